// A sentence for each field of a candidate, chosen by its value.
import type { AddressKind, AddressScope } from '../../ice/address.js';
import {
  type CandidateField,
  type CandidateFieldName,
  type IceCandidate,
  isKnownCandidateType,
  type KnownCandidateType,
} from '../../ice/candidate.js';
import type { TypePreferenceUser } from '../../ice/priority.js';
import type { PeerId } from '../../recording/events.js';
import * as m from '../../i18n/paraglide/messages.js';

export const FIELD_NAMES = {
  foundation: m.candidates_field_foundation,
  component: m.candidates_field_component,
  transport: m.candidates_field_transport,
  priority: m.candidates_field_priority,
  address: m.candidates_field_address,
  port: m.candidates_field_port,
  type: m.candidates_field_type,
  relatedAddress: m.candidates_field_related_address,
  relatedPort: m.candidates_field_related_port,
  tcpType: m.candidates_field_tcp_type,
  generation: m.candidates_field_generation,
  ufrag: m.candidates_field_ufrag,
  networkId: m.candidates_field_network_id,
  networkCost: m.candidates_field_network_cost,
  extension: m.candidates_field_extension,
} as const satisfies Record<CandidateFieldName, () => string>;

export const TYPE_TITLES = {
  host: m.candidates_title_host,
  srflx: m.candidates_title_srflx,
  prflx: m.candidates_title_prflx,
  relay: m.candidates_title_relay,
} as const satisfies Record<KnownCandidateType, (params: { peer: PeerId }) => string>;

const TYPE_SENTENCES = {
  host: m.candidates_type_host,
  srflx: m.candidates_type_srflx,
  prflx: m.candidates_type_prflx,
  relay: m.candidates_type_relay,
} as const satisfies Record<KnownCandidateType, () => string>;

const SCOPE_SENTENCES = {
  public: m.candidates_scope_public,
  private: m.candidates_scope_private,
  shared: m.candidates_scope_shared,
  loopback: m.candidates_scope_loopback,
  linkLocal: m.candidates_scope_link_local,
  documentation: m.candidates_scope_documentation,
  unspecified: m.candidates_scope_unspecified,
  multicast: m.candidates_scope_multicast,
  reserved: m.candidates_scope_reserved,
  hidden: m.candidates_scope_hidden,
} as const satisfies Record<AddressScope, () => string>;

export const PREFERENCE_SENTENCES = {
  rfc8445: m.candidates_preference_rfc8445,
  'chromium-tcp': m.candidates_preference_chromium_tcp,
  'chromium-relay-udp': m.candidates_preference_chromium_relay_udp,
  'chromium-relay-dtls': m.candidates_preference_chromium_relay_dtls,
  'chromium-relay-tcp': m.candidates_preference_chromium_relay_tcp,
  'firefox-tcp': m.candidates_preference_firefox_tcp,
  'firefox-relay-udp': m.candidates_preference_firefox_relay_udp,
} as const satisfies Record<TypePreferenceUser, () => string>;

/** Who can reach an address of this kind. */
const addressSentence = ({ scope }: AddressKind): string =>
  scope === null ? m.candidates_scope_name() : SCOPE_SENTENCES[scope]();

/** A candidate with its base hidden says 0.0.0.0 (or ::) and port 0 (or 9). */
const isBaseHidden = ({ relatedAddress }: IceCandidate): boolean =>
  relatedAddress === '0.0.0.0' || relatedAddress === '::';

/** What this field says in this candidate. `sharing`: others of the peer with its foundation. */
export function fieldSentence(
  field: CandidateField,
  candidate: IceCandidate,
  sharing: number,
): string {
  switch (field.name) {
    case 'foundation':
      return sharing === 0
        ? m.candidates_foundation_alone()
        : m.candidates_foundation_shared({ count: sharing });
    case 'component':
      if (candidate.component === 1) return m.candidates_component_rtp();
      return candidate.component === 2
        ? m.candidates_component_rtcp()
        : m.candidates_component_other();
    case 'transport':
      return candidate.transport.toLowerCase() === 'tcp'
        ? m.candidates_transport_tcp()
        : m.candidates_transport_udp();
    case 'priority':
      return m.candidates_priority();
    case 'address':
      return addressSentence(candidate.addressKind);
    case 'port':
      if (candidate.tcpType === 'active') return m.candidates_port_active();
      return candidate.type === 'relay' ? m.candidates_port_relay() : m.candidates_port();
    case 'type':
      return isKnownCandidateType(candidate.type)
        ? TYPE_SENTENCES[candidate.type]()
        : m.candidates_type_unknown();
    case 'relatedAddress':
    case 'relatedPort':
      if (isBaseHidden(candidate)) return m.candidates_related_hidden();
      return candidate.type === 'relay'
        ? m.candidates_related_relay()
        : m.candidates_related_base();
    case 'tcpType':
      return m.candidates_tcp_type();
    case 'generation':
      return m.candidates_generation();
    case 'ufrag':
      return m.candidates_ufrag();
    case 'networkId':
      return m.candidates_network_id();
    case 'networkCost':
      return field.value.text === '999'
        ? m.candidates_network_cost_max()
        : m.candidates_network_cost();
    case 'extension':
      return m.candidates_extension();
  }
}
