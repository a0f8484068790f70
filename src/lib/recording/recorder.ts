// The append-only recorder: stamps facts with seq, time and step, and tells its listeners.
import type { FlowEvent, FlowFact, Provenance } from './events.js';

export interface RecorderOptions {
  /** Monotonic clock in milliseconds, `performance.now` in the page. */
  now: () => number;
  /** Takes secrets out of a fact before it is kept. */
  redact?: (fact: FlowFact) => FlowFact;
}

export interface FactPlacement {
  /** The row that tells the fact; the step at which the walk stands when left out. */
  step?: number;
  /** `observed` when left out. */
  provenance?: Provenance;
}

/** Appends facts and never changes one. Times are rounded to 0.01 ms. */
export class Recorder {
  readonly #now: () => number;
  readonly #redact: (fact: FlowFact) => FlowFact;
  readonly #events: FlowEvent[] = [];
  readonly #listeners = new Set<(event: FlowEvent) => void>();
  #originMs: number | null = null;
  #closed = false;

  constructor(options: RecorderOptions) {
    this.#now = options.now;
    this.#redact = options.redact ?? ((fact) => fact);
  }

  /** Step at which the walk stands; facts without a placement belong to it. */
  currentStep = 0;

  get events(): readonly FlowEvent[] {
    return this.#events;
  }

  /** Milliseconds since the first event, 0 before it. */
  elapsedMs(): number {
    return this.#originMs === null ? 0 : round(this.#now() - this.#originMs);
  }

  /** The same for another moment of the recorder's clock; negative before the first event. */
  elapsedAt(nowMs: number): number {
    return this.#originMs === null ? 0 : round(nowMs - this.#originMs);
  }

  /** Appends one fact. After `close` it is dropped and null comes back: the run is over. */
  record(fact: FlowFact, placement: FactPlacement = {}): FlowEvent | null {
    if (this.#closed) return null;
    const nowMs = this.#now();
    this.#originMs ??= nowMs;
    const event: FlowEvent = {
      ...this.#redact(fact),
      seq: this.#events.length,
      atMs: round(nowMs - this.#originMs),
      step: placement.step ?? this.currentStep,
      provenance: placement.provenance ?? 'observed',
    };
    this.#events.push(event);
    for (const listener of this.#listeners) listener(event);
    return event;
  }

  /** Calls back for every event from now on; the answer unsubscribes. */
  subscribe(listener: (event: FlowEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** No event is taken after this one. */
  close(): void {
    this.#closed = true;
  }
}

const round = (ms: number): number => Math.round(ms * 100) / 100;
