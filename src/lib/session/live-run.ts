// One live run: two peers, the signaling server between them, the machine that walks, the recorder.
import { createActor, fromPromise, type ActorRefFrom } from 'xstate';
import { flowMachine } from '../flow/flow.machine.js';
import { RUN_PATIENCE_MS } from '../flow/pace.js';
import { advance, NO_PROGRESS, type Progress } from '../flow/progress.js';
import { stepAt, stepOf, type Step } from '../flow/steps.js';
import {
  type DescriptionType,
  type FlowEvent,
  type FlowFact,
  type PeerId,
  type RecordedIceServer,
  type ServerChoice,
  type StepFailure,
  type StepOutcome,
  PEER_IDS,
  assertNever,
  otherPeer,
} from '../recording/events.js';
import { Recorder } from '../recording/recorder.js';
import { browserError } from '../rtc/browser-error.js';
import { CallRejected, InstrumentedPeer } from '../rtc/instrumented-peer.js';
import type { PeerMedia } from '../rtc/media.js';
import type { SignalingMessage, SignalingTransport } from '../signaling/transport.js';
import { CandidateCourier } from './candidate-courier.js';
import { StatsSampler } from './stats-sampler.js';

export interface LiveRunOptions {
  /** Each peer's own: the lab gives them credentials of their own. */
  iceServers: Record<PeerId, RTCIceServer[]>;
  iceTransportPolicy: RTCIceTransportPolicy;
  /** The servers as a recording may keep them: without credentials. */
  recordedServers: RecordedIceServer[];
  serverChoice: ServerChoice;
  transport: SignalingTransport;
  media: Record<PeerId, PeerMedia>;
  speed: number;
  /** Takes secrets out of whatever is recorded. */
  redact?: (fact: FlowFact) => FlowFact;
}

/** No candidate for so long after setLocalDescription: there is no network interface. */
export const NO_CANDIDATE_AFTER_MS = 3000;
/** Under `relay` only a TURN server gives candidates, and Chromium asks a silent one for 40 s. */
export const NO_RELAY_CANDIDATE_AFTER_MS = 45_000;

export class LiveRun {
  readonly recorder: Recorder;
  readonly startedAt = new Date().toISOString();
  readonly #options: LiveRunOptions;
  readonly #actor: ActorRefFrom<typeof flowMachine>;
  readonly #peers: Partial<Record<PeerId, InstrumentedPeer>> = {};
  readonly #couriers: Record<PeerId, CandidateCourier>;
  readonly #frozen: Partial<Record<PeerId, { type: DescriptionType; sdp: string }>> = {};
  readonly #handedOver: Partial<Record<PeerId, SignalingMessage>> = {};
  readonly #candidateWaiters = new Set<() => void>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  readonly #sampler: StatsSampler;
  readonly #media: Record<PeerId, PeerMedia>;
  readonly #closers = new Set<() => void>();
  #progress: Progress = NO_PROGRESS;
  #closed = false;

  constructor(options: LiveRunOptions) {
    this.#options = options;
    this.#media = { ...options.media };
    this.recorder = new Recorder({
      now: () => performance.now(),
      ...(options.redact ? { redact: options.redact } : {}),
    });
    this.#couriers = { A: this.#courierFrom('A'), B: this.#courierFrom('B') };
    this.#sampler = new StatsSampler(() => Object.values(this.#peers));
    this.#actor = createActor(
      flowMachine.provide({
        actors: {
          perform: fromPromise<StepOutcome, { step: number }>(({ input }) =>
            this.#perform(stepAt(input.step)),
          ),
        },
        actions: {
          enterStep: (_, { step }) => this.#enterStep(step),
          endStep: (_, { step, outcome }) =>
            this.#endStep(step, outcome ?? this.#unanswered(stepAt(step))),
          failStep: (_, { step, error }) =>
            this.#endStep(step, { kind: 'failed', failure: failureOf(error) }),
        },
      }),
      { input: { speed: options.speed } },
    );
    this.recorder.subscribe((event) => this.#follow(event));
    this.recorder.record({
      type: 'session.started',
      servers: options.recordedServers,
      serverChoice: options.serverChoice,
      iceTransportPolicy: options.iceTransportPolicy,
      bundlePolicy: 'max-bundle',
      userAgent: navigator.userAgent,
    });
    this.#actor.start();
  }

  get actor(): ActorRefFrom<typeof flowMachine> {
    return this.#actor;
  }

  get progress(): Progress {
    return this.#progress;
  }

  peer(peer: PeerId): InstrumentedPeer | undefined {
    return this.#peers[peer];
  }

  media(peer: PeerId): PeerMedia {
    return this.#media[peer];
  }

