// Blanks behind the lines, as a terminal or a table fills them up.
import { joinLines } from '../../lines.js';
import { isSdpLine } from '../shapes.js';
import { oneStep, unwrapper } from '../unwrapper.js';

const endsInBlank = (text: string): boolean => /[ \t]$/.test(text) && text !== 's= ';

export const trailingBlanks = unwrapper({
  recognise: ({ text, lines }) => {
    if (!/[ \t](?:[\r\n]|$)/.test(text)) return null;
    const sdp = lines.filter((line) => isSdpLine(line.text));
    const padded = sdp.filter((line) => endsInBlank(line.text)).length;
    return padded > 0 && padded * 2 > sdp.length ? true : null;
  },
  undo: ({ lines }) => {
    const trimmed = lines.map(({ text, ending }) => {
      const bare = text.trimEnd();
      // RFC 8866 §5.3: a session without a name has one blank for it.
      return { text: bare === 's=' && text !== 's=' ? 's= ' : bare, ending };
    });
    const count = lines.filter(({ text }) => endsInBlank(text)).length;
    return oneStep(joinLines(trimmed), 'trailing-blanks', { count });
  },
});
