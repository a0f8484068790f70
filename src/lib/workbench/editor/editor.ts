// CodeMirror, set up for descriptions. Loaded only by the workbench, and by it lazily.
import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands';
import { foldKeymap } from '@codemirror/language';
import { type Diagnostic as Mark, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import {
  Annotation,
  Compartment,
  EditorSelection,
  EditorState,
  type Extension,
} from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import { applyEdits } from '../../sdp/lint/edits.js';
import type { Diagnostic } from '../../sdp/lint/lint.js';
import type { Severity, TextEdit } from '../../sdp/lint/rule.js';
import { foldSections } from './folding.js';
import { highlightSdp } from './highlight.js';
import { hoverMeaning, type MeaningAt } from './hover.js';
import { keepLineBreaks, lineBreaksOf, setLineBreaks, textOf } from './line-breaks.js';
import { editorPhrases } from './phrases.js';
import { theme } from './theme.js';

export interface EditorEvents {
  /** The text as it is now, character for character. */
  onText: (text: string) => void;
  /** Where the caret stands: the line from 1 and its text, the column from 1. */
  onCaret: (caret: { line: number; column: number; text: string }) => void;
  /** Somebody pastes or drops a text in the place of all there was; true: it was taken care of. */
  onWholePaste: (text: string) => boolean;
}

export interface EditorWords {
  label: string;
  /** In the place of a text; '' for nothing. */
  whereEmpty: string;
  foldedLines: (lines: number) => string;
  /** What stands there; null where nothing does. */
  meaningAt: MeaningAt;
  /** What is wrong, in one sentence. */
  says: (diagnostic: Diagnostic) => string;
}

/** What somebody else than a rule says of a place. */
export interface Remark {
  /** 1 and up. */
  line: number;
  /** Offsets in the line. */
  start: number;
  end: number;
  message: string;
}

const SEVERITIES = { error: 'error', warning: 'warning', note: 'info' } as const satisfies Record<
  Severity,
  Mark['severity']
>;

/** Set by the page, and not written by its reader. */
const isGiven = Annotation.define<boolean>();

export class SdpEditor {
  readonly #view: EditorView;
  readonly #words: EditorWords;
  readonly #language = new Compartment();

  /** The styles are the shadow root's own: the policy of the page forbids others. */
  constructor(root: ShadowRoot, events: EditorEvents, words: EditorWords) {
    this.#words = words;
    const parent = document.createElement('div');
    parent.className = 'editor';
    root.append(parent);
    this.#view = new EditorView({
      parent,
      root,
      state: EditorState.create({
        doc: '',
        extensions: [
          lintGutter(),
          lineNumbers(),
          hoverMeaning(words.meaningAt),
          foldSections(words.foldedLines),
          history(),
          keepLineBreaks,
          drawSelection(),
          EditorView.lineWrapping,
          highlightActiveLine(),
          highlightActiveLineGutter(),
          // Of one character there are too many.
          highlightSelectionMatches({ minSelectionLength: 3 }),
          search({ top: true }),
          highlightSdp,
          theme,
          this.#language.of(inLanguage(words)),
          // Tab goes on to the next control: a page is not left without it (WCAG 2.1.2).
          keymap.of([
            ...lintKeymap,
            ...searchKeymap,
            ...foldKeymap,
            ...historyKeymap,
            ...defaultKeymap,
          ]),
          EditorView.contentAttributes.of({
            spellcheck: 'false',
            autocorrect: 'off',
            autocapitalize: 'off',
          }),
          EditorView.domEventHandlers({
            paste: (event, view) => this.#paste(event, view, events),
          }),
          EditorView.updateListener.of(({ docChanged, selectionSet, state, transactions }) => {
            if (docChanged && !transactions.some((one) => one.annotation(isGiven)))
              events.onText(textOf(state));
            if (docChanged || selectionSet) events.onCaret(caretOf(state));
          }),
        ],
      }),
    });
  }

  /** Puts this text in the place of all there is. It can be undone. */
  setText(text: string): void {
    const { state } = this.#view;
    this.#view.dispatch({
      changes: { from: 0, to: state.doc.length, insert: text },
      effects: setLineBreaks.of(lineBreaksOf(text)),
      selection: EditorSelection.cursor(0),
      annotations: [isGiven.of(true), isolateHistory.of('full')],
    });
  }

  /** Makes these edits, as offsets in the text; one undo takes them back. */
  edit(edits: readonly TextEdit[]): void {
    const text = textOf(this.#view.state);
    const position = (offset: number): number => this.#positionOf(text, offset);
    this.#view.dispatch({
      changes: edits.map(({ start, end, insert }) => ({
        from: position(start),
        to: position(end),
        insert,
      })),
      effects: setLineBreaks.of(lineBreaksOf(applyEdits(text, edits))),
    });
  }

  /**
   * Marks what is wrong, and what else is said of a place. A diagnostic of an older text may name
   * lines that are gone.
   */
  mark(diagnostics: readonly Diagnostic[], remarks: readonly Remark[] = []): void {
    const { state } = this.#view;
    const marks = diagnostics.flatMap((diagnostic) =>
      markAt(state, diagnostic, {
        severity: SEVERITIES[diagnostic.severity],
        message: this.#words.says(diagnostic),
      }),
    );
    for (const remark of remarks)
      marks.push(...markAt(state, remark, { severity: 'error', message: remark.message }));
    this.#view.dispatch(setDiagnostics(state, marks));
  }

  /** Puts the caret there and shows it. */
  goTo(line: number, start = 0, end = start): void {
    const { doc } = this.#view.state;
    const { from, to } = doc.line(Math.max(1, Math.min(line, doc.lines)));
    const selection = EditorSelection.range(Math.min(from + start, to), Math.min(from + end, to));
    this.#view.dispatch({
      selection,
      effects: EditorView.scrollIntoView(selection, { y: 'center' }),
    });
  }

  /** Says it all again, in the language of the page as it is now. */
  speak(words: Pick<EditorWords, 'label' | 'whereEmpty'>): void {
    this.#view.dispatch({ effects: this.#language.reconfigure(inLanguage(words)) });
  }

  focus(): void {
    this.#view.focus();
  }

  close(): void {
    this.#view.destroy();
  }

  #paste(event: ClipboardEvent, view: EditorView, { onWholePaste }: EditorEvents): boolean {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const { main } = view.state.selection;
    const isWhole = main.from === 0 && main.to === view.state.doc.length;
    return text !== '' && isWhole && onWholePaste(text);
  }

  /** The editor counts each line break as one character. */
  #positionOf(text: string, offset: number): number {
    const before = text.slice(0, offset);
    return before.length - (before.match(/\r\n/g)?.length ?? 0);
  }
}

const inLanguage = ({
  label,
  whereEmpty,
}: Pick<EditorWords, 'label' | 'whereEmpty'>): Extension => [
  EditorView.contentAttributes.of({ 'aria-label': label }),
  placeholder(whereEmpty),
  EditorState.phrases.of(editorPhrases()),
];

/** None where the text has no such line any more. */
function markAt(
  { doc }: EditorState,
  { line, start, end }: Pick<Remark, 'line' | 'start' | 'end'>,
  mark: Pick<Mark, 'severity' | 'message'>,
): Mark[] {
  if (line > doc.lines) return [];
  const { from, to } = doc.line(line);
  return [{ from: Math.min(from + start, to), to: Math.min(from + end, to), ...mark }];
}

function caretOf({ doc, selection }: EditorState): { line: number; column: number; text: string } {
  const { number, from, text } = doc.lineAt(selection.main.head);
  return { line: number, column: selection.main.head - from + 1, text };
}
