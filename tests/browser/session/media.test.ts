import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { lendMedia, lendTone, startScene } from '../../../src/lib/rtc/media.js';
import type { Session } from '../../../src/lib/session/session.svelte.js';
import { openSession, press, published, stepOver } from '../support/session.js';
import { until } from '../support/until.svelte.js';
import { type Witness, witness } from '../support/witness.js';

let seen: Witness;
let session: Session;
let close: () => void;

beforeEach(() => {
  seen = witness();
  ({ session, close } = openSession());
});
afterEach(() => {
  close();
  seen.end();
  vi.restoreAllMocks();
});

const sent = (index: number, kind: 'audio' | 'video'): MediaStreamTrack | null =>
  seen.peers[index]?.getTransceivers().find(({ receiver }) => receiver.track.kind === kind)?.sender
    .track ?? null;

/** A camera as getUserMedia would give it: one colour, so that it is known when it is seen. */
function cameraOf(colour: string): {
  stream: MediaStream;
  track: MediaStreamTrack;
  end: () => void;
} {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [320, 160];
  const context = canvas.getContext('2d');
  const paint = (): void => {
    if (!context) return;
    context.fillStyle = colour;
    context.fillRect(0, 0, canvas.width, canvas.height);
  };
  paint();
  const timer = setInterval(paint, 50);
  const stream = canvas.captureStream(15);
  const [track] = stream.getVideoTracks();
  if (!track) throw new Error('the canvas gives no picture');
  return { stream, track, end: () => clearInterval(timer) };
}

const giveCamera = (stream: MediaStream | Promise<MediaStream>) =>
  vi
    .spyOn(navigator.mediaDevices, 'getUserMedia')
    .mockImplementation(() => Promise.resolve(stream));

/** Resolves when the stream shows a frame in whose corner this colour prevails. */
async function shows(stream: MediaStream | null, wanted: 'red' | 'blue'): Promise<void> {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = stream;
  void video.play();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [32, 16];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  for (let found = false; !found;) {
    await new Promise((resolve) => video.requestVideoFrameCallback(resolve));
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    const [red = 0, , blue = 0] = context.getImageData(2, 2, 1, 1).data;
    found = wanted === 'red' ? red > blue + 60 : blue > red + 60;
  }
  video.srcObject = null;
}

describe('sound, on a page that nobody has touched yet', () => {
  it('is not made: no AudioContext, so nothing for the browser to complain about', async () => {
    expect(navigator.userActivation.hasBeenActive).toBe(false);
    const made = vi.fn();
    vi.stubGlobal('AudioContext', made);
    const [warn, error] = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')];
    const scene = startScene('A');
    const lent = lendMedia('A', scene);
    expect(lent.audio).toBeNull();
    expect(lent.stream.getTracks()).toEqual([lent.video]);
    expect(lendTone('A')).toBeNull();
    session.runTo(24);
    await stepOver(session, 24);
    await session.ensureSound('A');
    expect([sent(0, 'audio'), sent(1, 'audio')]).toEqual([null, null]);
    for (const called of [made, warn, error]) expect(called).not.toHaveBeenCalled();
    lent.stop();
    scene.stop();
    vi.unstubAllGlobals();
  });

  it('has its place in the offer all the same, so that it can come without a new one', async () => {
    await press(session, 2);
    const offer = session.events.find(({ type }) => type === 'description.created');
    if (offer?.type !== 'description.created') throw new Error('no offer');
    expect(offer.sdp).toMatch(/m=audio[^]*?a=sendrecv/);
  });

  it('is recorded as what was called for it, and not as a track that there was not', async () => {
    await press(session, 6);
    const calls = session.events.flatMap((event) =>
      event.type === 'call.started' && /^(add|direction)/.test(event.method)
        ? [`${event.peer} ${event.method} ${event.detail}`]
        : [],
    );
    expect(calls).toEqual([
      'A addTransceiver audio',
      'A addTrack video',
      'B direction audio: sendrecv',
      'B addTrack video',
    ]);
  });
});

describe('a picture', () => {
  it('is lent to a run: the run’s end leaves the pane’s own as it is', () => {
    const scene = startScene('B');
    const lent = lendMedia('B', scene);
    expect(lent.video).not.toBe(scene.stream.getVideoTracks()[0]);
    lent.stop();
    expect(lent.video?.readyState).toBe('ended');
    expect(scene.stream.getVideoTracks()).toMatchObject([{ readyState: 'live' }]);
    scene.stop();
    expect(scene.stream.getVideoTracks()).toMatchObject([{ readyState: 'ended' }]);
  });

  it('of A is what B sees, once they are connected', async () => {
    giveCamera(cameraOf('#ff0000').stream);
    await session.useCamera('A');
    session.runTo(16);
    await published(session, (event) => event.type === 'picture.shown' && event.peer === 'B');
    await shows(session.remoteStream('B'), 'red');
  });
});

