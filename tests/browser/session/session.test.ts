import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { language } from '../../../src/lib/i18n/language.svelte.js';
import type { FlowEvent } from '../../../src/lib/recording/events.js';
import type { Session } from '../../../src/lib/session/session.svelte.js';
import { collectGarbage, openSession, press, published, stepOver } from '../support/session.js';
import { until } from '../support/until.svelte.js';
import { type Witness, witness } from '../support/witness.js';

let seen: Witness;
let session: Session;
let close: () => void;

beforeEach(async () => {
  await collectGarbage();
  seen = witness();
  ({ session, close } = openSession());
});
afterEach(() => {
  close();
  seen.end();
  language.current = 'en';
});

const entered = (events: readonly FlowEvent[]): number[] =>
  events.flatMap(({ type, step }) => (type === 'step.entered' ? [step] : []));

/** Makes the next call of B's setRemoteDescription fail, as for a text that is no SDP. */
function breakOffer(): void {
  const [, answerer] = seen.peers;
  if (!answerer) throw new Error('there is no second peer');
  const real: unknown = Reflect.get(answerer, 'setRemoteDescription');
  const broken = (): unknown =>
    Reflect.apply(real as () => unknown, answerer, [{ type: 'offer', sdp: 'v=0\r\nnonsense\r\n' }]);
  Object.assign(answerer, { setRemoteDescription: broken });
}

describe('before the first step', () => {
  it('nothing is recorded, no peer exists, and next may be pressed', () => {
    expect(session.events).toEqual([]);
    expect(session.progress.walkedTo).toBe(0);
    expect(session.canGoOn).toBe(true);
    expect([session.isPlaying, session.isDriven]).toEqual([false, false]);
    expect(seen.peers).toEqual([]);
  });

  it('both scenes are there to see', () => {
    for (const peer of ['A', 'B'] as const)
      expect(session.localStream(peer)?.getVideoTracks()).toMatchObject([{ readyState: 'live' }]);
  });
});

