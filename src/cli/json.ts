// What was found, for a program.
import type { Spec } from '../lib/sdp/grammar.js';
import type { Severity, TextEdit } from '../lib/sdp/lint/rule.js';
import { ruleOf } from '../lib/sdp/lint/rules.js';
import type { LintWords } from '../lib/sdp/lint/words.js';
import type { PasteKind } from '../lib/sdp/paste/kind.js';
import { sayStep, type UnwrapWords } from '../lib/sdp/paste/words.js';
import type { Checked, Counts } from './check.js';
import { say } from './say.js';

/** Both count from 1, in UTF-16 code units; the end is the first column behind it. */
interface JsonPlace {
  line: number;
  column: number;
  endColumn: number;
}

interface JsonDiagnostic extends JsonPlace {
  rule: string;
  severity: Severity;
  message: string;
  why: string;
  mend: string | null;
  spec: Spec;
  /** Edits at UTF-16 offsets of the whole text that mend it; null where no one mend is certain. */
  fix: readonly TextEdit[] | null;
  related: readonly JsonPlace[];
}

/** What `--format json` writes. Fields are added and never change their meaning within a version. */
export interface JsonReport {
  version: 1;
  /** null for the standard input. */
  file: string | null;
  kind: PasteKind;
  /** What was done to get at the SDP. */
  steps: readonly { code: string; message: string }[];
  /** The SDP that places are places in, where it is not the file's whole text; else null. */
  unwrapped: string | null;
  counts: Counts;
  diagnostics: readonly JsonDiagnostic[];
}

export interface JsonOptions {
  file: string | null;
  words: { lint: LintWords; unwrap: UnwrapWords };
}

export function toJson(checked: Checked, { file, words }: JsonOptions): JsonReport {
  const { kind, steps, text, isGiven, counts, diagnostics } = checked;
  return {
    version: 1,
    file,
    kind,
    steps: steps.map((step) => ({ code: step.code, message: sayStep(words.unwrap, step) })),
    unwrapped: isGiven ? null : text,
    counts,
    diagnostics: diagnostics.map(({ rule, severity, params, fix, related, ...place }) => {
      const { says, why, mend } = words.lint[rule];
      return {
        rule,
        severity,
        ...toPlace(place),
        message: say(says, params),
        why: say(why, params),
        mend: mend === undefined ? null : say(mend, params),
        spec: ruleOf(rule).spec,
        fix,
        related: related.map(toPlace),
      };
    }),
  };
}

const toPlace = ({
  line,
  start,
  end,
}: {
  line: number;
  start: number;
  end: number;
}): JsonPlace => ({
  line,
  column: start + 1,
  endColumn: end + 1,
});
