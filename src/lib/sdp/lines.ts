// Text ↔ lines, without losing a character: the ground on which everything else in this room stands.

export type LineEnding = '\r\n' | '\n' | '\r' | '';

export interface TextLine {
  /** 1 and up, as an editor counts. */
  number: number;
  /** Where the line begins in the text, in UTF-16 code units. */
  offset: number;
  /** Without its ending. */
  text: string;
  /** RFC 8866 §5 asks for CRLF and wishes that LF be accepted. '' only on a last line without one. */
  ending: LineEnding;
}

/**
 * The lines of any text; CRLF, LF and CR may be mixed. A text that ends with a line end has no empty
 * line after it, and the empty text has no lines. `joinLines` gives the very same text back.
 */
export function splitLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  const scanner = new LineScanner(text);
  while (scanner.next()) {
    const { number, offset, line, ending } = scanner;
    lines.push({ number, offset, text: line, ending });
  }
  return lines;
}

/** The text that these lines were split from. */
export function joinLines(lines: readonly Pick<TextLine, 'text' | 'ending'>[]): string {
  return lines.map(({ text, ending }) => text + ending).join('');
}

/** Walks over the lines of a text, without an object for each. */
export class LineScanner {
  number = 0;
  offset = 0;
  line = '';
  ending: LineEnding = '';
  #end = 0;
  /** The next of each at or after #end; the text's length where there is none. */
  #lineFeed = -1;
  #return = -1;

  constructor(private readonly text: string) {}

  /** Goes on to the next line; false behind the last one. */
  next(): boolean {
    const { text } = this;
    this.offset = this.#end;
    if (this.offset >= text.length) return false;
    if (this.#lineFeed < this.offset) this.#lineFeed = indexOrLength(text, '\n', this.offset);
    if (this.#return < this.offset) this.#return = indexOrLength(text, '\r', this.offset);
    const end = Math.min(this.#lineFeed, this.#return);
    if (end === text.length) this.ending = '';
    else if (end === this.#lineFeed) this.ending = '\n';
    else this.ending = text[end + 1] === '\n' ? '\r\n' : '\r';
    this.line = text.slice(this.offset, end);
    this.#end = end + this.ending.length;
    this.number++;
    return true;
  }
}

function indexOrLength(text: string, char: string, from: number): number {
  const index = text.indexOf(char, from);
  return index < 0 ? text.length : index;
}
