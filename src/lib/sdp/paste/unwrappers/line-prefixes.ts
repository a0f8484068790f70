// Takes off what stands in front of each line: blanks, quotation and list marks, line numbers,
// timestamps, and what else a log writes there.
import { type PrefixKind, readPrefixes, stripPrefixes } from '../prefixes.js';
import { typeBefore } from '../type-in-words.js';
import { type Undone, type UnwrapCode, type UnwrapStep, unwrapper } from '../unwrapper.js';

const CODES = {
  blanks: 'leading-blanks',
  marks: 'quote-marks',
  numbers: 'line-numbers',
  times: 'timestamps',
  other: 'log-prefixes',
} as const satisfies Record<PrefixKind, UnwrapCode>;

export const linePrefixes = unwrapper({
  recognise: readPrefixes,
  undo: (paste, prefixes): Undone => {
    const { text, count, foreign, lead } = stripPrefixes(paste, prefixes);
    const type = typeBefore(lead);
    const steps: UnwrapStep[] = [{ code: CODES[prefixes.kind], params: { count } }];
    if (foreign > 0) steps.push({ code: 'foreign-lines', params: { count: foreign } });
    const whole = prefixes.kind === 'marks' ? withoutFrame(text, paste.text) : text;
    return { parts: [type ? { text: whole, type } : { text: whole }], steps };
  },
});

/** A table has its frame on both sides; the cells are filled up with blanks. */
const withoutFrame = (text: string, framed: string): string =>
  /^[^\S\r\n]{0,8}[|│┃]/.test(framed)
    ? text.replace(/[|│┃][ \t]{0,8}$/gm, '').replace(/(?<![ \t])[ \t]{1,500}$/gm, '')
    : text;

/** Lines that all begin with the same mark of quotation, whatever is quoted: JSON, a log. */
export const quotation = unwrapper({
  recognise: ({ text, lines }) => {
    const mark = /^\s{0,8}([>|│┃])/.exec(text)?.[1];
    if (mark === undefined) return null;
    const filled = lines.filter((line) => /\S/.test(line.text));
    return filled.every((line) => line.text.trimStart().startsWith(mark)) ? filled.length : null;
  },
  undo: ({ text }, count): Undone => ({
    parts: [{ text: withoutFrame(text.replace(/^[ \t]{0,8}[>|│┃] ?/gm, ''), text) }],
    steps: [{ code: 'quote-marks', params: { count } }],
  }),
});
