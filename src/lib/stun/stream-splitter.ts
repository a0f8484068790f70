// Cuts a TCP or TLS stream into STUN messages and ChannelData (RFC 8489 §6.2.2, RFC 8656 §12.5).
import { MAGIC_COOKIE } from './address.js';
import { paddingFor, plain, readUint } from './bytes.js';
import { beginsChannelData } from './demultiplex.js';
import type { Problem } from './problems.js';

/** The most that a length of 16 bits can say, with header and padding. */
const LARGEST_PACKET_BYTES = 20 + 0xffff + 3;
/** After these it is known what begins here, and how long it is. */
const STUN_HEAD_BYTES = 8;
const CHANNEL_HEAD_BYTES = 4;

export interface SplitterOutput {
  /** Whole packets in the order of the stream, ChannelData with its padding. Copies, so they may be kept. */
  packets: Uint8Array[];
  /** The stream cannot be cut any further, now and ever: close it. `offsetBytes` counts from its beginning. */
  problem: Problem | null;
}

export class TurnStreamSplitter {
  readonly #maxPacketBytes: number;
  /** Begins with the bytes of a packet that is not complete; grows to one packet and one chunk at most. */
  #buffer = new Uint8Array();
  #kept = 0;
  #problem: Problem | null = null;
  /** Bytes of the stream before those kept. */
  #offsetBytes = 0;

  /** A longer packet breaks the stream; so no more than this is kept for a packet that never ends. */
  constructor({ maxPacketBytes = LARGEST_PACKET_BYTES } = {}) {
    this.#maxPacketBytes = maxPacketBytes;
  }

  push(chunk: Uint8Array): SplitterOutput {
    const packets: Uint8Array[] = [];
    if (this.#problem) return { packets, problem: this.#problem };
    const bytes = this.#append(chunk);
    let at = 0;
    for (;;) {
      const length = this.#packetLength(bytes.subarray(at), this.#offsetBytes + at);
      if (length === null || at + length > bytes.length) break;
      packets.push(bytes.slice(at, at + length));
      at += length;
    }
    this.#offsetBytes += at;
    this.#keep(bytes.subarray(at));
    return { packets, problem: this.#problem };
  }

  /** Bytes of the packet that begins here; null as long as that is unknown, or when none does. */
  #packetLength(bytes: Uint8Array, offsetBytes: number): number | null {
    const first = bytes[0];
    if (first === undefined) return null;
    const isChannelData = beginsChannelData(first);
    if (!isChannelData && first > 3)
      return this.#fail({ code: 'unknown-protocol', offsetBytes, params: { firstByte: first } });
    if (bytes.length < (isChannelData ? CHANNEL_HEAD_BYTES : STUN_HEAD_BYTES)) return null;
    const length = readUint(bytes, 2, 2);
    if (!isChannelData && length % 4 !== 0)
      return this.#fail({
        code: 'length-not-multiple-of-four',
        offsetBytes: offsetBytes + 2,
        params: { length },
      });
    if (!isChannelData && readUint(bytes, 4, 4) !== MAGIC_COOKIE)
      return this.#fail({
        code: 'wrong-cookie',
        offsetBytes: offsetBytes + 4,
        params: { cookie: readUint(bytes, 4, 4) },
      });
    const whole = isChannelData ? 4 + length + paddingFor(length) : 20 + length;
    if (whole > this.#maxPacketBytes)
      return this.#fail({
        code: 'packet-too-long',
        offsetBytes: offsetBytes + 2,
        params: { declaredBytes: whole, limitBytes: this.#maxPacketBytes },
      });
    return whole;
  }

  /** What is kept, with the chunk behind it. */
  #append(chunk: Uint8Array): Uint8Array {
    if (this.#kept === 0) return plain(chunk);
    const whole = this.#kept + chunk.length;
    if (whole > this.#buffer.length) {
      // Doubled, so that a packet that comes byte by byte is not copied as many times.
      const larger = new Uint8Array(Math.max(whole, 2 * this.#buffer.length));
      larger.set(this.#buffer.subarray(0, this.#kept));
      this.#buffer = larger;
    }
    this.#buffer.set(chunk, this.#kept);
    return this.#buffer.subarray(0, whole);
  }

  #keep(rest: Uint8Array): void {
    this.#kept = this.#problem ? 0 : rest.length;
    if (this.#kept === 0) this.#buffer = new Uint8Array();
    else if (rest.buffer !== this.#buffer.buffer) this.#buffer = rest.slice();
    else if (rest.byteOffset !== this.#buffer.byteOffset) this.#buffer.set(rest);
  }

  #fail(problem: Problem): null {
    this.#problem = problem;
    return null;
  }
}
