// A client that talks to the server as browsers do, over whatever it is given.
import type {
  ATTRIBUTES,
  AttributeName,
  AttributeValues,
} from '../../../../src/lib/stun/attributes.js';
import { longTermKey, timeLimitedCredential } from '../../../../src/lib/stun/credentials.js';
import { decodePacket } from '../../../../src/lib/stun/decode.js';
import {
  encodeChannelData,
  encodeStun,
  type StunAttribute,
} from '../../../../src/lib/stun/encode.js';
import { checkIntegrity } from '../../../../src/lib/stun/integrity.js';
import type { MethodName } from '../../../../src/lib/stun/message-type.js';
import type { FoundAttribute, Packet } from '../../../../src/lib/stun/packet.js';

export const REALM = 'example.org';
export const SECRET = 'north';
export const UDP_TRANSPORT: StunAttribute = { name: 'REQUESTED-TRANSPORT', value: 17 };

export const peer = (address: string, port: number): StunAttribute => ({
  name: 'XOR-PEER-ADDRESS',
  value: { address, port },
});

export interface Credential {
  username: string;
  password: string;
}

/** As the lab hands them out; `expiresInSeconds` from the world's beginning. */
export function credential(user = 'alice', expiresInSeconds = 86_400): Credential {
  const username = `${1_700_000_000 + expiresInSeconds}:${user}`;
  return { username, password: timeLimitedCredential(SECRET, username) };
}

type ValueOf<Name extends AttributeName> = AttributeValues[(typeof ATTRIBUTES)[Name]['format']];
interface Named<Name extends AttributeName> {
  name: Name;
  value: ValueOf<Name>;
}

export class Answer {
  constructor(readonly bytes: Uint8Array) {}

  get packet(): Extract<Packet, { kind: 'stun' }> {
    const packet = decodePacket(this.bytes);
    if (packet.kind !== 'stun') throw new Error(`not STUN: ${packet.kind}`);
    if (packet.problems.length > 0)
      throw new Error(packet.problems.map(({ code }) => code).join(', '));
    return packet;
  }

  get attributes(): readonly FoundAttribute[] {
    return this.packet.message?.attributes ?? [];
  }

  /** The error's code, or 'success'. */
  get verdict(): number | string | undefined {
    return this.packet.message?.class === 'error'
      ? this.value('ERROR-CODE')?.code
      : this.packet.message?.class;
  }

  /** The first of this name. */
  value<Name extends AttributeName>(name: Name): ValueOf<Name> | undefined {
    return this.values(name)[0];
  }

  values<Name extends AttributeName>(name: Name): ValueOf<Name>[] {
    return this.attributes
      .filter((found): found is FoundAttribute & Named<Name> => found.name === name)
      .map(({ value }) => value);
  }

  get relayed(): { address: string; port: number } {
    const relayed = this.value('XOR-RELAYED-ADDRESS');
    if (!relayed) throw new Error(`no relayed address: ${this.verdict}`);
    return relayed;
  }
}

export interface RequestOptions {
  as?: Credential;
  /** Without MESSAGE-INTEGRITY and what goes with it. */
  anonymous?: boolean;
  nonce?: string;
  sha256?: boolean;
  fingerprint?: boolean;
  transactionId?: Uint8Array;
}

let lastTransaction = 0;

export function newTransactionId(): Uint8Array {
  lastTransaction += 1;
  const id = Buffer.alloc(12);
  id.writeUInt32BE(lastTransaction, 8);
  return new Uint8Array(id);
}

/** Somebody at an address, with whatever the server sent there. */
export class TestClient {
  readonly received: Uint8Array[] = [];
  nonce = '';

  constructor(
    readonly send: (bytes: Uint8Array) => void,
    readonly as: Credential,
    /** Waits until what was sent has been answered, or will not be. */
    readonly settled: () => Promise<unknown>,
  ) {}

