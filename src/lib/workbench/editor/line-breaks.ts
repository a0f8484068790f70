// The editor keeps lines; which of CRLF, LF and CR stood between them it would forget. Here it does not.
import { invertedEffects } from '@codemirror/commands';
import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { joinLines, splitLines } from '../../sdp/lines.js';

export type LineBreak = '\r\n' | '\n' | '\r';

/** The one that all lines end with, as in nearly every text; otherwise one for each place where a line ends. */
export type LineBreaks = LineBreak | readonly LineBreak[];

/** All breaks as they are to be, for what knows them better than the rule for new ones. */
export const setLineBreaks = StateEffect.define<LineBreaks>();

const fits = (breaks: LineBreaks, lines: number): boolean =>
  typeof breaks === 'string' || breaks.length === lines - 1;

const lineBreaks = StateField.define<LineBreaks>({
  create: () => '\r\n',
  update(breaks, transaction) {
    const { newDoc, changes } = transaction;
    const set = transaction.effects.findLast((effect) => effect.is(setLineBreaks));
    if (set && fits(set.value, newDoc.lines)) return set.value;
    if (changes.empty || typeof breaks === 'string') return breaks;
    let result: LineBreak[] = [];
    const usual = mostUsual(breaks);
    let kept = 0;
    const { doc } = transaction.startState;
    changes.iterChanges((from, to, _, __, inserted) => {
      const first = doc.lineAt(from).number - 1;
      result = result.concat(
        breaks.slice(kept, first),
        Array<LineBreak>(inserted.lines - 1).fill(usual),
      );
      kept = doc.lineAt(to).number - 1;
    });
    return result.concat(breaks.slice(kept));
  },
});

/** What a new line ends with: what most lines of the text end with; CRLF is SDP's own (RFC 8866 §5). */
function mostUsual(breaks: readonly LineBreak[]): LineBreak {
  const counts = { '\r\n': 0, '\n': 0, '\r': 0 };
  for (const lineBreak of breaks) counts[lineBreak] += 1;
  if (counts['\n'] > counts['\r\n'] && counts['\n'] >= counts['\r']) return '\n';
  return counts['\r'] > counts['\r\n'] ? '\r' : '\r\n';
}

/** Undoing brings the old breaks back with the old text. */
export const keepLineBreaks: Extension = [
  lineBreaks,
  invertedEffects.of(({ docChanged, startState }) =>
    docChanged ? [setLineBreaks.of(startState.field(lineBreaks))] : [],
  ),
];

/** The breaks of a text, as the field keeps them; CRLF for a text of one line. */
export function lineBreaksOf(text: string): LineBreaks {
  if (!text.includes('\r')) return text.includes('\n') ? '\n' : '\r\n';
  if (!/\r(?!\n)|(?<!\r)\n/.test(text)) return '\r\n';
  return splitLines(text).flatMap(({ ending }) => (ending === '' ? [] : [ending]));
}

/** The text of the editor, character for character. */
export function textOf(state: EditorState): string {
  const breaks = state.field(lineBreaks);
  if (typeof breaks === 'string') return state.doc.sliceString(0, undefined, breaks);
  const lines = state.doc.toJSON();
  return joinLines(lines.map((text, index) => ({ text, ending: breaks[index] ?? '' })));
}
