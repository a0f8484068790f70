// Short words for who can reach an address.
import type { AddressKind, AddressScope } from '../../../ice/address.js';
import * as m from '../../../i18n/paraglide/messages.js';

const SCOPES = {
  public: m.description_scope_public,
  private: m.description_scope_private,
  shared: m.description_scope_shared,
  loopback: m.description_scope_loopback,
  linkLocal: m.description_scope_link_local,
  documentation: m.description_scope_documentation,
  unspecified: m.description_scope_unspecified,
  multicast: m.description_scope_multicast,
  reserved: m.description_scope_reserved,
  hidden: m.description_scope_hidden,
} as const satisfies Record<AddressScope, () => string>;

export const scopeWords = ({ scope }: AddressKind): string =>
  scope === null ? m.description_scope_name() : SCOPES[scope]();
