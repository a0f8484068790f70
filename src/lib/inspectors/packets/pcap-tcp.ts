// Messages of a stream put back into TCP segments (RFC 9293): sequence numbers that go on without a gap, and each
// side acknowledging all that the other has sent. Handshakes and bare acknowledgements were not seen: there are none.
import { concat, paddingFor, toHex, uintBytes } from '../../stun/bytes.js';
import { beginsChannelData } from '../../stun/demultiplex.js';

export interface FlowEnd {
  address: Uint8Array;
  port: number;
}

/** From where to where a packet goes; both addresses are of one family. */
export interface Flow {
  source: FlowEnd;
  destination: FlowEnd;
}

/** Where the numbers of each direction begin; any would do. */
const FIRST_SEQUENCE = 1;
const PUSH_AND_ACKNOWLEDGE = 0x18;
const WINDOW = 0xffff;
/** What an IP packet can hold beside its headers, with room to spare. */
const LONGEST_SEGMENT = 60_000;

export class TcpStreams {
  /** The next sequence number of each direction of each connection. */
  readonly #next = new Map<string, number>();

  /** The segments that carry one message, their checksums still to be made. */
  segments(flow: Flow, message: Uint8Array): Uint8Array[] {
    const [first] = message;
    // RFC 8656 §12.5: over TCP ChannelData is padded, or the next message could not be found.
    const isUnpadded = first !== undefined && beginsChannelData(first);
    const bytes = isUnpadded
      ? concat(message, new Uint8Array(paddingFor(message.length)))
      : message;
    const segments: Uint8Array[] = [];
    for (let at = 0; at < bytes.length; at += LONGEST_SEGMENT)
      segments.push(this.#segment(flow, bytes.subarray(at, at + LONGEST_SEGMENT)));
    return segments;
  }

  #segment({ source, destination }: Flow, payload: Uint8Array): Uint8Array {
    const sent = directionOf(source, destination);
    const sequence = this.#next.get(sent) ?? FIRST_SEQUENCE;
    const acknowledged = this.#next.get(directionOf(destination, source)) ?? FIRST_SEQUENCE;
    this.#next.set(sent, (sequence + payload.length) % 2 ** 32);
    return concat(
      uintBytes(source.port, 2),
      uintBytes(destination.port, 2),
      uintBytes(sequence, 4),
      uintBytes(acknowledged, 4),
      // The header is five words long.
      Uint8Array.of(5 << 4, PUSH_AND_ACKNOWLEDGE),
      uintBytes(WINDOW, 2),
      uintBytes(0, 2),
      uintBytes(0, 2),
      payload,
    );
  }
}

const directionOf = (from: FlowEnd, to: FlowEnd): string =>
  [from, to].map(({ address, port }) => `${toHex(address)} ${port}`).join(' > ');
