import type { ACROSS_RULES } from '../../rules/across.js';
import type { RuleWords } from '../../words.js';
import { BUNDLE } from './across/bundle.js';
import { RTP } from './across/rtp.js';
import { SESSION } from './across/session.js';
import { SOURCES } from './across/sources.js';
import { TRANSPORT } from './across/transport.js';

export const ACROSS = {
  ...SESSION,
  ...BUNDLE,
  ...TRANSPORT,
  ...RTP,
  ...SOURCES,
} satisfies Record<keyof typeof ACROSS_RULES, RuleWords>;
