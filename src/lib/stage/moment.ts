// The address of a moment: which step, order, panel and theme a link's fragment asks for.
import type { Order } from '../recording/cursor.js';
import { LAST_STEP } from '../flow/steps.js';

export interface Moment {
  /** 0–24; null where the fragment names none. */
  step: number | null;
  order: Order | null;
  panel: string | null;
  theme: 'light' | 'dark' | null;
}

/** Reads `#step=11&order=clock&panel=pairs&theme=dark`; what it does not know is left out. */
export function readMoment(hash: string): Moment {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const step = fields.get('step');
  const order = fields.get('order');
  const theme = fields.get('theme');
  return {
    step:
      step !== null && /^\d{1,2}$/.test(step) && Number(step) <= LAST_STEP ? Number(step) : null,
    order: order === 'textbook' || order === 'clock' ? order : null,
    panel: fields.get('panel'),
    theme: theme === 'light' || theme === 'dark' ? theme : null,
  };
}

/** The fragment of a moment, `#` included; empty for the very beginning as it looks by default. */
export function writeMoment(moment: {
  step: number;
  order: Order;
  panel: string;
  /** Null where the reader's own setting decides. */
  theme: Moment['theme'];
}): string {
  const fields = new URLSearchParams();
  if (moment.step > 0) fields.set('step', String(moment.step));
  if (moment.order !== 'textbook') fields.set('order', moment.order);
  if (moment.panel !== 'sdp') fields.set('panel', moment.panel);
  if (moment.theme !== null) fields.set('theme', moment.theme);
  const text = fields.toString();
  return text === '' ? '' : `#${text}`;
}
