// Why a run did not begin, and what to do about it.
import type { StartProblem } from '../session/session.svelte.js';
import { assertNever } from '../recording/events.js';
import * as m from '../i18n/paraglide/messages.js';

/** `page`: the address under which the page was opened. */
export function startProblemText(
  { of, error }: StartProblem,
  page: Pick<Location, 'host' | 'hostname'>,
): string {
  switch (of) {
    case 'page':
      return m.stage_run_not_loaded({ error: error.message });
    case 'lab':
      return m.stage_lab_unavailable({ error: error.message });
    case 'lab-serves-other-name':
      return m.stage_lab_serves_other_name({ host: page.host, name: page.hostname });
    case 'lab-serves-other-origin':
      return m.stage_lab_serves_other_origin({ host: page.host });
    case 'lab-is-full':
      return m.stage_lab_is_full();
    default:
      return assertNever(of);
  }
}
