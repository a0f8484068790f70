// The words for what is wrong with a file: what, where, and what to do next.
import * as m from '../../i18n/paraglide/messages.js';
import { language } from '../../i18n/language.svelte.js';
import { assertNever } from '../../recording/events.js';
import { type ForeignKind, shorten } from '../../recording/file/format.js';
import type { OpenProblem } from './open-file.js';

export interface ProblemText {
  /** What did not happen, with the file's name. */
  title: string;
  /** What is wrong and where. */
  what: string;
  /** What to do, and that what was open stays open. */
  next: string;
}

/** The problem in the language of the page. Everything that stems from the file is plain text. */
export function problemText(problem: OpenProblem): ProblemText {
  return {
    title: title(problem),
    what: what(problem),
    next:
      problem.code === 'saved-too-large'
        ? advice(problem)
        : m.recording_next_and_kept({ advice: advice(problem) }),
  };
}

function title(problem: OpenProblem): string {
  const file = harmless(problem.fileName);
  if (problem.code === 'saved-too-large') return m.recording_title_saved_too_large({ file });
  if (problem.code === 'several-files' || file === '') return m.recording_title_nothing_opened();
  return m.recording_title_not_opened({ file });
}

function what(problem: OpenProblem): string {
  switch (problem.code) {
    case 'empty':
      return m.recording_what_empty();
    case 'unreadable':
      return m.recording_what_unreadable({
        error: harmless(`${problem.error.name}: ${problem.error.message}`, 300),
      });
    case 'too-large':
    case 'saved-too-large':
      return m.recording_what_too_large({
        size: megabytes(problem.sizeBytes),
        limit: megabytes(problem.limitBytes),
      });
    case 'too-many-events':
      return m.recording_what_too_many_events({
        count: figure(problem.count),
        limit: figure(problem.limit),
      });
    case 'truncated':
      return m.recording_what_truncated({
        line: figure(problem.line),
        column: figure(problem.column),
      });
    case 'not-json':
      return m.recording_what_not_json({
        line: figure(problem.line),
        column: figure(problem.column),
        found: harmless(problem.found),
      });
    case 'foreign':
      return foreign(problem.looksLike, harmless(problem.hint));
    case 'too-new':
      return [
        m.recording_what_too_new({ version: problem.version, current: problem.current }),
        problem.savedBy === null
          ? ''
          : m.recording_what_saved_by({ savedBy: harmless(problem.savedBy) }),
      ].join('');
    case 'unknown-version':
      return problem.found === ''
        ? m.recording_what_no_version()
        : m.recording_what_unknown_version({ found: harmless(problem.found) });
    case 'schema':
      return problem.found === null
        ? m.recording_what_missing({ path: problem.path })
        : m.recording_what_schema({
            path: problem.path,
            expected: problem.expected,
            found: harmless(problem.found),
          });
    case 'text-too-long':
      return m.recording_what_text_too_long({
        path: problem.path,
        length: figure(problem.length),
        limit: figure(problem.limit),
      });
    case 'wrong-seq':
      return m.recording_what_wrong_seq({
        path: problem.path,
        found: String(problem.found),
        expected: String(problem.expected),
      });
    case 'time-backwards':
      return m.recording_what_time_backwards({
        path: problem.path,
        at: figure(problem.atMs),
        previous: figure(problem.previousMs),
      });
    case 'wrong-reference':
      return problem.expected.length === 0
        ? m.recording_what_wrong_reference({ path: problem.path, seq: String(problem.seq) })
        : m.recording_what_wrong_reference_type({
            path: problem.path,
            seq: String(problem.seq),
            expected: problem.expected.join(', '),
          });
    case 'several-files':
      return m.recording_what_several_files({ count: figure(problem.count) });
    case 'reader-unavailable':
      return m.recording_what_reader_unavailable();
    default:
      return assertNever(problem);
  }
}

function foreign(kind: ForeignKind, hint: string): string {
  switch (kind) {
    case 'sdp':
      return m.recording_foreign_sdp();
    case 'session-description':
      return m.recording_foreign_session_description();
    case 'candidate':
      return m.recording_foreign_candidate();
    case 'webrtc-internals':
      return m.recording_foreign_webrtc_internals();
    case 'stats-report':
      return m.recording_foreign_stats_report();
    case 'har':
      return m.recording_foreign_har();
    case 'html':
      return m.recording_foreign_html();
    case 'binary':
      return m.recording_foreign_binary();
    case 'array':
      return m.recording_foreign_array({ count: hint });
    case 'object':
      return hint === ''
        ? m.recording_foreign_object_empty()
        : m.recording_foreign_object({ hint });
    case 'value':
      return m.recording_foreign_value({ value: hint });
    default:
      return assertNever(kind);
  }
}

function advice(problem: OpenProblem): string {
  switch (problem.code) {
    case 'empty':
      return m.recording_next_empty();
    case 'unreadable':
      return m.recording_next_unreadable();
    case 'too-large':
    case 'too-many-events':
      return m.recording_next_too_large();
    case 'saved-too-large':
      return m.recording_next_saved_too_large();
    case 'truncated':
      return m.recording_next_truncated();
    case 'not-json':
      return m.recording_next_not_json();
    case 'foreign':
      return m.recording_next_foreign();
    case 'too-new':
      return m.recording_next_too_new();
    case 'unknown-version':
    case 'schema':
    case 'text-too-long':
    case 'wrong-seq':
    case 'time-backwards':
    case 'wrong-reference':
      return m.recording_next_changed();
    case 'several-files':
      return m.recording_next_several_files();
    case 'reader-unavailable':
      return m.recording_next_reader_unavailable();
    default:
      return assertNever(problem);
  }
}

/** One short line, without the marks that reverse the reading direction of what follows. */
const harmless = (text: string, length = 60): string =>
  shorten(text.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' '), length);

const figure = (value: number): string =>
  new Intl.NumberFormat(language.current, { maximumFractionDigits: 2 }).format(value);

const megabytes = (bytes: number): string =>
  `${new Intl.NumberFormat(language.current, { maximumFractionDigits: 1 }).format(bytes / 1e6)} MB`;
