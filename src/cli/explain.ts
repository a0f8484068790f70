// What each line of a description means, and each token in it.
import { readSdp, type SdpLine, type SdpToken, variantsOf } from '../lib/sdp/document.js';
import type { Explanations } from '../lib/sdp/explanations.js';
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
  const { key, form, number, text, tokens } = line;
  const entry =
    key === null
      ? explanations.unknown[form === 'line-type' ? 'lineType' : form]
      : explanations.entries[key];
  const spec = key === null ? null : grammarEntry(key).spec;
  const told = [
    `${paint('dim', String(number).padStart(4))}  ${paint('bold', plain(text))}`,
    `      ${withoutMarks(entry.title)}${spec ? paint('dim', ` (${spec.label})`) : ''}`,
    `      ${withoutMarks(entry.text)}`,
    ...variantsOf(line).map((variant) => `      ${withoutMarks(explanations.variants[variant])}`),
  ];
  for (const token of tokens) {
    const label = labelOf(token, explanations);
    if (label !== '')
      told.push(`        ${paint('cyan', plain(token.text))}  ${withoutMarks(label)}`);
  }
  return `${told.join('\n')}\n`;
}

/** What a token is called: a format parameter by its own name, others by the grammar. */
function labelOf({ role, name, text }: SdpToken, explanations: Explanations): string {
  if (role === 'unread') return explanations.unread;
  if (name === null) return '';
  const { formatParameters } = explanations;
  const parameter = text.split('=', 1)[0] ?? '';
  return (
    (name === 'parameter' ? wordsOf(formatParameters, parameter) : undefined) ??
    wordsOf(explanations.tokens, name) ??
    ''
  );
}

const wordsOf = (words: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined;
