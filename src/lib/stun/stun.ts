// Takes a STUN message apart (RFC 8489 §5, §14).
import { MAGIC_COOKIE } from './address.js';
import {
  type AttributeValues,
  attributeName,
  attributeRow,
  isComprehensionRequired,
} from './attributes.js';
import { paddingFor } from './bytes.js';
import { FieldReader, type Source } from './field-reader.js';
import { checkFingerprint } from './fingerprint.js';
import { CLASS_MASK, METHOD_MASK, methodName, splitMessageType } from './message-type.js';
import type { FoundAttribute, StunPacket } from './packet.js';
import { FIXED_LENGTHS, READERS, bits } from './read-attribute.js';

export function decodeStun(source: Source, start: number, end: number): StunPacket {
  const reader = new FieldReader(source, start, end);
  const message = readMessage(reader, start);
  reader.finish();
  return {
    kind: 'stun',
    range: { offsetBytes: start, lengthBytes: end - start },
    fields: reader.fields,
    problems: source.problems,
    message,
  };
}

function readMessage(reader: FieldReader, start: number): StunPacket['message'] {
  const type = reader.uint('stun.type', 2, (value) => {
    const { method, class: stunClass } = splitMessageType(value);
    const name = methodName(method);
    return {
      bits: bits(
        value,
        { 'stun.type.class': CLASS_MASK, 'stun.type.method': METHOD_MASK },
        { 'stun.type.class': stunClass, 'stun.type.method': name ?? undefined },
      ),
    };
  });
  const length = reader.uint('stun.length', 2);
  const cookie = reader.uint('stun.cookie', 4);
  const transactionId = reader.bytes('stun.transaction-id', 12);
  if (type === null || length === null || !transactionId) return null;

  const { method, class: stunClass } = splitMessageType(type);
  if (!methodName(method)) reader.problem('unknown-method', start, { method });
  if (length % 4 !== 0) reader.problem('length-not-multiple-of-four', start + 2, { length });
  if (cookie !== null && cookie !== MAGIC_COOKIE)
    reader.problem('wrong-cookie', start + 4, { cookie });

  const attributes = reader.within(length, start + 2, (body) => {
    const found: FoundAttribute[] = [];
    while (body.left > 0) readAttribute(body, transactionId, found);
    return found;
  });
  reportOrder(reader, attributes);
  reportFingerprint(reader, start, attributes);
  return { method, class: stunClass, transactionId, attributes };
}

function readAttribute(
  body: FieldReader,
  transactionId: Uint8Array,
  found: FoundAttribute[],
): void {
  const type = body.peekUint(2);
  const name = type === null ? null : attributeName(type);
  const start = body.at;
  body.group(name ? `stun.attribute.${name}` : 'stun.attribute.unknown', (reader) => {
    reader.uint('attribute.type', 2, () => (name ? { meaning: name } : {}));
    const length = reader.uint('attribute.length', 2);
    if (type === null || length === null) return undefined;
    if (!name && isComprehensionRequired(type))
      reader.problem('unknown-required-attribute', start, { attribute: type });
    const valueStart = reader.at;
    const value = reader.within(length, start + 2, (inner) =>
      readValue(inner, name, length, transactionId),
    );
    const valueRange = { offsetBytes: valueStart, lengthBytes: reader.at - valueStart };
    // The table ties each name to its layout, and the layout to its value.
    found.push({ name, type, value, valueRange } as FoundAttribute);
    // The last attribute of a message whose length is no multiple of four has no room for its padding.
    reader.zeros('attribute.padding', Math.min(paddingFor(length), reader.left));
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint'
      ? { value }
      : { value: name ? null : type };
  });
}

function readValue(
  reader: FieldReader,
  name: ReturnType<typeof attributeName>,
  lengthBytes: number,
  transactionId: Uint8Array,
): AttributeValues[keyof AttributeValues] | null {
  if (!name) return reader.bytes('attribute.value', reader.left);
  const { format, lengthBytes: rowBytes } = attributeRow(name);
  const expectedBytes = rowBytes ?? FIXED_LENGTHS[format];
  if (expectedBytes === undefined || lengthBytes === expectedBytes) {
    const value = READERS[format](reader, transactionId);
    // Of a value that ends early, or is too long, the pieces are shown but not believed.
    return reader.isCut || reader.left > 0 ? null : value;
  }
  reader.problem('attribute-length', reader.at - 2, {
    attribute: name,
    expectedBytes,
    actualBytes: lengthBytes,
  });
  reader.bytes('attribute.value', reader.left);
  return null;
}

/** Which attributes a receiver ignores because of where they stand. */
function reportOrder(reader: FieldReader, attributes: readonly FoundAttribute[]): void {
  const at = (name: string) => attributes.findIndex((attribute) => attribute.name === name);
  const fingerprint = at('FINGERPRINT');
  if (fingerprint >= 0 && fingerprint < attributes.length - 1)
    reader.problem('fingerprint-not-last', attributeStart(attributes[fingerprint]));
  const integrity =
    at('MESSAGE-INTEGRITY') < 0 ? at('MESSAGE-INTEGRITY-SHA256') : at('MESSAGE-INTEGRITY');
  if (integrity < 0) return;
  for (const attribute of attributes.slice(integrity + 1)) {
    if (attribute.name === 'FINGERPRINT' || attribute.name === 'MESSAGE-INTEGRITY-SHA256') continue;
    reader.problem('attribute-after-integrity', attributeStart(attribute), {
      attribute: attribute.name ?? attribute.type,
    });
  }
}

function reportFingerprint(
  reader: FieldReader,
  start: number,
  attributes: readonly FoundAttribute[],
): void {
  const attribute = attributes.find(({ name }) => name === 'FINGERPRINT');
  if (!attribute || attribute.value === null) return;
  const check = checkFingerprint(reader.source.bytes.subarray(start, reader.at));
  if (check.verdict !== 'wrong') return;
  reader.problem('wrong-fingerprint', attribute.valueRange.offsetBytes, {
    expected: check.expected,
    actual: check.actual,
  });
}

const attributeStart = (attribute: FoundAttribute | undefined): number =>
  (attribute?.valueRange.offsetBytes ?? 0) - 4;
