// FINGERPRINT: a CRC-32 that tells STUN from whatever else comes in at the port (RFC 8489 §14.7).
import { ATTRIBUTES } from './attributes.js';
import { readUint } from './bytes.js';
import { bytesBefore, findRawAttribute } from './raw-attributes.js';

/** "STUN" in ASCII: a CRC-32 that some other protocol ends with does not pass for this one. */
const FINGERPRINT_XOR = 0x5354554e;
const FINGERPRINT_BYTES = 8;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** CRC-32 as in ITU V.42: 0xCBF43926 for the digits 1 to 9. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The value of a FINGERPRINT that follows these bytes, whose header counts it already. */
export const fingerprintOf = (before: Uint8Array): number =>
  (crc32(before) ^ FINGERPRINT_XOR) >>> 0;

export type FingerprintCheck =
  { verdict: 'absent' } | { verdict: 'right' | 'wrong'; expected: number; actual: number };

/** Makes the sum again over the bytes as they came. `absent` also for one of the wrong length. */
export function checkFingerprint(bytes: Uint8Array): FingerprintCheck {
  const found = findRawAttribute(bytes, ATTRIBUTES.FINGERPRINT.type);
  if (found?.value.length !== 4) return { verdict: 'absent' };
  const expected = fingerprintOf(bytesBefore(bytes, found.offsetBytes, FINGERPRINT_BYTES));
  const actual = readUint(found.value, 0, 4);
  return { verdict: expected === actual ? 'right' : 'wrong', expected, actual };
}
