// Vectors: a length and that many bytes (RFC 8446 §3.4).
import { meaningOf } from '../address.js';
import type { FieldReader } from '../field-reader.js';
import type { FieldCode } from '../fields.js';

/** A field that is a vector; `read` gets what its length, of `sizeBytes` bytes, accounts for. */
export function readVector(
  outer: FieldReader,
  code: FieldCode,
  sizeBytes: number,
  read: (inner: FieldReader) => void,
): void {
  outer.group(code, (reader) => {
    const lengthAt = reader.at;
    const length = reader.uint('dtls.vector.length', sizeBytes);
    if (length !== null) reader.within(length, lengthAt, read);
    return undefined;
  });
}

/** A vector of bytes that mean nothing to a third party. */
export const readOpaque = (outer: FieldReader, code: FieldCode, sizeBytes: number): void => {
  readVector(outer, code, sizeBytes, (inner) => inner.bytes('dtls.vector.bytes', inner.left));
};

/** The numbers up to the reader's end, each named by the table. */
export function readNumbers(
  reader: FieldReader,
  code: FieldCode,
  sizeBytes: number,
  names: Readonly<Record<number, string>>,
): number[] {
  const numbers: number[] = [];
  while (reader.left > 0) {
    const number = reader.uint(code, sizeBytes, meaningOf(names));
    if (number !== null) numbers.push(number);
  }
  return numbers;
}
