// Puts a handshake message together that came in several datagrams (RFC 9147 §5.5). Chromium's
// ClientHello does: with a post-quantum key share it is longer than one datagram may be.
import { concat, uintBytes } from '../bytes.js';
import type { DtlsHandshake } from './summary.js';

const HANDSHAKE_RECORD = Uint8Array.of(22, 0xfe, 0xfd, 0, 0, 0, 0, 0, 0, 0, 0);
const HANDSHAKE_HEADER_BYTES = 12;

export interface HandshakeFragment {
  /** The datagram. */
  bytes: Uint8Array;
  /** As it was found in there. */
  handshake: DtlsHandshake;
}

/**
 * One record that holds the message in one piece, for `decodePacket`; null as long as a piece is missing.
 * The fragments belong to one message, in whatever order and however often they came.
 */
export function joinFragments(fragments: readonly HandshakeFragment[]): Uint8Array | null {
  const first = fragments[0]?.handshake;
  if (!first || first.lengthBytes + HANDSHAKE_HEADER_BYTES > 0xffff) return null;
  const { type, sequence, lengthBytes } = first;
  const message = new Uint8Array(lengthBytes);
  const byOffset = fragments.toSorted(
    (a, b) => a.handshake.fragment.offsetBytes - b.handshake.fragment.offsetBytes,
  );
  let joined = 0;
  for (const { bytes, handshake } of byOffset) {
    const { offsetBytes, range } = handshake.fragment;
    const end = offsetBytes + range.lengthBytes;
    if (offsetBytes > joined || end > lengthBytes) return null;
    message.set(
      bytes.subarray(range.offsetBytes, range.offsetBytes + range.lengthBytes),
      offsetBytes,
    );
    joined = Math.max(joined, end);
  }
  if (joined < lengthBytes) return null;
  return concat(
    HANDSHAKE_RECORD,
    uintBytes(HANDSHAKE_HEADER_BYTES + lengthBytes, 2),
    uintBytes(type, 1),
    uintBytes(lengthBytes, 3),
    uintBytes(sequence, 2),
    uintBytes(0, 3),
    uintBytes(lengthBytes, 3),
    message,
  );
}
