import { rfc } from '../../../grammar/entry.js';
import { atLine, type PairRule } from '../../rule.js';
import { isTheOffer } from './paired-sections.js';

/** The answer names the offerer's certificate. It fails at the DTLS handshake, not here. */
export const answerFingerprintCopied = {
  kind: 'pair',
  severity: 'warning',
  spec: rfc(8122, '5'),
  *check(offer, answer) {
    if (isTheOffer(offer, answer)) return;
    const offered = new Set(
      [offer.session, ...offer.media].flatMap((section) =>
        section.all('a=fingerprint').map(({ text }) => text.toLowerCase()),
      ),
    );
    for (const section of [answer.session, ...answer.media])
      for (const line of section.all('a=fingerprint'))
        if (offered.has(line.text.toLowerCase())) yield { at: atLine(line) };
  },
} satisfies PairRule;
