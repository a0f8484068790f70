import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Recorder } from '../../../src/lib/recording/recorder.js';
import type { Session } from '../../../src/lib/session/session.svelte.js';
import { startRun } from '../support/live.js';
import { collectGarbage, openSession, published, stepOver } from '../support/session.js';
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
});

const isClosed = (peer: RTCPeerConnection): boolean =>
  peer.connectionState === 'closed' && peer.signalingState === 'closed';

/** Nothing of any run is left: no peer, no track, no timer. */
function expectNothingOpen(): void {
  expect(seen.peers.filter((peer) => !isClosed(peer))).toEqual([]);
  expect(seen.tracks.filter(({ readyState }) => readyState !== 'ended')).toEqual([]);
  expect([...seen.timers.values()]).toEqual([]);
}

/** Whatever is queued now comes first. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

/** Walks as far as a run may be when somebody restarts. */
async function runTo(step: number): Promise<void> {
  if (step === 0) {
    // A run that has begun and not taken its first step.
    session.play();
    session.pause();
    return;
  }
  session.runTo(step);
  await stepOver(session, step);
}

describe('200 restarts', () => {
  it('leave no peer open, no lent track live and no timer set', { timeout: 240_000 }, async () => {
    const steps = [0, 1, 2, 5, 9, 16, 24];
    let peers = 0;
    for (let restart = 0; restart < 200; restart += 1) {
      await runTo(steps[restart % steps.length] ?? 0);
      session.restart();
      expectNothingOpen();
      peers += seen.peers.length;
      seen.forget();
      if (restart % 40 === 39) await collectGarbage();
    }
    // Six of seven restarts came after step 1, which makes two peers.
    expect(peers).toBeGreaterThanOrEqual(2 * 170);
    // And the next run connects as the first would have.
    session.runTo(24);
    expect(await stepOver(session, 24)).toMatchObject({ outcome: { kind: 'reached' } });
  });
});

describe('a restart', () => {
  it('records the end of its run, and nothing after that', async () => {
    const record = vi.spyOn(Recorder.prototype, 'record');
    await runTo(24);
    await published(session, ({ type }) => type === 'picture.shown');
    const recorder = record.mock.contexts.at(-1) as Recorder;
    session.restart();
    expect(recorder.events.at(-1)).toMatchObject({ type: 'session.closed' });
    const length = recorder.events.length;
    record.mockClear();
    // Another whole run, during which a timer of the first would show.
    await runTo(24);
    await published(session, ({ type }) => type === 'stats.sampled');
    expect(record.mock.contexts.filter((context) => context === recorder)).toEqual([]);
    expect(recorder.events).toHaveLength(length);
    record.mockRestore();
  });

  it('shows the page as it was before the first step', async () => {
    await runTo(16);
    session.restart();
    expect(session.events).toEqual([]);
    expect(session.progress.walkedTo).toBe(0);
    expect(session.canGoOn).toBe(true);
    expect([session.isPlaying, session.isDriven]).toEqual([false, false]);
    expect([session.remoteStream('A'), session.remoteStream('B')]).toEqual([null, null]);
    expect(session.elapsedMs()).toBe(0);
  });

  it('keeps the scenes, which the next run is lent copies of', async () => {
    await runTo(2);
    const scenes = [session.localStream('A'), session.localStream('B')];
    session.restart();
    await runTo(2);
    expect([session.localStream('A'), session.localStream('B')]).toEqual(scenes);
    for (const scene of scenes)
      for (const track of scene?.getTracks() ?? []) expect(track.readyState).toBe('live');
  });

  it('begins a recording of its own, whose seq starts anew', async () => {
    await runTo(5);
    session.restart();
    await runTo(1);
    expect(session.events[0]).toMatchObject({ type: 'session.started', seq: 0 });
    expect(session.events.map(({ seq }) => seq)).toEqual([...session.events.keys()]);
    expect(session.events.filter(({ type }) => type === 'peer.created')).toHaveLength(2);
  });

  it('of a run that is played or run by itself ends that, too', async () => {
    session.play();
    await stepOver(session, 1);
    session.restart();
    expectNothingOpen();
    session.runAtFullSpeed();
    await stepOver(session, 3);
    session.restart();
    expectNothingOpen();
    expect(session.isDriven).toBe(false);
  });

  it('twice, or before anything was begun, does no harm', async () => {
    session.restart();
    await runTo(1);
    session.restart();
    session.restart();
    expectNothingOpen();
  });

  it('takes back a step that was asked for while the page still loaded what makes runs', async () => {
    session.next();
    session.restart();
    await runTo(2);
    expect(seen.peers).toHaveLength(2);
    expect(session.events.filter(({ type }) => type === 'step.entered')).toHaveLength(2);
  });

  it('at any task of a running walk leaves nothing open', { timeout: 60_000 }, async () => {
    const stoodAt = new Set<number>();
    for (let tasks = 0; tasks < 60; tasks += 1) {
      session.runAtFullSpeed();
      for (let task = 0; task < tasks; task += 1) await nextTask();
      session.restart();
      stoodAt.add(seen.peers.length);
      await nextTask();
      await nextTask();
      expectNothingOpen();
      seen.forget();
    }
    expect([...stoodAt].sort()).toEqual([0, 2]);
  });
});

describe('closing a run', () => {
  it('between any two of its microtasks leaves nothing open', async () => {
    const madeBefore = new Set<number>();
    for (let microtasks = 0; microtasks < 40; microtasks += 1) {
      const run = startRun();
      run.actor.send({ type: 'NEXT' });
      for (let microtask = 0; microtask < microtasks; microtask += 1) await Promise.resolve();
      madeBefore.add(seen.peers.length);
      run.close();
      await nextTask();
      await nextTask();
      expectNothingOpen();
      seen.forget();
    }
    // The first peer is there at once, the second a few microtasks later.
    expect([...madeBefore].sort()).toEqual([1, 2]);
  });
});

describe('closing the session', () => {
  it('ends the scenes, the run and everything that waits', async () => {
    await runTo(16);
    const scenes = [session.localStream('A'), session.localStream('B')];
    close();
    expectNothingOpen();
    for (const scene of scenes)
      for (const track of scene?.getTracks() ?? []) expect(track.readyState).toBe('ended');
  });
});
