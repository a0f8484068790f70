import type { TextEdit } from './rule.js';

/** The text with these edits made. They do not overlap; their offsets are the text's own. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, insert } of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + insert;
    at = end;
  }
  return result + text.slice(at);
}
