// An empty line behind each line: a doubled CR, or a program that ends lines that have their end.
import { joinLines } from '../../lines.js';
import { isBlank, isSdpLine } from '../shapes.js';
import { oneStep, unwrapper } from '../unwrapper.js';

/** Empty lines between the first and the last that is not. */
function gapsOf(lines: readonly { text: string }[]): number {
  const first = lines.findIndex(({ text }) => !isBlank(text));
  const last = lines.findLastIndex(({ text }) => !isBlank(text));
  return lines.slice(first, last).filter(({ text }) => isBlank(text)).length;
}

export const emptyLines = unwrapper({
  recognise: ({ lines }) => {
    const sdp = lines.filter(({ text }) => isSdpLine(text.trimStart())).length;
    if (sdp < 3) return null;
    // An empty line here or there is for the lint to tell.
    return gapsOf(lines) >= (sdp - 1) * 0.8 ? true : null;
  },
  undo: ({ lines }) => {
    // The first CR of CR CR LF ended the line, and CR LF the empty one.
    const hasCrlf = lines.some(({ ending }) => ending === '\r\n');
    const kept = lines
      .filter(({ text }) => !isBlank(text))
      .map(({ text, ending }) => ({
        text,
        ending: ending === '\r' && hasCrlf ? ('\r\n' as const) : ending,
      }));
    return oneStep(joinLines(kept), 'empty-lines', { count: lines.length - kept.length });
  },
});
