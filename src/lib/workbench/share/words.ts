// The kinds of what a description gives away, and what is wrong with a link, in words.
import * as m from '../../i18n/paraglide/messages.js';
import type { LinkProblem } from '../../sdp/link/compression.js';
import type { DisclosureKind } from '../../sdp/redaction/disclosure.js';
import type { Reach } from './offer-to-share.js';

export const KIND_WORDS = {
  address: { name: m.share_address, why: m.share_address_why },
  'ice-credentials': { name: m.share_ice_credentials, why: m.share_ice_credentials_why },
  fingerprint: { name: m.share_fingerprint, why: m.share_fingerprint_why },
  keys: { name: m.share_keys, why: m.share_keys_why },
  names: { name: m.share_names, why: m.share_names_why },
  'session-id': { name: m.share_session_id, why: m.share_session_id_why },
} satisfies Record<DisclosureKind, { name: () => string; why: () => string }>;

export const REACH_WORDS = {
  public: m.share_reach_public,
  private: m.share_reach_private,
  hidden: m.share_reach_hidden,
  name: m.share_reach_name,
} satisfies Record<Reach, () => string>;

/** Why the text of a link is not shown, and what to do. */
export const LINK_PROBLEM_WORDS = {
  damaged: m.share_link_damaged,
  'too-long': m.share_link_too_long,
  'not-text': m.share_link_not_text,
} satisfies Record<LinkProblem, () => string>;
