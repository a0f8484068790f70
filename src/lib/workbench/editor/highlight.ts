// Colours of the lines in view, from the tokens that everything else goes by.
import { RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { readLine, type SdpToken } from '../../sdp/document.js';

const MARKS = {
  sign: Decoration.mark({ class: 'sign' }),
  name: Decoration.mark({ class: 'name' }),
  head: Decoration.mark({ class: 'head' }),
  unread: Decoration.mark({ class: 'unread' }),
} as const;

function markOf({ role, start }: SdpToken, isHead: boolean): Decoration | null {
  switch (role) {
    case 'type':
    case 'equals':
      return MARKS.sign;
    case 'attribute':
    case 'colon':
      return MARKS.name;
    case 'unread':
      return MARKS.unread;
    case 'value':
    case 'separator':
      return isHead && start >= 2 ? MARKS.head : null;
  }
}

/** Nobody reads a line to its ten-thousandth character, and colouring it costs. */
const LONGEST = 4_000;

function marksInView(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const { doc } = view.state;
  for (const { from, to } of view.visibleRanges)
    for (let at = from; at <= to;) {
      const line = doc.lineAt(at);
      if (line.length <= LONGEST) {
        const { key, tokens } = readLine(line.text);
        for (const token of tokens) {
          const mark = markOf(token, key === 'm=');
          if (mark) builder.add(line.from + token.start, line.from + token.end, mark);
        }
      }
      at = line.to + 1;
    }
  return builder.finish();
}

export const highlightSdp = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = marksInView(view);
    }

    update({ docChanged, viewportChanged, view }: ViewUpdate): void {
      if (docChanged || viewportChanged) this.decorations = marksInView(view);
    }
  },
  { decorations: ({ decorations }) => decorations },
);
