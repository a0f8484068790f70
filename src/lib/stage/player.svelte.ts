// What the page looks at: the live run or an opened recording, in which order, at which cursor.
// Back, jump and replay move the cursor; only "next" at the live end performs something.
import type { Cursor, Order } from '../recording/cursor.js';
import { visibleEvents } from '../recording/cursor.js';
import type { FlowEvent, PeerId, Recording } from '../recording/events.js';
import { type PeerView, peerView } from '../recording/peer-view.js';
import { PACE_MS } from '../flow/pace.js';
import { type Progress, progressOf } from '../flow/progress.js';
import { type ClockEntry, type Row, clockOrder, rowsAt } from '../flow/rows.js';
import { LAST_STEP } from '../flow/steps.js';
import type { Session } from '../session/session.svelte.js';

export const SPEEDS = [0.5, 1, 2] as const;
export type Speed = (typeof SPEEDS)[number];

export class Player {
  readonly #session: Session;
  #opened = $state.raw<Recording | null>(null);
  #order = $state<Order>('textbook');
  /** The step that the cursor stands on; null stands at the end and follows it. */
  #place = $state<number | null>(null);
  #speed = $state<Speed>(1);
  /** The step that the live run was asked to run up to, until something else is asked for. */
  #goal = $state<number | null>(null);
  #replaying = $state(false);
  #replayTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  readonly recording: Recording = $derived.by(
    () =>
      this.#opened ?? {
        startedAt: this.#session.startedAt,
        origin: 'live',
        events: this.#session.events,
      },
  );
  readonly events: readonly FlowEvent[] = $derived(this.recording.events);
  readonly progress: Progress = $derived.by(() =>
    this.#opened ? progressOf(this.#opened.events) : this.#session.progress,
  );
  readonly clock: ClockEntry[] = $derived(clockOrder(this.progress, this.events));
  /** The step that the cursor stands on, 0 before the first. */
  readonly step: number = $derived(this.#place ?? this.progress.walkedTo);
  readonly cursor: Cursor = $derived({ order: this.#order, position: this.#positionOf(this.step) });
  readonly rows: Row[] = $derived(rowsAt(this.progress, this.events, this.cursor, this.step));
  readonly row: Row | undefined = $derived(this.rows[this.step - 1]);
  readonly visible: readonly FlowEvent[] = $derived(visibleEvents(this.events, this.cursor));
  readonly peers: Record<PeerId, PeerView> = $derived({
    A: peerView(this.visible, 'A'),
    B: peerView(this.visible, 'B'),
  });

  get order(): Order {
    return this.#order;
  }
  get speed(): Speed {
    return this.#speed;
  }
  get isLive(): boolean {
    return this.#opened === null;
  }
  /** Whether the cursor stands where the recording ends. */
  get isAtEnd(): boolean {
    return this.#place === null;
  }
  get isPlaying(): boolean {
    return this.#replaying || (this.isLive && this.#session.isPlaying);
  }
  /** Whether the live run has yet to come to the step that it was asked to run up to. */
  get isOnItsWay(): boolean {
    return (
      this.#goal !== null && this.progress.walkedTo < this.#goal && this.row?.result !== 'failed'
    );
  }
  get canGoOn(): boolean {
    return this.isAtEnd ? this.isLive && this.#session.canGoOn : true;
  }
  get canGoBack(): boolean {
    return this.step > 0;
  }

  next(): void {
    this.#settle();
    this.#advance();
  }

  back(): void {
    this.pause();
    if (this.#order === 'textbook') this.#moveTo(Math.max(0, this.step - 1));
    else this.#moveTo(this.clock[this.#clockIndex() - 1]?.step ?? 0);
  }

  /** Goes to a walked step, or runs up to one that lies ahead. */
  goTo(step: number): void {
    this.pause();
    if (step === this.step) return;
    if (step <= this.progress.walkedTo) this.#moveTo(step);
    else if (this.isLive) {
      this.#place = null;
      this.#goal = Math.min(step, LAST_STEP);
      this.#session.runTo(this.#goal);
    }
  }

  goToStart(): void {
    this.pause();
    this.#moveTo(0);
  }
  goToEnd(): void {
    this.pause();
    this.#place = null;
  }

  play(): void {
    if (this.isAtEnd && this.isLive) this.#session.play();
    else {
      if (this.isAtEnd) this.goToStart();
      this.#replaying = true;
      this.#scheduleReplay();
    }
  }
  pause(): void {
    this.#settle();
    if (this.isLive) this.#session.pause();
  }
  togglePlay(): void {
    if (this.isPlaying) this.pause();
    else this.play();
  }

  runAtFullSpeed(): void {
    this.#leaveRecording();
    this.#session.runAtFullSpeed();
  }
  restart(): void {
    this.#leaveRecording();
    this.#session.restart();
  }

  setOrder(order: Order): void {
    this.#order = order;
    if (this.#place !== null) this.#moveTo(this.#place);
  }
  setSpeed(speed: Speed): void {
    this.#speed = speed;
    this.#session.setSpeed(speed);
  }

  /** Shows a recording at a step, its beginning when left out. The live run stays as it is. */
  open(recording: Recording, step = 0): void {
    this.pause();
    this.#opened = recording;
    this.#moveTo(step);
  }
  /** Back from an opened recording to the live run. */
  returnToLive(): void {
    this.#leaveRecording();
  }
  /** Ends what moves by itself. */
  close(): void {
    this.#settle();
  }

  #leaveRecording(): void {
    this.#settle();
    this.#opened = null;
    this.#place = null;
  }

  #advance(): void {
    if (this.isAtEnd) {
      if (this.isLive) this.#session.next();
    } else if (this.#order === 'textbook') this.#moveTo(this.step + 1);
    else {
      const next = this.clock[this.#clockIndex() + 1];
      if (next) this.#moveTo(next.step);
      else this.#place = null;
    }
  }

  #moveTo(step: number): void {
    const isEnd =
      step >= this.progress.walkedTo && (this.#order === 'textbook' || this.#endsWithLastStep());
    this.#place = isEnd ? null : step;
  }

  /** By the clock the step walked last may have happened early; then the end is a place of its own. */
  #endsWithLastStep(): boolean {
    return (this.clock.at(-1)?.step ?? 0) === this.progress.walkedTo;
  }

  /** Where the cursor stands among what happened: -1 before the first. */
  #clockIndex(): number {
    if (this.#place !== null) return this.clock.findIndex(({ step }) => step === this.#place);
    return this.#endsWithLastStep() ? this.clock.length - 1 : this.clock.length;
  }

  #positionOf(step: number): number {
    if (this.#order === 'textbook') return step;
    if (this.#place === null) return this.events.length - 1;
    return this.clock.find((entry) => entry.step === step)?.seq ?? -1;
  }

  #scheduleReplay(): void {
    clearTimeout(this.#replayTimer);
    this.#replayTimer = setTimeout(() => {
      this.#advance();
      if (!this.isAtEnd) this.#scheduleReplay();
      else {
        this.#replaying = false;
        if (this.isLive) this.#session.play();
      }
    }, PACE_MS / this.#speed);
  }

  /** Forgets what was asked for before. */
  #settle(): void {
    clearTimeout(this.#replayTimer);
    this.#replaying = false;
    this.#goal = null;
  }
}
