import { rfc } from '../../../grammar/entry.js';
import type { SdpLine } from '../../../document.js';
import { tokensOf, valueOf } from '../../description.js';
import { atLine, type AcrossRule } from '../../rule.js';
import { sourcesOf } from './sources.js';

/** Groups that pair one source with one other. */
const PAIRS: ReadonlySet<string> = new Set(['FID', 'FEC-FR']);

/** Chromium: “Failed to add remote stream ssrc: 1596187208 to {mid: 1, media_type: video}”. */
export const ssrcGroupRepeated = {
  kind: 'across',
  severity: 'error',
  spec: rfc(5576, '4.2'),
  *check({ media }) {
    for (const section of media) {
      const groups = section.all('a=ssrc-group');
      if (groups.length < 2 || section.isRejected) continue;
      const sources = sourcesOf(section);
      const seen = new Map<string, SdpLine>();
      for (const line of groups) {
        const semantics = valueOf(line, 'semantics') ?? '';
        const [ssrc] = tokensOf(line, 'ssrc').map(({ text }) => text);
        if (!PAIRS.has(semantics) || ssrc === undefined || !sources.has(ssrc)) continue;
        const first = seen.get(`${semantics} ${ssrc}`);
        if (first)
          yield {
            at: atLine(line),
            params: { semantics, ssrc, first: first.number },
            related: [atLine(first)],
          };
        else seen.set(`${semantics} ${ssrc}`, line);
      }
    }
  },
} satisfies AcrossRule;
