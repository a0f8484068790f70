import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SurroundingsChange } from '../../../src/lib/recording/events.js';
import {
  NO_CANDIDATE_AFTER_MS,
  NO_RELAY_CANDIDATE_AFTER_MS,
} from '../../../src/lib/session/live-run.js';
import { watchSurroundings } from '../../../src/lib/session/surroundings.js';
import { nextStep, recorded, startRun, walkTo } from '../support/live.js';
import { openSession, press, published } from '../support/session.js';

let isHidden = false;

/** What the browser says when somebody changes to another tab. */
function hide(hidden: boolean): void {
  isHidden = hidden;
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  isHidden = false;
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
});
afterEach(() => {
  Reflect.deleteProperty(document, 'hidden');
  vi.useRealTimers();
});

describe('what happens around the page', () => {
  let told: SurroundingsChange[];
  let stop: () => void;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
    told = [];
    stop = watchSurroundings((change) => told.push(change));
  });
  afterEach(() => stop());

  it('is nothing while nothing happens', () => {
    vi.advanceTimersByTime(3_600_000);
    expect(told).toEqual([]);
  });

  it('tells that the tab was hidden, and when it is back for how long', () => {
    hide(true);
    vi.advanceTimersByTime(61_000);
    hide(false);
    expect(told).toEqual([{ what: 'page-hidden' }, { what: 'page-visible', hiddenForMs: 61_000 }]);
  });

  it('tells that the network went and came', () => {
    dispatchEvent(new Event('offline'));
    dispatchEvent(new Event('online'));
    expect(told).toEqual([{ what: 'offline' }, { what: 'online' }]);
  });

  it('tells that the machine slept, by a clock that jumped between two heartbeats', () => {
    vi.advanceTimersByTime(10_000);
    vi.setSystemTime(Date.now() + 600_000);
    vi.advanceTimersByTime(2000);
    expect(told).toEqual([{ what: 'machine-slept', forMs: 602_000 }]);
    vi.advanceTimersByTime(60_000);
    expect(told).toHaveLength(1);
  });

  it('takes the slow timers of a hidden tab for no sleep', () => {
    hide(true);
    vi.setSystemTime(Date.now() + 60_000);
    vi.advanceTimersByTime(2000);
    hide(false);
    vi.advanceTimersByTime(2000);
    expect(told.map(({ what }) => what)).toEqual(['page-hidden', 'page-visible']);
  });

  it('is told no more once nobody watches', () => {
    stop();
    hide(true);
    dispatchEvent(new Event('offline'));
    vi.setSystemTime(Date.now() + 600_000);
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a run', () => {
  it('records what happens around the page at the step at which it stands', async () => {
    const { session, close } = openSession();
    dispatchEvent(new Event('offline'));
    await press(session, 4);
    hide(true);
    hide(false);
    dispatchEvent(new Event('offline'));
    await published(
      session,
      (event) => event.type === 'surroundings.changed' && event.change.what === 'offline',
    );
    const changes = session.events.filter(({ type }) => type === 'surroundings.changed');
    expect(changes).toMatchObject([
      { step: 4, change: { what: 'page-hidden' } },
      { step: 4, change: { what: 'page-visible' } },
      { step: 4, change: { what: 'offline' } },
    ]);
    close();
    dispatchEvent(new Event('online'));
    expect(session.events.filter(({ type }) => type === 'surroundings.changed')).toHaveLength(3);
  });
});

describe('a machine without a network interface', () => {
  const real = globalThis.RTCPeerConnection;

  /** There no candidate ever comes, and gathering never ends. */
  class Mute extends real {
    override addEventListener(...given: Parameters<RTCPeerConnection['addEventListener']>): void {
      if (given[0] !== 'icecandidate') super.addEventListener(...given);
    }
  }
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    globalThis.RTCPeerConnection = Mute;
  });
  afterEach(() => {
    globalThis.RTCPeerConnection = real;
  });

  it('is noticed by the clock, three seconds after step 2, and the walk can go on', async () => {
    const run = startRun();
    await walkTo(run, 2);
    vi.advanceTimersByTime(NO_CANDIDATE_AFTER_MS - 1);
    expect(run.recorder.events.some(({ type }) => type === 'surroundings.changed')).toBe(false);
    vi.advanceTimersByTime(1);
    const noticed = await recorded(run, ({ type }) => type === 'surroundings.changed');
    expect(noticed).toMatchObject({ change: { what: 'no-candidate', peer: 'A', afterMs: 3000 } });

    await walkTo(run, 13, 3);
    expect(await nextStep(run, 14)).toMatchObject({
      outcome: { kind: 'notAsked', reason: 'no-candidates' },
    });
    run.close();
  });

  it('is noticed by a step that waits for the first candidate', async () => {
    const run = startRun();
    await walkTo(run, 13);
    const waiting = nextStep(run, 14);
    expect(run.actor.getSnapshot().can({ type: 'NEXT' })).toBe(false);
    vi.advanceTimersByTime(NO_CANDIDATE_AFTER_MS);
    expect(await waiting).toMatchObject({ outcome: { kind: 'notAsked' } });
    run.close();
  });

  it('is not waited for by a run that was closed', async () => {
    const run = startRun();
    await walkTo(run, 6);
    expect(vi.getTimerCount()).toBeGreaterThanOrEqual(2);
    run.close();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('under "relay only" is told from a TURN server that is asked for 40 s', async () => {
    const servers = [{ urls: 'turn:127.0.0.1:9', username: 'anyone', credential: 'anything' }];
    const run = startRun({
      iceServers: { A: servers, B: servers },
      iceTransportPolicy: 'relay',
    });
    const noticed = (): number =>
      run.recorder.events.filter(({ type }) => type === 'surroundings.changed').length;
    await walkTo(run, 6);
    vi.advanceTimersByTime(NO_RELAY_CANDIDATE_AFTER_MS - 1);
    expect(noticed()).toBe(0);
    vi.advanceTimersByTime(1);
    expect(noticed()).toBe(2);
    await walkTo(run, 23, 7);
    run.actor.send({ type: 'NEXT' });
    const { outcome } = run.progress.steps[23] ?? {};
    run.close();
    expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'no-candidate-pair' } });
  });

  it('fails step 24, for there is no pair to check', async () => {
    const run = startRun();
    await walkTo(run, 6);
    vi.advanceTimersByTime(NO_CANDIDATE_AFTER_MS);
    await walkTo(run, 23, 7);
    run.actor.send({ type: 'NEXT' });
    const { outcome } = run.progress.steps[23] ?? {};
    run.close();
    expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'no-candidate-pair' } });
  });
});
