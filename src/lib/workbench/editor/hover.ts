// What stands under the pointer, in words. The keyboard has the same beside the editor, at the caret.
import type { Extension } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import type { PlaceMeaning } from '../place-meaning.js';

export type MeaningAt = (line: string, offset: number) => Promise<PlaceMeaning | null>;

export const hoverMeaning = (meaningAt: MeaningAt): Extension =>
  hoverTooltip(async ({ state }, position) => {
    const line = state.doc.lineAt(position);
    const meaning = await meaningAt(line.text, position - line.from);
    if (!meaning) return null;
    return {
      pos: line.from + meaning.start,
      end: line.from + meaning.end,
      create: () => ({ dom: drawn(meaning) }),
    };
  });

function drawn({ title, text }: PlaceMeaning): HTMLElement {
  const box = document.createElement('div');
  box.className = 'meaning';
  const strong = document.createElement('strong');
  strong.textContent = title;
  const rest = document.createElement('p');
  rest.textContent = text;
  box.append(strong, rest);
  return box;
}
