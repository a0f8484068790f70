import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PACE_MS } from '../../../src/lib/flow/pace.js';
import { visibleEvents } from '../../../src/lib/recording/cursor.js';
import type { Session } from '../../../src/lib/session/session.svelte.js';
import { Player } from '../../../src/lib/stage/player.svelte.js';
import { sample, sampleUpTo } from '../support/sample.js';
import { openSession, press, published, stepOver } from '../support/session.js';
import { until } from '../support/until.svelte.js';
import { type Witness, witness } from '../support/witness.js';

let seen: Witness;
let session: Session;
let player: Player;
let close: () => void;

beforeEach(() => {
  seen = witness();
  ({ session, close } = openSession());
  player = new Player(session);
});
afterEach(() => {
  player.close();
  close();
  vi.useRealTimers();
  seen.end();
});

const ORDERS = ['textbook', 'clock'] as const;

/** Repeats a move while there is a way; one that leads nowhere ends the test instead of the patience. */
function whileIt(can: () => boolean, move: () => void): void {
  for (let moves = 0; can(); moves += 1) {
    if (moves > 100) throw new Error(`stuck at ${player.order} ${player.cursor.position}`);
    move();
  }
}

describe('before anything happened', () => {
  it('stands before step 1 of a live run with no way back', () => {
    expect(player.step).toBe(0);
    expect(player.row).toBeUndefined();
    expect(player.rows.map(({ position }) => position)).toEqual(Array(24).fill('future'));
    expect([player.isLive, player.isAtEnd, player.canGoOn, player.canGoBack]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('back, start and end do nothing, and nobody throws', () => {
    player.back();
    player.goToStart();
    player.goToEnd();
    player.setOrder('clock');
    player.back();
    expect(player.step).toBe(0);
    expect(seen.peers).toEqual([]);
  });
});

describe('the key for the beginning, before there is one', () => {
  it.each(ORDERS)(
    'leaves the cursor at the end, so that next walks, in %s order',
    async (order) => {
      player.setOrder(order);
      player.goToStart();
      expect(player.isAtEnd).toBe(true);
      player.next();
      await stepOver(session, 1);
      expect(player.step).toBe(1);
    },
  );
});

describe.each(ORDERS)('a live run in %s order', (order) => {
  beforeEach(() => player.setOrder(order));

  it('is followed: each step walked is the one looked at', async () => {
    for (const step of [1, 2, 3]) {
      player.next();
      await stepOver(session, step);
      expect(player.step).toBe(step);
      expect(player.row?.position).toBe('current');
      expect(player.isAtEnd).toBe(true);
      expect(player.visible).toEqual(session.events);
    }
  });

  it('is left by going back, and then what happens does not move the cursor', async () => {
    await press(session, 5);
    player.goTo(4);
    expect(player.step).toBe(4);
    expect(player.isAtEnd).toBe(false);
    const { cursor } = player;
    session.next();
    await stepOver(session, 6);
    expect(player.cursor).toEqual(cursor);
    expect(player.step).toBe(4);
    expect(player.rows[4]?.position).toBe('ahead');
  });

  it('is followed again once the cursor has come back to its end', async () => {
    await press(session, 5);
    player.goTo(3);
    expect(player.step).toBe(3);
    whileIt(
      () => !player.isAtEnd,
      () => player.next(),
    );
    expect(player.step).toBe(5);
    expect(session.progress.walkedTo).toBe(5);
    player.next();
    await stepOver(session, 6);
    expect(player.step).toBe(6);
  });

  it('performs nothing while the cursor is moved: the same two peers, not one event more', async () => {
    await press(session, 9);
    await published(session, (event) => event.type === 'gathering.ended' && event.peer === 'B');
    const { events } = session;
    whileIt(
      () => player.canGoBack,
      () => player.back(),
    );
    expect(player.step).toBe(0);
    whileIt(
      () => !player.isAtEnd,
      () => player.next(),
    );
    player.goToStart();
    player.goToEnd();
    for (const step of [3, 7, 1, 9, 0]) player.goTo(step);
    expect(seen.peers).toHaveLength(2);
    expect(seen.peers.map(({ signalingState }) => signalingState)).toEqual(['stable', 'stable']);
    expect(session.events).toBe(events);
    expect(session.progress.walkedTo).toBe(9);
  });

  it('goes up to a step that lies ahead for real, and is followed there', async () => {
    await press(session, 2);
    player.back();
    player.goTo(7);
    await stepOver(session, 7);
    expect(player.step).toBe(7);
    expect(player.isAtEnd).toBe(true);
    expect(session.progress.walkedTo).toBe(7);
  });

  it('goes to a walked step without walking', async () => {
    await press(session, 7);
    player.goTo(3);
    expect(player.step).toBe(3);
    expect(player.rows.map(({ position }) => position)).toEqual([
      'done',
      'done',
      'current',
      ...(Array(4).fill('ahead') as string[]),
      ...(Array(17).fill('future') as string[]),
    ]);
  });

  it('stops by itself when somebody goes back while it plays', async () => {
    player.setSpeed(2);
    player.play();
    await until(() => player.isPlaying);
    await stepOver(session, 1);
    player.back();
    await until(() => !session.isPlaying);
    expect(player.isPlaying).toBe(false);
  });

  it('starts anew, at its beginning', async () => {
    await press(session, 4);
    player.back();
    player.restart();
    expect(player.step).toBe(0);
    expect([player.isAtEnd, player.isLive]).toEqual([true, true]);
    expect(player.events).toEqual([]);
  });
});

describe('a live run that is asked to run up to a step', () => {
  it('is on its way until it has come there', async () => {
    expect(player.isOnItsWay).toBe(false);
    player.goTo(7);
    expect(player.isOnItsWay).toBe(true);
    await stepOver(session, 7);
    expect(player.isOnItsWay).toBe(false);
  });

  it('and was there, is not on its way again after a restart', async () => {
    player.goTo(3);
    await stepOver(session, 3);
    player.restart();
    expect(player.isOnItsWay).toBe(false);
  });

  it.each([
    ['back', () => player.back()],
    ['pause', () => player.pause()],
    ['a restart', () => player.restart()],
    ['opening a recording', () => player.open(sampleUpTo(3), 2)],
  ])('is on its way no more after %s', (_, move) => {
    player.goTo(11);
    expect(player.isOnItsWay).toBe(true);
    move();
    expect(player.isOnItsWay).toBe(false);
  });
});

describe('back at the end of a live run', () => {
  it('in textbook order is the step before', async () => {
    await press(session, 5);
    player.back();
    expect(player.step).toBe(4);
  });

  it('by the clock is the step that happened before, and not the same step again', async () => {
    player.setOrder('clock');
    await press(session, 5);
    player.back();
    expect(player.step).toBe(4);
    player.next();
    expect([player.step, player.isAtEnd]).toEqual([5, true]);
  });
});

describe('a recording that is opened', () => {
  it('is shown from its beginning, and is not live', () => {
    player.open(sample);
    expect(player.recording).toBe(sample);
    expect([player.isLive, player.step, player.canGoOn, player.canGoBack]).toEqual([
      false,
      0,
      true,
      false,
    ]);
  });

  it('leaves the live run as it is, and closing it leads back to its end', async () => {
    await press(session, 5);
    await published(session, (event) => event.type === 'gathering.ended' && event.peer === 'A');
    const { events } = session;
    player.back();
    player.open(sample, 16);
    player.next();
    player.back();
    player.setOrder('clock');
    player.goToEnd();
    expect(session.events).toBe(events);
    expect(seen.peers.map(({ signalingState }) => signalingState)).toEqual([
      'have-local-offer',
      'have-remote-offer',
    ]);
    player.returnToLive();
    expect([player.isLive, player.isAtEnd, player.step]).toEqual([true, true, 5]);
    expect(player.events).toBe(events);
    player.next();
    await stepOver(session, 6);
    expect(player.step).toBe(6);
  });

  it('is shown although the live run goes on behind it', async () => {
    await press(session, 2);
    player.open(sample, 11);
    session.next();
    await stepOver(session, 3);
    expect(player.step).toBe(11);
    expect(player.events).toBe(sample.events);
    expect(player.progress.walkedTo).toBe(24);
  });

  it('ends where it ends: next is off there, and performs nothing', () => {
    player.open(sample, 24);
    expect([player.step, player.isAtEnd, player.canGoOn]).toEqual([24, true, false]);
    player.next();
    player.goTo(24);
    expect(player.step).toBe(24);
    expect(seen.peers).toEqual([]);
  });

  it('of a walk that stopped at 11 cannot be walked on', () => {
    player.open(sampleUpTo(11));
    player.goTo(12);
    expect(player.step).toBe(0);
    player.goToEnd();
    expect(player.step).toBe(11);
    player.next();
    expect(player.step).toBe(11);
    expect(player.rows.slice(11).every(({ position }) => position === 'future')).toBe(true);
  });

  it('takes the place of one that was open', () => {
    player.open(sample, 20);
    player.open(sampleUpTo(3), 2);
    expect([player.step, player.progress.walkedTo]).toEqual([2, 3]);
    player.returnToLive();
    expect(player.isLive).toBe(true);
  });

  it('gives way to a restart and to a run at full speed', async () => {
    player.open(sample, 5);
    player.restart();
    expect([player.isLive, player.events.length]).toEqual([true, 0]);
    player.open(sample, 5);
    player.runAtFullSpeed();
    expect(player.isLive).toBe(true);
    await stepOver(session, 24);
    expect(player.step).toBe(24);
  });

  it('holds the STUN reply back until 11 in textbook order, and not by the clock', () => {
    player.open(sample, 2);
    expect(player.peers.A.candidates.map(({ type }) => type)).not.toContain('srflx');
    player.goTo(11);
    expect(player.peers.A.candidates.map(({ type }) => type)).toContain('srflx');
    player.setOrder('clock');
    player.goTo(11);
    expect(player.step).toBe(11);
    expect(player.row?.position).toBe('current');
    // By the clock step 3 had not begun.
    expect(player.rows[2]?.position).toBe('ahead');
    expect(player.visible.some(({ type, step }) => type === 'step.entered' && step === 3)).toBe(
      false,
    );
  });

  it('by the clock is gone through in the order in which things happened, none left out', () => {
    player.open(sample);
    player.setOrder('clock');
    player.goToStart();
    const stood: number[] = [];
    whileIt(
      () => !player.isAtEnd,
      () => {
        player.next();
        stood.push(player.step);
      },
    );
    // Its channel opened early; at the end the recording stands on the last step walked.
    expect(stood).toEqual([...player.clock.map(({ step }) => step), 24]);
  });

  it('by the clock can be gone back through, all the way to its beginning', () => {
    player.open(sample);
    player.setOrder('clock');
    player.goToEnd();
    const stood: number[] = [];
    whileIt(
      () => player.canGoBack,
      () => {
        player.back();
        stood.push(player.step);
      },
    );
    expect(stood).toEqual([...player.clock.map(({ step }) => step).reverse(), 0]);
  });

  it('keeps its step when the order changes, also where several happened at once', () => {
    player.open(sample);
    for (let step = 0; step <= 24; step += 1) {
      player.setOrder('textbook');
      player.goTo(step);
      player.setOrder('clock');
      expect(player.step, `step ${step}`).toBe(step);
      player.setOrder('textbook');
      expect(player.step, `step ${step} and back`).toBe(step);
    }
  });

  // Steps 2, 10 and 12 all happened at setLocalDescription.
  it('by the clock goes to the step that was asked for, also where several happened at once', () => {
    player.open(sample);
    player.setOrder('clock');
    for (let step = 0; step <= 24; step += 1) {
      player.goTo(step);
      expect(player.step).toBe(step);
    }
  });

  it('by the clock goes back from its end to what happened last, which need not be the last step', () => {
    player.open(sampleUpTo(11));
    player.setOrder('clock');
    player.goToEnd();
    expect(player.step).toBe(11);
    player.back();
    expect(player.step).toBe(9);
  });
});

describe('wherever the cursor is moved', () => {
  const moves = fc.array(
    fc.oneof(
      fc.constantFrom('next', 'back', 'goToStart', 'goToEnd', 'order' as const),
      fc.integer({ min: 0, max: 24 }),
    ),
    { maxLength: 30 },
  );

  it('everything that is shown is of the same instant, and the recording is never touched', () => {
    fc.assert(
      fc.property(moves, (path) => {
        player.open(sample);
        player.setOrder('textbook');
        for (const move of path) {
          if (typeof move === 'number') player.goTo(move);
          else if (move === 'order')
            player.setOrder(player.order === 'clock' ? 'textbook' : 'clock');
          else player[move]();
          const { cursor, step, rows } = player;
          expect(step).toBeGreaterThanOrEqual(0);
          expect(step).toBeLessThanOrEqual(24);
          expect(cursor.position).toBeLessThanOrEqual(sample.events.length - 1);
          expect(player.visible).toEqual(visibleEvents(sample.events, cursor));
          expect(
            rows.filter(({ position }) => position === 'current').map((row) => row.step.number),
          ).toEqual(step === 0 ? [] : [step]);
          expect(player.canGoBack).toBe(step > 0);
        }
      }),
      { numRuns: 60 },
    );
    expect(player.events).toBe(sample.events);
    expect(seen.peers).toEqual([]);
  });

  it('back after next leads to where one was, in textbook order', () => {
    player.open(sample);
    for (let step = 0; step < 24; step += 1) {
      player.goTo(step);
      player.next();
      player.back();
      expect(player.step).toBe(step);
    }
  });
});

describe('play in a recording', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });

  it('goes one step at a readable pace, and stops at the end', () => {
    player.open(sample, 20);
    player.play();
    expect(player.isPlaying).toBe(true);
    expect(player.step).toBe(20);
    for (const step of [21, 22, 23, 24]) {
      vi.advanceTimersByTime(PACE_MS - 1);
      expect(player.step).toBe(step - 1);
      vi.advanceTimersByTime(1);
      expect(player.step).toBe(step);
    }
    expect(player.isPlaying).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
    expect(seen.peers).toEqual([]);
  });

  it('at the end begins at the beginning', () => {
    player.open(sample, 24);
    player.play();
    expect(player.step).toBe(0);
    vi.advanceTimersByTime(PACE_MS);
    expect(player.step).toBe(1);
  });

  it('goes at the speed that is chosen, also while it plays', () => {
    player.open(sample);
    player.setSpeed(2);
    player.play();
    vi.advanceTimersByTime(PACE_MS / 2);
    expect(player.step).toBe(1);
    player.setSpeed(0.5);
    vi.advanceTimersByTime(PACE_MS / 2);
    expect(player.step).toBe(2);
    vi.advanceTimersByTime(2 * PACE_MS - 1);
    expect(player.step).toBe(2);
    vi.advanceTimersByTime(1);
    expect(player.step).toBe(3);
  });

  it('by the clock goes from one happening to the next', () => {
    player.open(sample);
    player.setOrder('clock');
    player.play();
    const stood: number[] = [];
    for (let rests = 0; rests < 5; rests += 1) {
      vi.advanceTimersByTime(PACE_MS);
      stood.push(player.step);
    }
    expect(stood).toEqual(player.clock.slice(0, 5).map(({ step }) => step));
  });

  it.each([
    ['pause', () => player.pause()],
    ['the same button', () => player.togglePlay()],
    ['next', () => player.next()],
    ['back', () => player.back()],
    ['a jump', () => player.goTo(9)],
    ['opening another', () => player.open(sample, 1)],
    ['closing it', () => player.returnToLive()],
    ['leaving the page', () => player.close()],
  ])('is stopped by %s', (_, stop) => {
    player.open(sample, 3);
    player.togglePlay();
    vi.advanceTimersByTime(PACE_MS);
    expect(player.step).toBe(4);
    stop();
    const { step } = player;
    expect(player.isPlaying).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(10 * PACE_MS);
    expect(player.step).toBe(step);
  });

  it('that is asked for twice goes at the same pace', () => {
    player.open(sample, 3);
    player.play();
    player.play();
    vi.advanceTimersByTime(PACE_MS);
    expect(player.step).toBe(4);
  });
});

describe('play in a live run that somebody looks back on', () => {
  it('replays what was walked, and then walks on', async () => {
    await press(session, 4);
    player.goTo(2);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    player.play();
    expect([player.isPlaying, session.isPlaying]).toEqual([true, false]);
    vi.advanceTimersByTime(PACE_MS);
    expect(player.step).toBe(3);
    vi.advanceTimersByTime(PACE_MS);
    expect(player.step).toBe(4);
    await until(() => session.isPlaying);
    vi.advanceTimersByTime(PACE_MS);
    await stepOver(session, 5);
    expect(player.step).toBe(5);
    expect(player.isPlaying).toBe(true);
  });
});
