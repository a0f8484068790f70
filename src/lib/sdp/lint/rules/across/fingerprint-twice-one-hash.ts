import { rfc } from '../../../grammar/entry.js';
import { valueOf } from '../../description.js';
import { atLine, type AcrossRule } from '../../rule.js';
import type { SdpLine } from '../../../document.js';

/** Several certificates, by RFC 8122; Chromium holds the other side to the last line alone. */
export const fingerprintTwiceOneHash = {
  kind: 'across',
  severity: 'warning',
  spec: rfc(8122, '5'),
  *check({ session, media }) {
    for (const section of [session, ...media]) {
      const seen = new Map<string, SdpLine>();
      for (const line of section.all('a=fingerprint')) {
        const hash = (valueOf(line, 'hash') ?? '').toLowerCase();
        const first = seen.get(hash);
        if (!first) seen.set(hash, line);
        else if (first.text.toLowerCase() !== line.text.toLowerCase())
          yield {
            at: atLine(line),
            params: { hash, first: first.number },
            related: [atLine(first)],
          };
      }
    }
  },
} satisfies AcrossRule;
