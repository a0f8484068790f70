import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressOf } from '../../../src/lib/flow/progress.js';
import { type Row, type RowPosition, clockOrder, rowsAt } from '../../../src/lib/flow/rows.js';
import { LAST_STEP, STEPS } from '../../../src/lib/flow/steps.js';
import type { Cursor } from '../../../src/lib/recording/cursor.js';
import type { FlowEvent, FlowFact, StepOutcome } from '../../../src/lib/recording/events.js';
import { type Said, said } from '../../fixtures/said.js';
import { stepAtCursor } from '../../fixtures/step-at-cursor.js';
import { scriptedWalk, type ScriptedWalkOptions } from '../../fixtures/scripted-walk.js';

const walkOf = (options: ScriptedWalkOptions = {}) => {
  const { events } = scriptedWalk(options);
  return { events, progress: progressOf(events) };
};

const FULL = walkOf();

/** The rows as the page shows them: the current step is the one at the cursor. */
function rowsOf({ events, progress }: ReturnType<typeof walkOf>, cursor: Cursor): Row[] {
  return rowsAt(progress, events, cursor, stepAtCursor(progress, events, cursor));
}

const endOf = ({ progress }: ReturnType<typeof walkOf>): Cursor => ({
  order: 'textbook',
  position: progress.walkedTo,
});

const rowOf = (events: readonly FlowEvent[], step: number): Row => {
  const walk = { events, progress: progressOf(events) };
  const row = rowsOf(walk, endOf(walk))[step - 1];
  if (!row) throw new RangeError(`no row ${step}`);
  return row;
};

const walks = fc
  .record({
    upTo: fc.integer({ min: 0, max: LAST_STEP }),
    servers: fc.constantFrom('none' as const, 'stun' as const, 'stun+turn' as const),
    restMs: fc.integer({ min: 0, max: 60_000 }),
  })
  .map(walkOf);

/** A walk together with a cursor somewhere in it. */
const walksAndCursors = walks.chain((walk) =>
  fc
    .oneof(
      fc
        .integer({ min: 0, max: walk.progress.walkedTo })
        .map((position): Cursor => ({ order: 'textbook', position })),
      fc
        .integer({ min: -1, max: walk.events.length - 1 })
        .map((position): Cursor => ({ order: 'clock', position })),
    )
    .map((cursor) => ({ walk, cursor })),
);

const STUN = 'stun:stun.example.org';
const withStun: Said = [
  0,
  {
    type: 'session.started',
    servers: [{ urls: [STUN], hasCredential: false }],
    serverChoice: 'own',
    iceTransportPolicy: 'all',
    bundlePolicy: 'max-bundle',
    userAgent: 'test',
  },
];
const describedA: Said = [
  2,
  { type: 'description.set', peer: 'A', side: 'local', descriptionType: 'offer', sdp: 'v=0' },
];
const entered = (step: number): Said => [step, { type: 'step.entered' }];
const ended = (step: number, outcome: StepOutcome): Said => [step, { type: 'step.ended', outcome }];
const srflx: FlowFact = {
  type: 'candidate.found',
  peer: 'A',
  candidate: { candidate: '', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: null },
  candidateType: 'srflx',
  url: STUN,
};
const error701: FlowFact = {
  type: 'candidate.error',
  peer: 'A',
  url: STUN,
  errorCode: 701,
  errorText: 'STUN binding request timed out.',
  address: null,
  port: null,
};
const unanswered: StepOutcome = { kind: 'unanswered', afterMs: 12_000, errorSeq: null };

