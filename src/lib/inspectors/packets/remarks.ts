// What is worth saying about a packet in this very run. Each rule looks for one thing; a further remark is a rule
// in RULES and its words in remark-words.ts.
import { type PeerId, otherPeer } from '../../recording/events.js';
import type { AttributeName, SocketAddress } from '../../stun/attributes.js';
import { shortTermKey } from '../../stun/credentials.js';
import { certificateFingerprint } from '../../stun/dtls/certificate.js';
import { type Hello, versionsOf } from '../../stun/dtls/summary.js';
import { checkFingerprint } from '../../stun/fingerprint.js';
import { type IntegrityVerdict, checkIntegrity } from '../../stun/integrity.js';
import { parseIp } from '../../stun/ip.js';
import type { FoundAttribute } from '../../stun/packet.js';
import { certificatesIn } from './certificates.js';
import type { SeenEvent } from './decoded.js';
import type { PacketEntry } from './entries.js';
import type { FieldRow } from './field-rows.js';
import type { RunContext } from './run-context.js';

/** What a remark says; the words are in remark-words.ts. */
export type Said =
  | { code: 'challenge' }
  | { code: 'credentials-refused' }
  | { code: 'stale-nonce' }
  | { code: 'peer-forbidden' }
  | { code: 'refused'; errorCode: number }
  | { code: 'mapped-loopback'; mapped: SocketAddress }
  | { code: 'mapped-is-srflx'; peer: PeerId; mapped: SocketAddress }
  | { code: 'mapped-is-host'; peer: PeerId; mapped: SocketAddress }
  | { code: 'mapped-is-named-host'; peer: PeerId; name: string; mapped: SocketAddress }
  | { code: 'mapped-relay-only'; peer: PeerId; mapped: SocketAddress }
  | { code: 'relayed-is-candidate'; peer: PeerId; relayed: SocketAddress }
  | { code: 'check-mapped-is-relay'; peer: PeerId; mapped: SocketAddress }
  | { code: 'check-users'; to: string; from: string; toPeer: PeerId | null }
  | { code: 'check-controlling' }
  | { code: 'check-controlled' }
  | { code: 'check-nominates' }
  | { code: 'integrity'; verdict: 'right' | 'wrong'; peer: PeerId }
  | { code: 'integrity-unknown-password' }
  | { code: 'integrity-long-term' }
  | { code: 'fingerprint'; verdict: 'right' | 'wrong' }
  | { code: 'hello-in-pieces'; messageBytes: number }
  | { code: 'dtls13-begins' }
  | { code: 'dtls13-handshake' }
  | { code: 'dtls13-data' }
  | { code: 'certificate'; verdict: 'right' | 'wrong'; peer: PeerId; actual: string }
  | { code: 'certificate-unpromised'; peer: PeerId; actual: string };

export type Remark = Said & {
  tone: 'note' | 'good' | 'bad';
  /** Where the attribute begins that it is about; null: it is about the packet. */
  at: number | null;
};

type Rule = (entry: PacketEntry, context: RunContext) => Remark[];

const DTLS_13 = 0xfefc;
const HANDSHAKE_EPOCH = 2;

export function remarksOn(entry: PacketEntry, context: RunContext): Remark[] {
  return RULES.flatMap((rule) => rule(entry, context));
}

/** Whether a remark belongs to what the row shows. */
export const isAbout = (remark: Remark, row: FieldRow): boolean =>
  row.kind === 'field' &&
  row.field.code.startsWith('stun.attribute.') &&
  remark.at === row.range.offsetBytes;

type Found<Name> = FoundAttribute & { name: Name };

/** An attribute with where it begins, which is four bytes before its value. */
function find<Name extends AttributeName>(
  { asking }: PacketEntry,
  name: Name,
): (Found<Name> & { at: number }) | null {
  const isNamed = (attribute: FoundAttribute): attribute is Found<Name> => attribute.name === name;
  const found = asking?.message.attributes.find(isNamed);
  return found ? { ...found, at: found.valueRange.offsetBytes - 4 } : null;
}

const isSame = (a: SocketAddress, b: SocketAddress): boolean =>
  a.port === b.port && a.address.toLowerCase() === b.address.toLowerCase();

