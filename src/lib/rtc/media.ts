// What each peer sends: a canvas scene of its own and a tone, or camera and microphone on request.
import type { PeerId } from '../recording/events.js';
import { drawScene, SCENE_HEIGHT_PX, SCENE_WIDTH_PX } from './scene.js';

const FRAMES_PER_SECOND = 15;
const TONE_HZ = { A: 220, B: 330 } as const satisfies Record<PeerId, number>;

/** Where a peer's picture comes from. It outlives runs; each run is lent tracks of its own. */
export interface MediaSource {
  readonly kind: 'scene' | 'camera';
  /** What the peer's own pane shows. */
  readonly stream: MediaStream;
  /** Stops every track and timer. */
  stop(): void;
}

/** What one run sends for one peer. */
export interface PeerMedia {
  readonly stream: MediaStream;
  readonly video: MediaStreamTrack | null;
  /** Null where no tone may be made yet: it needs a user's gesture. */
  readonly audio: MediaStreamTrack | null;
  /** Stops the lent tracks and the tone; the source goes on. */
  stop(): void;
}

/** One context for both peers: browsers allow only a few in a page. */
let audioContext: AudioContext | null = null;

/** Starts drawing the peer's scene; with reduced motion it stands still. */
export function startScene(peer: PeerId): MediaSource {
  const canvas = document.createElement('canvas');
  canvas.width = SCENE_WIDTH_PX;
  canvas.height = SCENE_HEIGHT_PX;
  const context = canvas.getContext('2d');
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const startedAtMs = performance.now();
  const draw = (): void => {
    if (context) drawScene(context, peer, still ? 0 : performance.now() - startedAtMs);
  };
  draw();
  // A still scene is drawn on, too: a captured canvas sends a frame only when it is painted.
  const timer = setInterval(draw, still ? 1000 : 1000 / FRAMES_PER_SECOND);
  const stream = canvas.captureStream(FRAMES_PER_SECOND);
  return {
    kind: 'scene',
    stream,
    stop() {
      clearInterval(timer);
      for (const track of stream.getTracks()) track.stop();
    },
  };
}

/**
 * Camera and microphone.
 * @throws DOMException as getUserMedia words it: NotAllowedError, NotFoundError and so on.
 */
export async function startCamera(): Promise<MediaSource> {
  if (!('mediaDevices' in navigator))
    throw new DOMException(
      'navigator.mediaDevices is missing: this page is not a secure context.',
      'NotSupportedError',
    );
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
  return {
    kind: 'camera',
    stream,
    stop() {
      for (const track of stream.getTracks()) track.stop();
    },
  };
}

/** Tracks for one run: copies of the source's, and a tone where the source has no sound. */
export function lendMedia(peer: PeerId, source: MediaSource): PeerMedia {
  const video = source.stream.getVideoTracks()[0]?.clone() ?? null;
  const sound = source.stream.getAudioTracks()[0]?.clone() ?? null;
  const tone = sound ? null : startTone(peer);
  const audio = sound ?? tone?.track ?? null;
  return {
    stream: new MediaStream([video, audio].filter((track) => track !== null)),
    video,
    audio,
    stop() {
      tone?.stop();
      video?.stop();
      sound?.stop();
    },
  };
}

/** A tone alone, for a run that began before it was allowed; null while it still is not. */
export function lendTone(peer: PeerId): { audio: MediaStreamTrack; stop: () => void } | null {
  const tone = startTone(peer);
  return tone && { audio: tone.track, stop: tone.stop };
}

/** Without a user's gesture an AudioContext stays suspended and the browser complains. */
function startTone(peer: PeerId): { track: MediaStreamTrack; stop: () => void } | null {
  if (!navigator.userActivation?.hasBeenActive) return null;
  audioContext ??= new AudioContext();
  void audioContext.resume();
  const oscillator = new OscillatorNode(audioContext, { frequency: TONE_HZ[peer] });
  const gain = new GainNode(audioContext, { gain: 0.08 });
  const destination = audioContext.createMediaStreamDestination();
  oscillator.connect(gain).connect(destination);
  oscillator.start();
  const track = destination.stream.getAudioTracks()[0];
  if (!track) return null;
  return {
    track,
    stop() {
      oscillator.stop();
      oscillator.disconnect();
      gain.disconnect();
      track.stop();
    },
  };
}
