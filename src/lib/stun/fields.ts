// The tree into which every packet is taken apart. Leaves tile the packet: each byte is in exactly one.
import { ATTRIBUTES, ATTRIBUTE_NAMES, type AttributeName } from './attributes.js';
import { FIELDS } from './field-codes.js';
import type { Packet } from './packet.js';

/** A piece of the bytes that were handed to `decodePacket`, however deep it was found. */
export interface ByteRange {
  offsetBytes: number;
  lengthBytes: number;
}

export type FieldCode = keyof typeof FIELDS | `stun.attribute.${AttributeName}`;

/** Some bits of a field. */
export interface BitField {
  code: keyof typeof FIELDS;
  name: string;
  /** Which bits of the field, read as one number. */
  mask: number;
  /** The bits drawn together, the lowest at 0. */
  value: number;
  meaning?: string;
}

/** A value that is sent XOR-ed with a key, as the arithmetic (RFC 8489 §14.2). */
export interface XorWork {
  rawBytes: readonly number[];
  keyBytes: readonly number[];
  resultBytes: readonly number[];
  /** An IPv6 address is longer than the cookie, and the transaction id goes on as the key. */
  key: 'cookie' | 'cookie-and-transaction-id';
}

export interface Field {
  /** What this is: the key of its explanation, and of `sectionOf`. */
  code: FieldCode;
  /** The specification's or the registry's own name. */
  name: string;
  /** null: it has children, or is nothing but bytes. */
  value: number | bigint | string | null;
  /** The name that a registry gives to the number in `value`. */
  meaning?: string;
  range: ByteRange;
  bits?: readonly BitField[];
  xor?: XorWork;
  /** In the order of the bytes, without gap or overlap. */
  fields?: readonly Field[];
  /** What the payload is in turn; its ranges count from the outermost packet's first byte. */
  packet?: Packet;
}

const ATTRIBUTE_CODE = /^stun\.attribute\.(.+)$/;

/** The specification that defines the field, with its section; null for what belongs to none. */
export function sectionOf(code: FieldCode): string | null {
  if (Object.hasOwn(FIELDS, code)) return FIELDS[code as keyof typeof FIELDS].section;
  const name = ATTRIBUTE_CODE.exec(code)?.[1];
  return ATTRIBUTE_NAMES.find((known) => known === name)
    ? ATTRIBUTES[name as AttributeName].section
    : null;
}
