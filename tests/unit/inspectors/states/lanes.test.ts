import { describe, expect, test } from 'vitest';
import { type Cursor, isVisible, visibleEvents } from '../../../../src/lib/recording/cursor.js';
import { STATE_MACHINE_NAMES } from '../../../../src/lib/recording/events.js';
import {
  type StateBlock,
  blockNow,
  blockPosition,
  cursorInstantMs,
  stateCourse,
} from '../../../../src/lib/inspectors/states/lanes.js';
import { axisLabels, layoutLanes } from '../../../../src/lib/inspectors/states/lane-geometry.js';
import { scriptedWalk } from '../../../fixtures/scripted-walk.js';

const { events } = scriptedWalk();
const course = stateCourse(events);

const shownAt =
  (cursor: Cursor) =>
  (block: StateBlock): boolean => {
    const change = block.seq === null ? undefined : events[block.seq];
    return change === undefined || isVisible(change, cursor);
  };

const laneOf = (key: string) => {
  const lane = course.lanes.find((candidate) => candidate.key === key);
  if (!lane) throw new Error(key);
  return lane;
};

describe('the lanes of a recording', () => {
  test('there are ten, each machine with A above B', () => {
    expect(course.lanes.map(({ key }) => key)).toEqual(
      STATE_MACHINE_NAMES.flatMap((machine) => [`A-${machine}`, `B-${machine}`]),
    );
  });

  test('a lane begins with the initial state when its peer is created, and has every change', () => {
    const born = events.find((e) => e.type === 'peer.created' && e.peer === 'B');
    const blocks = laneOf('B-signaling').blocks;
    expect(blocks.map(({ state }) => state)).toEqual(['stable', 'have-remote-offer', 'stable']);
    expect(blocks[0]).toMatchObject({ fromMs: born?.atMs, seq: null });
  });

  test('blocks adjoin without a gap up to the end of the recording', () => {
    for (const { blocks } of course.lanes)
      for (const [index, block] of blocks.entries())
        expect(block.toMs).toBe(blocks[index + 1]?.fromMs ?? course.endMs);
  });

  test('before a peer exists its lanes are empty', () => {
    expect(stateCourse([]).lanes.every(({ blocks }) => blocks.length === 0)).toBe(true);
    expect(stateCourse(events.slice(0, 2)).lanes.every(({ blocks }) => blocks.length === 0)).toBe(
      true,
    );
  });

  test('the cursor decides what is past, now and ahead', () => {
    const isShown = shownAt({ order: 'textbook', position: 6 });
    const offerer = laneOf('A-signaling');
    expect(offerer.blocks.map((_, i) => blockPosition(offerer, i, isShown))).toEqual([
      'past',
      'now',
      'ahead',
    ]);
    expect(blockNow(offerer, isShown)?.state).toBe('have-local-offer');
  });

  test('on the clock a change is ahead until its own event', () => {
    const change = events.find((e) => e.type === 'state.changed' && e.to === 'checking');
    const seq = change?.seq ?? 0;
    const lane = laneOf(`${change && 'peer' in change ? change.peer : 'A'}-iceConnection`);
    expect(blockNow(lane, shownAt({ order: 'clock', position: seq - 1 }))?.state).toBe('new');
    expect(blockNow(lane, shownAt({ order: 'clock', position: seq }))?.state).toBe('checking');
  });
});

describe('the instant at the cursor', () => {
  test('on the clock it is that of the latest event', () => {
    const cursor: Cursor = { order: 'clock', position: 30 };
    expect(cursorInstantMs(visibleEvents(events, cursor), cursor)).toBe(events[30]?.atMs);
  });

  test('a candidate that is told at a later step than it was found does not turn the clock back', () => {
    const instants = Array.from({ length: 25 }, (_, position) => {
      const cursor: Cursor = { order: 'textbook', position };
      return cursorInstantMs(visibleEvents(events, cursor), cursor);
    });
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
  });

  test('a candidate that came later than its step does not move the clock ahead', () => {
    const late = events.map((event) =>
      event.type === 'candidate.found' && event.step === 11
        ? { ...event, atMs: 90_000, seq: events.length }
        : event,
    );
    const shown = [...late.filter(({ step }) => step <= 11)].sort((a, b) => a.seq - b.seq);
    expect(cursorInstantMs(shown, { order: 'textbook', position: 11 })).toBeLessThan(90_000);
  });
});

describe('the geometry of the lanes', () => {
  const shape = layoutLanes(course, 360);

  test('the learner’s pauses are folded, and each fold knows how long it lasted', () => {
    expect(shape.time.folds.length).toBeGreaterThan(3);
    for (const { fromMs, toMs } of shape.time.folds) expect(toMs - fromMs).toBeGreaterThan(250);
  });

  test('every name that is drawn lies inside its block, short states included', () => {
    const all = shape.lanes.flatMap(({ blocks }) => blocks);
    expect(all.filter(({ label }) => label === null)).toEqual([]);
    for (const { label, width } of all) expect((label ?? '').length * 6).toBeLessThan(width);
  });

  test('rows do not overlap and the picture holds them all', () => {
    for (const [index, { y }] of shape.lanes.entries()) {
      const next = shape.lanes[index + 1];
      expect(y + (shape.lanes[index]?.height ?? 0)).toBeLessThan(next?.y ?? shape.heightPx);
    }
  });

  test('figures on the axis keep their distance', () => {
    const labels = axisLabels(shape.time, 60);
    expect(labels.length).toBeGreaterThan(1);
    for (const [index, { x }] of labels.entries())
      expect(x - (labels[index - 1]?.x ?? -60)).toBeGreaterThanOrEqual(60);
  });

  test('a walk without a pause fits its box as well', () => {
    const fast = layoutLanes(stateCourse(scriptedWalk({ restMs: 0 }).events), 700);
    expect(fast.time.folds).toEqual([]);
    expect(fast.widthPx).toBeCloseTo(700);
  });

  test('nothing to show gives an empty picture', () => {
    expect(layoutLanes(stateCourse([]), 360)).toMatchObject({ widthPx: 360 });
  });
});
