// The one way to a live run: commands in, what happened out. Views see runes, never a peer.
import { flushSync } from 'svelte';
import type { FlowCommand } from '../flow/flow.machine.js';
import { NO_PROGRESS, type Progress } from '../flow/progress.js';
import { LAST_STEP } from '../flow/steps.js';
import { type BrowserError, type FlowEvent, type PeerId, PEER_IDS } from '../recording/events.js';
import { browserError } from '../rtc/browser-error.js';
import { type MediaSource, lendMedia, lendTone, startCamera, startScene } from '../rtc/media.js';
import { askBrowserAboutServers, hasWebRtc } from '../rtc/support.js';
import type { LiveRun } from './live-run.js';
import type { RunServers } from './run-servers.js';
import { watchSurroundings } from './surroundings.js';

/** What a view may know of a live run, published at most once a frame. */
interface Published {
  events: readonly FlowEvent[];
  startedAt: string;
  progress: Progress;
  canGoOn: boolean;
  drive: 'manual' | 'play' | 'upTo';
  remote: Record<PeerId, MediaStream | null>;
}

const NOTHING: Published = {
  events: [],
  startedAt: '',
  progress: NO_PROGRESS,
  canGoOn: true,
  drive: 'manual',
  remote: { A: null, B: null },
};

const NO_SERVERS: RunServers = {
  serverChoice: 'none',
  iceServers: [],
  iceTransportPolicy: 'all',
  lab: null,
};

/** How often a run at full speed is drawn while it is under way. */
const FULL_SPEED_PUBLISHING_MS = 250;

/** Why the scene is shown though the camera was asked for. */
export interface CameraProblem {
  peer: PeerId;
  /** The browser's refusal; null where a camera that it had given was closed. */
  error: BrowserError | null;
}

/** The part of the page that makes runs was not loaded, or the lab hands out no servers. */
export interface StartProblem {
  of: 'page' | 'lab' | 'lab-serves-other-name' | 'lab-serves-other-origin' | 'lab-is-full';
  error: BrowserError;
}

/** By the name of what `startLiveRun` throws; anything else is the page's. */
const START_PROBLEMS: Readonly<Record<string, StartProblem['of']>> = {
  LabUnavailable: 'lab',
  LabServesOtherName: 'lab-serves-other-name',
  LabServesOtherOrigin: 'lab-serves-other-origin',
  LabIsFull: 'lab-is-full',
};

const problemOf = (thrown: unknown): StartProblem => {
  const error = browserError(thrown);
  return { of: START_PROBLEMS[error.name] ?? 'page', error };
};

type RunModule = typeof import('./start-live-run.js');

let runModule: Promise<RunModule> | null = null;

/**
 * Machine, peers and transport are a fifth of the page's weight, and nobody needs them to read it.
 * One promise for all who wait, so that what they asked for happens in the order of the asking.
 */
function loadRunModule(): Promise<RunModule> {
  runModule ??= import('./start-live-run.js').catch((thrown: unknown) => {
    // The next press may find the network again.
    runModule = null;
    throw thrown;
  });
  return runModule;
}

export class Session {
  #run: LiveRun | null = null;
  /** Counts restarts: a run that was asked for before one must not begin after it. */
  #generation = 0;
  /** A run was asked for, and what it is made of is still on its way. */
  #starting: Promise<LiveRun | null> | null = null;
  #isOpen = false;
  #startProblem = $state.raw<StartProblem | null>(null);
  #published = $state.raw<Published>(NOTHING);
  #sources = $state.raw<Record<PeerId, MediaSource | null>>({ A: null, B: null });
  #cameraProblem = $state.raw<CameraProblem | null>(null);
  /** When the latest events will be published: at the next frame, or after a while. */
  #publishing: { soon: boolean; cancel: () => void } | null = null;
  /** The last command was to run at full speed. */
  #wantsFullSpeed = false;
  #servers = $state.raw<RunServers>(NO_SERVERS);
  #runServers = $state.raw<RunServers | null>(null);
  #speed = 1;
  #stopWatching: (() => void) | null = null;

  /** A prerendered page cannot know, so it promises what nearly every browser keeps. */
  readonly hasWebRtc = typeof document === 'undefined' || hasWebRtc();

