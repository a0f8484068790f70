// Rules that look across the lines of a description.
import type { AcrossRule } from '../rule.js';
import { fmtpWithoutRtpmap } from './across/fmtp-without-rtpmap.js';
import { lastLineUnended } from './across/last-line-unended.js';
import { midDuplicate } from './across/mid-duplicate.js';

export const ACROSS_RULES = {
  'fmtp-without-rtpmap': fmtpWithoutRtpmap,
  'last-line-unended': lastLineUnended,
  'mid-duplicate': midDuplicate,
} satisfies Record<string, AcrossRule>;