describe('the rows', () => {
  it('are the 24 steps in textbook order, whatever the cursor', () => {
    fc.assert(
      fc.property(walksAndCursors, ({ walk, cursor }) => {
        expect(rowsOf(walk, cursor).map(({ step }) => step)).toEqual(STEPS);
      }),
    );
  });

  it('in textbook order are done, then current, then ahead, then future, never mixed', () => {
    const rank = { done: 0, current: 1, ahead: 2, future: 3 } as const satisfies Record<
      RowPosition,
      number
    >;
    fc.assert(
      fc.property(walks, fc.integer({ min: 0, max: LAST_STEP }), (walk, wanted) => {
        const position = Math.min(wanted, walk.progress.walkedTo);
        const rows = rowsOf(walk, { order: 'textbook', position });
        const ranks = rows.map((row) => rank[row.position]);
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        expect(rows.filter((row) => row.position === 'done')).toHaveLength(
          Math.max(0, position - 1),
        );
        expect(rows.filter((row) => row.position === 'future')).toHaveLength(
          LAST_STEP - walk.progress.walkedTo,
        );
      }),
    );
  });

  it('by the clock are done before they are ahead, in the order in which they happened', () => {
    fc.assert(
      fc.property(walks, fc.integer({ min: -1, max: 400 }), (walk, wanted) => {
        const position = Math.min(wanted, walk.events.length - 1);
        const cursor: Cursor = { order: 'clock', position };
        const rows = rowsOf(walk, cursor);
        const happened = clockOrder(walk.progress, walk.events)
          .map(({ step }) => rows[step - 1]?.position)
          .filter((known) => known !== 'current');
        expect(happened).toEqual(
          [...happened].sort((a, b) => (a === b ? 0 : a === 'done' ? -1 : 1)),
        );
      }),
    );
  });

  it('have at most one current row, which is the step at the cursor', () => {
    fc.assert(
      fc.property(walksAndCursors, ({ walk, cursor }) => {
        const step = stepAtCursor(walk.progress, walk.events, cursor);
        const current = rowsOf(walk, cursor).filter(({ position }) => position === 'current');
        expect(current.map((row) => row.step.number)).toEqual(step === 0 ? [] : [step]);
      }),
    );
  });

  it('that are future say nothing of when, and none of them failed', () => {
    for (const row of rowsOf(walkOf({ upTo: 5 }), { order: 'textbook', position: 5 }).slice(5)) {
      expect(row).toMatchObject({ position: 'future', result: 'open', enteredAtMs: null });
      expect(row.failure).toBeNull();
    }
  });
});

describe('when a row happened', () => {
  it('is when its evidence came, not when the walk did', () => {
    const rows = rowsOf(FULL, endOf(FULL));
    const reply = rows[10];
    expect(reply?.evidence).toMatchObject({ type: 'candidate.found', candidateType: 'srflx' });
    expect(reply?.happenedAtMs).toBe(reply?.evidence?.atMs);
    expect(reply?.happenedAtMs).toBeLessThan(rows[2]?.enteredAtMs ?? 0);
    expect(reply?.enteredAtMs).toBeGreaterThan(rows[9]?.enteredAtMs ?? Infinity);
    expect(rows[23]?.happenedAtMs).toBeLessThan(rows[16]?.enteredAtMs ?? 0);
  });

  it('is when the error came, where there is no answer', () => {
    const refused = rowsOf(FULL, endOf(FULL))[19];
    expect(refused).toMatchObject({ result: 'unanswered', evidence: null });
    expect(refused?.error).toMatchObject({ type: 'candidate.error', errorCode: 401 });
    expect(refused?.happenedAtMs).toBe(refused?.error?.atMs);
  });

  it('is when the walk passed it, where nobody was asked', () => {
    const walk = walkOf({ servers: 'none' });
    for (const row of rowsOf(walk, endOf(walk)).slice(9, 13)) {
      expect(row).toMatchObject({
        result: 'notAsked',
        notAskedReason: 'no-server',
        evidence: null,
      });
      expect(row.happenedAtMs).toBe(row.endedAtMs);
    }
  });
});

describe('the result of a row', () => {
  const passedBy = [withStun, describedA, entered(11), ended(11, unanswered)];

  it('is unanswered once the walk went on without an answer', () => {
    expect(rowOf(said(...passedBy), 11)).toMatchObject({ result: 'unanswered', evidence: null });
  });

  it('is reached by an answer that came after the walk had gone on', () => {
    const row = rowOf(said(...passedBy, entered(12), [11, srflx, 5000]), 11);
    expect(row).toMatchObject({ result: 'reached', evidence: { seq: 5 } });
    expect(row.happenedAtMs).toBeGreaterThan(row.endedAtMs ?? Infinity);
  });

  it('stays unanswered, with its error, when an error is all that comes later', () => {
    const row = rowOf(said(...passedBy, [11, error701]), 11);
    expect(row).toMatchObject({ result: 'unanswered', error: { errorCode: 701 } });
  });

  it('is open while the walk waits there', () => {
    expect(rowOf(said(withStun, describedA, entered(11)), 11).result).toBe('open');
  });

  it('with an error and an answer is reached, and keeps the error to tell of', () => {
    const facts = [withStun, describedA, [11, error701] as const, [11, srflx] as const];
    const events = said(...facts, entered(11), ended(11, { kind: 'reached', bySeq: 3 }));
    expect(rowOf(events, 11)).toMatchObject({ result: 'reached', error: { errorCode: 701 } });
  });

  it('of a failed step carries why', () => {
    const failure = {
      code: 'call-rejected',
      method: 'setRemoteDescription',
      peer: 'A',
      error: { name: 'InvalidStateError', message: 'Called in wrong state: stable' },
    } as const;
    const events = said(withStun, entered(9), ended(9, { kind: 'failed', failure }));
    expect(rowOf(events, 9)).toMatchObject({ result: 'failed', failure });
  });

  it('"no separate address" is reached, by the end of gathering', () => {
    const events = said(
      withStun,
      describedA,
      [2, { type: 'gathering.ended', peer: 'A' }],
      entered(11),
      ended(11, { kind: 'reached', bySeq: 2 }),
    );
    expect(rowOf(events, 11)).toMatchObject({
      result: 'reached',
      evidence: { type: 'gathering.ended' },
    });
  });
});

