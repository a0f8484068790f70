import type { LINE_RULES } from '../../rules/line.js';
import type { RuleWords } from '../../words.js';

export const LINE = {
  'candidate-malformed': {
    says: 'The candidate’s {field} cannot be read: {code}.',
    why: 'A candidate has six fields in a fixed order, then `typ` and its type. A browser refuses the whole description where one of them does not fit.',
  },
  'line-unreadable': {
    says: 'This is no line of SDP.',
    why: 'Each line is one lowercase letter, `=` and a value, with no blank on either side of the `=`. Browsers refuse the whole description for one such line.',
    mend: 'Delete the line, or what stands before its letter.',
  },
  'port-out-of-range': {
    says: 'The port {port} is above 65535.',
    why: 'A port has 16 bits. With ICE the port of an m= line is only the default candidate’s, and 9 stands for “none yet”; 0 rejects the section.',
    mend: 'Write 9, unless the section is to be rejected.',
  },
} satisfies Record<keyof typeof LINE_RULES, RuleWords>;