  /** Sends it and takes the answer; undefined when there is none. */
  async ask(bytes: Uint8Array): Promise<Answer | undefined> {
    const before = this.received.length;
    this.send(bytes);
    await this.settled();
    const answer = this.received[before];
    return answer && new Answer(answer);
  }

  /** A request, with the last nonce that was heard of, and once more if that is what it takes. */
  async request(
    method: MethodName,
    attributes: StunAttribute[] = [],
    options: RequestOptions = {},
  ): Promise<Answer> {
    const answer = await this.ask(this.encode(method, attributes, options));
    if (!answer) throw new Error(`no answer to ${method}`);
    const nonce = answer.value('NONCE');
    if (nonce === undefined) return answer;
    const isFirst = this.nonce === '';
    this.nonce = nonce;
    const wantsAnother = options.nonce === undefined && !options.anonymous;
    return isFirst && wantsAnother ? this.request(method, attributes, options) : answer;
  }

  encode(
    method: MethodName,
    attributes: StunAttribute[] = [],
    options: RequestOptions = {},
  ): Uint8Array {
    const { as = this.as, nonce = this.nonce, sha256 = false, fingerprint = false } = options;
    // Who has no nonce asks for one first, as browsers do.
    const { anonymous = method === 'Binding' || nonce === '' } = options;
    const transactionId = options.transactionId ?? newTransactionId();
    const message = { method, class: 'request', transactionId } as const;
    if (anonymous) return encodeStun({ ...message, attributes }, { fingerprint });
    const own: StunAttribute[] = [
      { name: 'USERNAME', value: as.username },
      { name: 'REALM', value: REALM },
      { name: 'NONCE', value: nonce },
    ];
    const integrityKey = longTermKey(as.username, REALM, as.password);
    return encodeStun(
      { ...message, attributes: [...attributes, ...own] },
      { integrityKey, sha256, fingerprint },
    );
  }

  allocate(attributes: StunAttribute[] = [], options: RequestOptions = {}): Promise<Answer> {
    return this.request('Allocate', [UDP_TRANSPORT, ...attributes], options);
  }

  permit(...addresses: string[]): Promise<Answer> {
    return this.request(
      'CreatePermission',
      addresses.map((address) => peer(address, 0)),
    );
  }

  bind(channel: number, address: string, port: number): Promise<Answer> {
    return this.request('ChannelBind', [
      { name: 'CHANNEL-NUMBER', value: channel },
      peer(address, port),
    ]);
  }

  sendChannelData(channel: number, data: string, padded = false): void {
    this.send(encodeChannelData(channel, Buffer.from(data), { padded }));
  }

  sendIndication(address: string, port: number, data: string, extra: StunAttribute[] = []): void {
    this.send(
      encodeStun({
        method: 'Send',
        class: 'indication',
        transactionId: newTransactionId(),
        attributes: [peer(address, port), { name: 'DATA', value: Buffer.from(data) }, ...extra],
      }),
    );
  }

  /** What came through the relay since it was last asked: channel or peer, and the data. */
  get relayed(): string[] {
    const texts = this.received.splice(0).map((bytes) => {
      const packet = decodePacket(bytes);
      const text = (range: { offsetBytes: number; lengthBytes: number }) =>
        Buffer.from(
          bytes.subarray(range.offsetBytes, range.offsetBytes + range.lengthBytes),
        ).toString();
      if (packet.kind === 'channelData')
        return `${packet.channel?.toString(16)} ${text(packet.dataRange)}`;
      const answer = new Answer(bytes);
      const from = answer.value('XOR-PEER-ADDRESS');
      const data = answer.value('DATA');
      return `${from?.address}:${from?.port} ${data && Buffer.from(data).toString()}`;
    });
    return texts;
  }

  verify(answer: Answer, as = this.as) {
    return checkIntegrity(answer.bytes, longTermKey(as.username, REALM, as.password));
  }
}
