// Which lines there are, and where: the session part, its sections, their order.
import type { AcrossWords } from '../../across-words.js';

export const SESSION = {
  'attribute-twice': {
    says: 'A second {attribute} with another value; the first is line {first}.',
    why: 'Chromium goes by the last one, Firefox by the first: the two understand different things.',
    mend: 'Delete the one that is not meant.',
  },
  'description-twice': {
    says: 'A second description begins here.',
    why: '`v=` opens a description. Firefox stops reading here and misses whatever follows; Chromium ignores the line and reads on.',
    mend: 'Keep one description, or delete the line if it came in by accident.',
  },
  'direction-in-session': {
    says: '{direction} before the sections is meant for those without a direction of their own, and browsers pass over it.',
    why: 'RFC 8866 makes it the default of all sections. Chromium and Firefox take a section without a direction of its own for sendrecv.',
    mend: 'Write the direction into each section.',
  },
  'direction-twice': {
    says: 'Two directions: {direction} here, {other} at line {first}.',
    why: 'A section has one direction. Both browsers go by the last of them.',
    mend: 'Delete the one that is not meant.',
  },
  'last-line-unended': {
    says: 'The last line has no line end.',
    why: 'Every line of SDP ends with CRLF, the last one too. Chromium refuses the description: “Invalid SDP line.” It is lost when a text is trimmed.',
    fix: 'Add the line end',
  },
  'line-ends-mixed': {
    says: 'Some lines end with CRLF and {count} with LF alone.',
    why: 'SDP asks for CRLF; browsers take LF too, and also a mixture. It shows that the text was edited or put together.',
    fix: 'End every line with CRLF',
  },
  'line-repeated': {
    says: 'The same line as line {first}.',
    why: 'Said twice it means no more than once. It is harmless, and shows that something put the text together.',
    fix: 'Delete this line',
  },
  'section-attribute-in-session': {
    says: '{attribute} belongs into a section, not before the first.',
    why: 'It says something about one section. Here both browsers take the line and do nothing with it.',
    mend: 'Move it into its section.',
  },
  'section-line-order': {
    says: 'This {line} line stands too late in its section.',
    why: 'In a section the order is m i c b k a. Browsers take another order, stricter readers (SIP gateways, for instance) may refuse it.',
    mend: 'Move it up, before the lines that follow it in this order.',
  },
  'session-attribute-in-section': {
    says: '{attribute} belongs before the first section, not behind the m= of line {head}.',
    why: 'It says something about the whole session. Here both browsers take the line and do nothing with it.',
    mend: 'Move it before the first m= line.',
  },
  'session-line-in-section': {
    says: 'A {line} line belongs before the first section, not behind the m= of line {head}.',
    why: 'It is about the whole session. Here both browsers pass over it.',
    mend: 'Move it before the first m= line, in the order v o s i u e p c b t r z.',
  },
  'session-line-missing': {
    says: 'The description has no {missing} line.',
    why: 'Every description begins with `v=`, `o=` and `s=`, and has a `t=` before its attributes. Chromium refuses one without them: “Expect line: v=”. Firefox can do without `s=` alone.',
    mend: 'Add the line in its place: `v=0`, `o=- 1 1 IN IP4 127.0.0.1`, `s=-`, `t=0 0`.',
  },
  'session-line-order': {
    says: 'This {line} line stands on the wrong side of the {other} line at line {place}.',
    why: 'Before the first section the order is fixed: v o s i u e p c b t r z k a. Chromium reads it strictly and refuses the description: “Expect line: …” or “Expects m line.”',
    fix: 'Put the lines in order',
  },
  'session-line-twice': {
    says: 'A second {line} line; the first is line {first}.',
    why: 'Chromium takes one such line before the first section and refuses the description at the second: “Expect line: t=”.',
    mend: 'Delete one of the two.',
  },
} satisfies AcrossWords;
