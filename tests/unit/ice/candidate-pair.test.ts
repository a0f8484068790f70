import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CheckedPair,
  byPairPriority,
  pairPriority,
  priorityOfPair,
  takePairPriorityApart,
} from '../../../src/lib/ice/candidate-pair.js';

const HOST = 2130706431;
const SRFLX = 1694498815;
const RELAY = 16777215;

const priorityOf = (controlling: number, controlled: number): bigint => {
  const result = pairPriority(controlling, controlled);
  if (!result.ok) throw new Error(result.problem.code);
  return result.priority;
};

const checked = (
  id: string,
  local: number | null,
  remote: number | null,
  priority: string | null = null,
): CheckedPair => ({
  id,
  local: { candidateType: 'host', priority: local },
  remote: { candidateType: 'host', priority: remote },
  state: 'waiting',
  nominated: false,
  selected: false,
  priority,
});

describe('the priority of a pair (RFC 8445 §6.1.2.3)', () => {
  test.each([
    ['host and host', HOST, HOST, 9151314442783293438n],
    ['a controlling host and a controlled srflx', HOST, SRFLX, 7277816997797167103n],
    ['the same two the other way round', SRFLX, HOST, 7277816997797167102n],
    ['relay and relay', RELAY, RELAY, 72057589776515070n],
  ])('%s', (_, controlling, controlled, expected) => {
    expect(priorityOf(controlling, controlled)).toBe(expected);
  });

  test('is the figure that Chromium rounds: its double differs, its leading digits agree', () => {
    const exact = priorityOf(2113937151, 1845501695);
    expect(exact).toBe(7926369428965441023n);
    expect(Number(exact)).toBe(7926369428965441000);
  });

  test('swapping the roles changes at most the last bit', () => {
    const priority = fc.integer({ min: 1, max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(priority, priority, (a, b) => {
        const difference = priorityOf(a, b) - priorityOf(b, a);
        expect(difference).toBe(a === b ? 0n : a > b ? 1n : -1n);
      }),
    );
  });

  test.each([
    [0, 1, 'candidate-priority-out-of-range', 'controlling'],
    [1, 2 ** 31, 'candidate-priority-out-of-range', 'controlled'],
    [1.5, 1, 'not-an-integer', 'controlling'],
    [1, Number.NaN, 'not-an-integer', 'controlled'],
    [-1, 1, 'candidate-priority-out-of-range', 'controlling'],
  ])('%s with %s is a problem, not a number', (controlling, controlled, code, at) => {
    expect(pairPriority(controlling, controlled)).toEqual({ ok: false, problem: { code, at } });
  });
});

describe('taking a pair priority apart', () => {
  test('gives back the two candidates and their roles', () => {
    const priority = fc.integer({ min: 1, max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(priority, priority, (controlling, controlled) => {
        const apart = takePairPriorityApart(priorityOf(controlling, controlled));
        expect(apart).toMatchObject({
          ok: true,
          parts: { controlling: BigInt(controlling), controlled: BigInt(controlled) },
        });
      }),
    );
  });

  test('reads decimal digits as the browser gives them', () => {
    expect(takePairPriorityApart('72057589776515070')).toMatchObject({
      ok: true,
      parts: { lower: 16777215n, higher: 16777215n, tieBreak: 0n },
    });
  });

  test.each([
    ['', 'not-an-integer'],
    ['7.9e18', 'not-an-integer'],
    ['-1', 'not-an-integer'],
    ['0', 'candidate-priority-out-of-range'],
    ['18446744073709551615', 'candidate-priority-out-of-range'],
    // The larger candidate in the upper half, which no pair has.
    [String(2n ** 32n * 20n + 2n * 10n), 'not-a-pair-priority'],
    // Two equal candidates of which one is higher.
    [String(2n ** 32n * 20n + 2n * 20n + 1n), 'not-a-pair-priority'],
  ])('"%s" comes back as %s', (priority, code) => {
    expect(takePairPriorityApart(priority)).toEqual({ ok: false, problem: { code, at: 'pair' } });
  });

  test('does not take a double for an exact figure', () => {
    expect(takePairPriorityApart('9079290933572287000').ok).toBe(false);
  });
});

describe('the pairs of a check list', () => {
  test('the exact priority comes from the candidates, not from the rounded figure', () => {
    const pair = checked('p', 2113937151, 1845501695, '7926369428965441000');
    expect(priorityOfPair(pair, true)).toMatchObject({ ok: true, priority: 7926369428965441023n });
    expect(priorityOfPair(pair, false)).toMatchObject({ ok: true, priority: 7926369428965441022n });
  });

  test('without the candidates’ priorities the browser’s figure is taken, without either nothing', () => {
    expect(priorityOfPair(checked('p', null, 1, '72057589776515070'), true)).toMatchObject({
      ok: true,
      priority: 72057589776515070n,
    });
    expect(priorityOfPair(checked('p', null, 1), true)).toBeNull();
  });

  test('are ordered from the highest priority to the lowest, the unknown ones last', () => {
    const list = [
      checked('unknown', null, null),
      checked('relay', RELAY, RELAY),
      checked('rounded', null, null, '9079290933572287000'),
      checked('host', HOST, HOST),
      checked('srflx', HOST, SRFLX),
    ];
    expect(list.sort(byPairPriority(true)).map(({ id }) => id)).toEqual([
      'host',
      'rounded',
      'srflx',
      'relay',
      'unknown',
    ]);
  });
});
