// Reads the value of an attribute by its layout. One function a layout; none throws.
import { FAMILIES, meaningOf, readAddress } from './address.js';
import {
  type AttributeFormat,
  type AttributeValues,
  type PasswordAlgorithm,
  attributeName,
} from './attributes.js';
import { paddingFor } from './bytes.js';
import { errorCodeName } from './error-codes.js';
import { FIELDS } from './field-codes.js';
import type { FieldReader } from './field-reader.js';
import type { BitField } from './fields.js';

type Reader<F extends AttributeFormat> = (
  reader: FieldReader,
  transactionId: Uint8Array,
) => AttributeValues[F] | null;

const TRANSPORTS: Readonly<Record<number, string>> = { 6: 'TCP', 17: 'UDP' };
const PASSWORD_ALGORITHMS: Readonly<Record<number, string>> = { 1: 'MD5', 2: 'SHA-256' };
/** A family is 1 or 2 and a transport 6 or 17, so that one table serves both. */
const SMALL_NUMBERS = meaningOf({ ...FAMILIES, ...TRANSPORTS });

/** The lengths that a value of the layout can have, where it is fixed. */
export const FIXED_LENGTHS: Partial<Record<AttributeFormat, number>> = {
  flag: 0,
  uint32: 4,
  uint64: 8,
  'uint8-reserved': 4,
  'uint16-reserved': 4,
  'even-port': 1,
  icmp: 8,
  'change-request': 4,
  'network-info': 4,
};

/** The reader's bytes are the value's: what a function leaves is reported by the reader. */
export const READERS: { [F in AttributeFormat]: Reader<F> } = {
  address: (reader) => readAddress(reader, null),
  'xor-address': readAddress,
  text: (reader) => reader.text('attribute.value', reader.left),
  bytes: (reader) => reader.bytes('attribute.value', reader.left),
  data: (reader) => reader.inner('attribute.value', reader.left),
  flag: () => true,
  uint32: (reader) => reader.uint('attribute.value', 4),
  uint64: (reader) => reader.uint64('attribute.value'),
  'uint16-list': (reader) =>
    readList(reader, () => reader.uint('attribute.value', 2, attributeMeaning)),
  'uint32-list': (reader) => readList(reader, () => reader.uint('attribute.value', 4)),
  'uint8-reserved': (reader) => {
    const value = reader.uint('attribute.value', 1, SMALL_NUMBERS);
    reader.zeros('attribute.reserved', 3);
    return value;
  },
  'uint16-reserved': (reader) => {
    const value = reader.uint('attribute.value', 2);
    reader.zeros('attribute.reserved', 2);
    return value;
  },
  'even-port': (reader) => {
    const flags = reader.uint('even-port.flags', 1, (value) => ({
      bits: bits(value, { 'even-port.reserve': 0x80 }),
    }));
    return flags === null ? null : (flags & 0x80) !== 0;
  },
  'error-code': (reader) => {
    reader.zeros('attribute.reserved', 2);
    return readError(reader);
  },
  'address-error-code': (reader) => {
    const family = reader.uint('address.family', 1, meaningOf(FAMILIES));
    reader.zeros('attribute.reserved', 1);
    const error = readError(reader);
    return family === null || !error ? null : { family, ...error };
  },
  icmp: (reader) => {
    reader.zeros('attribute.reserved', 2);
    const both = reader.uint('icmp.type-and-code', 2, (value) => ({
      bits: bits(value, { 'icmp.type': 0xfe00, 'icmp.code': 0x1ff }),
    }));
    const data = reader.uint('icmp.data', 4);
    return both === null || data === null ? null : { type: both >> 9, code: both & 0x1ff, data };
  },
  'change-request': (reader) => {
    const flags = reader.uint('change-request.flags', 4, (value) => ({
      bits: bits(value, { 'change-request.ip': 4, 'change-request.port': 2 }),
    }));
    return flags === null ? null : { changeIp: (flags & 4) !== 0, changePort: (flags & 2) !== 0 };
  },
  'password-algorithm': readPasswordAlgorithm,
  'password-algorithms': (reader) => readList(reader, () => readPasswordAlgorithm(reader)),
  'network-info': (reader) => {
    const networkId = reader.uint('network-info.id', 2);
    const networkCost = reader.uint('network-info.cost', 2);
    return networkId === null || networkCost === null ? null : { networkId, networkCost };
  },
};

/** The named bits of a number. */
export function bits(
  value: number,
  masks: Partial<Record<keyof typeof FIELDS, number>>,
  meanings: Partial<Record<keyof typeof FIELDS, string | undefined>> = {},
): BitField[] {
  return (Object.keys(masks) as (keyof typeof FIELDS)[]).map((code) => {
    const mask = masks[code] ?? 0;
    const meaning = meanings[code];
    return {
      code,
      name: FIELDS[code].name,
      mask,
      value: gather(value, mask),
      ...(meaning !== undefined && { meaning }),
    };
  });
}

/** The bits under the mask, drawn together: of 0x0100 under 0x0110 it is 2. */
function gather(value: number, mask: number): number {
  let result = 0;
  for (let from = 0, to = 0; from < 16; from += 1) {
    if (((mask >> from) & 1) === 0) continue;
    result |= ((value >> from) & 1) << to;
    to += 1;
  }
  return result;
}

function attributeMeaning(type: number): { meaning?: string } {
  const name = attributeName(type);
  return name ? { meaning: name } : {};
}

function readList<T>(reader: FieldReader, readItem: () => T | null): T[] | null {
  const items: T[] = [];
  while (reader.left > 0) {
    const item = readItem();
    if (item === null) return null;
    items.push(item);
  }
  return items;
}

function readError(reader: FieldReader): { code: number; reason: string } | null {
  const start = reader.at;
  const errorClass = reader.uint('error.class', 1);
  const number = reader.uint('error.number', 1, (value) => {
    const meaning = errorCodeName((errorClass ?? 0) * 100 + value);
    return meaning === undefined ? {} : { meaning };
  });
  const reason = reader.text('error.reason', reader.left);
  if (errorClass === null || number === null) return null;
  // Five reserved bits stand before the class and are ignored (RFC 8489 §14.8).
  const digit = errorClass & 7;
  if (errorClass !== digit) reader.problem('nonzero-reserved', start);
  if (digit < 3 || digit > 6 || number > 99)
    reader.problem('error-code-out-of-range', start, { class: digit, number });
  return reason === null ? null : { code: digit * 100 + number, reason };
}

function readPasswordAlgorithm(reader: FieldReader): PasswordAlgorithm | null {
  const algorithm = reader.uint('password-algorithm.number', 2, meaningOf(PASSWORD_ALGORITHMS));
  const lengthAt = reader.at;
  const length = reader.uint('password-algorithm.length', 2);
  if (algorithm === null || length === null) return null;
  const parameters = reader.within(length, lengthAt, (inner) =>
    inner.bytes('password-algorithm.parameters', inner.left),
  );
  // RFC 8489 §14.11: each entry ends at a multiple of four bytes.
  reader.zeros('attribute.padding', Math.min(paddingFor(length), reader.left));
  return parameters && !reader.isCut ? { algorithm, parameters } : null;
}
