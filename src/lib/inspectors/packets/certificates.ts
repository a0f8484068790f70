// The certificates of a DTLS 1.2 handshake, also of one whose message came in several datagrams.
import { decodePacket } from '../../stun/decode.js';
import { type HandshakeFragment, joinFragments } from '../../stun/dtls/fragments.js';
import type { DtlsHandshake } from '../../stun/dtls/summary.js';
import type { PacketEntry } from './entries.js';

const CERTIFICATE = 11;

/**
 * Each certificate in DER, the sender's own first (RFC 5246 §7.4.2); empty for a packet without any,
 * and as long as a piece of it is missing among the packets.
 */
export function certificatesIn(
  entry: PacketEntry,
  entries: readonly PacketEntry[],
): readonly Uint8Array[] {
  const own = certificateMessages(entry);
  const whole = own.find(({ certificates }) => certificates.length > 0);
  if (whole) return slices(entry.bytes, whole);
  const [piece] = own;
  if (!piece) return [];
  const { peer, leg, direction } = entry.event;
  const fragments = entries
    .filter(
      ({ event }) => event.peer === peer && event.leg === leg && event.direction === direction,
    )
    .flatMap((other): HandshakeFragment[] =>
      certificateMessages(other)
        .filter(({ sequence }) => sequence === piece.sequence)
        .map((handshake) => ({ bytes: other.bytes, handshake })),
    );
  const joined = joinFragments(fragments);
  if (!joined) return [];
  const packet = decodePacket(joined);
  if (packet.kind !== 'dtls') return [];
  return packet.records
    .flatMap(({ handshakes }) => handshakes)
    .flatMap((handshake) => slices(joined, handshake));
}

const certificateMessages = ({ layers }: PacketEntry): DtlsHandshake[] => {
  const innermost = layers.at(-1)?.packet;
  if (innermost?.kind !== 'dtls') return [];
  return innermost.records
    .flatMap(({ handshakes }) => handshakes)
    .filter(({ type }) => type === CERTIFICATE);
};

const slices = (bytes: Uint8Array, { certificates }: DtlsHandshake): Uint8Array[] =>
  certificates.map(({ offsetBytes, lengthBytes }) =>
    bytes.subarray(offsetBytes, offsetBytes + lengthBytes),
  );
