// XOR-ed addresses undone step by step: what came, the key, and what both make (RFC 8489 §14.2).
import { readUint, toHex } from '../../stun/bytes.js';
import type { Field, XorWork } from '../../stun/fields.js';

/** The field itself, or those of its parts that are XOR-ed. */
export function xorFieldsOf(field: Field): (Field & { xor: XorWork })[] {
  return [field, ...(field.fields ?? [])].flatMap((one) =>
    one.xor ? [{ ...one, xor: one.xor }] : [],
  );
}

/** Pairs of bytes, as the columns of the arithmetic: an IPv6 address has eight, a port has one. */
export interface XorColumn {
  raw: string;
  key: string;
  result: string;
}

const COLUMN_BYTES = 2;

export function xorColumns({ rawBytes, keyBytes, resultBytes }: XorWork): XorColumn[] {
  const part = (bytes: readonly number[], at: number): string =>
    toHex(bytes.slice(at, at + COLUMN_BYTES));
  return Array.from({ length: Math.ceil(rawBytes.length / COLUMN_BYTES) }, (_, column) => {
    const at = column * COLUMN_BYTES;
    return { raw: part(rawBytes, at), key: part(keyBytes, at), result: part(resultBytes, at) };
  });
}

/** How the result reads: each byte of an IPv4 address in decimal, a port as one number. */
export function xorReading({ resultBytes }: XorWork): string {
  const bytes = Uint8Array.from(resultBytes);
  if (bytes.length === 2) return `0x${toHex(bytes)} = ${readUint(bytes, 0, 2)}`;
  return bytes.length === 4 ? resultBytes.join('.') : '';
}
