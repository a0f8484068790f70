import { rfc } from '../../../grammar/entry.js';
import { atLine, type PairRule } from '../../rule.js';
import { isTheOffer } from './paired-sections.js';

/** The answer's ICE user fragment is the offer's: checks cannot tell the two sides apart. */
export const answerCredentialsCopied = {
  kind: 'pair',
  severity: 'warning',
  spec: rfc(8839, '5.4'),
  *check(offer, answer) {
    if (isTheOffer(offer, answer)) return;
    const offered = new Set(
      [offer.session, ...offer.media].flatMap((section) =>
        section.all('a=ice-ufrag').map(({ text }) => text),
      ),
    );
    for (const section of [answer.session, ...answer.media])
      for (const line of section.all('a=ice-ufrag'))
        if (offered.has(line.text)) yield { at: atLine(line) };
  },
} satisfies PairRule;
