// What each line of a description means, and each token in it.
import { readSdp, type SdpLine, variantsOf } from '../lib/sdp/document.js';
import { explanationOf, type Explanations, tokenName } from '../lib/sdp/explanations.js';
import { grammarEntry } from '../lib/sdp/grammar.js';
import type { Paint } from './paint.js';
import { plain, withoutMarks } from './plain.js';

/** Each line with its number, what it is, and below it its named tokens. */
export function explain(text: string, explanations: Explanations, paint: Paint): string {
  return readSdp(text)
    .lines.map((line) => explainLine(line, explanations, paint))
    .join('\n');
}

function explainLine(line: SdpLine, explanations: Explanations, paint: Paint): string {
  const { key, number, text, tokens } = line;
  const entry = explanationOf(line, explanations);
  const spec = key === null ? null : grammarEntry(key).spec;
  const told = [
    `${paint('dim', String(number).padStart(4))}  ${paint('bold', plain(text))}`,
    `      ${withoutMarks(entry.title)}${spec ? paint('dim', ` (${spec.label})`) : ''}`,
    `      ${withoutMarks(entry.text)}`,
    ...variantsOf(line).map((variant) => `      ${withoutMarks(explanations.variants[variant])}`),
  ];
  for (const token of tokens) {
    const label = tokenName(token, explanations);
    if (label !== '')
      told.push(`        ${paint('cyan', plain(token.text))}  ${withoutMarks(label)}`);
  }
  return `${told.join('\n')}\n`;
}
