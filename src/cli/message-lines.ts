// On which line of a file the message stands that a text came out of: JSON, or base64.
import { splitLines, type TextLine } from '../lib/sdp/lines.js';
import { type PastedPart, unwrap } from '../lib/sdp/paste/unwrap.js';

/** For each line of a part the number of the file's; null where no line of the file has it by itself. */
export type MessageLines = (part: PastedPart) => readonly (number | null)[];

/**
 * Each line of the file is unwrapped alone, and what comes out of it is held against the part: so it does
 * not matter what the message is wrapped in. A description that goes over several lines has none.
 */
export function messageLinesOf(file: readonly TextLine[]): MessageLines {
  let found: Found | null = null;
  return ({ kind, text }) => {
    const { parts, candidates } = (found ??= foundIn(file));
    const whole = parts.get(text) ?? null;
    return splitLines(text).map((line) =>
      kind === 'candidates' ? (candidates.get(line.text) ?? whole) : whole,
    );
  };
}

interface Found {
  /** The number of the first line that has this text in it. */
  parts: ReadonlyMap<string, number>;
  candidates: ReadonlyMap<string, number>;
}

function foundIn(file: readonly TextLine[]): Found {
  const parts = new Map<string, number>();
  const candidates = new Map<string, number>();
  const add = (to: Map<string, number>, text: string, number: number): void => {
    if (!to.has(text)) to.set(text, number);
  };
  for (const { text, number } of file) {
    const { others, ...main } = unwrap(text);
    for (const part of [main, ...others]) {
      add(parts, part.text, number);
      if (part.kind === 'candidates')
        for (const line of splitLines(part.text)) add(candidates, line.text, number);
    }
  }
  return { parts, candidates };
}
