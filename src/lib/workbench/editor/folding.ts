// A media section folds into its m= line.
import { codeFolding, foldGutter, foldService } from '@codemirror/language';
import type { EditorState, Extension } from '@codemirror/state';

const isHead = (text: string): boolean => text.startsWith('m=');

function sectionAt(state: EditorState, from: number): { from: number; to: number } | null {
  const head = state.doc.lineAt(from);
  if (!isHead(head.text)) return null;
  let last = head.number;
  while (last < state.doc.lines && !isHead(state.doc.line(last + 1).text)) last += 1;
  // The empty line behind the last line end is nobody's.
  if (last === state.doc.lines && state.doc.line(last).length === 0) last -= 1;
  return last > head.number ? { from: head.to, to: state.doc.line(last).to } : null;
}

/** `words` of the number of lines that a fold hides; `label` of the button that opens it. */
export const foldSections = (words: (lines: number) => string): Extension => [
  foldService.of(sectionAt),
  codeFolding({
    preparePlaceholder: (state, { from, to }) =>
      state.doc.lineAt(to).number - state.doc.lineAt(from).number,
    placeholderDOM: (_, onclick, lines: number) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'folded';
      button.textContent = words(lines);
      button.addEventListener('click', onclick);
      return button;
    },
  }),
  foldGutter({ openText: '▾', closedText: '▸' }),
];
