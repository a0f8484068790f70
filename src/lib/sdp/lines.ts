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
  let offset = 0;
  while (offset < text.length) {
    const end = endOfLine(text, offset);
    const ending = endingAt(text, end);
    lines.push({ number: lines.length + 1, offset, text: text.slice(offset, end), ending });
    offset = end + ending.length;
  }
  return lines;
}

/** The text that these lines were split from. */
export function joinLines(lines: readonly Pick<TextLine, 'text' | 'ending'>[]): string {
  return lines.map(({ text, ending }) => text + ending).join('');
}

function endOfLine(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || code === 0x0d) return i;
  }
  return text.length;
}

function endingAt(text: string, at: number): LineEnding {
  const first = text[at];
  if (first === '\n') return '\n';
  if (first !== '\r') return '';
  return text[at + 1] === '\n' ? '\r\n' : '\r';
}
