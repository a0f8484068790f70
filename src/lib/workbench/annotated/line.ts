// One line of a description as people read it: the text, what it is, its tokens, what is wrong with it.
import * as m from '../../i18n/paraglide/messages.js';
import { namedTokens } from '../../inspectors/sdp/named-tokens.js';
import { readLine, type SdpLine, variantsOf } from '../../sdp/document.js';
import {
  type ExplanationLanguage,
  explanationOf,
  type Explanations,
} from '../../sdp/explanations.js';
import { grammarEntry, type Spec } from '../../sdp/grammar.js';
import type { Diagnostic } from '../../sdp/lint/lint.js';
import type { Severity } from '../../sdp/lint/rule.js';
import { ruleOf } from '../../sdp/lint/rules.js';
import { fillIn, type LintWords } from '../../sdp/lint/words.js';
import { plain } from '../../sdp/plain.js';
import { markedParts } from '../../ui/marked-text.js';
import { el, type TreeElement, type TreeNode } from './tree.js';

/** What the meanings are told with. */
export interface AnnotationWords {
  language: ExplanationLanguage;
  /** null where they could not be had. */
  explanations: Explanations | null;
  rules: LintWords | null;
}

/** Nobody reads more of a line, token by token. */
const LONGEST_LINE = 4_000;

/** Beyond this a line may go over the end of a page; before, it stays with its meaning. */
const LONG_LINE = 1_000;

/** What lines mean, by their text: the sections of a description repeat each other. */
export type Meanings = Map<string, readonly TreeElement[]>;

/** What all lines of a text have in common. */
export interface LineContext {
  /** What the ids of its lines begin with. */
  ids: string;
  /** Those known so far. */
  meanings: Meanings;
}

/** The line as an item of a list. `diagnostics`: those of this line. */
export function annotatedLine(
  line: SdpLine,
  diagnostics: readonly Diagnostic[],
  words: AnnotationWords,
  { ids, meanings }: LineContext,
): TreeElement {
  return el(
    'li',
    line.text.length > LONG_LINE ? { class: 'long' } : {},
    el(
      'div',
      { class: 'text', id: lineId(ids, line.number) },
      el('span', { class: 'number' }, String(line.number)),
      el(
        'code',
        { class: 'raw', dir: 'ltr', translate: 'no' },
        ...markedText(line.text, diagnostics),
      ),
    ),
    el(
      'div',
      { class: 'about-line' },
      ...meaningOf(line, words, meanings),
      ...diagnostics.map((diagnostic) => problem(diagnostic, words)),
    ),
  );
}

const lineId = (ids: string, number: number): string => `${ids}-${number}`;

const RANKS = { error: 2, warning: 1, note: 0 } as const satisfies Record<Severity, number>;

/** The text, with the places that a diagnostic means marked; where two meet, by the worse one. */
function markedText(text: string, diagnostics: readonly Diagnostic[]): TreeNode[] {
  const borders = new Set([0, text.length]);
  for (const { start, end } of diagnostics) borders.add(start).add(Math.min(end, text.length));
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] ?? 0;
    const piece = plain(text.slice(start, end));
    const [worst] = diagnostics
      .filter((at) => at.start <= start && end <= at.end)
      .sort((a, b) => RANKS[b.severity] - RANKS[a.severity]);
    return worst ? el('mark', { class: worst.severity }, piece) : piece;
  });
}

function meaningOf(
  line: SdpLine,
  { explanations, language }: AnnotationWords,
  meanings: Meanings,
): readonly TreeElement[] {
  if (!explanations) return [];
  const known = meanings.get(line.text);
  if (known) return known;
  const made = meaning(line, explanations, language);
  meanings.set(line.text, made);
  return made;
}

function meaning(
  line: SdpLine,
  explanations: Explanations,
  locale: ExplanationLanguage,
): TreeElement[] {
  if (line.text === '')
    return [el('p', { class: 'meaning' }, m.workbench_empty_line({}, { locale }))];
  const isCut = line.text.length > LONGEST_LINE;
  const read = isCut ? readLine(line.text.slice(0, LONGEST_LINE)) : line;
  const { key } = read;
  const { title, text } = explanationOf(read, explanations);
  const spec = key === null ? null : grammarEntry(key).spec;
  const sentences = variantsOf(read).reduce<string>(
    (first, variant) =>
      m.sdp_two_sentences({ first, second: explanations.variants[variant] }, { locale }),
    text,
  );
  const told = [
    el(
      'p',
      { class: 'meaning' },
      el('b', {}, title),
      ' ',
      ...prose(sentences),
      ...(spec ? [gapOf(locale), link(spec)] : []),
    ),
    ...tokens(read, explanations, locale),
  ];
  if (isCut)
    told.push(el('p', { class: 'meaning' }, m.annotated_cut({ count: LONGEST_LINE }, { locale })));
  return told;
}

function tokens(
  line: Pick<SdpLine, 'key' | 'tokens'>,
  explanations: Explanations,
  locale: ExplanationLanguage,
): TreeElement[] {
  const named = namedTokens(line, explanations, locale);
  if (named.length === 0) return [];
  return [
    el(
      'dl',
      { class: 'tokens' },
      ...named.map(({ label, isUnread, tokens: ofName }) =>
        el(
          'div',
          isUnread ? { class: 'unread' } : {},
          el('dt', {}, label),
          el(
            'dd',
            {},
            ...ofName.map(({ text }) => el('code', { dir: 'ltr', translate: 'no' }, plain(text))),
          ),
        ),
      ),
    ),
  ];
}

const SEVERITY_WORDS = {
  error: m.workbench_error,
  warning: m.workbench_warning,
  note: m.workbench_note,
} satisfies Record<Severity, unknown>;

/**
 * What a diagnostic says, with its severity in words: colour alone says nothing on paper.
 * @param ids its place is a way to its line, whose id begins like this
 */
export function saying(
  { rule, severity, params, line, start }: Diagnostic,
  { rules, language: locale }: AnnotationWords,
  ids: string | null = null,
): TreeNode[] {
  const gap = gapOf(locale);
  const place = m.workbench_place({ line, column: start + 1 }, { locale });
  return [
    el('b', {}, SEVERITY_WORDS[severity]({}, { locale })),
    gap,
    ids === null ? place : el('a', { href: `#${lineId(ids, line)}` }, place),
    gap,
    ...(rules ? prose(fillIn(rules[rule].says, params)) : [el('code', {}, rule)]),
  ];
}

function problem(diagnostic: Diagnostic, words: AnnotationWords): TreeElement {
  const { rule, severity, params } = diagnostic;
  const told = words.rules?.[rule];
  const gap = gapOf(words.language);
  return el(
    'p',
    { class: `problem ${severity}` },
    ...saying(diagnostic, words),
    el(
      'span',
      { class: 'why' },
      ...(told ? [...prose(fillIn(told.why, params)), gap] : []),
      ...(told?.mend ? [...prose(fillIn(told.mend, params)), gap] : []),
      link(ruleOf(rule).spec),
    ),
  );
}

/** What stands between two sentences: nothing behind a full-width stop. */
const gapOf = (locale: ExplanationLanguage): string =>
  m.sdp_two_sentences({ first: '', second: '' }, { locale });

const prose = (text: string): TreeNode[] =>
  markedParts(text)
    .filter((part) => part.text !== '')
    .map((part) => (part.kind === 'text' ? plain(part.text) : el(part.kind, {}, plain(part.text))));

const link = ({ label, url }: Spec): TreeElement =>
  el('a', { href: url, rel: 'noopener noreferrer' }, label);
