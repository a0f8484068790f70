// A description with the meaning of every line and all that is wrong with it, as one page to keep or print.
import * as m from '../../i18n/paraglide/messages.js';
import { readSdp, type SdpLine, type SdpSection } from '../../sdp/document.js';
import {
  describe,
  type Description,
  type DescriptionType,
  type MediaSection,
} from '../../sdp/lint/description.js';
import { type Diagnostic, lint } from '../../sdp/lint/lint.js';
import { isWithoutSdp } from '../../sdp/paste/kind.js';
import { isWrapped } from '../../sdp/paste/wrapped.js';
import { plain } from '../../sdp/plain.js';
import { typeOf } from '../../sdp/summary/type.js';
import { annotatedLine, type AnnotationWords, type Meanings, saying } from './line.js';
import { el, type TreeElement } from './tree.js';

export interface Annotated {
  text: string;
  /** Where it is known. */
  type?: DescriptionType | null;
  /** The offer that the text is to answer: what is wrong with it only beside that is told, too. */
  offer?: string | null;
}

/** Nobody reads the meanings of more lines; the text itself stands there to its end. */
export const MOST_LINES = 10_000;

/** Where more would hold up whoever waits for it. */
export interface AnnotationLimits {
  /** Of the lines that are explained, together. */
  mostCharacters?: number;
}

/** One of several texts on one page. */
export interface Among {
  /** 1 and up. */
  number: number;
  count: number;
}

/** In the list at the beginning, which is a way to their lines. */
const MOST_LISTED = 100;

/** Each of these texts, annotated for one and the same page. */
export const annotateAll = (
  texts: readonly Annotated[],
  words: AnnotationWords,
  limits?: AnnotationLimits,
): TreeElement[] =>
  texts.map((annotated, index) =>
    annotate(annotated, words, {
      ...limits,
      ...(texts.length > 1 ? { among: { number: index + 1, count: texts.length } } : {}),
    }),
  );

/** The annotated description: each line with its number, its tokens, its meaning, its diagnostics. */
export function annotate(
  { text, type = null, offer = null }: Annotated,
  words: AnnotationWords,
  { mostCharacters = Infinity, among }: AnnotationLimits & { among?: Among } = {},
): TreeElement {
  const { language: locale } = words;
  const document = readSdp(text);
  const description = describe(document, type);
  const isWithout = isWithoutSdp({ text, lines: document.lines });
  const diagnostics =
    isWithout || text.trim() === ''
      ? []
      : lint(document, { type, answerTo: offer === null ? null : readSdp(offer) });
  const byLine = byLineOf(diagnostics);
  const meanings: Meanings = new Map();
  const ids = among ? `line-${among.number}` : 'line';
  const explained = explainedCount(document.lines, mostCharacters);
  const title = titleOf(description, words);
  return el(
    'main',
    { class: 'annotated', lang: locale },
    el(
      'header',
      {},
      el('h1', {}, among ? m.annotated_among({ title, ...among }, { locale }) : title),
      el(
        'p',
        { class: 'about' },
        isWithout
          ? isWrapped(text)
            ? m.workbench_wrapped({}, { locale })
            : m.workbench_without_sdp({}, { locale })
          : countsOf(document.lines.length, diagnostics, words),
      ),
      ...(words.explanations
        ? []
        : [el('p', { class: 'about' }, m.annotated_no_meanings({}, { locale }))]),
      ...listOf(diagnostics, words, ids),
    ),
    ...document.sections
      .filter(({ start, end }) => start < Math.min(end, explained))
      .map((section) =>
        el(
          'section',
          {},
          el('h2', {}, headingOf(section, description, words)),
          el(
            'ol',
            { class: 'lines' },
            ...document.lines
              .slice(section.start, Math.min(section.end, explained))
              .map((line) =>
                annotatedLine(line, byLine.get(line.number) ?? [], words, { ids, meanings }),
              ),
          ),
        ),
      ),
    ...restOf(document.lines.slice(explained), words),
    el('footer', { class: 'made' }, m.annotated_made({}, { locale })),
  );
}

