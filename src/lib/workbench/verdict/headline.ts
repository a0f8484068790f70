// The browser's verdict in one sentence.
import * as m from '../../i18n/paraglide/messages.js';
import type { Asked } from './browser-question.svelte.js';

const ACCEPTED = {
  offer: m.verdict_accepted_offer,
  section: m.verdict_accepted_section,
  'answer-to-own-offer': m.verdict_accepted_own,
  answer: m.verdict_accepted_beside,
} as const satisfies Record<Exclude<Asked['role'], 'candidates'>, () => string>;

const REFUSED = {
  offer: m.verdict_refused_offer,
  section: m.verdict_refused_section,
  'answer-to-own-offer': m.verdict_refused_own,
  answer: m.verdict_refused_beside,
} as const satisfies Record<Exclude<Asked['role'], 'candidates'>, () => string>;

export function headlineOf({ verdict, role }: Asked): string {
  switch (verdict.outcome) {
    case 'candidates':
      return candidatesHeadline(verdict.count, verdict.refusals.length);
    case 'accepted':
      return role === 'candidates' ? '' : ACCEPTED[role]();
    case 'unanswered':
      return m.verdict_unanswered({ seconds: Math.round(verdict.afterMs / 1000) });
    case 'no-webrtc':
      return m.verdict_no_webrtc();
    case 'refused':
      switch (verdict.stage) {
        case 'making-offer':
          return role === 'answer' ? m.verdict_refused_making_offer() : m.verdict_refused_making();
        case 'taking-offer':
          return m.verdict_refused_taking_offer();
        case 'taking-text':
          return role === 'candidates' ? m.verdict_refused_asking() : REFUSED[role]();
        case 'answering':
          return m.verdict_refused_answering();
      }
  }
}

function candidatesHeadline(count: number, refused: number): string {
  if (count === 1)
    return refused === 0 ? m.verdict_takes_candidate() : m.verdict_refuses_candidate();
  return refused === 0
    ? m.verdict_takes_candidates({ count })
    : m.verdict_refuses_candidates({ refused, count });
}
