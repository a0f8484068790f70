// What a place of a line means: the token there, and the line that it is in.
import { tokenLabel } from '../inspectors/sdp/token-label.js';
import { readLine } from '../sdp/document.js';
import { explanationOf, type Explanations } from '../sdp/explanations.js';

export interface PlaceMeaning {
  /** Offsets in the line: the token, or the whole line. */
  start: number;
  end: number;
  title: string;
  /** One sentence or two, as plain text. */
  text: string;
}

/** null for an empty line. `offset`: from the line's beginning. */
export function meaningAt(
  text: string,
  offset: number,
  explanations: Explanations,
): PlaceMeaning | null {
  if (text === '') return null;
  const line = readLine(text);
  const { key, tokens } = line;
  const entry = explanationOf(line, explanations);
  const token = tokens.find(({ start, end }) => start <= offset && offset < end);
  const label = token?.role === 'value' ? tokenLabel(token, key, explanations) : '';
  if (!token || label === '')
    return { start: 0, end: text.length, title: entry.title, text: plain(entry.text) };
  return { start: token.start, end: token.end, title: label, text: entry.title };
}

/** The prose marks code with backticks. */
const plain = (text: string): string => text.replaceAll('`', '');
