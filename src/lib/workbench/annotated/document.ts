// The annotated description as one HTML file that needs nothing else and can do nothing.
import { type ExplanationLanguage, loadExplanations } from '../../sdp/explanations.js';
import { readSdp } from '../../sdp/document.js';
import { describe } from '../../sdp/lint/description.js';
import { loadLintWords } from '../../sdp/lint/words.js';
import { annotate, type Annotated, titleOf } from './annotated.js';
import type { AnnotationWords } from './line.js';
import { STYLE } from './style.js';
import { escaped, toHtml } from './tree.js';

/** Nothing is loaded and nothing runs, whatever the text says (CSP Level 3 §6.1.3). */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The whole of the file. Without its words, for example offline, it has the lines without their
 * meanings and says so.
 */
export async function annotatedHtml(
  annotated: Annotated & { language: ExplanationLanguage },
): Promise<string> {
  return writeAnnotated(annotated, await loadAnnotationWords(annotated.language));
}

/** What the words of a language are, as far as they can be had. */
export async function loadAnnotationWords(language: ExplanationLanguage): Promise<AnnotationWords> {
  const [explanations, rules] = await Promise.all([
    loadExplanations(language).catch(() => null),
    loadLintWords(language).catch(() => null),
  ]);
  return { language, explanations, rules };
}

/** The same with the words at hand. */
export function writeAnnotated(annotated: Annotated, words: AnnotationWords): string {
  const title = titleOf(describe(readSdp(annotated.text), annotated.type ?? null), words);
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
<body>${toHtml(annotate(annotated, words))}</body>
</html>
`;
}

/** What the page around it is like, where it is a page of its own. */
const PAGE_STYLE = `
body { margin: 0; background: #fff; }
@media screen and (prefers-color-scheme: dark) { body { background: #13171e; } }
`;
