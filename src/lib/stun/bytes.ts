// Numbers and text in bytes, most significant byte first as on every wire here.

/** The unsigned number in `lengthBytes` (at most 6) bytes. The caller has checked that they exist. */
export function readUint(bytes: Uint8Array, offsetBytes: number, lengthBytes: number): number {
  let value = 0;
  for (let i = 0; i < lengthBytes; i += 1) value = value * 256 + (bytes[offsetBytes + i] ?? 0);
  return value;
}

/** The number in `lengthBytes` bytes; bits that do not fit are dropped. */
export function uintBytes(value: number | bigint, lengthBytes: number): Uint8Array {
  const bytes = new Uint8Array(lengthBytes);
  let rest = BigInt(value);
  for (let i = lengthBytes - 1; i >= 0; i -= 1) {
    bytes[i] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  return bytes;
}

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
