// Our words to what the browser refuses.
import * as m from '../i18n/paraglide/messages.js';
import type { UrlHint, Warning } from './checks.js';

/** What to change in the URL, in the language of the page. */
export function hintText(hint: UrlHint, list: 'stun' | 'turn', url: string): string {
  switch (hint) {
    case 'scheme-missing':
      return list === 'stun'
        ? m.servers_hint_scheme_missing_stun({ url: url.trim() })
        : m.servers_hint_scheme_missing_turn({ url: url.trim() });
    case 'other-scheme':
      return list === 'stun'
        ? m.servers_hint_other_scheme_stun()
        : m.servers_hint_other_scheme_turn();
    case 'slashes':
      return m.servers_hint_slashes({ url: url.trim().replace(/:\/+/, ':') });
    case 'userinfo':
      return m.servers_hint_userinfo();
    case 'query-on-stun':
      return m.servers_hint_query_on_stun();
    case 'turn-among-stun':
      return m.servers_hint_turn_among_stun();
    case 'stun-among-turn':
      return m.servers_hint_stun_among_turn();
  }
}

/** What will come of settings that no browser refuses. */
export function warningText(warning: Warning): string {
  switch (warning) {
    case 'relay-without-turn':
      return m.servers_warning_relay_without_turn();
    case 'own-without-url':
      return m.servers_warning_own_without_url();
  }
}