describe('a camera that the browser refuses', () => {
  it('is told in the browser’s own words, and the scene goes on', async () => {
    await press(session, 3);
    const scene = session.localStream('A');
    await session.useCamera('A');
    // Headless Chromium has none.
    expect(session.cameraProblem).toMatchObject({
      peer: 'A',
      error: { name: 'NotFoundError', message: expect.stringMatching(/\w/) as unknown },
    });
    expect(session.usesCamera('A')).toBe(false);
    expect(session.localStream('A')).toBe(scene);
    expect(scene?.getVideoTracks()).toMatchObject([{ readyState: 'live' }]);
    const told = await published(session, ({ type }) => type === 'surroundings.changed');
    expect(told).toMatchObject({
      step: 3,
      change: { what: 'media-refused', ...session.cameraProblem },
    });
    await press(session, 4);
  });

  it('by its user is told as what it is', async () => {
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(
      new DOMException('Permission denied', 'NotAllowedError'),
    );
    await session.useCamera('B');
    expect(session.cameraProblem).toEqual({
      peer: 'B',
      error: { name: 'NotAllowedError', message: 'Permission denied' },
    });
  });

  it('is forgotten when the next attempt begins', async () => {
    await session.useCamera('A');
    expect(session.cameraProblem).not.toBeNull();
    giveCamera(cameraOf('#ff0000').stream);
    await session.useCamera('A');
    expect(session.cameraProblem).toBeNull();
  });
});

describe('a camera that the browser gives', () => {
  it('takes the place of the scene, which stops', async () => {
    const camera = cameraOf('#ff0000');
    const [scene] = session.localStream('A')?.getVideoTracks() ?? [];
    giveCamera(camera.stream);
    await session.useCamera('A');
    expect(session.usesCamera('A')).toBe(true);
    expect(session.usesCamera('B')).toBe(false);
    expect(session.localStream('A')).toBe(camera.stream);
    expect(scene?.readyState).toBe('ended');
    camera.end();
  });

  it('in a run is sent from then on, with nothing negotiated anew', async () => {
    session.runTo(24);
    await stepOver(session, 24);
    const before = [sent(0, 'video'), sent(1, 'video')];
    const described = session.events.filter(({ type }) => type.startsWith('description.')).length;
    const camera = cameraOf('#ff0000');
    giveCamera(camera.stream);
    await session.useCamera('A');
    await shows(session.remoteStream('B'), 'red');
    expect(sent(0, 'video')).not.toBe(before[0]);
    expect(before[0]?.readyState).toBe('ended');
    expect(sent(1, 'video')).toBe(before[1]);
    expect(seen.peers.map(({ signalingState }) => signalingState)).toEqual(['stable', 'stable']);
    expect(session.events.filter(({ type }) => type.startsWith('description.'))).toHaveLength(
      described,
    );
    const told = await published(session, ({ type }) => type === 'surroundings.changed');
    expect(told).toMatchObject({ change: { what: 'media-replaced', peer: 'A', by: 'camera' } });
    expect(session.events).toContainEqual(
      expect.objectContaining({
        type: 'call.resolved',
        peer: 'A',
        method: 'replaceTrack',
      }),
    );
    camera.end();
  });

  it('at B between the offer and the answer is what the answer sends', async () => {
    await press(session, 5);
    const camera = cameraOf('#ff0000');
    giveCamera(camera.stream);
    await session.useCamera('B');
    session.runTo(24);
    expect(await stepOver(session, 6)).toMatchObject({ outcome: { kind: 'reached' } });
    await stepOver(session, 24);
    await shows(session.remoteStream('A'), 'red');
    camera.end();
  });

  it('is turned off for the scene, in the run, too', async () => {
    const camera = cameraOf('#ff0000');
    giveCamera(camera.stream);
    await session.useCamera('A');
    session.runTo(24);
    await stepOver(session, 24);
    await session.useScene('A');
    expect(camera.track.readyState).toBe('ended');
    expect(session.usesCamera('A')).toBe(false);
    // The scene of A is blue.
    await shows(session.remoteStream('B'), 'blue');
    const told = await published(session, ({ type }) => type === 'surroundings.changed');
    expect(told).toMatchObject({ change: { what: 'media-replaced', peer: 'A', by: 'scene' } });
    camera.end();
  });

  it('outlives a restart: the next run is lent a copy of it', async () => {
    const camera = cameraOf('#ff0000');
    giveCamera(camera.stream);
    await session.useCamera('A');
    session.runTo(2);
    await stepOver(session, 2);
    session.restart();
    expect(camera.track.readyState).toBe('live');
    session.runTo(16);
    await published(session, (event) => event.type === 'picture.shown' && event.peer === 'B');
    await shows(session.remoteStream('B'), 'red');
    camera.end();
  });

  it('that is unplugged before there is a run is told all the same', async () => {
    const camera = cameraOf('#ff0000');
    giveCamera(camera.stream);
    await session.useCamera('B');
    camera.track.dispatchEvent(new Event('ended'));
    await until(() => !session.usesCamera('B'));
    expect(session.cameraProblem).toEqual({ peer: 'B', error: null });
    camera.end();
  });

  it('that is unplugged gives way to the scene, and the run says so', async () => {
    const camera = cameraOf('#ff0000');
    giveCamera(camera.stream);
    await session.useCamera('A');
    await press(session, 2);
    camera.track.dispatchEvent(new Event('ended'));
    await until(() => !session.usesCamera('A'));
    const told = await published(
      session,
      (event) => event.type === 'surroundings.changed' && event.change.what === 'media-ended',
    );
    expect(told).toMatchObject({ step: 2, change: { peer: 'A', trackKind: 'video' } });
    await published(
      session,
      (event) => event.type === 'surroundings.changed' && event.change.what === 'media-replaced',
    );
    camera.end();
  });

  // Nobody is left to turn it off.
  it('after the page was left is turned off again', async () => {
    const camera = cameraOf('#ff0000');
    let give: (stream: MediaStream) => void = () => undefined;
    giveCamera(new Promise((resolve) => (give = resolve)));
    const asking = session.useCamera('A');
    close();
    give(camera.stream);
    await asking;
    const { readyState } = camera.track;
    camera.end();
    camera.track.stop();
    expect(readyState).toBe('ended');
  });
});

