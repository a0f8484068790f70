// The words under a token.
import { takeApartPriority } from '../../ice/priority.js';
import type { GrammarKey } from '../../sdp/grammar.js';
import type { SdpToken } from '../../sdp/document.js';
import { type ExplanationLanguage, type Explanations, tokenName } from '../../sdp/explanations.js';
import * as m from '../../i18n/paraglide/messages.js';

/**
 * What the token is called: by its value where that says more, otherwise by the grammar.
 * @param locale the explanations' own; left out where that is the page's
 */
export function tokenLabel(
  token: SdpToken,
  key: GrammarKey | null,
  explanations: Explanations,
  locale?: ExplanationLanguage,
): string {
  if (key === 'a=candidate' && token.name === 'priority') {
    const parts = takeApartPriority(Number(token.text));
    if (parts)
      return m.sdp_priority_parts(
        {
          type: parts.typePreference,
          local: parts.localPreference,
          component: parts.component,
        },
        locale ? { locale } : {},
      );
  }
  return tokenName(token, explanations);
}
