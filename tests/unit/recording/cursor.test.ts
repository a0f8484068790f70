import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cursor, isVisible, visibleEvents } from '../../../src/lib/recording/cursor.js';
import { scriptedWalk } from '../../fixtures/scripted-walk.js';

const { events } = scriptedWalk();
const LAST_SEQ = events.length - 1;

const cursors = fc.oneof(
  fc.record({ order: fc.constant('textbook' as const), position: fc.integer({ min: 0, max: 24 }) }),
  fc.record({
    order: fc.constant('clock' as const),
    position: fc.integer({ min: -1, max: LAST_SEQ }),
  }),
);

describe('the textbook order', () => {
  it('shows at position n the events whose row is n or earlier, and no other', () => {
    for (let position = 0; position <= 24; position += 1) {
      const shown = visibleEvents(events, { order: 'textbook', position });
      expect(shown.map(({ seq }) => seq)).toEqual(
        events.filter(({ step }) => step <= position).map(({ seq }) => seq),
      );
    }
  });

  it('shows at 0 only what came before the first step', () => {
    const shown = visibleEvents(events, { order: 'textbook', position: 0 });
    expect(shown.map(({ type }) => type)).toEqual(['session.started']);
  });

  it('hides the STUN reply at step 2, though it came then, and shows it at step 11', () => {
    const reply = events.find(
      (event) => event.type === 'candidate.found' && event.candidateType === 'srflx',
    );
    if (!reply) throw new Error('the walk has no srflx candidate');
    const nextStep = events.find((event) => event.type === 'step.entered' && event.step === 3);
    expect(reply.seq).toBeLessThan(nextStep?.seq ?? -1);
    expect(isVisible(reply, { order: 'textbook', position: 2 })).toBe(false);
    expect(isVisible(reply, { order: 'textbook', position: 10 })).toBe(false);
    expect(isVisible(reply, { order: 'textbook', position: 11 })).toBe(true);
  });
});

describe('the order of the clock', () => {
  it('shows at position s the events up to seq s, and no other', () => {
    for (let position = -1; position <= LAST_SEQ; position += 1) {
      const shown = visibleEvents(events, { order: 'clock', position });
      expect(shown.map(({ seq }) => seq)).toEqual([...Array(position + 1).keys()]);
    }
  });

  it('shows nothing before the first event', () => {
    expect(visibleEvents(events, { order: 'clock', position: -1 })).toEqual([]);
  });
});

describe('either order', () => {
  it('shows the events in the order in which they happened', () => {
    fc.assert(
      fc.property(cursors, (cursor: Cursor) => {
        const seqs = visibleEvents(events, cursor).map(({ seq }) => seq);
        expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
      }),
    );
  });

  it('agrees with itself about a single event and about all of them', () => {
    fc.assert(
      fc.property(cursors, (cursor: Cursor) => {
        expect(visibleEvents(events, cursor)).toEqual(
          events.filter((event) => isVisible(event, cursor)),
        );
      }),
    );
  });

  it('hides nothing that it showed when the cursor moves forward', () => {
    fc.assert(
      fc.property(cursors, (cursor: Cursor) => {
        const further = visibleEvents(events, { ...cursor, position: cursor.position + 1 });
        for (const event of visibleEvents(events, cursor)) expect(further).toContain(event);
      }),
    );
  });

  it('shows everything at its end', () => {
    expect(visibleEvents(events, { order: 'textbook', position: 24 })).toEqual(events);
    expect(visibleEvents(events, { order: 'clock', position: LAST_SEQ })).toEqual(events);
  });
});
