import { describe, expect, test } from 'vitest';
import { NO_FILTER, filterEvents, peerOf } from '../../../../src/lib/inspectors/log/filter.js';
import { KIND_OF } from '../../../../src/lib/inspectors/log/kinds.js';
import { lineOf } from '../../../../src/lib/inspectors/log/lines.js';
import { scriptedWalk } from '../../../fixtures/scripted-walk.js';

const { events } = scriptedWalk();

const filtered = (change: Partial<typeof NO_FILTER>) =>
  filterEvents(events, { ...NO_FILTER, ...change }, lineOf);

describe('the filter of the log', () => {
  test('without a condition the very same list comes back', () => {
    expect(filtered({})).toBe(events);
    expect(filtered({ text: '   ' })).toBe(events);
  });

  test('by peer it keeps what that peer did and drops what belongs to neither', () => {
    const ofB = filtered({ peer: 'B' });
    expect(ofB.length).toBeGreaterThan(20);
    expect(ofB.every((event) => peerOf(event) === 'B')).toBe(true);
    expect(ofB.some(({ type }) => type === 'step.entered')).toBe(false);
  });

  test('kinds add up', () => {
    const both = filtered({ kinds: new Set(['calls', 'states']) });
    const one = filtered({ kinds: new Set(['calls']) });
    const other = filtered({ kinds: new Set(['states']) });
    expect(both.length).toBe(one.length + other.length);
    expect(new Set(both.map(({ type }) => KIND_OF[type]))).toEqual(new Set(['calls', 'states']));
  });

  test('all words of the text must occur, in any order and any case', () => {
    const found = filtered({ text: '203.0.113.7 SRFLX' });
    expect(found.length).toBeGreaterThan(0);
    expect(filtered({ text: 'srflx 203.0.113.7' })).toEqual(found);
    expect(filtered({ text: 'srflx 192.0.2.1' })).toEqual([]);
  });

  test('text is looked for inside descriptions too', () => {
    const found = filtered({ text: 'a=ice-ufrag' });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ type }) => /description|message/.test(type))).toBe(true);
  });

  test('conditions narrow each other, and the order stays', () => {
    const found = filtered({ peer: 'A', kinds: new Set(['candidates']), text: 'found' });
    expect(found.map(({ type }) => type)).toEqual(Array(3).fill('candidate.found'));
    expect(found.map(({ seq }) => seq)).toEqual(found.map(({ seq }) => seq).sort((a, b) => a - b));
  });

  test('a regular expression is only text', () => {
    expect(filtered({ text: '.*' })).toEqual([]);
  });
});
