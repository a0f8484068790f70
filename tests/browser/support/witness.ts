// Watches what a page opens: peer connections, tracks that are lent, timers. For tests that count them.

export interface Witness {
  readonly peers: readonly RTCPeerConnection[];
  /** Copies of tracks, which is what a run is lent. */
  readonly tracks: readonly MediaStreamTrack[];
  /** Timers that are set and have neither run out nor been cleared. */
  readonly timers: ReadonlyMap<number, { delayMs: number; setBy: string }>;
  /** Lets go of what was seen, so that it can be collected. */
  forget(): void;
  /** Puts everything back. */
  end(): void;
}

/** Starts watching; what was opened before is not seen. */
export function witness(): Witness {
  const peers: RTCPeerConnection[] = [];
  const tracks: MediaStreamTrack[] = [];
  const timers = new Map<number, { delayMs: number; setBy: string }>();
  const real = {
    RTCPeerConnection: globalThis.RTCPeerConnection,
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
  };
  const clone = Object.getOwnPropertyDescriptor(MediaStreamTrack.prototype, 'clone');
  if (!clone) throw new Error('MediaStreamTrack has no clone().');
  const realClone = clone.value as (this: MediaStreamTrack) => MediaStreamTrack;

  globalThis.RTCPeerConnection = class extends real.RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      peers.push(this);
    }
  };
  MediaStreamTrack.prototype.clone = function (this: MediaStreamTrack) {
    const copy = realClone.call(this);
    tracks.push(copy);
    return copy;
  };
  const setTimer = (
    act: (...given: unknown[]) => void,
    delayMs = 0,
    ...given: unknown[]
  ): number => {
    const timer = Number(
      real.setTimeout.call(
        globalThis,
        () => {
          timers.delete(timer);
          act(...given);
        },
        delayMs,
      ),
    );
    timers.set(timer, { delayMs, setBy: new Error().stack ?? '' });
    return timer;
  };
  globalThis.setTimeout = setTimer as unknown as typeof setTimeout;
  globalThis.clearTimeout = (timer) => {
    timers.delete(Number(timer));
    real.clearTimeout.call(globalThis, timer);
  };

  return {
    peers,
    tracks,
    timers,
    forget() {
      peers.length = 0;
      tracks.length = 0;
    },
    end() {
      Object.assign(globalThis, real);
      Object.defineProperty(MediaStreamTrack.prototype, 'clone', clone);
    },
  };
}