describe('next', () => {
  it('walks one step for each press, up to 24, and then may not be pressed', async () => {
    for (let step = 1; step <= 24; step += 1) {
      session.next();
      await stepOver(session, step);
      expect(session.progress.walkedTo).toBe(step);
      expect(session.canGoOn, `after step ${step}`).toBe(step < 24);
      expect(session.isDriven).toBe(false);
    }
    expect(entered(session.events)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    expect(seen.peers).toHaveLength(2);
  });

  it('pressed twice while its step is under way walks one step', async () => {
    await press(session, 1);
    session.next();
    session.next();
    await stepOver(session, 2);
    await until(() => session.canGoOn);
    expect(session.progress.walkedTo).toBe(2);
  });

  it('may not be pressed while its step is under way', async () => {
    await press(session, 1);
    const [offerer] = seen.peers;
    if (!offerer) throw new Error('there is no peer');
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    const real: unknown = Reflect.get(offerer, 'createOffer');
    Object.assign(offerer, {
      createOffer: () => gate.then(() => Reflect.apply(real as () => unknown, offerer, [])),
    });
    session.next();
    await until(() => !session.canGoOn);
    expect(session.progress.walkedTo).toBe(2);
    go();
    await until(() => session.canGoOn);
    expect(session.events.some(({ type, step }) => type === 'step.ended' && step === 2)).toBe(true);
  });
});

describe('play', () => {
  it('walks by itself to the end, and then no longer plays', async () => {
    session.setSpeed(200);
    session.play();
    await until(() => session.isPlaying);
    expect(session.isDriven).toBe(true);
    await stepOver(session, 24);
    expect([session.isPlaying, session.isDriven, session.canGoOn]).toEqual([false, false, false]);
  });

  it('stops where it is paused, and next goes on from there', async () => {
    session.setSpeed(50);
    session.play();
    await stepOver(session, 2);
    session.pause();
    await until(() => !session.isPlaying);
    const { walkedTo } = session.progress;
    await until(() => session.canGoOn);
    session.next();
    await stepOver(session, walkedTo + 1);
    expect(session.progress.walkedTo).toBe(walkedTo + 1);
  });

  it('that was paused at once does not play', async () => {
    session.play();
    session.pause();
    session.next();
    await stepOver(session, 1);
    expect(session.isPlaying).toBe(false);
  });
});

describe('running', () => {
  it('goes up to its step without a pause and stops there', async () => {
    session.runTo(11);
    await until(() => session.isDriven);
    expect(session.isPlaying).toBe(false);
    await stepOver(session, 11);
    expect(session.progress.walkedTo).toBe(11);
    expect([session.isDriven, session.canGoOn]).toEqual([false, true]);
  });

  it('at full speed begins anew and reaches the open channel', async () => {
    await press(session, 3);
    const before = session.events;
    session.runAtFullSpeed();
    await stepOver(session, 24);
    expect(session.events[0]?.type).toBe('session.started');
    expect(session.events).not.toBe(before);
    expect(session.events.at(-1)).toBeDefined();
    expect(entered(session.events)).toHaveLength(24);
    expect(seen.peers.map(({ signalingState }) => signalingState)).toEqual([
      'closed',
      'closed',
      'stable',
      'stable',
    ]);
  });
});

describe('what is published', () => {
  it('stays as it was when more is recorded', async () => {
    await press(session, 2);
    const before = session.events;
    const length = before.length;
    await press(session, 5);
    expect(before).toHaveLength(length);
    expect(session.events.slice(0, length)).toEqual(before);
    expect(session.events.length).toBeGreaterThan(length);
  });

  it('comes at most once a frame, however much happens', async () => {
    let publications = 0;
    let last = session.events;
    let frames = 0;
    let counting = true;
    const count = (): void => {
      frames += 1;
      if (counting) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    const watching = until(() => {
      if (session.events !== last) publications += 1;
      last = session.events;
      return session.events.some(({ type, step }) => type === 'step.ended' && step === 24);
    });
    session.runTo(24);
    await watching;
    counting = false;
    expect(publications).toBeGreaterThan(0);
    expect(publications).toBeLessThanOrEqual(frames + 1);
    expect(session.events.length).toBeGreaterThan(publications);
  });

  it('also comes while the page is hidden, which gets no frames', async () => {
    const realFrame = globalThis.requestAnimationFrame;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    globalThis.requestAnimationFrame = () => 0;
    try {
      session.runTo(3);
      await stepOver(session, 3);
    } finally {
      globalThis.requestAnimationFrame = realFrame;
      Reflect.deleteProperty(document, 'hidden');
    }
    expect(session.progress.walkedTo).toBe(3);
  });

  it('has the other’s picture once it came, and not before', async () => {
    await press(session, 15);
    expect([session.remoteStream('A'), session.remoteStream('B')].map((s) => s?.active)).toEqual([
      true,
      true,
    ]);
    expect(session.events.some(({ type }) => type === 'picture.shown')).toBe(false);
    session.next();
    for (const peer of ['A', 'B'] as const)
      await published(session, (event) => event.type === 'picture.shown' && event.peer === peer);
    expect(session.remoteStream('A')?.getVideoTracks()).toHaveLength(1);
  });

  it('counts milliseconds on the clock of the recording', async () => {
    await press(session, 2);
    const last = session.events.at(-1)?.atMs ?? Infinity;
    expect(session.elapsedMs()).toBeGreaterThanOrEqual(last);
  });
});

describe('a step that fails', () => {
  it('ends the walk: next is off, and nothing drives', async () => {
    await press(session, 4);
    breakOffer();
    session.next();
    expect(await stepOver(session, 5)).toMatchObject({
      outcome: {
        kind: 'failed',
        failure: {
          code: 'call-rejected',
          method: 'setRemoteDescription',
          peer: 'B',
          error: { name: 'OperationError' },
        },
      },
    });
    await until(() => !session.canGoOn);
    session.next();
    session.runTo(9);
    await session.say('A', 'is anybody there');
    expect(session.progress.walkedTo).toBe(5);
    session.restart();
    expect(session.canGoOn).toBe(true);
  });

  it('ends a play', async () => {
    await press(session, 4);
    breakOffer();
    session.setSpeed(200);
    session.play();
    await stepOver(session, 5);
    expect([session.isPlaying, session.isDriven]).toEqual([false, false]);
  });

  // The keyboard's Space asks no button whether it is off.
  it('is not shown as playing when somebody presses play', async () => {
    await press(session, 4);
    breakOffer();
    session.next();
    await stepOver(session, 5);
    session.play();
    await session.say('A', 'something that is recorded, and so published');
    await published(session, (event) => event.type === 'call.rejected' && event.method === 'send');
    expect(session.isPlaying).toBe(false);
  });

  it('is not shown as running when somebody presses a later tick', async () => {
    await press(session, 4);
    breakOffer();
    session.next();
    await stepOver(session, 5);
    session.runTo(9);
    await session.say('A', 'something that is recorded, and so published');
    await published(session, (event) => event.type === 'call.rejected' && event.method === 'send');
    expect(session.isDriven).toBe(false);
  });
});

describe('a line over the channel', () => {
  it('is sent, received, and answered with no error', async () => {
    session.runTo(24);
    await stepOver(session, 24);
    expect(await session.say('B', 'good morning')).toBeNull();
    const received = await published(
      session,
      (event) => event.type === 'channel.message' && event.direction === 'received',
    );
    expect(received).toMatchObject({ peer: 'A', text: 'good morning' });
  });

  it('before the channel is open comes back with the browser’s own words', async () => {
    await press(session, 2);
    expect(await session.say('A', 'too early')).toMatchObject({
      message: expect.stringContaining("readyState is not 'open'") as unknown,
    });
    const rejected = await published(session, ({ type }) => type === 'call.rejected');
    expect(rejected).toMatchObject({
      peer: 'A',
      method: 'send',
      error: { name: 'InvalidStateError' },
    });
    expect(session.canGoOn).toBe(true);
  });
});

describe('the language', () => {
  it('switched at step 11 keeps the same two peers, and the walk goes on', async () => {
    await press(session, 11);
    const peers = [...seen.peers];
    language.current = 'zh-TW';
    session.runTo(24);
    await stepOver(session, 24);
    expect(seen.peers).toEqual(peers);
    expect(seen.peers.map(({ signalingState }) => signalingState)).toEqual(['stable', 'stable']);
    expect(session.events.filter(({ type }) => type === 'session.started')).toHaveLength(1);
  });
});
