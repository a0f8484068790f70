// The browser's verdict beside our own: whether they agree, and on which of our diagnoses it turns.
import type { Meant } from '../../sdp/browser-message.js';
import type { Diagnostic } from '../../sdp/lint/lint.js';
import type { BrowserVerdict } from '../../session/ask-browser.js';

/**
 * Refused: `same-line` (an error of ours stands there, too), `only-warned` (ours is less than an
 * error), `other-line` (our errors stand elsewhere), `no-line` (it names none; we have errors),
 * `only-browser` (we have nothing against the text).
 * Accepted: `both-take`, `taken-with-warnings`, `only-rules` (we say that browsers refuse it).
 */
export type Comparison =
  | 'same-line'
  | 'only-warned'
  | 'other-line'
  | 'no-line'
  | 'only-browser'
  | 'both-take'
  | 'taken-with-warnings'
  | 'only-rules';

export interface BesideTheRules {
  comparison: Comparison;
  /** What of ours to read beside it. */
  diagnostics: readonly Diagnostic[];
}

/** null where the browser did not judge the text. */
export function besideTheRules(
  verdict: BrowserVerdict,
  meant: Meant | null,
  diagnostics: readonly Diagnostic[],
): BesideTheRules | null {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  switch (verdict.outcome) {
    case 'accepted': {
      if (errors.length > 0) return { comparison: 'only-rules', diagnostics: errors };
      const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
      return warnings.length > 0
        ? { comparison: 'taken-with-warnings', diagnostics: warnings }
        : { comparison: 'both-take', diagnostics: [] };
    }
    case 'refused':
      return verdict.stage === 'taking-text' || verdict.stage === 'answering'
        ? besideRefusal(meant, diagnostics, errors)
        : null;
    case 'unanswered':
    case 'no-webrtc':
      return null;
  }
}

function besideRefusal(
  meant: Meant | null,
  diagnostics: readonly Diagnostic[],
  errors: readonly Diagnostic[],
): BesideTheRules {
  const here = diagnostics.filter(({ line }) => line === meant?.line);
  if (here.some(({ severity }) => severity === 'error'))
    return { comparison: 'same-line', diagnostics: here };
  if (errors.length > 0)
    return { comparison: meant ? 'other-line' : 'no-line', diagnostics: errors };
  return here.length > 0
    ? { comparison: 'only-warned', diagnostics: here }
    : { comparison: 'only-browser', diagnostics: [] };
}
