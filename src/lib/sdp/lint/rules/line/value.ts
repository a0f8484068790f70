// The value of a line as words: the runs between blanks, however many of them there are. Rules that
// look at words say nothing about surplus blanks; `blank-refused` and `blank-surplus` do.
import type { SdpLine } from '../../../document.js';
import { oncePer } from '../../../once-per.js';
import type { Place } from '../../rule.js';

/** A run of characters of a line; `end` is the first offset after it. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** Where the value begins: behind the type's `=`, or behind an attribute's colon; null without one. */
export function valueStart(line: SdpLine): number | null {
  if (line.form === 'line-type') return 2;
  return line.tokens.find(({ role }) => role === 'colon')?.end ?? null;
}

/** The words of a line's value, none where it has no value. */
export const wordsOf = oncePer((line: SdpLine): readonly Word[] => {
  const { text } = line;
  const words: Word[] = [];
  let end = valueStart(line) ?? text.length;
  while (end < text.length) {
    const start = end;
    if (text[start] === ' ') end += 1;
    else {
      const blank = text.indexOf(' ', start);
      end = blank === -1 ? text.length : blank;
      words.push({ text: text.slice(start, end), start, end });
    }
  }
  return words;
});

/** What stands between these separators, empty runs too. */
export function partsOf(word: Word, separator: string): Word[] {
  let start = word.start;
  return word.text.split(separator).map((text) => {
    const part = { text, start, end: start + text.length };
    start = part.end + separator.length;
    return part;
  });
}

/** The name of an attribute, null on any other line. */
export function nameOf(line: SdpLine): Word | null {
  return line.tokens.find(({ role }) => role === 'attribute') ?? null;
}

/** The blank between a name and a word, where the colon should be; null where there is none. */
export function gapBehindName(line: SdpLine): { name: string; at: Place } | null {
  const name = nameOf(line);
  if (!name || line.text[name.end] !== ' ' || line.text.trimEnd().length <= name.end) return null;
  let end = name.end;
  while (line.text[end] === ' ') end++;
  return { name: name.text, at: { line, start: name.end, end } };
}

export const atWord = (line: SdpLine, { start, end }: Pick<Word, 'start' | 'end'>): Place => ({
  line,
  start,
  end,
});

/** From the first of these words to the end of the last. */
export const atWords = (line: SdpLine, words: readonly Word[]): Place => ({
  line,
  start: words[0]?.start ?? line.text.length,
  end: words.at(-1)?.end ?? line.text.length,
});
