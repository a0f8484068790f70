// What was found, for a program.
import type { Spec } from '../lib/sdp/grammar.js';
import type { DescriptionType } from '../lib/sdp/lint/description.js';
import type { Diagnostic } from '../lib/sdp/lint/lint.js';
import type { Severity, TextEdit } from '../lib/sdp/lint/rule.js';
import { ruleOf } from '../lib/sdp/lint/rules.js';
import type { LintWords } from '../lib/sdp/lint/words.js';
import type { PasteKind } from '../lib/sdp/paste/kind.js';
import { sayStep, type UnwrapWords } from '../lib/sdp/paste/words.js';
import { type Checked, type CheckedPart, type Counts, lineInFile } from './check.js';
import { say } from './say.js';

/** Both count from 1, in UTF-16 code units; the end is the first column behind it. */
interface JsonPlace {
  line: number;
  column: number;
  endColumn: number;
  /**
   * The line of the file: the same one, or that of the message in which the SDP stands wrapped; null where
   * the SDP goes over several lines as it is wrapped.
   */
  fileLine: number | null;
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

interface JsonPart {
  kind: PasteKind;
  /** As which it was looked at: `offer`, `answer`, or null. */
  type: DescriptionType | null;
  /** What was done to get at the SDP. */
  steps: readonly { code: string; message: string }[];
  /** The SDP that places are places in, where they are none in the file; else null. */
  unwrapped: string | null;
  /** The line of the file on which it begins; null where it does not stand there line by line. */
  firstLine: number | null;
  /** The offer of the same text that it was held against, as `number`; else null. */
  answers: number | null;
  counts: Counts;
  diagnostics: readonly JsonDiagnostic[];
}

/**
 * What `--format json` writes. Fields are added and never change their meaning within a version: those
 * of a part are about the first description.
 */
export interface JsonReport extends JsonPart {
  version: 1;
  /** null for the standard input. */
  file: string | null;
  /** The descriptions behind the first one, and the candidates beside them; `number` is 2 and up. */
  further: readonly (JsonPart & { number: number })[];
  /** Of all of them. */
  total: Counts;
}

export interface JsonOptions {
  file: string | null;
  words: { lint: LintWords; unwrap: UnwrapWords };
}

export function toJson(
  { parts: [first, ...further], counts }: Checked,
  { file, words }: JsonOptions,
): JsonReport {
  return {
    version: 1,
    file,
    ...toPart(first, words),
    further: further.map((part, index) => ({ number: index + 2, ...toPart(part, words) })),
    total: counts,
  };
}

function toPart(part: CheckedPart, words: JsonOptions['words']): JsonPart {
  const toPlace = ({
    line,
    start,
    end,
  }: Pick<Diagnostic, 'line' | 'start' | 'end'>): JsonPlace => ({
    line,
    column: start + 1,
    endColumn: end + 1,
    fileLine: lineInFile(part, line),
  });
  const { kind, type, steps, text, isGiven, firstLine, answers, counts, diagnostics, isFixable } =
    part;
  return {
    kind,
    type,
    steps: steps.map((step) => ({ code: step.code, message: sayStep(words.unwrap, step) })),
    unwrapped: isGiven ? null : text,
    firstLine,
    answers: typeof answers === 'number' ? answers + 1 : null,
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
        fix: isFixable ? fix : null,
        related: related.map(toPlace),
      };
    }),
  };
}
