import { describe, expect, it } from 'vitest';
import { candidateCount } from '../../../../src/lib/inspectors/candidates/count.js';
import {
  candidateRows,
  emptyReason,
  sharedFoundation,
} from '../../../../src/lib/inspectors/candidates/rows.js';
import { visibleEvents } from '../../../../src/lib/recording/cursor.js';
import type { FlowEvent } from '../../../../src/lib/recording/events.js';
import { peerView } from '../../../../src/lib/recording/peer-view.js';
import { scriptedWalk } from '../../../fixtures/scripted-walk.js';

const { events } = scriptedWalk();
const at = (step: number): readonly FlowEvent[] =>
  visibleEvents(events, { order: 'textbook', position: step });
const rowsAt = (step: number) =>
  candidateRows([peerView(at(step), 'A'), peerView(at(step), 'B')], step);
const told = (step: number): string[] =>
  rowsAt(step).map(({ view, news }) => `${view.peer} ${view.type} ${view.stage} ${news ?? '-'}`);

describe('the rows at a step', () => {
  it.each([
    [1, []],
    [2, ['A host held found']],
    [11, ['A host held -', 'A srflx held found', 'B host held -']],
    [14, ['A host sent sent', 'A srflx sent sent', 'A relay sent sent', 'B host held -']],
    [15, ['A host sent -', 'A srflx sent -', 'A relay sent -', 'B host held -']],
    [16, ['A host added added', 'A srflx added added', 'A relay added added', 'B host held -']],
    [
      18,
      [
        'A host added -',
        'A srflx added -',
        'A relay added -',
        'B host held -',
        'B srflx held found',
      ],
    ],
  ])('step %i', (step, expected) => {
    expect(told(step)).toEqual(expected);
  });

  it('the tab counts what the rows show', () => {
    for (const step of [0, 2, 11, 24]) expect(candidateCount(at(step))).toBe(rowsAt(step).length);
    expect(candidateCount(at(24))).toBe(5);
  });

  it('each line is read', () => {
    expect(rowsAt(24).every(({ reading }) => reading.ok)).toBe(true);
  });

  it('a foundation is shared only with candidates of the same peer', () => {
    const rows = rowsAt(24);
    const [first, second, , host] = rows;
    if (!first || !second || !host) throw new Error('five rows expected');
    expect(sharedFoundation(first, rows)).toBe(0);
    const twin = { ...second, reading: first.reading };
    expect(sharedFoundation(first, [first, twin])).toBe(1);
    expect(sharedFoundation(first, [first, { ...host, reading: first.reading }])).toBe(0);
  });
});

describe('why there is none', () => {
  const without = (step: number, change: (event: FlowEvent) => FlowEvent = (event) => event) =>
    scriptedWalk({ upTo: step, servers: 'none' })
      .events.filter(({ type }) => type !== 'candidate.found')
      .map(change);

  it('gathering has not begun before the first description', () => {
    expect(emptyReason([])).toBe('not-begun');
    expect(emptyReason(without(1))).toBe('not-begun');
  });

  it('gathering has begun, and ends', () => {
    const events = without(2);
    expect(emptyReason(events.filter(({ type }) => type !== 'gathering.ended'))).toBe('gathering');
    expect(emptyReason(events)).toBe('ended');
  });

  it('relay-only without TURN can have none', () => {
    const relayOnly = without(2, (event) =>
      event.type === 'session.started' ? { ...event, iceTransportPolicy: 'relay' } : event,
    );
    expect(emptyReason(relayOnly)).toBe('relay-without-turn');
    const withTurn = relayOnly.map((event) =>
      event.type === 'session.started'
        ? { ...event, servers: [{ urls: ['TURNS:turn.example.org'], hasCredential: true }] }
        : event,
    );
    expect(emptyReason(withTurn)).toBe('ended');
  });
});
