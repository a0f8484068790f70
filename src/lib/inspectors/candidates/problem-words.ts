// What is wrong with a candidate line, in one sentence with its column.
import type { CandidateProblem, CandidateProblemCode } from '../../ice/candidate.js';
import * as m from '../../i18n/paraglide/messages.js';
import { FIELD_NAMES } from './field-words.js';

const SENTENCES = {
  empty: m.candidates_problem_empty,
  missing: m.candidates_problem_missing,
  'empty-field': m.candidates_problem_empty_field,
  malformed: m.candidates_problem_malformed,
  'out-of-range': m.candidates_problem_out_of_range,
  'no-typ': m.candidates_problem_no_typ,
  'no-value': m.candidates_problem_no_value,
} as const satisfies Record<
  CandidateProblemCode,
  (params: { field: string; column: number }) => string
>;

export const problemSentence = ({ code, field, at }: CandidateProblem): string =>
  SENTENCES[code]({ field: FIELD_NAMES[field](), column: at + 1 });
