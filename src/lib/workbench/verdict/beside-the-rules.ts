// The browser's verdict beside our own: whether they agree, and on which of our diagnoses it turns.
import type { Meant } from '../../sdp/browser-message.js';
import type { Diagnostic } from '../../sdp/lint/lint.js';
import type { BrowserVerdict } from '../../session/ask-browser.js';
import type { Analysis } from '../analysis/analysis.js';

/**
 * Refused: `same-line` (an error of ours is about the same place), `only-warned` (ours is less than an
 * error), `other-line` (our errors are about others), `no-line` (it names none; we have errors),
 * `only-browser` (we have nothing against the text).
 * Candidates refused: `same-lines` (just these have an error of ours), `more-lines` (others have one,
 * too), `not-all-lines`, `only-browser`.
 * Accepted: `both-take`, `taken-with-warnings`, `only-rules` (we say that browsers refuse it).
 */
export type Comparison =
  | 'same-line'
  | 'only-warned'
  | 'other-line'
  | 'no-line'
  | 'only-browser'
  | 'same-lines'
  | 'more-lines'
  | 'not-all-lines'
  | 'both-take'
  | 'taken-with-warnings'
  | 'only-rules';

export interface BesideTheRules {
  comparison: Comparison;
  /** What of ours to read beside it. */
  diagnostics: readonly Diagnostic[];
}

/** What of an analysis stands beside a verdict. */
export interface Found {
  /** The worst of them, where there are many. */
  diagnostics: readonly Diagnostic[];
  counts: Pick<Analysis['counts'], 'bySeverity'>;
}

/** null where the browser did not judge the text, or not all errors are at hand to be held beside it. */
export function besideTheRules(
  verdict: BrowserVerdict,
  meant: Meant | null,
  { diagnostics, counts }: Found,
): BesideTheRules | null {
  if (of('error', diagnostics).length < counts.bySeverity.error) return null;
  switch (verdict.outcome) {
    case 'accepted':
      return besideAcceptance(diagnostics);
    case 'candidates':
      return verdict.refusals.length === 0
        ? besideAcceptance(diagnostics)
        : besideRefusedLines(new Set(verdict.refusals.map(({ line }) => line)), diagnostics);
    case 'refused':
      return verdict.stage === 'taking-text' || verdict.stage === 'answering'
        ? besideRefusal(meant, diagnostics)
        : null;
    case 'unanswered':
    case 'no-webrtc':
      return null;
  }
}

const of = (severity: Diagnostic['severity'], diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter((diagnostic) => diagnostic.severity === severity);

function besideAcceptance(diagnostics: readonly Diagnostic[]): BesideTheRules {
  const errors = of('error', diagnostics);
  if (errors.length > 0) return { comparison: 'only-rules', diagnostics: errors };
  const warnings = of('warning', diagnostics);
  return warnings.length > 0
    ? { comparison: 'taken-with-warnings', diagnostics: warnings }
    : { comparison: 'both-take', diagnostics: [] };
}

/** A note says what is worth knowing: that is never why a browser refuses. */
function besideRefusal(meant: Meant | null, diagnostics: readonly Diagnostic[]): BesideTheRules {
  const errors = of('error', diagnostics);
  const isThere = (diagnostic: Diagnostic): boolean => meant !== null && isAbout(diagnostic, meant);
  const same = errors.filter(isThere);
  if (same.length > 0) return { comparison: 'same-line', diagnostics: same };
  if (errors.length > 0)
    return { comparison: meant ? 'other-line' : 'no-line', diagnostics: errors };
  const warnings = of('warning', diagnostics).filter(isThere);
  return warnings.length > 0
    ? { comparison: 'only-warned', diagnostics: warnings }
    : { comparison: 'only-browser', diagnostics: [] };
}

/**
 * The m= line on which something is missing may have a mistake of its own; and of a line that holds
 * several things the browser may mean another one.
 */
function isAbout({ rule, line, start, end }: Diagnostic, meant: Meant): boolean {
  if (line !== meant.line) return false;
  if (meant.by === 'missing') return rule.endsWith('-missing');
  return start <= meant.end && end >= meant.start;
}

function besideRefusedLines(
  refused: ReadonlySet<number>,
  diagnostics: readonly Diagnostic[],
): BesideTheRules {
  const errors = of('error', diagnostics);
  if (errors.length === 0) return { comparison: 'only-browser', diagnostics: [] };
  const wrong = new Set(errors.map(({ line }) => line));
  if ([...refused].some((line) => !wrong.has(line)))
    return { comparison: 'not-all-lines', diagnostics: errors };
  const isSame = [...wrong].every((line) => refused.has(line));
  return { comparison: isSame ? 'same-lines' : 'more-lines', diagnostics: errors };
}
