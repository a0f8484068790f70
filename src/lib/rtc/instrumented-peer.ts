// One RTCPeerConnection of which every call, callback and state is recorded. It wraps an instance
// and patches no prototype.
import type {
  BrowserError,
  CallMethod,
  CandidateInit,
  CandidateType,
  DescriptionType,
  FlowEvent,
  PairStats,
  PeerId,
  StateMachineName,
} from '../recording/events.js';
import type { Recorder } from '../recording/recorder.js';
import { browserError } from './browser-error.js';
import { pairsOf, sameCheckList } from './stats.js';

/** Which row tells a fact that may come long before or after its step. */
export interface Placement {
  candidate: (peer: PeerId, type: CandidateType) => number;
  serverError: (peer: PeerId, url: string) => number;
}

export interface InstrumentedPeerOptions {
  peer: PeerId;
  recorder: Recorder;
  configuration: RTCConfiguration;
  placement: Placement;
  /** Called when a candidate was recorded. */
  onCandidate?: (found: FlowEvent & { type: 'candidate.found' }) => void;
}

/** A call that the browser rejected, with where it happened. */
export class CallRejected extends Error {
  override readonly name = 'CallRejected';

  constructor(
    readonly peer: PeerId,
    readonly method: CallMethod,
    readonly error: BrowserError,
  ) {
    super(`${method} on peer ${peer}: ${error.name}: ${error.message}`);
  }
}

/** W3C WebRTC §4.8.1.1 has `url`; TypeScript's DOM library does not know it yet. */
type CandidateWithUrl = RTCIceCandidate & { url?: string | null };

const STATS_QUIET_MS = 1000;

export class InstrumentedPeer {
  readonly peer: PeerId;
  readonly #recorder: Recorder;
  readonly #placement: Placement;
  readonly #onCandidate: InstrumentedPeerOptions['onCandidate'];
  readonly #connection: RTCPeerConnection;
  readonly #listening = new AbortController();
  readonly #known: Partial<Record<StateMachineName, string>> = {};
  #channel: RTCDataChannel | null = null;
  #remoteStream: MediaStream | null = null;
  #lastPairs: PairStats[] = [];
  #lastPairsAtMs = -Infinity;
  #closed = false;

  /** @throws CallRejected when the browser refuses the configuration. */
  constructor(options: InstrumentedPeerOptions) {
    this.peer = options.peer;
    this.#recorder = options.recorder;
    this.#placement = options.placement;
    this.#onCandidate = options.onCandidate;
    this.#connection = this.#construct(options.configuration);
    this.#recorder.record({ type: 'peer.created', peer: this.peer });
    this.#listen();
  }

  get remoteStream(): MediaStream | null {
    return this.#remoteStream;
  }

  get channel(): RTCDataChannel | null {
    return this.#channel;
  }

