// What the codes of icecandidateerror mean.
import * as m from '../../i18n/paraglide/messages.js';

/** W3C WebRTC §4.8.2: STUN error codes 300–699 come from the server, 701 means that none came. */
const ERROR_SENTENCES: Readonly<Record<number, () => string>> = {
  400: m.candidates_error_400,
  401: m.candidates_error_401,
  403: m.candidates_error_403,
  437: m.candidates_error_437,
  438: m.candidates_error_438,
  441: m.candidates_error_441,
  442: m.candidates_error_442,
  486: m.candidates_error_486,
  508: m.candidates_error_508,
  701: m.candidates_error_701,
};

export const errorSentence = (code: number): string =>
  (ERROR_SENTENCES[code] ?? m.candidates_error_other)();
