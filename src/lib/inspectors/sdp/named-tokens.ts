// A line's tokens as a reader looks at them: only those that have a name, and neighbours under one.
import type { SdpLine, SdpToken } from '../../sdp/document.js';
import type { ExplanationLanguage, Explanations } from '../../sdp/explanations.js';
import { tokenLabel } from './token-label.js';

export interface NamedTokens {
  /** '' for a value that the grammar has no word for. */
  label: string;
  isUnread: boolean;
  tokens: SdpToken[];
}

/**
 * The tokens in their order. Neighbours with one name, such as the payload types of an m= line, share it.
 * @param locale the explanations' own; left out where that is the page's
 */
export function namedTokens(
  line: Pick<SdpLine, 'key' | 'tokens'>,
  explanations: Explanations,
  locale?: ExplanationLanguage,
): NamedTokens[] {
  const found: NamedTokens[] = [];
  for (const token of line.tokens) {
    const isUnread = token.role === 'unread';
    if (token.role !== 'value' && !(isUnread && line.key !== null)) continue;
    const label = tokenLabel(token, line.key, explanations, locale);
    const last = found.at(-1);
    if (last?.label === label) last.tokens.push(token);
    else found.push({ label, isUnread, tokens: [token] });
  }
  return found;
}
