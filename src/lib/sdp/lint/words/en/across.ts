import type { ACROSS_RULES } from '../../rules/across.js';
import type { RuleWords } from '../../words.js';

export const ACROSS = {
  'fmtp-without-rtpmap': {
    says: 'Parameters for payload type {payload}, which no a=rtpmap of this section names.',
    why: 'Payload types above 34 have no meaning of their own, so nobody knows which codec these parameters are for. Chromium refuses the description: “Failed to parse codecs correctly.”',
    mend: 'Add the a=rtpmap line, or delete this one.',
  },
  'last-line-unended': {
    says: 'The last line has no line end.',
    why: 'Every line of SDP ends with CRLF, the last one too. Chromium refuses the description: “Invalid SDP line.” It is lost when a text is trimmed.',
    fix: 'Add the line end',
  },
  'mid-duplicate': {
    says: 'The mid “{mid}” is already the name of the section at line {first}.',
    why: 'BUNDLE, candidates and the RTP header name a section by its mid, so each name may stand once.',
  },
} satisfies Record<keyof typeof ACROSS_RULES, RuleWords>;
