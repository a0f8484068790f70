// Where rules across lines point: at a section as a whole, or at one value of a line.
import { tokenOf, type MediaSection } from '../../description.js';
import type { SdpLine } from '../../../document.js';
import { atLine, atToken, type Place, type TextEdit } from '../../rule.js';

/** The value of this name; the whole line where it has none. */
export function atValue(line: SdpLine, name: string): Place {
  const token = tokenOf(line, name);
  return token ? atToken(line, token) : atLine(line);
}

/** Stands for the section where something is missing from it: `audio` in its m= line. */
export const atSection = ({ head }: MediaSection): Place => atValue(head, 'media');

/** A line more behind this one, ended as this one is. */
export function addLineAfter({ offset, text, ending }: SdpLine, added: string): TextEdit {
  const at = offset + text.length + ending.length;
  return { start: at, end: at, insert: ending === '' ? `\r\n${added}` : `${added}${ending}` };
}