describe('how a row is known', () => {
  it('is inferred wherever a STUN or TURN server speaks, for a page sees no packets', () => {
    for (const { step, provenance } of rowsOf(FULL, endOf(FULL)))
      expect(provenance === 'inferred', `step ${step.number}`).toBe(
        [step.from, step.to].some((lane) => lane === 'stun' || lane === 'turn'),
      );
  });

  it('is held where candidates are let through, and observed elsewhere', () => {
    const rows = rowsOf(FULL, endOf(FULL));
    const held = rows.filter(({ provenance }) => provenance === 'held');
    expect(held.map(({ step }) => step.number)).toEqual([14, 21]);
  });
});

describe('a sending step that had nothing to send in time', () => {
  const late: FlowFact = {
    type: 'message.sent',
    peer: 'A',
    messageId: 'candidate-A-4',
    payload: { kind: 'candidate', candidate: srflx.candidate, candidateSeq: 4 },
    late: true,
  };
  const passed = [withStun, entered(14), ended(14, { kind: 'notAsked', reason: 'no-candidates' })];

  it('is observed, not held, once a candidate went that was found after it', () => {
    const events = said(...passed, entered(15), [11, srflx, 3000], [14, late]);
    expect(rowOf(events, 14)).toMatchObject({ result: 'reached', provenance: 'observed' });
  });
});

describe('the order of the clock', () => {
  it('puts the replies of A’s servers right after step 2, and step 24 right after step 16', () => {
    const order = clockOrder(FULL.progress, FULL.events).map(({ step }) => step);
    expect(order).toEqual([
      1, 2, 10, 12, 11, 13, 3, 4, 5, 6, 17, 19, 18, 20, 7, 8, 9, 14, 15, 16, 24, 21, 22, 23,
    ]);
  });

  it('with no server is the textbook’s but for step 24', () => {
    const { progress, events } = walkOf({ servers: 'none' });
    const order = clockOrder(progress, events).map(({ step }) => step);
    expect(order.filter((step) => step !== 24)).toEqual(STEPS.slice(0, 23).map((s) => s.number));
    expect(order.indexOf(24)).toBe(order.indexOf(16) + 1);
  });

  it('holds each walked step once, and none that lies ahead', () => {
    fc.assert(
      fc.property(walks, ({ progress, events }) => {
        const order = clockOrder(progress, events);
        expect(order.map(({ step }) => step).sort((a, b) => a - b)).toEqual(
          Array.from({ length: progress.walkedTo }, (_, index) => index + 1),
        );
        for (const { seq, atMs } of order) expect(events[seq]?.atMs).toBe(atMs);
        const seqs = order.map(({ seq }) => seq);
        expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
      }),
    );
  });

  it('puts a late answer where it came, after steps that the walk had gone on to', () => {
    const events = said(
      withStun,
      describedA,
      entered(11),
      ended(11, unanswered),
      entered(12),
      ended(12, { kind: 'notAsked', reason: 'no-server' }),
      [11, srflx],
    );
    expect(clockOrder(progressOf(events), events)).toMatchObject([
      { step: 12, seq: 5 },
      { step: 11, seq: 6 },
    ]);
  });
});

describe('the step at the cursor', () => {
  it('in textbook order is the position', () => {
    for (let position = 0; position <= LAST_STEP; position += 1)
      expect(stepAtCursor(FULL.progress, FULL.events, { order: 'textbook', position })).toBe(
        position,
      );
  });

  it('by the clock is the row that happened last, and 0 before the first', () => {
    expect(stepAtCursor(FULL.progress, FULL.events, { order: 'clock', position: -1 })).toBe(0);
    expect(stepAtCursor(FULL.progress, FULL.events, { order: 'clock', position: 0 })).toBe(0);
    fc.assert(
      fc.property(walks, fc.integer({ min: -1, max: 400 }), ({ progress, events }, position) => {
        const step = stepAtCursor(progress, events, { order: 'clock', position });
        const latest = clockOrder(progress, events).findLast(({ seq }) => seq <= position);
        expect(step).toBe(latest?.step ?? 0);
      }),
    );
  });

  it('by the clock at the event of a row is that row or one that happened with it', () => {
    const order = clockOrder(FULL.progress, FULL.events);
    for (const { step, seq } of order) {
      const at = stepAtCursor(FULL.progress, FULL.events, { order: 'clock', position: seq });
      const together = order.filter((entry) => entry.seq === seq).map((entry) => entry.step);
      expect(together, `step ${step}`).toContain(at);
    }
  });
});