const RULES: readonly Rule[] = [
  // A server without knowledge of the client asks for credentials first (RFC 8489 §9.2.4).
  (entry, { bySeq }) => {
    const error = find(entry, 'ERROR-CODE');
    if (!entry.asking?.isWithServer || !error?.value) return [];
    const { code } = error.value;
    const request = entry.requestSeq === null ? undefined : bySeq.get(entry.requestSeq);
    const said = ((): Said => {
      if (code === 401 && request && !find(request, 'MESSAGE-INTEGRITY'))
        return { code: 'challenge' };
      if (code === 401) return { code: 'credentials-refused' };
      if (code === 438) return { code: 'stale-nonce' };
      if (code === 403) return { code: 'peer-forbidden' };
      return { code: 'refused', errorCode: code };
    })();
    const isDesigned = said.code === 'challenge' || said.code === 'stale-nonce';
    return [{ ...said, tone: isDesigned ? 'note' : 'bad', at: error.at }];
  },

  // What the mapped address became in the browser (RFC 8445 §5.1.1.2, §5.1.3).
  (entry, { candidates, hasGathered, isRelayOnly }) => {
    const mapped = find(entry, 'XOR-MAPPED-ADDRESS');
    if (!entry.asking?.isWithServer || !mapped?.value) return [];
    const { peer } = entry.event;
    const { value } = mapped;
    const srflx = candidates[peer].filter(({ type }) => type === 'srflx');
    const hosts = candidates[peer].filter(({ type }) => type === 'host');
    if (srflx.some((candidate) => isSame(candidate, value)))
      return [{ code: 'mapped-is-srflx', peer, mapped: value, tone: 'good', at: mapped.at }];
    if (isRelayOnly)
      return [{ code: 'mapped-relay-only', peer, mapped: value, tone: 'note', at: mapped.at }];
    if (srflx.length > 0 || !hasGathered[peer]) return [];
    if (hosts.some((candidate) => isSame(candidate, value)))
      return [{ code: 'mapped-is-host', peer, mapped: value, tone: 'note', at: mapped.at }];
    const named = hosts.find(
      ({ address, port }) => port === value.port && address.endsWith('.local'),
    );
    if (!named) return [];
    const said = {
      code: 'mapped-is-named-host',
      peer,
      name: named.address,
      mapped: value,
    } as const;
    return [{ ...said, tone: 'note', at: mapped.at }];
  },
  (entry) => {
    const mapped = find(entry, 'XOR-MAPPED-ADDRESS');
    if (!entry.asking?.isWithServer || !mapped?.value || !isLoopback(mapped.value)) return [];
    return [{ code: 'mapped-loopback', mapped: mapped.value, tone: 'note', at: mapped.at }];
  },
  (entry, { candidates }) => {
    const relayed = find(entry, 'XOR-RELAYED-ADDRESS');
    const { peer } = entry.event;
    const { value } = relayed ?? {};
    if (!relayed || !value) return [];
    const isKnown = candidates[peer].some(
      (candidate) => candidate.type === 'relay' && isSame(candidate, value),
    );
    if (!isKnown) return [];
    return [{ code: 'relayed-is-candidate', peer, relayed: value, tone: 'good', at: relayed.at }];
  },

  // ICE checks (RFC 8445 §7.1, §7.2).
  (entry, { ice }) => {
    const user = find(entry, 'USERNAME');
    if (entry.kind !== 'check' || typeof user?.value !== 'string') return [];
    const [to = '', from = ''] = user.value.split(':');
    const toPeer = ice.get(to)?.peer ?? null;
    return [{ code: 'check-users', to, from, toPeer, tone: 'note', at: user.at }];
  },
  (entry) => {
    const controlling = find(entry, 'ICE-CONTROLLING');
    const controlled = find(entry, 'ICE-CONTROLLED');
    if (controlling) return [{ code: 'check-controlling', tone: 'note', at: controlling.at }];
    return controlled ? [{ code: 'check-controlled', tone: 'note', at: controlled.at }] : [];
  },
  (entry) => {
    const nomination = find(entry, 'USE-CANDIDATE');
    return nomination ? [{ code: 'check-nominates', tone: 'note', at: nomination.at }] : [];
  },
  (entry, { candidates }) => {
    const mapped = find(entry, 'XOR-MAPPED-ADDRESS');
    const { value } = mapped ?? {};
    if (entry.kind !== 'check' || !mapped || !value) return [];
    return (['A', 'B'] as const)
      .filter((peer) =>
        candidates[peer].some(
          (candidate) => candidate.type === 'relay' && isSame(candidate, value),
        ),
      )
      .map((peer) => ({
        code: 'check-mapped-is-relay',
        peer,
        mapped: value,
        tone: 'note',
        at: mapped.at,
      }));
  },

  // The sums (RFC 8489 §14.5, §14.7).
  (entry, context) => {
    const integrity = find(entry, 'MESSAGE-INTEGRITY');
    if (!integrity || !entry.asking) return [];
    const { at } = integrity;
    if (entry.kind !== 'check') return [{ code: 'integrity-long-term', tone: 'note', at }];
    const receiver = receiverOf(entry, context);
    const credentials = receiver === null ? undefined : context.ice.get(receiver);
    if (!credentials) return [{ code: 'integrity-unknown-password', tone: 'note', at }];
    const key = shortTermKey(credentials.password);
    const verdict: IntegrityVerdict = checkIntegrity(entry.asking.messageBytes, key).sha1;
    if (verdict !== 'right' && verdict !== 'wrong') return [];
    const tone = verdict === 'right' ? 'good' : 'bad';
    return [{ code: 'integrity', verdict, peer: credentials.peer, tone, at }];
  },
  (entry) => {
    const fingerprint = find(entry, 'FINGERPRINT');
    if (!fingerprint || !entry.asking) return [];
    const { verdict } = checkFingerprint(entry.asking.messageBytes);
    if (verdict === 'absent') return [];
    const tone = verdict === 'right' ? 'good' : 'bad';
    return [{ code: 'fingerprint', verdict, tone, at: fingerprint.at }];
  },

  // DTLS: what is in the clear, and what is not (RFC 9147 §5, RFC 8122 §5).
  (entry) => {
    const pieces = dtlsRecords(entry)
      .flatMap(({ handshakes }) => handshakes)
      .filter(({ lengthBytes, fragment }) => fragment.lengthBytes < lengthBytes);
    return pieces.slice(0, 1).map(({ lengthBytes }) => ({
      code: 'hello-in-pieces',
      messageBytes: lengthBytes,
      tone: 'note',
      at: null,
    }));
  },
  (entry) => {
    const isChosen = hellosOf(entry).some(
      (hello) => hello.kind === 'server_hello' && versionsOf(hello).includes(DTLS_13),
    );
    return isChosen ? [{ code: 'dtls13-begins', tone: 'note', at: null }] : [];
  },
  (entry) => {
    const hidden = dtlsRecords(entry).filter(({ encryption }) => encryption === 'dtls-1.3');
    if (hidden.length === 0) return [];
    const isHandshake = hidden.some(({ epoch }) => epoch === HANDSHAKE_EPOCH);
    return [{ code: isHandshake ? 'dtls13-handshake' : 'dtls13-data', tone: 'note', at: null }];
  },
  (entry, { entries, fingerprints }) => {
    const [certificate] = certificatesIn(entry, entries);
    if (!certificate) return [];
    const peer = senderOf(entry.event);
    const actual = certificateFingerprint(certificate);
    if (fingerprints[peer].length === 0)
      return [{ code: 'certificate-unpromised', peer, actual, tone: 'note', at: null }];
    const isPromised = fingerprints[peer].includes(actual);
    const said = { code: 'certificate', peer, actual } as const;
    return isPromised
      ? [{ ...said, verdict: 'right', tone: 'good', at: null }]
      : [{ ...said, verdict: 'wrong', tone: 'bad', at: null }];
  },
];