  get events(): readonly FlowEvent[] {
    return this.#published.events;
  }
  get startedAt(): string {
    return this.#published.startedAt;
  }
  get progress(): Progress {
    return this.#published.progress;
  }
  /** Whether NEXT would be taken now. */
  get canGoOn(): boolean {
    return this.hasWebRtc && this.#published.canGoOn;
  }
  get isPlaying(): boolean {
    return this.#published.drive === 'play';
  }
  /** Whether the walk goes on by itself, played or run. */
  get isDriven(): boolean {
    return this.#published.drive !== 'manual';
  }
  /** Why the run that was asked for did not begin. */
  get startProblem(): StartProblem | null {
    return this.#startProblem;
  }
  get cameraProblem(): CameraProblem | null {
    return this.#cameraProblem;
  }

  /** Milliseconds on the clock of the run's recording. Not reactive: it never stands still. */
  elapsedMs(): number {
    return this.#run?.recorder.elapsedMs() ?? 0;
  }

  localStream(peer: PeerId): MediaStream | null {
    return this.#sources[peer]?.stream ?? null;
  }
  remoteStream(peer: PeerId): MediaStream | null {
    return this.#published.remote[peer];
  }
  usesCamera(peer: PeerId): boolean {
    return this.#sources[peer]?.kind === 'camera';
  }

