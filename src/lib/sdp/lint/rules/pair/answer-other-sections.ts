import { rfc } from '../../../grammar/entry.js';
import type { Description, MediaSection } from '../../description.js';
import { atEnd, atLine, type PairRule } from '../../rule.js';

/** An answer has the offer's sections, as many and in the same order; what it does not want it rejects. */
export const answerOtherSections = {
  kind: 'pair',
  severity: 'error',
  spec: rfc(3264, '6'),
  *check(offer, answer) {
    const [offered, answered] = [offer.media.length, answer.media.length];
    if (answered < offered) {
      const head = answer.media.at(-1)?.head;
      const last = answer.document.lines.at(-1);
      const at = head ? atLine(head) : last && atEnd(last);
      const unanswered = namesOf(unansweredOf(offer, answer));
      if (at) yield { at, params: { offered, answered, unanswered } };
    }
    const extra = answer.media[offered];
    if (extra) yield { at: atLine(extra.head), params: { offered, answered, unanswered: '' } };
  },
} satisfies PairRule;

/** More nobody reads in a sentence. */
const MOST_NAMED = 12;

const namesOf = (sections: readonly MediaSection[]): string =>
  [
    ...sections.slice(0, MOST_NAMED).map(({ name }) => `m=${name}`),
    ...(sections.length > MOST_NAMED ? ['…'] : []),
  ].join(', ');

/** By their names, where all have one; else those that are left when each is answered at its place. */
function unansweredOf(offer: Description, answer: Description): readonly MediaSection[] {
  const mids = new Set(answer.media.map(({ mid }) => mid));
  const isNamed = [...offer.media, ...answer.media].every(({ mid }) => mid !== null);
  const byName = isNamed ? offer.media.filter(({ mid }) => !mids.has(mid)) : [];
  const missing = offer.media.length - answer.media.length;
  return byName.length === missing ? byName : offer.media.slice(-missing);
}
