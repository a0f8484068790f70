// MESSAGE-INTEGRITY and MESSAGE-INTEGRITY-SHA256: who sent this knows the key (RFC 8489 §14.5, §14.6).
import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { ATTRIBUTES } from './attributes.js';
import { equalBytes } from './bytes.js';
import { bytesBefore, findRawAttribute } from './raw-attributes.js';

/** `malformed`: the attribute is there with a length that it cannot have. */
export type IntegrityVerdict = 'absent' | 'malformed' | 'right' | 'wrong';

export const hmacSha1 = (key: Uint8Array, message: Uint8Array): Uint8Array =>
  hmac(sha1, key, message);

export const hmacSha256 = (key: Uint8Array, message: Uint8Array): Uint8Array =>
  hmac(sha256, key, message);

/**
 * Makes both sums again over the bytes as they came, padding included, never over a re-encoding.
 * `key`: see credentials.ts.
 */
export function checkIntegrity(
  bytes: Uint8Array,
  key: Uint8Array,
): { sha1: IntegrityVerdict; sha256: IntegrityVerdict } {
  return {
    sha1: verdict(
      bytes,
      ATTRIBUTES['MESSAGE-INTEGRITY'].type,
      key,
      hmacSha1,
      (length) => length === 20,
    ),
    // RFC 8489 §14.6: it may be cut down to 16 bytes, in steps of four.
    sha256: verdict(
      bytes,
      ATTRIBUTES['MESSAGE-INTEGRITY-SHA256'].type,
      key,
      hmacSha256,
      (length) => length >= 16 && length <= 32 && length % 4 === 0,
    ),
  };
}

function verdict(
  bytes: Uint8Array,
  type: number,
  key: Uint8Array,
  sum: (key: Uint8Array, message: Uint8Array) => Uint8Array,
  isLength: (lengthBytes: number) => boolean,
): IntegrityVerdict {
  const found = findRawAttribute(bytes, type);
  if (!found) return 'absent';
  const { offsetBytes, value } = found;
  if (!isLength(value.length)) return 'malformed';
  const expected = sum(key, bytesBefore(bytes, offsetBytes, 4 + value.length));
  return equalBytes(expected.subarray(0, value.length), value) ? 'right' : 'wrong';
}
