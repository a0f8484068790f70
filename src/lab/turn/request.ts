// A request as the server reads it: what counts of it, and what the server does not understand.
import { MAGIC_COOKIE } from '../../lib/stun/address.js';
import {
  type ATTRIBUTES,
  type AttributeName,
  type AttributeValues,
  isComprehensionRequired,
} from '../../lib/stun/attributes.js';
import { readUint } from '../../lib/stun/bytes.js';
import { decodePacket } from '../../lib/stun/decode.js';
import { beginsChannelData } from '../../lib/stun/demultiplex.js';
import { METHODS } from '../../lib/stun/message-type.js';
import type { FoundAttribute } from '../../lib/stun/packet.js';

const HEADER_BYTES = 20;

/** Comprehension-required attributes that this server understands; others are refused with 420. */
const UNDERSTOOD: ReadonlySet<AttributeName> = new Set<AttributeName>([
  'MAPPED-ADDRESS',
  'USERNAME',
  'MESSAGE-INTEGRITY',
  'MESSAGE-INTEGRITY-SHA256',
  'ERROR-CODE',
  'UNKNOWN-ATTRIBUTES',
  'REALM',
  'NONCE',
  'XOR-MAPPED-ADDRESS',
  'CHANNEL-NUMBER',
  'LIFETIME',
  'XOR-PEER-ADDRESS',
  'DATA',
  'XOR-RELAYED-ADDRESS',
  'REQUESTED-ADDRESS-FAMILY',
  'EVEN-PORT',
  'REQUESTED-TRANSPORT',
  'RESERVATION-TOKEN',
]);

const INTEGRITY: ReadonlySet<AttributeName> = new Set<AttributeName>([
  'MESSAGE-INTEGRITY',
  'MESSAGE-INTEGRITY-SHA256',
]);

export type RequestMethod = 'Binding' | 'Allocate' | 'Refresh' | 'CreatePermission' | 'ChannelBind';

const METHOD_NAMES: readonly RequestMethod[] = [
  'Binding',
  'Allocate',
  'Refresh',
  'CreatePermission',
  'ChannelBind',
];

type ValueOf<Name extends AttributeName> = AttributeValues[(typeof ATTRIBUTES)[Name]['format']];
type Found<Name extends AttributeName> = FoundAttribute & {
  name: Name;
  value: ValueOf<Name> | null;
};

/** Whether a whole STUN message stands here, by its header alone: cheap enough for every packet. */
export function isStunMessage(bytes: Uint8Array): boolean {
  return (
    bytes.length >= HEADER_BYTES &&
    (bytes[0] ?? 0xff) < 4 &&
    readUint(bytes, 4, 4) === MAGIC_COOKIE &&
    bytes.length % 4 === 0 &&
    readUint(bytes, 2, 2) === bytes.length - HEADER_BYTES
  );
}

/** Whether the bytes are ChannelData and nothing else, padding allowed (RFC 8656 §12.5). */
export function isChannelData(bytes: Uint8Array): boolean {
  const rest = bytes.length - 4 - readUint(bytes, 2, 2);
  return beginsChannelData(bytes[0] ?? 0) && rest >= 0 && rest < 4;
}

export class TurnRequest {
  readonly method: RequestMethod;
  readonly transactionId: Uint8Array;
  /** As they came. */
  readonly bytes: Uint8Array;
  readonly hasFingerprint: boolean;
  readonly #attributes: readonly FoundAttribute[];

  private constructor(
    method: RequestMethod,
    transactionId: Uint8Array,
    bytes: Uint8Array,
    attributes: readonly FoundAttribute[],
  ) {
    this.method = method;
    this.transactionId = transactionId;
    this.bytes = bytes;
    this.hasFingerprint = attributes.some(({ name }) => name === 'FINGERPRINT');
    // RFC 8489 §14.5: what follows the integrity is not covered by it, and ignored.
    const integrity = attributes.findIndex(({ name }) => name !== null && INTEGRITY.has(name));
    this.#attributes = integrity < 0 ? attributes : attributes.slice(0, integrity + 1);
  }

  /** Null for what is to be discarded in silence (RFC 8489 §6.3): no request, or a broken one. */
  static read(bytes: Uint8Array): TurnRequest | null {
    const packet = decodePacket(bytes);
    if (packet.kind !== 'stun' || packet.message?.class !== 'request') return null;
    const { method, transactionId, attributes } = packet.message;
    const name = METHOD_NAMES.find((candidate) => METHODS[candidate].method === method);
    if (!name) return null;
    const isBroken = packet.problems.some(
      ({ code }) =>
        code === 'wrong-fingerprint' || code === 'truncated' || code === 'length-beyond-end',
    );
    return isBroken ? null : new TurnRequest(name, transactionId, bytes, attributes);
  }

  /** The first of this name; undefined when there is none that can be read. */
  get<Name extends AttributeName>(name: Name): ValueOf<Name> | undefined {
    return this.all(name)[0];
  }

  all<Name extends AttributeName>(name: Name): ValueOf<Name>[] {
    return this.#attributes
      .filter((found): found is Found<Name> => found.name === name)
      .map(({ value }) => value)
      .filter((value) => value !== null);
  }

  get hasIntegrity(): boolean {
    return this.#attributes.some(({ name }) => name !== null && INTEGRITY.has(name));
  }

  /** Types that make the server refuse the request (RFC 8489 §6.3.1). */
  get unknownTypes(): number[] {
    const unknown = this.#attributes.filter(
      ({ name, type }) => isComprehensionRequired(type) && (name === null || !UNDERSTOOD.has(name)),
    );
    return [...new Set(unknown.map(({ type }) => type))];
  }

  /** Whether an attribute that must be understood has a value that cannot be. */
  get isMalformed(): boolean {
    return this.#attributes.some(
      ({ type, value }) => isComprehensionRequired(type) && value === null,
    );
  }
}