/** Who has sent what stands innermost: the peer, or whoever is at the other end of the relay. */
const senderOf = ({ leg, direction, peer }: SeenEvent): PeerId =>
  (leg === 'client') === (direction === 'toServer') ? peer : otherPeer(peer);

/** The ufrag of whom a check was sent to, whose password signs it and its reply (RFC 8445 §7.2.2). */
function receiverOf(entry: PacketEntry, { bySeq }: RunContext): string | null {
  const request = entry.requestSeq === null ? entry : bySeq.get(entry.requestSeq);
  const user = request ? find(request, 'USERNAME')?.value : null;
  return typeof user === 'string' ? (user.split(':')[0] ?? null) : null;
}

const dtlsRecords = ({ layers }: PacketEntry) => {
  const innermost = layers.at(-1)?.packet;
  return innermost?.kind === 'dtls' ? innermost.records : [];
};

const hellosOf = (entry: PacketEntry): Hello[] =>
  dtlsRecords(entry)
    .flatMap(({ handshakes }) => handshakes)
    .flatMap(({ hello }) => (hello ? [hello] : []));

/** 127.0.0.0/8 (RFC 1122 §3.2.1.3) and ::1 (RFC 4291 §2.5.3). */
function isLoopback({ address }: SocketAddress): boolean {
  const ip = parseIp(address);
  if (!ip) return false;
  return ip.length === 4 ? ip[0] === 127 : ip.every((byte, i) => byte === (i === 15 ? 1 : 0));
}
