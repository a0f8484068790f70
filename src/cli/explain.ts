// What each line of a description means, and each token in it.
import { readSdp, type SdpLine, variantsOf } from '../lib/sdp/document.js';
import { explanationOf, type Explanations, tokenName } from '../lib/sdp/explanations.js';
import { grammarEntry } from '../lib/sdp/grammar.js';
import { describe } from '../lib/sdp/lint/description.js';
import { fillIn } from '../lib/sdp/lint/words.js';
import type { CandidateSummary } from '../lib/sdp/summary/candidates.js';
import type { FormatParameter } from '../lib/sdp/summary/parameters.js';
import { summarize } from '../lib/sdp/summary/summary.js';
import type { SummaryWords } from '../lib/sdp/summary/words.js';
import type { Paint } from './paint.js';
import { plain, withoutMarks } from './plain.js';
import type { CliWords } from './words.js';

export interface ExplainOptions {
  words: { cli: CliWords; explanations: Explanations; summary: SummaryWords };
  paint: Paint;
}

/** Each line with its number, what it is, and below it its named tokens and what they amount to. */
export function explain(text: string, options: ExplainOptions): string {
  const document = readSdp(text);
  const further = furtherByLine(summarize(describe(document)), options.words);
  return document.lines
    .map((line) => explainLine(line, further.get(line.number) ?? [], options))
    .join('\n');
}

function explainLine(
  line: SdpLine,
  further: readonly string[],
  { words: { explanations }, paint }: ExplainOptions,
): string {
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
  told.push(...further.map((sentence) => `      ${sentence}`));
  return `${told.join('\n')}\n`;
}

/** What only the description as a whole tells: whose parameters these are, what a priority is made of. */
function furtherByLine(
  { sections, candidates }: ReturnType<typeof summarize>,
  { cli, summary }: ExplainOptions['words'],
): ReadonlyMap<number, readonly string[]> {
  const told = new Map<number, string[]>();
  const tell = (line: number, sentence: string): void => {
    const known = told.get(line);
    if (known) known.push(sentence);
    else told.set(line, [sentence]);
  };
  for (const { codecs } of sections)
    for (const { parameters } of codecs)
      for (const parameter of parameters)
        for (const sentence of meaningsOf(parameter, summary)) tell(parameter.line, sentence);
  for (const candidate of candidates)
    for (const sentence of priorityOf(candidate, cli)) tell(candidate.line, sentence);
  return told;
}

const meaningsOf = (
  { name, value, meanings }: FormatParameter,
  { meanings: words }: SummaryWords,
): string[] =>
  meanings.map(({ code, params }) => {
    const parameter = name === null || value === '' ? (name ?? value) : `${name}=${value}`;
    return `${plain(parameter)}: ${withoutMarks(fillIn(words[code], params))}`;
  });

function priorityOf(
  { priority, parts, preferenceUser }: CandidateSummary,
  { priority: words }: CliWords,
): string[] {
  if (priority === null || parts === null) return [];
  return [words.sum(priority, parts), words.users[preferenceUser ?? 'unknown']];
}
