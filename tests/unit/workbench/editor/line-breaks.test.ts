import { history, isolateHistory, undo } from '@codemirror/commands';
import { EditorState, type TransactionSpec } from '@codemirror/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  keepLineBreaks,
  lineBreaksOf,
  setLineBreaks,
  textOf,
} from '../../../../src/lib/workbench/editor/line-breaks.js';

function stateOf(text: string): EditorState {
  const empty = EditorState.create({ extensions: [history(), keepLineBreaks] });
  return empty.update({
    changes: { from: 0, insert: text },
    effects: setLineBreaks.of(lineBreaksOf(text)),
    annotations: isolateHistory.of('full'),
  }).state;
}

const changed = (state: EditorState, spec: TransactionSpec): EditorState =>
  state.update(spec).state;

const anyText = fc.string({ unit: fc.constantFrom('a', '=', ' ', '\r', '\n', '\r\n') });

test('a text comes back character for character, whatever its lines end with', () => {
  fc.assert(fc.property(anyText, (text) => textOf(stateOf(text)) === text));
});

test('a new line ends as the others do', () => {
  const typed = (text: string): string =>
    textOf(changed(stateOf(text), { changes: { from: 1, insert: '\n' } }));
  expect(typed('ab\r\nc')).toBe('a\r\nb\r\nc');
  expect(typed('ab\nc')).toBe('a\nb\nc');
  expect(typed('ab\nc\nd\r\ne')).toBe('a\nb\nc\nd\r\ne');
  expect(typed('ab')).toBe('a\r\nb');
});

test('an edit leaves the ends of the other lines as they are', () => {
  const state = stateOf('a\r\nb\nc\rd');
  expect(textOf(changed(state, { changes: { from: 2, to: 3, insert: 'B' } }))).toBe('a\r\nB\nc\rd');
  expect(textOf(changed(state, { changes: { from: 1, to: 4 } }))).toBe('ac\rd');
});

test('undoing brings the old line ends back', () => {
  let state = stateOf('a\r\nb\nc');
  state = changed(state, {
    changes: { from: 0, to: state.doc.length, insert: 'x\ny' },
    effects: setLineBreaks.of('\n'),
  });
  expect(textOf(state)).toBe('x\ny');
  undo({ state, dispatch: (transaction) => (state = transaction.state) });
  expect(textOf(state)).toBe('a\r\nb\nc');
});

test('hundreds of thousands of lines, each as it likes, are kept, too', () => {
  const text = 'a\r\nb\n'.repeat(150_000);
  const state = stateOf(text);
  expect(textOf(changed(state, { changes: { from: 0, insert: 'x' } }))).toBe(`x${text}`);
});
