// The fingerprint that SDP promises and the handshake keeps (RFC 8122 §5).
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from '../bytes.js';

/** SHA-256 of a certificate in DER, as `a=fingerprint:sha-256` writes it: upper case, with colons. */
export const certificateFingerprint = (der: Uint8Array): string =>
  Array.from(sha256(der), (byte) => toHex([byte]).toUpperCase()).join(':');
