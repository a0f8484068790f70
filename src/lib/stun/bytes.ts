// Numbers and text in bytes, most significant byte first as on every wire here.

/** The unsigned number in `lengthBytes` (at most 6) bytes. The caller has checked that they exist. */
export function readUint(bytes: Uint8Array, offsetBytes: number, lengthBytes: number): number {
  let value = 0;
  for (let i = 0; i < lengthBytes; i += 1) value = value * 256 + (bytes[offsetBytes + i] ?? 0);
  return value;
}

/** The unsigned number in `lengthBytes` (at most 6) bytes; what does not fit is dropped. */
export function uintBytes(value: number, lengthBytes: number): Uint8Array {
  const bytes = new Uint8Array(lengthBytes);
  for (let i = lengthBytes - 1, rest = value; i >= 0; i -= 1, rest = Math.floor(rest / 256))
    bytes[i] = rest % 256;
  return bytes;
}

export function uint64Bytes(value: bigint): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, value);
  return bytes;
}

/** The same bytes as a plain array. Node's Buffer is a Uint8Array whose `slice` does not copy. */
export const plain = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const toHex = (bytes: Iterable<number>): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** How many bytes are missing to a multiple of four. */
export const paddingFor = (lengthBytes: number): number => -lengthBytes & 3;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

export const utf8Bytes = (text: string): Uint8Array => encoder.encode(text);

/** null for bytes that are no UTF-8. */
export function readUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  // Every byte is looked at: how long it takes says nothing about where they differ.
  a.length === b.length && a.reduce((differs, byte, i) => differs | (byte ^ (b[i] ?? 0)), 0) === 0;
