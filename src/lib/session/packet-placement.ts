// Which of the 24 rows a packet belongs to: the first question to each server and its answer have rows
// of their own, whatever else passes belongs to the step at which the walk stood.
import type { Progress } from '../flow/progress.js';
import { type StepKind, stepOf } from '../flow/steps.js';
import type { PeerId, SeenPacket } from '../recording/events.js';
import { findRawAttribute } from '../stun/raw-attributes.js';
import { METHODS, splitMessageType } from '../stun/message-type.js';

const ERROR_CODE = 0x0009;
/** With these the server asks for credentials, or for them anew: part of asking (RFC 8489 §9.2.4). */
const CHALLENGES: readonly number[] = [401, 438];

type Placed = Pick<SeenPacket, 'leg' | 'remote'>;

/** Remembers for which of a run's sockets the first question was answered: later ones keep a NAT's binding alive. */
export class PacketPlacement {
  readonly #answered = new Set<string>();

  /** The row, or null for the step at which the walk stood. Packets are given in their order. */
  rowOf(peer: PeerId, packet: Placed, bytes: Uint8Array): number | null {
    const kind = packet.leg === 'client' ? this.#kindOf(packet, bytes) : null;
    return kind === null ? null : stepOf(kind, peer).number;
  }

  #kindOf({ remote }: Placed, bytes: Uint8Array): StepKind | null {
    const type = ((bytes[0] ?? 0xff) << 8) | (bytes[1] ?? 0xff);
    if (type >= 0x4000) return null;
    const { method, class: stunClass } = splitMessageType(type);
    const isAnswer = stunClass === 'success' || stunClass === 'error';
    switch (method) {
      case METHODS.Binding.method: {
        const socket = `${remote.address} ${remote.port}`;
        if (this.#answered.has(socket)) return null;
        if (isAnswer) this.#answered.add(socket);
        return isAnswer ? 'stunReplies' : 'askStun';
      }
      case METHODS.Allocate.method:
        return isAnswer && !isChallenge(bytes) ? 'turnReplies' : 'askTurn';
      default:
        return null;
    }
  }
}

function isChallenge(bytes: Uint8Array): boolean {
  const value = findRawAttribute(bytes, ERROR_CODE)?.value;
  return value !== undefined && CHALLENGES.includes((value[2] ?? 0) * 100 + (value[3] ?? 0));
}

/** The step at which the walk stood then; 0 before the first. */
export function stepAtTime({ steps, walkedTo }: Progress, atMs: number): number {
  for (let number = walkedTo; number > 0; number -= 1) {
    const enteredAtMs = steps[number - 1]?.enteredAtMs;
    if (enteredAtMs != null && enteredAtMs <= atMs) return number;
  }
  return 0;
}
