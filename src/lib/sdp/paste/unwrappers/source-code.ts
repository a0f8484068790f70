// Lines of a program, each with a line of SDP in a string: "v=0\r\n" +
import { unescape } from '../escapes.js';
import { joinLines } from '../../lines.js';
import { hasLineShape, isBlank } from '../shapes.js';
import { oneStep, unwrapper } from '../unwrapper.js';

/** What may stand in front of the string: `+ `, `sdp += `, `.append(`, `lines.push(`. */
const IN_FRONT = /^[\s+.,(]{0,40}(?:[\w$.]{1,60}\s{0,4}(?:\+?=|<<|\()\s{0,4})?["'`]/;

interface Quoted {
  begin: number;
  end: number;
}

function quotedSdp(line: string): Quoted | null {
  const front = IN_FRONT.exec(line)?.[0];
  if (front === undefined || !hasLineShape(line, front.length)) return null;
  const quote = line.charAt(front.length - 1);
  for (let at = front.length; at < line.length; at++) {
    if (line[at] === '\\') at++;
    else if (line[at] === quote) return { begin: front.length, end: at };
  }
  return null;
}

export const sourceCode = unwrapper({
  recognise: ({ lines }) => {
    const quoted = lines.map(({ text }) => quotedSdp(text));
    const count = quoted.filter((one) => one !== null).length;
    const filled = lines.filter(({ text }) => !isBlank(text)).length;
    return count > 0 && count * 2 > filled ? quoted : null;
  },
  undo: ({ lines }, quoted) => {
    const plain = lines.map(({ text, ending }, index) => {
      const found = quoted[index];
      if (!found) return { text, ending };
      const content = unescape(text.slice(found.begin, found.end));
      // The string says itself how its line ends; where it does not, the program's line end stands in.
      return /[\r\n]$/.test(content)
        ? { text: content, ending: '' as const }
        : { text: content, ending };
    });
    const count = quoted.filter((one) => one !== null).length;
    return oneStep(joinLines(plain), 'source-code', { count });
  },
});