describe('media that is replaced in the instant of a restart', () => {
  // The run is asked for its recorder when it is gone.
  it('is no error', async () => {
    await press(session, 2);
    const replacing = session.useScene('A');
    session.restart();
    await expect(replacing).resolves.toBeUndefined();
  });

  it('is no refusal by the browser', async () => {
    await press(session, 2);
    const camera = cameraOf('#ff0000');
    giveCamera(camera.stream);
    // A restart while the sender takes the camera's track.
    const real = Object.getOwnPropertyDescriptor(RTCRtpSender.prototype, 'replaceTrack')?.value as (
      this: RTCRtpSender,
      track: MediaStreamTrack | null,
    ) => Promise<void>;
    vi.spyOn(RTCRtpSender.prototype, 'replaceTrack').mockImplementationOnce(function (
      this: RTCRtpSender,
      track,
    ) {
      const replaced = real.call(this, track);
      session.restart();
      return replaced;
    });
    await session.useCamera('A');
    camera.end();
    expect(seen.peers.map(({ signalingState }) => signalingState)).toEqual(['closed', 'closed']);
    expect(session.cameraProblem).toBeNull();
  });

  it('leaves no lent track live', async () => {
    await press(session, 2);
    const replacing = session.useScene('A');
    session.restart();
    await replacing.catch(() => undefined);
    expect(seen.tracks.filter(({ readyState }) => readyState !== 'ended')).toEqual([]);
  });
});

describe('sound, after somebody has touched the page', () => {
  beforeEach(async () => {
    const button = document.createElement('button');
    button.textContent = 'a gesture';
    document.body.append(button);
    await userEvent.click(page.getByRole('button', { name: 'a gesture' }));
    button.remove();
    expect(navigator.userActivation.hasBeenActive).toBe(true);
  });

  it('is part of what is lent: a tone that can be stopped', () => {
    const scene = startScene('A');
    const lent = lendMedia('A', scene);
    expect(lent.audio).toMatchObject({ kind: 'audio', readyState: 'live' });
    expect(new Set(lent.stream.getTracks())).toEqual(new Set([lent.video, lent.audio]));
    lent.stop();
    expect(lent.audio?.readyState).toBe('ended');
    scene.stop();
  });

  it('is sent from the start by a run that begins then', async () => {
    await press(session, 2);
    expect(sent(0, 'audio')).toMatchObject({ kind: 'audio', readyState: 'live' });
    session.restart();
  });

  it('comes to a run that had none, with nothing negotiated anew', async () => {
    const activation = vi
      .spyOn(navigator.userActivation, 'hasBeenActive', 'get')
      .mockReturnValue(false);
    session.runTo(24);
    await stepOver(session, 24);
    expect(sent(1, 'audio')).toBeNull();
    activation.mockRestore();
    const described = session.events.filter(({ type }) => type.startsWith('description.')).length;
    await session.ensureSound('B');
    const tone = sent(1, 'audio');
    expect(tone).toMatchObject({ kind: 'audio', readyState: 'live' });
    expect(sent(0, 'audio')).toBeNull();
    await session.ensureSound('B');
    expect(sent(1, 'audio')).toBe(tone);
    expect(session.events.filter(({ type }) => type.startsWith('description.'))).toHaveLength(
      described,
    );
    session.restart();
    expect(tone?.readyState).toBe('ended');
  });

  it('is made by one AudioContext, however many runs there are', async () => {
    const Real = AudioContext;
    let made = 0;
    vi.stubGlobal(
      'AudioContext',
      class extends Real {
        constructor() {
          super();
          made += 1;
        }
      },
    );
    for (let runs = 0; runs < 3; runs += 1) {
      await press(session, 2);
      expect(sent(0, 'audio')).not.toBeNull();
      session.restart();
    }
    vi.unstubAllGlobals();
    expect(made).toBeLessThanOrEqual(1);
  });
});
