import type { LINE_RULES } from '../../rules/line.js';
import type { RuleWords } from '../../words.js';
import { CANDIDATE } from './line/candidate.js';
import { RTP } from './line/rtp.js';
import { SESSION } from './line/session.js';
import { TEXT } from './line/text.js';
import { TRANSPORT } from './line/transport.js';

export const LINE = {
  ...TEXT,
  ...SESSION,
  ...TRANSPORT,
  ...CANDIDATE,
  ...RTP,
} satisfies Record<keyof typeof LINE_RULES, RuleWords>;
