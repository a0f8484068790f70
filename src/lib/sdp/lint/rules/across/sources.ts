// The RTP sources of a section: its a=ssrc lines, by SSRC.
import { type MediaSection, valueOf } from '../../description.js';
import type { SdpLine } from '../../../document.js';
import { oncePer } from '../../../once-per.js';

export const sourcesOf = oncePer(
  (section: MediaSection): ReadonlyMap<string, readonly SdpLine[]> => {
    const sources = new Map<string, SdpLine[]>();
    for (const line of section.all('a=ssrc')) {
      const ssrc = valueOf(line, 'ssrc');
      if (ssrc === undefined) continue;
      const lines = sources.get(ssrc);
      if (lines) lines.push(line);
      else sources.set(ssrc, [line]);
    }
    return sources;
  },
);

/** `cname`, `msid`, …: the value that a line gives to a source. */
export const sourceValue = (line: SdpLine, attribute: string): string | undefined =>
  valueOf(line, 'source-attribute') === attribute ? (valueOf(line, 'value') ?? '') : undefined;

export interface Cname {
  line: SdpLine;
  cname: string;
}

/** By SSRC; of several cnames of one source the first. */
export const cnamesOf = oncePer((section: MediaSection): ReadonlyMap<string, Cname> => {
  const cnames = new Map<string, Cname>();
  for (const [ssrc, lines] of sourcesOf(section))
    for (const line of lines) {
      const cname = sourceValue(line, 'cname');
      if (cname === undefined) continue;
      cnames.set(ssrc, { line, cname });
      break;
    }
  return cnames;
});
