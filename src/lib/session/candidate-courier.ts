// Carries one peer's candidates to the other through three gates that the walk opens, in order:
// sent (14/21), delivered (15/22), added (16/23). One found later goes as far as the gates are open.
import type { CandidateInit, FlowEventOf, PeerId } from '../recording/events.js';
import { otherPeer } from '../recording/events.js';
import type { Recorder } from '../recording/recorder.js';
import type { SignalingTransport } from '../signaling/transport.js';

export interface CourierOptions {
  from: PeerId;
  recorder: Recorder;
  transport: SignalingTransport;
  /** addIceCandidate on the other peer. */
  add: (candidate: CandidateInit, candidateSeq: number) => Promise<void>;
  /** A late candidate's journey failed; its step is over, so no step can fail by it. */
  onLateProblem: (thrown: unknown) => void;
}

type Found = FlowEventOf<'candidate.found'>;

export class CandidateCourier {
  readonly #options: CourierOptions;
  readonly #held: Found[] = [];
  readonly #arrived: { candidate: CandidateInit; candidateSeq: number }[] = [];
  readonly #open = { send: false, deliver: false, add: false };
  /** Journeys happen one after the other, so that candidates keep their order. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: CourierOptions) {
    this.#options = options;
  }

  get heldCount(): number {
    return this.#held.length;
  }

  /** Holds a candidate, or sends it on as a late one when its sending step is over. */
  take(found: Found): void {
    this.#held.push(found);
    if (this.#open.send)
      this.#enqueue(() => this.#sendHeld(true)).catch(this.#options.onLateProblem);
  }

  /** Sends what is held and everything found from now on. */
  openSending(): Promise<void> {
    this.#open.send = true;
    return this.#enqueue(() => this.#sendHeld(false));
  }

  /** Hands over what lies in the mailbox and everything that comes from now on. */
  openDelivery(): Promise<void> {
    this.#open.deliver = true;
    return this.#enqueue(() => this.#deliver());
  }

  /** Adds what was handed over and everything that comes from now on. */
  openAdding(): Promise<void> {
    this.#open.add = true;
    return this.#enqueue(() => this.#add());
  }

  #enqueue(journey: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(journey);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  async #sendHeld(late: boolean): Promise<void> {
    const { from, recorder, transport } = this.#options;
    for (const { seq: candidateSeq, candidate } of this.#held.splice(0)) {
      recorder.record(
        { type: 'candidate.released', peer: from, candidateSeq, late },
        { provenance: late ? 'observed' : 'held' },
      );
      const message = {
        id: `candidate-${from}-${candidateSeq}`,
        from,
        to: otherPeer(from),
        payload: { kind: 'candidate' as const, candidate, candidateSeq },
        late,
      };
      await transport.send(message);
      recorder.record({
        type: 'message.sent',
        peer: from,
        messageId: message.id,
        payload: message.payload,
        late,
      });
    }
    if (this.#open.deliver) await this.#deliver();
  }

  async #deliver(): Promise<void> {
    const { from, recorder, transport } = this.#options;
    const peer = otherPeer(from);
    for (const { id, payload, late } of await transport.collect(peer)) {
      recorder.record({ type: 'message.delivered', peer, messageId: id, payload, late });
      if (payload.kind === 'candidate')
        this.#arrived.push({ candidate: payload.candidate, candidateSeq: payload.candidateSeq });
    }
    if (this.#open.add) await this.#add();
  }

  async #add(): Promise<void> {
    // One at a time: what comes after a rejected one is not lost with it.
    for (let next = this.#arrived.shift(); next; next = this.#arrived.shift())
      await this.#options.add(next.candidate, next.candidateSeq);
  }
}
