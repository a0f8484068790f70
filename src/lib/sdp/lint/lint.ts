// Holds a description against all rules.
import type { SdpDocument, SdpLine } from '../document.js';
import type { GrammarKey } from '../grammar.js';
import { type Description, describe, type DescriptionType } from './description.js';
import { describeCandidates, type Extent, extentOf, isEnough } from './extent.js';
import type { Finding, LineRule, Params, Rule, Severity, TextEdit } from './rule.js';
import { RULES, type RuleCode, RULE_CODES, ruleOf } from './rules.js';

/** A finding, told without the description that it was found in: it can go to another thread. */
export interface Diagnostic {
  rule: RuleCode;
  severity: Severity;
  /** 1 and up. */
  line: number;
  /** Offsets in the line; the column is `start + 1`. */
  start: number;
  end: number;
  params: Params;
  fix: readonly TextEdit[] | null;
  related: readonly { line: number; start: number; end: number }[];
}

export interface LintOptions {
  type?: DescriptionType | null;
  /** The offer that this description answers. */
  answerTo?: SdpDocument | null;
}

/**
 * What the rules find that hold for a text of this extent, in the order of the text; at one place the
 * worst comes first. Less than a whole description is not held against an offer.
 */
export function lint(document: SdpDocument, options: LintOptions = {}): Diagnostic[] {
  const type = options.answerTo ? 'answer' : (options.type ?? null);
  const extent = extentOf(document);
  const isCandidates = extent === 'candidates';
  const description = isCandidates ? describeCandidates(document, type) : describe(document, type);
  const found = [...lineFindings(description, extent), ...acrossFindings(description, extent)];
  if (options.answerTo && extent === 'whole')
    found.push(...pairFindings(options.answerTo, description));
  return found.sort(byPlace);
}

const RANKS: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  a.line - b.line || a.start - b.start || RANKS[a.severity] - RANKS[b.severity];

type Checks<Kind extends Rule['kind']> = readonly (readonly [
  RuleCode,
  Extract<Rule, { kind: Kind }>,
])[];
type LineChecks = Checks<'line'>;

function checksOfKind<Kind extends Rule['kind']>(kind: Kind): Checks<Kind> {
  const isOfKind = (rule: Rule): rule is Extract<Rule, { kind: Kind }> => rule.kind === kind;
  return RULE_CODES.flatMap((code) => {
    const rule = ruleOf(code);
    return isOfKind(rule) ? [[code, rule] as const] : [];
  });
}

function acrossRulesFor(extent: Extent): Checks<'across'> {
  return checksOfKind('across').filter(([, { needs }]) => isEnough(extent, needs));
}

// Sorted once: to look each rule up again for each text took longer than most rules do.
const LINE_RULES = checksOfKind('line');
const ACROSS_RULES = {
  whole: acrossRulesFor('whole'),
  section: acrossRulesFor('section'),
  candidates: acrossRulesFor('candidates'),
} satisfies Record<Extent, Checks<'across'>>;
const PAIR_RULES = checksOfKind('pair');

const rulesFor = (wants: (lines: LineRule['lines']) => boolean): LineChecks =>
  LINE_RULES.filter(([, { lines }]) => lines === 'all' || wants(lines));

const FOR_UNKNOWN = rulesFor((lines) => lines === 'unknown');
const forKey = new Map<GrammarKey, LineChecks>();

function checksOf(key: GrammarKey | null): LineChecks {
  if (key === null) return FOR_UNKNOWN;
  const known = forKey.get(key);
  if (known) return known;
  const checks = rulesFor((lines) => Array.isArray(lines) && lines.includes(key));
  forKey.set(key, checks);
  return checks;
}

/** As for a line that is number 0 and begins the text: what is found in one line holds wherever it stands. */
type LineDiagnostics = readonly Diagnostic[];

/**
 * What was found before, by the text of the line; a map for each ending, before and behind the first m=,
 * for line rules go by nothing else. A key press changes one line, and most lines of an offer are those
 * of its browser.
 */
const remembered = new Map<string, Map<string, LineDiagnostics>>();
/** So that the next text is looked at as the first one is. */
export const forgetLines = (): void => remembered.clear();

const MOST_REMEMBERED = 10_000;
/** Longer ones are one of a kind. */
const LONGEST_REMEMBERED = 400;

function inLine(line: SdpLine): LineDiagnostics {
  const found: Diagnostic[] = [];
  const alone = { ...line, number: 0, offset: 0 };
  for (const [code, rule] of checksOf(line.key))
    for (const finding of rule.check(alone)) found.push(told(code, finding));
  return found;
}

function inLineBefore(line: SdpLine): LineDiagnostics {
  if (line.text.length > LONGEST_REMEMBERED) return inLine(line);
  const surroundings = line.section > 0 ? `m${line.ending}` : line.ending;
  let byText = remembered.get(surroundings);
  if (!byText || byText.size >= MOST_REMEMBERED)
    remembered.set(surroundings, (byText = new Map<string, LineDiagnostics>()));
  let found = byText.get(line.text);
  if (!found) byText.set(line.text, (found = inLine(line)));
  return found;
}

const moved = ({ number, offset }: SdpLine, diagnostic: Diagnostic): Diagnostic => ({
  ...diagnostic,
  line: number,
  fix:
    diagnostic.fix?.map(({ start, end, insert }) => ({
      start: start + offset,
      end: end + offset,
      insert,
    })) ?? null,
  related: diagnostic.related.map((place) => ({ ...place, line: number })),
});

function lineFindings({ document }: Description, extent: Extent): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const line of document.lines) {
    // A candidate without `a=` is read in another way than the same line of a description.
    const diagnostics = extent === 'candidates' ? inLine(line) : inLineBefore(line);
    for (const diagnostic of diagnostics) found.push(moved(line, diagnostic));
  }
  return found;
}

function acrossFindings(description: Description, extent: Extent): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const [code, rule] of ACROSS_RULES[extent])
    for (const finding of rule.check(description)) found.push(told(code, finding));
  return found;
}

function pairFindings(offer: SdpDocument, answer: Description): Diagnostic[] {
  const offered = describe(offer, 'offer');
  const found: Diagnostic[] = [];
  for (const [code, rule] of PAIR_RULES)
    for (const finding of rule.check(offered, answer)) found.push(told(code, finding));
  return found;
}

function told(code: RuleCode, { at, params = {}, fix, related = [] }: Finding): Diagnostic {
  return {
    rule: code,
    severity: RULES[code].severity,
    line: at.line.number,
    start: at.start,
    end: at.end,
    params,
    fix: fix ?? null,
    related: related.map(({ line, start, end }) => ({ line: line.number, start, end })),
  };
}