  /** Sends the track, or keeps a place for one that comes later (a tone needs a user's gesture). */
  async addMedia(kind: 'audio' | 'video', track: MediaStreamTrack | null, stream: MediaStream) {
    if (track) {
      await this.#call('addTrack', kind, () => void this.#connection.addTrack(track, stream));
      return;
    }
    // The answerer reuses the transceiver that the offer made.
    const offered = this.#transceiver(kind);
    if (offered)
      await this.#call('direction', `${kind}: sendrecv`, () => {
        offered.direction = 'sendrecv';
      });
    else
      await this.#call('addTransceiver', kind, () => {
        this.#connection.addTransceiver(kind, { direction: 'sendrecv', streams: [stream] });
      });
  }

  /** Swaps what is sent without a new negotiation (W3C WebRTC §5.2.1 replaceTrack). */
  async replaceMedia(kind: 'audio' | 'video', track: MediaStreamTrack | null): Promise<void> {
    const sender = this.#transceiver(kind)?.sender;
    // Before its description nothing is sent; a track put on the sender now would be refused by
    // the addTrack to come (W3C WebRTC §5.1: a sender for that track exists).
    if (this.#closed || !sender || !this.#connection.localDescription) return;
    try {
      await this.#call('replaceTrack', kind, () => sender.replaceTrack(track));
    } catch (thrown) {
      // Closed meanwhile: there is nobody left to send to.
      if (!this.#closed) throw thrown;
    }
  }

  #transceiver(kind: 'audio' | 'video'): RTCRtpTransceiver | undefined {
    return this.#connection
      .getTransceivers()
      .find((transceiver) => transceiver.receiver.track.kind === kind);
  }

  async createDataChannel(label: string): Promise<void> {
    await this.#call('createDataChannel', label, () => {
      this.#adoptChannel(this.#connection.createDataChannel(label));
    });
  }

  /** createOffer or createAnswer; what comes back is the description without candidates. */
  async createDescription(type: DescriptionType): Promise<RTCSessionDescriptionInit> {
    const description = await this.#call(
      type === 'offer' ? 'createOffer' : 'createAnswer',
      '',
      () => (type === 'offer' ? this.#connection.createOffer() : this.#connection.createAnswer()),
    );
    this.#recorder.record({
      type: 'description.created',
      peer: this.peer,
      descriptionType: type,
      sdp: description.sdp ?? '',
    });
    return description;
  }

  /** setLocalDescription or setRemoteDescription. */
  async setDescription(
    side: 'local' | 'remote',
    description: { type: DescriptionType; sdp: string },
  ): Promise<void> {
    const method = side === 'local' ? 'setLocalDescription' : 'setRemoteDescription';
    await this.#call(
      method,
      description.type,
      () => this.#connection[method](description),
      () =>
        this.#recorder.record({
          type: 'description.set',
          peer: this.peer,
          side,
          descriptionType: description.type,
          sdp: description.sdp,
        }),
    );
  }

  async addCandidate(candidate: CandidateInit, candidateSeq: number): Promise<void> {
    await this.#call('addIceCandidate', '', () => this.#connection.addIceCandidate(candidate));
    this.#recorder.record({ type: 'candidate.added', peer: this.peer, candidate, candidateSeq });
  }

  /** @throws CallRejected when the channel is not open. */
  async send(text: string): Promise<void> {
    await this.#call('send', '', () => {
      if (!this.#channel) throw new Error('There is no data channel yet.');
      this.#channel.send(text);
    });
    this.#recorder.record({ type: 'channel.message', peer: this.peer, direction: 'sent', text });
  }

  /** Records the check list when it changed, or when the last record of it is a second old. */
  async sampleStats(): Promise<void> {
    if (this.#closed) return;
    const report = await this.#connection.getStats().catch(() => null);
    if (this.#closed || !report) return;
    const pairs = pairsOf(report as Iterable<[string, unknown]>);
    const nowMs = this.#recorder.elapsedMs();
    const changed = !sameCheckList(pairs, this.#lastPairs);
    if (!changed && (pairs.length === 0 || nowMs - this.#lastPairsAtMs < STATS_QUIET_MS)) return;
    this.#lastPairs = pairs;
    this.#lastPairsAtMs = nowMs;
    this.#recorder.record({ type: 'stats.sampled', peer: this.peer, pairs });
  }

  /** Ends the connection for good and lets go of every listener. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#listening.abort();
    this.#channel?.close();
    this.#connection.close();
    this.#remoteStream = null;
  }

  #construct(configuration: RTCConfiguration): RTCPeerConnection {
    try {
      return new RTCPeerConnection(configuration);
    } catch (thrown) {
      const error = browserError(thrown);
      const call = { peer: this.peer, method: 'RTCPeerConnection' } as const;
      const started = this.#recorder.record({ type: 'call.started', ...call, detail: '' });
      const callSeq = started?.seq ?? 0;
      this.#recorder.record({ type: 'call.rejected', ...call, callSeq, tookMs: 0, error });
      throw new CallRejected(this.peer, 'RTCPeerConnection', error);
    }
  }

  async #call<Result>(
    method: CallMethod,
    detail: string,
    perform: () => Result | Promise<Result>,
    onResolved?: () => void,
  ): Promise<Result> {
    const started = this.#recorder.record({
      type: 'call.started',
      peer: this.peer,
      method,
      detail,
    });
    const callSeq = started?.seq ?? 0;
    const tookMs = (): number =>
      Math.round((this.#recorder.elapsedMs() - (started?.atMs ?? 0)) * 100) / 100;
    try {
      const result = await perform();
      onResolved?.();
      this.#recorder.record({
        type: 'call.resolved',
        peer: this.peer,
        method,
        callSeq,
        tookMs: tookMs(),
      });
      return result;
    } catch (thrown) {
      const error = browserError(thrown);
      this.#recorder.record({
        type: 'call.rejected',
        peer: this.peer,
        method,
        callSeq,
        tookMs: tookMs(),
        error,
      });
      throw new CallRejected(this.peer, method, error);
    }
  }

  #listen(): void {
    const connection = this.#connection;
    const signal = this.#listening.signal;
    const watch = (machine: StateMachineName, event: string, read: () => string): void => {
      this.#known[machine] = read();
      connection.addEventListener(event, () => this.#noteState(machine, read()), { signal });
    };
    watch('signaling', 'signalingstatechange', () => connection.signalingState);
    watch('iceGathering', 'icegatheringstatechange', () => connection.iceGatheringState);
    watch('iceConnection', 'iceconnectionstatechange', () => connection.iceConnectionState);
    watch('connection', 'connectionstatechange', () => connection.connectionState);
    connection.addEventListener('icecandidate', (event) => this.#noteCandidate(event), { signal });
    connection.addEventListener('icecandidateerror', (event) => this.#noteServerError(event), {
      signal,
    });
    connection.addEventListener('datachannel', (event) => this.#adoptChannel(event.channel), {
      signal,
    });
    connection.addEventListener('track', (event) => this.#noteTrack(event), { signal });
  }

  #noteState(machine: StateMachineName, to: string): void {
    const from = this.#known[machine] ?? 'none';
    if (from === to) return;
    this.#known[machine] = to;
    this.#recorder.record({ type: 'state.changed', peer: this.peer, machine, from, to });
  }

  #noteCandidate(event: RTCPeerConnectionIceEvent): void {
    if (event.candidate === null) {
      this.#recorder.record({ type: 'gathering.ended', peer: this.peer });
      return;
    }
    const { candidate, sdpMid, sdpMLineIndex, usernameFragment, type } = event.candidate;
    // Firefox says the end of a generation with an empty candidate before the null one.
    if (candidate === '' || type === null) return;
    const placement = { step: this.#placement.candidate(this.peer, type) };
    const found = this.#recorder.record(
      {
        type: 'candidate.found',
        peer: this.peer,
        candidate: { candidate, sdpMid, sdpMLineIndex, usernameFragment },
        candidateType: type,
        url: (event.candidate as CandidateWithUrl).url ?? null,
      },
      placement,
    );
    const local = this.#connection.localDescription;
    if (local && (local.type === 'offer' || local.type === 'answer'))
      this.#recorder.record(
        {
          type: 'description.grew',
          peer: this.peer,
          descriptionType: local.type,
          sdp: local.sdp,
        },
        placement,
      );
    if (found?.type === 'candidate.found') this.#onCandidate?.(found);
  }

  #noteServerError(event: RTCPeerConnectionIceErrorEvent): void {
    this.#recorder.record(
      {
        type: 'candidate.error',
        peer: this.peer,
        url: event.url,
        errorCode: event.errorCode,
        errorText: event.errorText,
        address: event.address,
        port: event.port,
      },
      { step: this.#placement.serverError(this.peer, event.url) },
    );
  }

  #noteTrack(event: RTCTrackEvent): void {
    const kind = event.track.kind === 'audio' ? 'audio' : 'video';
    this.#recorder.record({ type: 'track.received', peer: this.peer, trackKind: kind });
    this.#remoteStream ??= new MediaStream();
    this.#remoteStream.addTrack(event.track);
    if (kind === 'video') this.#watchPicture(event.track);
  }

  /** A receiver's track unmutes when its first packets are there (W3C WebRTC §5.3). */
  #watchPicture(track: MediaStreamTrack): void {
    track.addEventListener(
      'unmute',
      () => this.#recorder.record({ type: 'picture.shown', peer: this.peer }),
      { signal: this.#listening.signal, once: true },
    );
  }

  #adoptChannel(channel: RTCDataChannel): void {
    this.#channel = channel;
    const signal = this.#listening.signal;
    const note = (): void => this.#noteState('dataChannel', channel.readyState);
    note();
    for (const event of ['open', 'closing', 'close'] as const)
      channel.addEventListener(event, note, { signal });
    channel.addEventListener(
      'message',
      (event: MessageEvent<unknown>) =>
        this.#recorder.record({
          type: 'channel.message',
          peer: this.peer,
          direction: 'received',
          text: String(event.data),
        }),
      { signal },
    );
  }
}
