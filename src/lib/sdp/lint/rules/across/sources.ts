// The RTP sources of a section: its a=ssrc lines, by SSRC.
import { type MediaSection, valueOf } from '../../description.js';
import type { SdpLine } from '../../../document.js';

const known = new WeakMap<MediaSection, ReadonlyMap<string, readonly SdpLine[]>>();

export function sourcesOf(section: MediaSection): ReadonlyMap<string, readonly SdpLine[]> {
  const before = known.get(section);
  if (before) return before;
  const sources = new Map<string, SdpLine[]>();
  for (const line of section.all('a=ssrc')) {
    const ssrc = valueOf(line, 'ssrc');
    if (ssrc === undefined) continue;
    const lines = sources.get(ssrc);
    if (lines) lines.push(line);
    else sources.set(ssrc, [line]);
  }
  known.set(section, sources);
  return sources;
}

/** `cname`, `msid`, …: the value that a line gives to a source. */
export const sourceValue = (line: SdpLine, attribute: string): string | undefined =>
  valueOf(line, 'source-attribute') === attribute ? (valueOf(line, 'value') ?? '') : undefined;
