// What the page's address carries, for the workbench. The code that unpacks it is loaded for a link alone.
import * as m from '../../i18n/paraglide/messages.js';
import type { DescriptionType } from '../../sdp/lint/description.js';

/** The text beside the first one, and as what it stands there. */
export interface LinkedBeside {
  text: string;
  as: 'answer' | 'version';
}

export type Linked =
  | { ok: true; text: string; type: DescriptionType | null; beside: LinkedBeside | null }
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
    const { text, type = null, beside, besideAs = 'answer' } = reading;
    return {
      ok: true,
      text,
      type,
      beside: beside === undefined ? null : { text: beside, as: besideAs },
    };
  } catch (thrown) {
    return { ok: false, message: m.stage_panel_failed({ error: String(thrown) }) };
  }
}
