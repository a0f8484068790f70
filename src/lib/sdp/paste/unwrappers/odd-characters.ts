// Characters of web pages and word processors that no structural line of SDP can have: no-break
// spaces for blanks, and characters that nobody sees.
import { grammarKey } from '../../grammar.js';
import { joinLines } from '../../lines.js';
import { isCandidateAt } from '../shapes.js';
import { type UnwrapCode, oneStep, unwrapper } from '../unwrapper.js';

/** Names, texts and identifiers may hold any character (RFC 8866 §5, §9: byte-string). */
const FREE_TEXT: ReadonlySet<string> = new Set([
  'a=cat',
  'a=charset',
  'a=dcmap',
  'a=dcsa',
  'a=identity',
  'a=keywds',
  'a=label',
  'a=ssrc',
  'a=tool',
]);

const INVISIBLE = '\u00ad\u200b-\u200f\u2060-\u2064\ufeff';
const NO_BREAK = '\u00a0\u2000-\u200a\u202f\u205f\u3000';

const BEGIN = new RegExp(`^[\\s${INVISIBLE}]{0,100}([a-z])[${INVISIBLE}]{0,10}=`);

/** Whether a line is of ASCII characters alone by its grammar. */
function isStructural(line: string): boolean {
  const begin = BEGIN.exec(line);
  const letter = begin?.[1];
  if (!begin || letter === undefined) return isCandidateAt(line.trimStart(), 0);
  // A user's name may have other characters, and an origin of six words is whole.
  if (letter === 'o') return !/^o=[^ ]+ \d+ \d+ [^ ]+ [^ ]+ [^ ]+$/.test(line);
  if (letter !== 'a') return 'vmctbrz'.includes(letter);
  const name = /^[\w-]{1,64}/.exec(line.slice(begin[0].length))?.[0] ?? '';
  const key = grammarKey(`a=${name}`);
  return key !== null && !FREE_TEXT.has(key);
}

const replacing = (characters: string, replacement: string, code: UnwrapCode) => {
  const one = new RegExp(`[${characters}]`);
  const all = new RegExp(one, 'g');
  return unwrapper({
    recognise: ({ text, lines }) => {
      if (!one.test(text)) return null;
      const affected = lines.map((line) => one.test(line.text) && isStructural(line.text));
      return affected.includes(true) ? affected : null;
    },
    undo: ({ lines }, affected) => {
      let count = 0;
      const mended = lines.map(({ text, ending }, index) => {
        if (affected[index] !== true) return { text, ending };
        return {
          text: text.replace(all, () => {
            count++;
            return replacement;
          }),
          ending,
        };
      });
      return oneStep(joinLines(mended), code, { count });
    },
  });
};

export const invisibleCharacters = replacing(INVISIBLE, '', 'invisible-characters');
export const noBreakSpaces = replacing(NO_BREAK, ' ', 'no-break-spaces');