/** How many lines, from the first one on. */
function explainedCount(lines: readonly SdpLine[], mostCharacters: number): number {
  let characters = 0;
  const beyond = lines.findIndex(({ text }) => (characters += text.length) > mostCharacters);
  return Math.min(beyond === -1 ? lines.length : beyond, MOST_LINES);
}

function byLineOf(diagnostics: readonly Diagnostic[]): ReadonlyMap<number, readonly Diagnostic[]> {
  const byLine = new Map<number, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const known = byLine.get(diagnostic.line);
    if (known) known.push(diagnostic);
    else byLine.set(diagnostic.line, [diagnostic]);
  }
  return byLine;
}

const KINDS = {
  offer: m.description_is_offer,
  answer: m.description_is_answer,
} satisfies Record<DescriptionType, unknown>;

export function titleOf(
  description: Description,
  { language: locale }: Pick<AnnotationWords, 'language'>,
): string {
  const known = typeOf(description)?.type;
  const kind = known ? KINDS[known] : m.description_is_description;
  return m.annotated_title({ kind: kind({}, { locale }) }, { locale });
}

function countsOf(
  lineCount: number,
  diagnostics: readonly Diagnostic[],
  { language: locale }: AnnotationWords,
): string {
  const count = (wanted: Diagnostic['severity']): number =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  const errors = count('error');
  const warnings = count('warning');
  const counts = [
    lineCount === 1
      ? m.description_lines_one({}, { locale })
      : m.description_lines({ count: lineCount }, { locale }),
  ];
  if (errors > 0)
    counts.push(
      errors === 1
        ? m.workbench_error_one({}, { locale })
        : m.workbench_errors({ count: errors }, { locale }),
    );
  if (warnings > 0)
    counts.push(
      warnings === 1
        ? m.workbench_warning_one({}, { locale })
        : m.workbench_warnings({ count: warnings }, { locale }),
    );
  if (errors + warnings === 0) counts.push(m.workbench_clean({}, { locale }));
  return counts.join(m.ui_list_separator({}, { locale }));
}

/** The errors and warnings in short, each a way to its line. */
function listOf(
  diagnostics: readonly Diagnostic[],
  words: AnnotationWords,
  ids: string,
): TreeElement[] {
  const { language: locale } = words;
  const listed = diagnostics.filter(({ severity }) => severity !== 'note');
  if (listed.length === 0) return [];
  const more = listed.length - MOST_LISTED;
  return [
    el(
      'ul',
      { class: 'found' },
      ...listed
        .slice(0, MOST_LISTED)
        .map((diagnostic) =>
          el('li', { class: diagnostic.severity }, ...saying(diagnostic, words, ids)),
        ),
      ...(more > 0 ? [el('li', {}, m.description_more({ count: more }, { locale }))] : []),
    ),
  ];
}

function headingOf(
  section: SdpSection,
  { document, media }: Description,
  { language: locale }: AnnotationWords,
): string {
  if (section.kind === 'session') return m.annotated_session({}, { locale });
  // The first of the document's sections is the session part.
  const found: MediaSection | undefined = media[document.sections.indexOf(section) - 1];
  const number = (found?.index ?? 0) + 1;
  const name = found?.mid
    ? m.description_mid({ mid: found.mid }, { locale })
    : m.description_section({ number }, { locale });
  return plain(m.annotated_section({ media: found?.media ?? '', name }, { locale }));
}

/** What is left of a text that is too long to be explained: as it is. */
function restOf(lines: readonly SdpLine[], { language: locale }: AnnotationWords): TreeElement[] {
  const [first] = lines;
  if (!first) return [];
  return [
    el(
      'section',
      {},
      el('h2', {}, m.annotated_rest({ line: first.number }, { locale })),
      el(
        'div',
        { class: 'rest' },
        el(
          'code',
          { class: 'raw', dir: 'ltr', translate: 'no' },
          lines.map(({ text }) => plain(text)).join('\n'),
        ),
      ),
    ),
  ];
}
