// A whole text in base64 or base64url, or the first word of it that is.
import { decodeBase64, isBase64OfSdp } from '../base64.js';
import { isPromising } from '../shapes.js';
import { typeBefore } from '../type-in-words.js';
import { type Undone, oneStep, unwrapper } from '../unwrapper.js';

export const base64 = unwrapper({
  recognise: ({ text }) => (isBase64OfSdp(text) ? decodeBase64(text) : null),
  undo: (_, decoded) => oneStep(decoded, 'base64'),
});

/** Where a word of a text ends: none of these is in base64. */
const BETWEEN = /[\s"'`<>,;(){}[\]|]+/;

/** In a line of a log, or behind a label. */
export const base64Word = unwrapper({
  recognise: ({ text }) => {
    if (isPromising(text)) return null;
    const word = text.split(BETWEEN).find(isBase64OfSdp);
    const decoded = word === undefined ? null : decodeBase64(word);
    return word === undefined || decoded === null ? null : { word, decoded };
  },
  undo: ({ text: whole }, { word, decoded: text }): Undone => {
    const type = typeBefore(whole.slice(0, whole.indexOf(word)));
    const count = whole.trim().length - word.length;
    return {
      parts: [type ? { text, type } : { text }],
      steps: [
        { code: 'surrounding-text', params: { count } },
        { code: 'base64', params: {} },
      ],
    };
  },
});
