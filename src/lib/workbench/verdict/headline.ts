// The browser's verdict in one sentence.
import * as m from '../../i18n/paraglide/messages.js';
import type { Asked, Role } from './browser-question.svelte.js';

const ACCEPTED = {
  offer: m.verdict_accepted_offer,
  'answer-to-own-offer': m.verdict_accepted_own,
  answer: m.verdict_accepted_beside,
} as const satisfies Record<Role, () => string>;

const REFUSED = {
  offer: m.verdict_refused_offer,
  'answer-to-own-offer': m.verdict_refused_own,
  answer: m.verdict_refused_beside,
} as const satisfies Record<Role, () => string>;

export function headlineOf({ verdict, role }: Asked): string {
  switch (verdict.outcome) {
    case 'accepted':
      return ACCEPTED[role]();
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
          return REFUSED[role]();
        case 'answering':
          return m.verdict_refused_answering();
      }
  }
}
