// What a print of the page shows: the whole text with its meanings, in the place of the page. An editor
// holds only the lines that are on the screen.
import type { ExplanationLanguage } from '../../sdp/explanations.js';
import { annotateAll, type Annotated } from './annotated.js';
import type { AnnotationWords } from './line.js';
import { STYLE } from './style.js';
import { toNode } from './tree.js';
import { loadAnnotationWords } from './words.js';

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

/**
 * Of a text that is explained, where a print waits for it on the page's own thread. What lies beyond
 * stands there without its meanings, and the paper says so.
 */
const MOST_CHARACTERS = 300_000;

/** What somebody asked for by a button; until it is printed nothing else is. */
let asked: { begin: (print: Event) => void; end: () => void } | null = null;

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
  const begin = (print: Event): void => {
    end();
    asked?.begin(print);
    const annotated = current();
    if (!asked && annotated.text !== '') remove = layOut([annotated], words);
  };
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  return () => {
    removeEventListener('beforeprint', begin);
    removeEventListener('afterprint', end);
    end();
  };
}

/** Opens the browser's print dialog for these texts, whatever the page shows. */
export async function printAnnotated(
  texts: readonly Annotated[],
  language: ExplanationLanguage,
): Promise<void> {
  const words = await loadAnnotationWords(language);
  asked?.end();
  const remove = layOut(texts, words);
  let own: Event | null = null;
  // Some browsers never say that it is over: then the print after it does.
  const begin = (print: Event): void => {
    own ??= print;
    if (print !== own) end();
  };
  const end = (): void => {
    removeEventListener('beforeprint', begin);
    removeEventListener('afterprint', end);
    remove();
    asked = null;
  };
  asked = { begin, end };
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  try {
    print();
  } catch (thrown) {
    end();
    throw thrown;
  }
}

/** Puts them into the page, where only a print shows them. Returns how to take them away. */
function layOut(texts: readonly Annotated[], words: AnnotationWords): () => void {
  const hosts = annotateAll(texts, words, { mostCharacters: MOST_CHARACTERS }).map((tree) => {
    const host = document.createElement('div');
    host.setAttribute(MARK, '');
    const root = host.attachShadow({ mode: 'open' });
    // Made here, they need no leave of the Content Security Policy (CSSOM §6.2).
    root.adoptedStyleSheets = [sheetOf(HOST_RULES + STYLE)];
    root.append(toNode(tree, document));
    return host;
  });
  const pageSheet = sheetOf(PAGE_RULES);
  document.adoptedStyleSheets.push(pageSheet);
  document.body.append(...hosts);
  return () => {
    for (const host of hosts) host.remove();
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
