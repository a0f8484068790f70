// Finds an attribute in the raw bytes, for sums that are made over them as they were sent.
import { paddingFor, plain, readUint } from './bytes.js';

/** Where the attribute begins, its value, and how long the value says it is; null when it is not there whole. */
export interface RawAttribute {
  offsetBytes: number;
  value: Uint8Array;
}

/** The first attribute of the type in a STUN message; a broken message ends the search. */
export function findRawAttribute(bytes: Uint8Array, type: number): RawAttribute | null {
  const end = Math.min(bytes.length, 20 + readUint(bytes, 2, 2));
  let at = 20;
  while (at + 4 <= end) {
    const length = readUint(bytes, at + 2, 2);
    if (at + 4 + length > end) return null;
    if (readUint(bytes, at, 2) === type)
      return { offsetBytes: at, value: bytes.subarray(at + 4, at + 4 + length) };
    at += 4 + length + paddingFor(length);
  }
  return null;
}

/**
 * All before the attribute, with a header that counts up to the attribute's end and no further
 * (RFC 8489 §14.5, §14.7). `lengthBytes`: the attribute's whole length.
 */
export function bytesBefore(
  bytes: Uint8Array,
  offsetBytes: number,
  lengthBytes: number,
): Uint8Array {
  const before = plain(bytes).slice(0, offsetBytes);
  const counted = offsetBytes + lengthBytes - 20;
  before[2] = counted >> 8;
  before[3] = counted & 0xff;
  return before;
}
