// U+FEFF at the beginning, as editors of Windows write it.
import { oneStep, unwrapper } from '../unwrapper.js';

export const byteOrderMark = unwrapper({
  recognise: ({ text }) => (text.startsWith('\ufeff') ? true : null),
  undo: ({ text }) => oneStep(text.slice(1), 'byte-order-mark'),
});
