// What the page's address carries, for the workbench. The code that unpacks it is loaded for a link alone.
import * as m from '../../i18n/paraglide/messages.js';
import type { DescriptionType } from '../../sdp/lint/description.js';

export type Linked =
  | { ok: true; text: string; type: DescriptionType | null; beside: string | null }
  | { ok: false; message: string };

/** null where the fragment is about something else. Never throws. */
export async function linkedTexts(fragment: string): Promise<Linked | null> {
  if (!/^#(?:.*&)?sdp=/s.test(fragment)) return null;
  try {
    const [{ decodeLink }, { LINK_PROBLEM_WORDS }] = await Promise.all([
      import('../../sdp/link/link.js'),
      import('./words.js'),
    ]);
    const reading = await decodeLink(fragment);
    if (!reading) return null;
    if (!reading.ok) return { ok: false, message: LINK_PROBLEM_WORDS[reading.problem]() };
    const { text, type = null, beside = null } = reading;
    return { ok: true, text, type, beside };
  } catch (thrown) {
    return { ok: false, message: m.stage_panel_failed({ error: String(thrown) }) };
  }
}
