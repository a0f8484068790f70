// Writes STUN messages and ChannelData. Throws a RangeError for what no packet can hold.
import { MAGIC_COOKIE } from './address.js';
import {
  ATTRIBUTES,
  type KnownAttribute,
  type UnknownAttribute,
  attributeRow,
} from './attributes.js';
import { concat, paddingFor, uintBytes } from './bytes.js';
import { fingerprintOf } from './fingerprint.js';
import { hmacSha1, hmacSha256 } from './integrity.js';
import { METHODS, type MethodName, type StunClass, messageType } from './message-type.js';
import { WRITERS } from './write-attribute.js';

export type StunAttribute = KnownAttribute | UnknownAttribute;

export interface StunMessage {
  method: MethodName;
  class: StunClass;
  /** Twelve bytes. */
  transactionId: Uint8Array;
  /** Without the sums, which `EncodeOptions` ask for. */
  attributes: readonly StunAttribute[];
}

export interface EncodeOptions {
  /** Ends the message with MESSAGE-INTEGRITY under this key; see credentials.ts. */
  integrityKey?: Uint8Array;
  /** With MESSAGE-INTEGRITY-SHA256 in place of MESSAGE-INTEGRITY (RFC 8489 §9.2.4). */
  sha256?: boolean;
  /** Ends it with FINGERPRINT. */
  fingerprint?: boolean;
}

export function encodeStun(message: StunMessage, options: EncodeOptions = {}): Uint8Array {
  const { integrityKey, sha256 = false, fingerprint = false } = options;
  if (message.transactionId.length !== 12) throw new RangeError('a transaction id has 12 bytes');
  let bytes = concat(
    uintBytes(messageType(METHODS[message.method].method, message.class), 2),
    uintBytes(0, 2),
    uintBytes(MAGIC_COOKIE, 4),
    message.transactionId,
    ...message.attributes.map((attribute) => encodeAttribute(attribute, message.transactionId)),
  );
  setLength(bytes, bytes.length);
  if (integrityKey && sha256)
    bytes = withSum(bytes, ATTRIBUTES['MESSAGE-INTEGRITY-SHA256'].type, 32, (before) =>
      hmacSha256(integrityKey, before),
    );
  else if (integrityKey)
    bytes = withSum(bytes, ATTRIBUTES['MESSAGE-INTEGRITY'].type, 20, (before) =>
      hmacSha1(integrityKey, before),
    );
  if (fingerprint)
    bytes = withSum(bytes, ATTRIBUTES.FINGERPRINT.type, 4, (before) =>
      uintBytes(fingerprintOf(before), 4),
    );
  return bytes;
}

function encodeAttribute(attribute: StunAttribute, transactionId: Uint8Array): Uint8Array {
  if (attribute.name === null) return typeLengthValue(attribute.type, attribute.value);
  const { type, format } = attributeRow(attribute.name);
  // The table ties each name to its layout, and the layout to its value.
  const write = WRITERS[format] as (value: unknown, transactionId: Uint8Array) => Uint8Array;
  return typeLengthValue(type, write(attribute.value, transactionId));
}

function typeLengthValue(type: number, value: Uint8Array): Uint8Array {
  if (value.length > 0xffff) throw new RangeError('an attribute holds at most 65,535 bytes');
  const padding = new Uint8Array(paddingFor(value.length));
  return concat(uintBytes(type, 2), uintBytes(value.length, 2), value, padding);
}

/** Adds a sum of all before it; the header counts the sum already while it is made. */
function withSum(
  bytes: Uint8Array,
  type: number,
  sumBytes: number,
  sum: (before: Uint8Array) => Uint8Array,
): Uint8Array {
  const before = bytes.slice();
  setLength(before, bytes.length + 4 + sumBytes);
  return concat(before, typeLengthValue(type, sum(before)));
}

/** `wholeBytes`: of the message with its header, which the length leaves out. */
function setLength(message: Uint8Array, wholeBytes: number): void {
  if (wholeBytes - 20 > 0xffff) throw new RangeError('a STUN message holds at most 65,535 bytes');
  message.set(uintBytes(wholeBytes - 20, 2), 2);
}

/** `padded`: to a multiple of four, as over TCP and TLS, where it is required (RFC 8656 §12.5). */
export function encodeChannelData(
  channel: number,
  data: Uint8Array,
  { padded }: { padded: boolean },
): Uint8Array {
  if (data.length > 0xffff) throw new RangeError('ChannelData holds at most 65,535 bytes');
  const padding = new Uint8Array(padded ? paddingFor(data.length) : 0);
  return concat(uintBytes(channel, 2), uintBytes(data.length, 2), data, padding);
}
