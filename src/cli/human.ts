// What was found, for a person: each place with its line, and a mark below it.
import type { Diagnostic } from '../lib/sdp/lint/lint.js';
import type { LintWords } from '../lib/sdp/lint/words.js';
import { sayStep, type UnwrapWords } from '../lib/sdp/paste/words.js';
import type { Checked } from './check.js';
import type { Colour, Paint } from './paint.js';
import { plain } from './plain.js';
import { say } from './say.js';
import type { CliWords } from './words.js';

export interface HumanOptions {
  /** The source's, fit for a terminal. */
  name: string;
  words: { cli: CliWords; lint: LintWords; unwrap: UnwrapWords };
  paint: Paint;
}

const COLOURS = {
  error: 'red',
  warning: 'yellow',
  note: 'cyan',
} as const satisfies Record<Diagnostic['severity'], Colour>;

const MOST_WITHOUT_SDP = 3;

/** `file:line:column: severity: message [rule]`, as compilers say it, and the line below. */
export function toHuman(checked: Checked, { name, words, paint }: HumanOptions): string {
  const { steps, diagnostics, counts, document, kind } = checked;
  const told: string[] = [];
  for (const step of steps) told.push(`${name}: ${plain(sayStep(words.unwrap, step))}`);
  if (steps.length > 0) told.push(`${name}: ${words.cli.unwrapped}`, '');
  // What is no SDP is wrong in every line, and in the same way.
  const isNoSdp = kind === 'unknown';
  if (isNoSdp) told.push(`${name}: ${words.cli.noSdp}`, '');
  const shownHere = isNoSdp ? diagnostics.slice(0, MOST_WITHOUT_SDP) : diagnostics;
  for (const { rule, severity, line, start, end, params } of shownHere) {
    const { says, mend, fix } = words.lint[rule];
    const head = `${name}:${line}:${start + 1}:`;
    const label = paint(COLOURS[severity], `${words.cli.severities[severity]}:`);
    told.push(`${paint('bold', head)} ${label} ${say(says, params)} ${paint('dim', `[${rule}]`)}`);
    const [shown, mark] = excerpt(document.lines[line - 1]?.text ?? '', start, end);
    told.push(`    ${shown}`, `    ${paint(COLOURS[severity], mark)}`);
    const way = mend ?? fix;
    if (way !== undefined) told.push(`    ${say(way, params)}`);
    told.push('');
  }
  const left = diagnostics.length - shownHere.length;
  if (left > 0) told.push(words.cli.more(left), '');
  told.push(diagnostics.length === 0 ? words.cli.clean : words.cli.counts(counts));
  return `${told.join('\n')}\n`;
}

/** A terminal line that is longer than this wraps, and its mark is nowhere near it. */
const MOST_CHARACTERS = 120;
const BEFORE = 40;

/** The line, cut where it is too long, and a line below it that marks the place. */
function excerpt(text: string, start: number, end: number): [string, string] {
  const from = text.length > MOST_CHARACTERS ? Math.max(0, start - BEFORE) : 0;
  const to = Math.min(text.length, from + MOST_CHARACTERS);
  const cutBefore = from > 0 ? '…' : '';
  const cutBehind = to < text.length ? '…' : '';
  const before = ' '.repeat(cutBefore.length + cells(text.slice(from, start)));
  const mark = '^'.repeat(Math.max(1, cells(text.slice(start, Math.min(end, to)))));
  return [`${cutBefore}${plain(text.slice(from, to))}${cutBehind}`, `${before}${mark}`];
}

/** Terminals give these two cells (East Asian Width W and F, and emoji), and marks that combine none. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NONE = /\p{Mn}/u;

function cells(text: string): number {
  let count = 0;
  for (const character of text) count += NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return count;
}
