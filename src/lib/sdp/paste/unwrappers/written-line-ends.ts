// Line ends that somebody wrote instead of making them: the two characters \n, #015#012, ^M.
import { unescape } from '../escapes.js';
import type { Undone, UnwrapStep } from '../unwrapper.js';
import { unwrapper } from '../unwrapper.js';

interface Form {
  /** As it is named to the reader. */
  form: string;
  /** As it is found: a regular expression without anchors. */
  source: string;
  becomes: string;
}

// Backslashes double with each string that was written into another. Longer forms come first.
const FORMS: readonly Form[] = [
  { form: '\\r\\n', source: String.raw`\\{1,16}r\\{1,16}n`, becomes: '\r\n' },
  { form: '\\n', source: String.raw`\\{1,16}n`, becomes: '\n' },
  { form: '\\r', source: String.raw`\\{1,16}r`, becomes: '\r' },
  { form: '\\u000d\\u000a', source: String.raw`\\{1,16}u000d\\{1,16}u000a`, becomes: '\r\n' },
  { form: '\\u000a', source: String.raw`\\{1,16}u000a`, becomes: '\n' },
  { form: '\\x0d\\x0a', source: String.raw`\\{1,16}x0d\\{1,16}x0a`, becomes: '\r\n' },
  { form: '\\x0a', source: String.raw`\\{1,16}x0a`, becomes: '\n' },
  { form: '\\015\\012', source: String.raw`\\{1,16}0?15\\{1,16}0?12`, becomes: '\r\n' },
  { form: '\\012', source: String.raw`\\{1,16}012`, becomes: '\n' },
  // rsyslog writes control characters so.
  { form: '#015#012', source: '#015#012', becomes: '\r\n' },
  { form: '#012', source: '#012', becomes: '\n' },
  { form: '<CR><LF>', source: '<CR><LF>', becomes: '\r\n' },
  { form: '<0x0D><0x0A>', source: '<0x0d><0x0a>', becomes: '\r\n' },
  { form: '<LF>', source: '<LF>', becomes: '\n' },
  { form: '^M', source: String.raw`\^M\$?`, becomes: '\r\n' },
  { form: '␍␊', source: '␍␊', becomes: '\r\n' },
  { form: '␊', source: '␊', becomes: '\n' },
  { form: '↵', source: '↵', becomes: '\n' },
  { form: '⏎', source: '⏎', becomes: '\n' },
  { form: '¶', source: '¶', becomes: '\n' },
  { form: 'U+2028', source: '[\u2028\u2029]', becomes: '\n' },
  { form: 'U+0085', source: '\u0085', becomes: '\n' },
];

/** What comes after a line: the next, the end of the text or of a string. */
const NEXT_LINE = String.raw`[a-z](?:=|\\{1,16}u003d|\\{1,16}x3d)|(?:a=)?candidate:`;

const compiled = FORMS.map(({ form, source, becomes }) => ({
  form,
  becomes,
  /** Somewhere there is a line behind it: the sign by which it is known. */
  sign: new RegExp(`(?:${source})[ \\t]{0,8}[\\r\\n]{0,2}[ \\t]{0,8}(?:${NEXT_LINE})`, 'i'),
  all: new RegExp(
    `(?:${source})(?:(?:\\r\\n|\\r|\\n)|(?=[ \\t]{0,8}(?:${NEXT_LINE}|(?:${source})|["'\`\\\\]|$)))`,
    'gi',
  ),
  /** Without this character there is none. */
  first: /^U\+/.test(form) ? null : form.charAt(0),
  isEscape: form.startsWith('\\'),
}));

/** Other characters that a string has escaped: PHP's `\/`, the `\u003d` of Gson and Go. */
const OTHER_ESCAPES = /\\{1,16}(?:["'/]|u00[0-7][\da-f]|x[2-7][\da-f])/gi;

export const writtenLineEnds = unwrapper({
  recognise: ({ text }) => {
    const hasEscape = /\\(?:[rn]|u000|x0|0?1)/i.test(text);
    const mayHave = ({ first, isEscape }: (typeof compiled)[number]): boolean =>
      isEscape ? hasEscape : first === null || text.includes(first);
    return compiled.find((one) => mayHave(one) && one.sign.test(text)) ?? null;
  },
  undo: ({ text }, { form, all, becomes, isEscape }): Undone => {
    let count = 0;
    let ended = text.replace(all, () => {
      count++;
      return becomes;
    });
    const steps: UnwrapStep[] = [{ code: 'written-line-ends', params: { form, count } }];
    if (isEscape) {
      let others = 0;
      ended = ended.replace(OTHER_ESCAPES, (escaped) => {
        others++;
        return unescape(escaped.replace(/^\\+/, '\\'));
      });
      if (others > 0) steps.push({ code: 'backslash-escapes', params: { count: others } });
    }
    return { parts: [{ text: ended }], steps };
  },
});
