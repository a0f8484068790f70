// How the two ends reach each other and how they encrypt: grouping, ICE, DTLS, SCTP.
import type { GrammarEntry } from '../grammar.js';
import { NO_VALUE, draft, rfc, template } from './entry.js';

export const ICE_AND_TRANSPORT = {
  'a=group': {
    spec: rfc(9143, '5'),
    value: template('{semantics} {mid*}'),
    variants: { by: ['semantics'], known: ['BUNDLE', 'LS', 'FID'] },
  },
  'a=mid': { spec: rfc(5888, '4'), value: template('{mid}') },
  'a=bundle-only': { spec: rfc(9143, '6'), value: NO_VALUE },
  'a=candidate': {
    spec: rfc(8839, '5.1'),
    value: { kind: 'candidate' },
    variants: { by: ['type'], known: ['typ host', 'typ srflx', 'typ prflx', 'typ relay'] },
  },
  'a=remote-candidates': {
    spec: rfc(8839, '5.2'),
    value: template('{component address port*}'),
  },
  'a=ice-lite': { spec: rfc(8839, '5.3'), value: NO_VALUE },
  'a=ice-mismatch': { spec: rfc(8839, '5.3'), value: NO_VALUE },
  'a=ice-ufrag': { spec: rfc(8839, '5.4'), value: template('{ufrag}') },
  'a=ice-pwd': { spec: rfc(8839, '5.4'), value: template('{pwd}') },
  'a=ice-pacing': { spec: rfc(8839, '5.5'), value: template('{milliseconds}') },
  'a=ice-options': {
    spec: rfc(8839, '5.6'),
    value: template('{ice-option*}'),
    variants: { by: ['ice-option'], known: ['trickle', 'ice2', 'renomination'] },
  },
  'a=end-of-candidates': { spec: rfc(8840, '8.2'), value: NO_VALUE },
  'a=fingerprint': {
    spec: rfc(8122, '5'),
    value: template('{hash} {fingerprint}'),
    variants: { by: ['hash'], known: ['sha-1', 'sha-256'] },
  },
  'a=setup': {
    spec: rfc(4145, '4'),
    value: template('{role}'),
    variants: { by: ['role'], known: ['active', 'passive', 'actpass', 'holdconn'] },
  },
  'a=connection': {
    spec: rfc(4145, '5'),
    value: template('{connection}'),
    variants: { by: ['connection'], known: ['new', 'existing'] },
  },
  'a=tls-id': { spec: rfc(8842, '4'), value: template('{tls-id}') },
  'a=identity': { spec: rfc(8827, '5'), value: template('{assertion}[ {attributes...}]') },
  'a=crypto': {
    spec: rfc(4568, '4'),
    value: template('{tag} {crypto-suite} {key-params}[ {session-params...}]'),
  },
  'a=sctp-port': { spec: rfc(8841, '5.1'), value: template('{port}') },
  'a=max-message-size': { spec: rfc(8841, '6.1'), value: template('{octets}') },
  'a=sctpmap': {
    spec: draft('draft-ietf-mmusic-sctp-sdp-05'),
    value: template('{port} {protocol}[ {streams}]'),
  },
  'a=dcmap': { spec: rfc(8864, '5.1'), value: template('{stream-id}[ {option;}]') },
  'a=dcsa': { spec: rfc(8864, '5.2'), value: template('{stream-id} {value...}') },
} as const satisfies Record<`a=${string}`, GrammarEntry>;
