// The curly quotation marks that a word processor makes of straight ones, around strings of code.
import { oneStep, unwrapper } from '../unwrapper.js';

const DOUBLE = /[\u201c-\u201f\u00ab\u00bb\u2033]/g;
const SINGLE = /[\u2018-\u201b\u2032]/g;

/** One that begins a string or a name: at the beginning, or behind a bracket, a comma or a colon. */
const OPENS = /(?:^|[{[(,:=+])\s{0,40}[\u2018-\u201f\u00ab]/;

export const smartQuotes = unwrapper({
  recognise: ({ text }) => (OPENS.test(text) ? (text.match(DOUBLE) ?? text.match(SINGLE)) : null),
  undo: ({ text }, marks) => {
    // Where strings have double marks, a single one is an apostrophe.
    const isDouble = text.search(DOUBLE) !== -1;
    const straight = isDouble ? text.replace(DOUBLE, '"') : text.replace(SINGLE, "'");
    return oneStep(straight, 'smart-quotes', { count: marks.length });
  },
});
