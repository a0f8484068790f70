// What a print of the page shows: the whole text with its meanings, in the place of the page. An editor
// holds only the lines that are on the screen.
import type { ExplanationLanguage } from '../../sdp/explanations.js';
import { annotate, type Annotated } from './annotated.js';
import { loadAnnotationWords } from './document.js';
import type { AnnotationWords } from './line.js';
import { STYLE } from './style.js';
import { toNode } from './tree.js';

const MARK = 'data-on-paper';

/** Of the page, as long as something else is to be printed. Dialogs lock its scrolling. */
const PAGE_RULES = `
@media print {
  html, body { height: auto !important; overflow: visible !important; background: #fff !important; }
  body > :not([${MARK}]) { display: none !important; }
  [${MARK}] + [${MARK}] { break-before: page; }
}
`;

/** Nothing of the page's look comes in, not even its dark theme. */
const HOST_RULES = `
:host { all: initial; display: none; color-scheme: light; }
@media print { :host { display: block; } }
`;

/** What somebody asked for by a button; until it is printed nothing else is. */
let asked: (() => void) | null = null;

/**
 * From now on a print of the page shows this text as it is at that moment; as many as there are, one
 * after the other. An empty one changes nothing. Returns the end of it.
 */
export function printWhole(current: () => Annotated, words: AnnotationWords): () => void {
  let remove: (() => void) | null = null;
  const end = (): void => {
    remove?.();
    remove = null;
  };
  const begin = (): void => {
    end();
    const annotated = current();
    if (!asked && annotated.text !== '') remove = layOut(annotated, words);
  };
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  return () => {
    removeEventListener('beforeprint', begin);
    removeEventListener('afterprint', end);
    end();
  };
}

/** Opens the browser's print dialog for this text, whatever the page shows. */
export async function printAnnotated(
  annotated: Annotated & { language: ExplanationLanguage },
): Promise<void> {
  const words = await loadAnnotationWords(annotated.language);
  asked?.();
  const remove = layOut(annotated, words);
  const end = (): void => {
    removeEventListener('afterprint', end);
    remove();
    asked = null;
  };
  asked = end;
  addEventListener('afterprint', end);
  print();
}

/** Puts it into the page, where only a print shows it. Returns how to take it away. */
function layOut(annotated: Annotated, words: AnnotationWords): () => void {
  const host = document.createElement('div');
  host.setAttribute(MARK, '');
  const root = host.attachShadow({ mode: 'open' });
  // Made here, they need no leave of the Content Security Policy (CSSOM §6.2).
  root.adoptedStyleSheets = [sheetOf(HOST_RULES + STYLE)];
  root.append(toNode(annotate(annotated, words), document));
  const pageSheet = sheetOf(PAGE_RULES);
  document.adoptedStyleSheets.push(pageSheet);
  document.body.append(host);
  return () => {
    host.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
      (sheet) => sheet !== pageSheet,
    );
  };
}

function sheetOf(rules: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}
