// Rules that look at one line alone.
import type { LineRule } from '../rule.js';
import { candidateMalformed } from './line/candidate-malformed.js';
import { lineUnreadable } from './line/line-unreadable.js';
import { portOutOfRange } from './line/port-out-of-range.js';

export const LINE_RULES = {
  'candidate-malformed': candidateMalformed,
  'line-unreadable': lineUnreadable,
  'port-out-of-range': portOutOfRange,
} satisfies Record<string, LineRule>;