  /** Starts the scenes and the watch over tab and network; the answer ends everything. */
  open(): () => void {
    this.#isOpen = true;
    this.#sources = { A: startScene('A'), B: startScene('B') };
    this.#stopWatching = watchSurroundings((change) =>
      this.#run?.recorder.record({ type: 'surroundings.changed', change }),
    );
    return () => {
      this.#isOpen = false;
      this.#stopWatching?.();
      this.#endRun();
      for (const peer of PEER_IDS) this.#sources[peer]?.stop();
    };
  }

  /** Whether the next run will ask other servers than the one under way. */
  get serversWait(): boolean {
    return (
      this.#runServers !== null &&
      JSON.stringify(this.#runServers) !== JSON.stringify(this.#servers)
    );
  }
  /** The servers that the next run asks; a run under way keeps its own. */
  useServers(servers: RunServers): void {
    this.#servers = servers;
  }

  /** Fetches what a run is made of, so that the first step need not wait for it. */
  prepare(): void {
    void loadRunModule().catch(() => undefined);
  }

  next(): void {
    this.#command({ type: 'NEXT' });
  }
  play(): void {
    this.#command({ type: 'PLAY' });
  }
  pause(): void {
    if (this.#run || this.#starting) this.#command({ type: 'PAUSE' });
  }
  /** Runs without a pause up to a step (1–24), waiting a moment for servers on the way. */
  runTo(step: number): void {
    this.#command({ type: 'RUN_TO', step, patient: true });
  }
  /** All 24 steps with no pause at all, from the beginning. */
  runAtFullSpeed(): void {
    this.restart();
    this.#command({ type: 'RUN_TO', step: LAST_STEP, patient: false });
  }
  setSpeed(speed: number): void {
    this.#speed = speed;
    this.#run?.actor.send({ type: 'SET_SPEED', speed });
  }

  /** Closes peers, lent tracks and timers; the next step begins a new recording. */
  restart(): void {
    this.#endRun();
    this.#runServers = null;
    this.#published = NOTHING;
  }

  /** Sends a line over the data channel. Rejections are recorded, and come back as text. */
  async say(peer: PeerId, text: string): Promise<BrowserError | null> {
    const connection = this.#run?.peer(peer);
    if (!connection) return { name: 'InvalidStateError', message: 'There is no connection.' };
    try {
      await connection.send(text);
      return null;
    } catch (thrown) {
      return browserError(thrown);
    }
  }

  /** Gives a run that began without a user's gesture its tone, now that there is one. */
  async ensureSound(peer: PeerId): Promise<void> {
    const media = this.#run?.media(peer);
    if (!this.#run || !media || media.audio) return;
    const tone = lendTone(peer);
    if (tone) await this.#run.addSound(peer, tone);
  }

  /** Shows the camera instead of the scene, in this run and the next ones. */
  async useCamera(peer: PeerId): Promise<void> {
    this.#cameraProblem = null;
    try {
      const camera = await startCamera();
      if (!this.#isOpen) {
        camera.stop();
        return;
      }
      for (const track of camera.stream.getTracks())
        track.addEventListener('ended', () => this.#cameraEnded(peer, camera, track));
      await this.#replaceSource(peer, camera);
    } catch (thrown) {
      const error = browserError(thrown);
      this.#cameraProblem = { peer, error };
      this.#run?.recorder.record({
        type: 'surroundings.changed',
        change: { what: 'media-refused', peer, error },
      });
    }
  }

  /** Turns the camera off and shows the scene again. */
  async useScene(peer: PeerId): Promise<void> {
    await this.#replaceSource(peer, startScene(peer));
  }

  async #replaceSource(peer: PeerId, source: MediaSource): Promise<void> {
    this.#sources[peer]?.stop();
    this.#sources = { ...this.#sources, [peer]: source };
    const run = this.#run;
    if (!run) return;
    await run.replaceMedia(peer, lendMedia(peer, source));
    run.recorder.record({
      type: 'surroundings.changed',
      change: { what: 'media-replaced', peer, by: source.kind },
    });
  }

  #cameraEnded(peer: PeerId, camera: MediaSource, track: MediaStreamTrack): void {
    if (this.#sources[peer] !== camera) return;
    this.#cameraProblem = { peer, error: null };
    this.#run?.recorder.record({
      type: 'surroundings.changed',
      change: {
        what: 'media-ended',
        peer,
        trackKind: track.kind === 'audio' ? 'audio' : 'video',
      },
    });
    void this.useScene(peer);
  }

  #command(command: FlowCommand): void {
    this.#wantsFullSpeed = command.type === 'RUN_TO' && !command.patient;
    if (this.#run) {
      this.#run.actor.send(command);
      return;
    }
    const generation = this.#generation;
    this.#starting ??= this.#start(generation);
    void this.#starting.then((run) => {
      if (generation === this.#generation) run?.actor.send(command);
    });
  }

  /** One start for all commands that come meanwhile, so that they are taken in their order. */
  async #start(generation: number): Promise<LiveRun | null> {
    const source = (peer: PeerId): MediaSource => this.#sources[peer] ?? startScene(peer);
    const servers = this.#servers;
    let run: LiveRun;
    try {
      const { startLiveRun } = await loadRunModule();
      run = await startLiveRun(servers, () => ({
        media: { A: lendMedia('A', source('A')), B: lendMedia('B', source('B')) },
        speed: this.#speed,
      }));
    } catch (thrown) {
      if (generation === this.#generation) {
        this.#starting = null;
        this.#startProblem = problemOf(thrown);
      }
      return null;
    }
    if (generation !== this.#generation) {
      run.close();
      return null;
    }
    this.#starting = null;
    this.#startProblem = null;
    this.#runServers = servers;
    this.#run = run;
    run.recorder.subscribe(() => this.#schedulePublishing());
    run.actor.subscribe(() => this.#schedulePublishing());
    return run;
  }

  #endRun(): void {
    this.#generation += 1;
    this.#starting = null;
    this.#run?.close();
    this.#run = null;
    // Closing is recorded, too.
    this.#publishing?.cancel();
    this.#publishing = null;
  }

  /**
   * Drawing between two ICE messages would slow the very thing shown. Once a frame is enough for a
   * walk; a run at full speed is drawn when it is over, or now and then while it waits.
   */
  #schedulePublishing(): void {
    const soon = !this.#isAtFullSpeed();
    if (this.#publishing && (this.#publishing.soon || !soon)) return;
    this.#publishing?.cancel();
    const publish = (): void => {
      this.#publishing = null;
      if (this.#run) flushSync(() => this.#publish());
    };
    // A hidden page gets no frames, but its recording goes on.
    if (soon && !document.hidden) {
      const frame = requestAnimationFrame(publish);
      this.#publishing = { soon, cancel: () => cancelAnimationFrame(frame) };
    } else {
      const timer = setTimeout(publish, soon ? 0 : FULL_SPEED_PUBLISHING_MS);
      this.#publishing = { soon, cancel: () => clearTimeout(timer) };
    }
  }

  /** Asked between two events, when the machine's snapshot is not yet that of the command. */
  #isAtFullSpeed(): boolean {
    if (!this.#run || !this.#wantsFullSpeed) return false;
    const { steps, walkedTo } = this.#run.progress;
    const latest = steps[walkedTo - 1]?.outcome;
    return latest?.kind !== 'failed' && (walkedTo < LAST_STEP || !latest);
  }

  #publish(): void {
    const run = this.#run;
    if (!run) return;
    const snapshot = run.actor.getSnapshot();
    const { drive } = snapshot.context;
    const { walkedTo, steps } = run.progress;
    const halted =
      (walkedTo === LAST_STEP && steps[LAST_STEP - 1]?.outcome !== null) ||
      (drive.kind === 'upTo' && drive.step <= walkedTo);
    this.#published = {
      events: run.recorder.events.slice(),
      startedAt: run.startedAt,
      progress: run.progress,
      canGoOn: snapshot.can({ type: 'NEXT' }),
      drive: halted ? 'manual' : drive.kind,
      remote: {
        A: run.peer('A')?.remoteStream ?? null,
        B: run.peer('B')?.remoteStream ?? null,
      },
    };
  }
}

export { askBrowserAboutServers };
