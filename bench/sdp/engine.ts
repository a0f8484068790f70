// What `npm run bench -- sdp` measures: all that the workbench wants to know of a text.
import { readSdp, variantsOf } from '../../src/lib/sdp/document.js';
import { loadExplanations } from '../../src/lib/sdp/explanations.js';
import { forgetLines, lint } from '../../src/lib/sdp/lint/lint.js';

const explanations = await loadExplanations('en');

/** How much was said: so that nothing that is measured can be left out as unused. */
export interface Read {
  tokens: number;
  explanations: number;
  diagnostics: number;
}

/** Tokens of every line, what every line, value and token means, and what all rules find. */
export function readAll(text: string): Read {
  const document = readSdp(text);
  let tokens = 0;
  let explained = 0;
  for (const line of document.lines) {
    tokens += line.tokens.length;
    if (line.key !== null && explanations.entries[line.key].title !== '') explained++;
    for (const variant of variantsOf(line)) if (explanations.variants[variant]) explained++;
    for (const { name } of line.tokens) if (name !== null && explanations.tokens[name]) explained++;
  }
  return { tokens, explanations: explained, diagnostics: lint(document, { type: 'offer' }).length };
}

/** The same for a text of which no line was seen before, for the notes. */
export function readAfresh(text: string): Read {
  forgetLines();
  return readAll(text);
}

/** The tokens alone, for the notes. */
export const readTokens = (text: string): number => readSdp(text).lines.length;
