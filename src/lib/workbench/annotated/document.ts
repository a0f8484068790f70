// The annotated description as one HTML file that needs nothing else and can do nothing.
import { readSdp } from '../../sdp/document.js';
import { describe } from '../../sdp/lint/description.js';
import { annotateAll, type Annotated, titleOf } from './annotated.js';
import type { AnnotationWords } from './line.js';
import { STYLE } from './style.js';
import { el, escaped, toHtml, type TreeElement } from './tree.js';

/** Nothing is loaded and nothing runs, whatever the text says (CSP Level 3 §6.1.3). */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The whole of the file: one text, or several one after the other. */
export function writeAnnotated(texts: readonly Annotated[], words: AnnotationWords): string {
  const titles = texts.map(({ text, type = null }) =>
    titleOf(describe(readSdp(text), type), words),
  );
  const title = [...new Set(titles)].join(' · ');
  return `<!doctype html>
<html lang="${escaped(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${PAGE_STYLE}${STYLE}</style>
</head>
<body>${toHtml(mainOf(annotateAll(texts, words)))}</body>
</html>
`;
}

/** A document has no more than one main element (HTML §4.4.15). */
function mainOf(trees: readonly TreeElement[]): TreeElement {
  const [only, ...others] = trees;
  if (only && others.length === 0) return only;
  return el('main', {}, ...trees.map((tree) => ({ ...tree, tag: 'article' as const })));
}

/** What the page around it is like, where it is a page of its own. */
const PAGE_STYLE = `
body { margin: 0; background: #fff; }
@media print { article + article { break-before: page; } }
@media screen and (prefers-color-scheme: dark) { body { background: #13171e; } }
`;
