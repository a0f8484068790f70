// What CodeMirror says itself, in the language of the page.
import * as m from '../../i18n/paraglide/messages.js';

/** By the English text that CodeMirror asks with. */
const PHRASES = {
  Find: m.editor_find,
  Replace: m.editor_replace_with,
  next: m.editor_next,
  previous: m.editor_previous,
  all: m.editor_all,
  'match case': m.editor_match_case,
  regexp: m.editor_regexp,
  'by word': m.editor_by_word,
  replace: m.editor_replace,
  'replace all': m.editor_replace_all,
  close: m.editor_close,
  'Go to line': m.editor_go_to_line,
  go: m.editor_go,
  'current match': m.editor_current_match,
  'on line': m.editor_on_line,
  'replaced match on line $': m.editor_replaced_match,
  'replaced $ matches': m.editor_replaced_matches,
  'Selection deleted': m.editor_selection_deleted,
  Diagnostics: m.editor_diagnostics,
  'No diagnostics': m.editor_no_diagnostics,
  'folded code': m.editor_folded_code,
  unfold: m.editor_unfold,
  'Fold line': m.editor_fold_line,
  'Unfold line': m.editor_unfold_line,
  'Folded lines': m.editor_folded_lines,
  'Unfolded lines': m.editor_unfolded_lines,
  to: m.editor_to,
  'Control character': m.editor_control_character,
} as const satisfies Record<string, () => string>;

export const editorPhrases = (): Record<string, string> =>
  Object.fromEntries(Object.entries(PHRASES).map(([asked, words]) => [asked, words()]));