  /** Sends other tracks from now on; the ones replaced are stopped. */
  async replaceMedia(peer: PeerId, media: PeerMedia): Promise<void> {
    const before = this.#media[peer];
    this.#media[peer] = media;
    try {
      await this.#peers[peer]?.replaceMedia('video', media.video);
      await this.#peers[peer]?.replaceMedia('audio', media.audio);
    } finally {
      before.stop();
    }
  }

  /** Adds sound to media that had none. */
  async addSound(
    peer: PeerId,
    sound: { audio: MediaStreamTrack; stop: () => void },
  ): Promise<void> {
    const silent = this.#media[peer];
    this.#media[peer] = {
      ...silent,
      audio: sound.audio,
      stop() {
        silent.stop();
        sound.stop();
      },
    };
    await this.#peers[peer]?.replaceMedia('audio', sound.audio);
  }

  /** What came with the run ends with it. */
  onClose(closer: () => void): void {
    if (this.#closed) closer();
    else this.#closers.add(closer);
  }

  /** Closes both peers, the transport and every timer, then the recording. Twice does no harm. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#actor.stop();
    this.#sampler.stop();
    for (const timer of this.#timers) clearTimeout(timer);
    for (const resolve of this.#candidateWaiters) resolve();
    this.#candidateWaiters.clear();
    for (const peer of Object.values(this.#peers)) peer.close();
    for (const peer of PEER_IDS) this.#media[peer].stop();
    this.#options.transport.close();
    for (const closer of this.#closers) closer();
    this.recorder.record({ type: 'session.closed' });
    this.recorder.close();
  }

  #courierFrom(from: PeerId): CandidateCourier {
    return new CandidateCourier({
      from,
      recorder: this.recorder,
      transport: this.#options.transport,
      add: (candidate, candidateSeq) => {
        const receiver = this.#peers[otherPeer(from)];
        return receiver ? receiver.addCandidate(candidate, candidateSeq) : Promise.resolve();
      },
      // The recorder already holds the rejected call; after close there is nobody to tell.
      onLateProblem: () => undefined,
    });
  }

  #follow(event: FlowEvent): void {
    const before = this.#progress;
    this.#progress = advance(before, event);
    if (this.#progress.steps !== before.steps || this.#progress.peers !== before.peers)
      this.#actor.send({ type: 'PROGRESSED', progress: this.#progress });
    if (event.type === 'gathering.ended') this.#wakeCandidateWaiters();
    if (
      event.type === 'state.changed' &&
      (event.machine === 'iceConnection' || event.machine === 'dataChannel')
    )
      this.#sampler.stir();
  }

  #enterStep(step: number): void {
    this.recorder.currentStep = step;
    this.recorder.record({ type: 'step.entered' });
  }

  #endStep(step: number, outcome: StepOutcome): void {
    this.recorder.record({ type: 'step.ended', outcome }, { step });
  }

  #unanswered(step: Step): StepOutcome {
    const askedAtMs =
      step.peer === 'both' ? null : this.#progress.peers[step.peer].gatheringStartedAtMs;
    const afterMs = this.recorder.elapsedMs() - (askedAtMs ?? this.recorder.elapsedMs());
    return { kind: 'unanswered', afterMs: Math.round(afterMs), errorSeq: null };
  }

  async #perform(step: Step): Promise<StepOutcome> {
    const peer = step.peer === 'both' ? 'A' : step.peer;
    switch (step.kind) {
      case 'join':
        for (const joining of PEER_IDS) await this.#join(joining);
        break;
      case 'createDescription':
        await this.#describe(peer);
        break;
      case 'sendDescription':
        await this.#sendDescription(peer);
        break;
      case 'deliverDescription':
        await this.#deliverDescription(peer);
        break;
      case 'applyDescription':
        await this.#applyDescription(peer);
        break;
      case 'sendCandidates':
        await this.#firstCandidate(peer);
        if (
          this.#couriers[peer].heldCount === 0 &&
          this.#progress.peers[peer].candidatesFound === 0
        ) {
          // Nothing to send now; what may still come goes on its own, late.
          await this.#couriers[peer].openSending();
          return { kind: 'notAsked', reason: 'no-candidates' };
        }
        await this.#couriers[peer].openSending();
        break;
      case 'deliverCandidates':
        await this.#couriers[otherPeer(peer)].openDelivery();
        break;
      case 'addCandidates':
        await this.#couriers[otherPeer(peer)].openAdding();
        break;
      case 'askStun':
      case 'stunReplies':
      case 'askTurn':
      case 'turnReplies':
      case 'channelOpen':
        throw new Error(`Step ${step.number} has nothing to perform.`);
      default:
        assertNever(step.kind);
    }
    const bySeq = this.#progress.steps[step.number - 1]?.evidenceSeq ?? null;
    return bySeq === null
      ? { kind: 'notAsked', reason: 'no-candidates' }
      : { kind: 'reached', bySeq };
  }

  async #join(peer: PeerId): Promise<void> {
    // Closed between the two: a peer made now would never be closed.
    if (this.#closed) throw new Error('The run is closed.');
    const { transport, iceServers, iceTransportPolicy } = this.#options;
    this.#peers[peer] = new InstrumentedPeer({
      peer,
      recorder: this.recorder,
      configuration: {
        iceServers: iceServers[peer],
        iceTransportPolicy,
        bundlePolicy: 'max-bundle',
      },
      placement: {
        candidate: (of, type) => {
          if (type === 'srflx') return stepOf('stunReplies', of).number;
          if (type === 'relay') return stepOf('turnReplies', of).number;
          return stepOf('createDescription', of).number;
        },
        serverError: (of, url) =>
          stepOf(/^stuns?:/i.test(url) ? 'stunReplies' : 'turnReplies', of).number,
      },
      onCandidate: (found) => {
        this.#couriers[peer].take(found);
        this.#wakeCandidateWaiters();
      },
    });
    await transport.join(peer);
    this.recorder.record({ type: 'transport.joined', peer, transport: 'in-page' });
  }

  async #describe(peer: PeerId): Promise<void> {
    const connection = this.#joined(peer);
    const media = this.#media[peer];
    const type = peer === 'A' ? 'offer' : 'answer';
    await connection.addMedia('audio', media.audio, media.stream);
    await connection.addMedia('video', media.video, media.stream);
    if (type === 'offer') await connection.createDataChannel('chat');
    const { sdp } = await connection.createDescription(type);
    // Frozen here: pc.localDescription will have grown by every candidate found until it is sent.
    const frozen = { type, sdp: sdp ?? '' } as const;
    this.#frozen[peer] = frozen;
    await connection.setDescription('local', frozen);
    const afterMs =
      this.#options.iceTransportPolicy === 'relay'
        ? NO_RELAY_CANDIDATE_AFTER_MS
        : NO_CANDIDATE_AFTER_MS;
    this.#after(afterMs, () => {
      if (this.#progress.peers[peer].candidatesFound > 0) return;
      this.recorder.record({
        type: 'surroundings.changed',
        change: { what: 'no-candidate', peer, afterMs },
      });
      this.#wakeCandidateWaiters();
    });
  }

  async #sendDescription(from: PeerId): Promise<void> {
    const frozen = this.#frozen[from];
    if (!frozen) throw new Error(`Peer ${from} has no description to send.`);
    const message: SignalingMessage = {
      id: `${frozen.type}-${from}`,
      from,
      to: otherPeer(from),
      payload: { kind: 'description', ...frozen },
      late: false,
    };
    await this.#options.transport.send(message);
    const { id: messageId, payload, late } = message;
    this.recorder.record({ type: 'message.sent', peer: from, messageId, payload, late });
  }

  async #deliverDescription(to: PeerId): Promise<void> {
    for (const message of await this.#options.transport.collect(to)) {
      const { id: messageId, payload, late } = message;
      this.recorder.record({ type: 'message.delivered', peer: to, messageId, payload, late });
      this.#handedOver[to] = message;
    }
  }

  async #applyDescription(peer: PeerId): Promise<void> {
    const payload = this.#handedOver[peer]?.payload;
    if (payload?.kind !== 'description')
      throw new Error(`No description was handed over to peer ${peer}.`);
    await this.#joined(peer).setDescription('remote', { type: payload.type, sdp: payload.sdp });
  }

  /** Resolves with the first candidate, when it is clear that none comes, or when patience ends. */
  async #firstCandidate(peer: PeerId): Promise<void> {
    const isClear = (): boolean => {
      const { candidatesFound, gatheringEndedSeq, noCandidateSeq } = this.#progress.peers[peer];
      return candidatesFound > 0 || gatheringEndedSeq !== null || noCandidateSeq !== null;
    };
    // A TURN server that is silent keeps a relay-only walk waiting for 40 s; nothing blocks on it.
    let isPatient = true;
    this.#after(RUN_PATIENCE_MS, () => {
      isPatient = false;
      this.#wakeCandidateWaiters();
    });
    while (isPatient && !isClear() && !this.#closed)
      await new Promise<void>((resolve) => this.#candidateWaiters.add(resolve));
  }

  #wakeCandidateWaiters(): void {
    for (const resolve of this.#candidateWaiters) resolve();
    this.#candidateWaiters.clear();
  }

  #joined(peer: PeerId): InstrumentedPeer {
    const connection = this.#peers[peer];
    if (!connection) throw new Error(`Peer ${peer} has not joined.`);
    return connection;
  }

  #after(delayMs: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, delayMs);
    this.#timers.add(timer);
  }
}

function failureOf(thrown: unknown): StepFailure {
  return thrown instanceof CallRejected
    ? { code: 'call-rejected', method: thrown.method, peer: thrown.peer, error: thrown.error }
    : { code: 'internal', error: browserError(thrown) };
}
