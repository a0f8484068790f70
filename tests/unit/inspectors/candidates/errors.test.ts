import { describe, expect, it } from 'vitest';
import { errorRows } from '../../../../src/lib/inspectors/candidates/errors.js';
import type { FlowFact, PeerId } from '../../../../src/lib/recording/events.js';
import { said } from '../../../fixtures/said.js';

const error = (
  peer: PeerId,
  errorCode: number,
  address: string,
  url = 'stun:s.example',
): FlowFact => ({
  type: 'candidate.error',
  peer,
  url,
  errorCode,
  errorText: 'STUN host lookup received error.',
  address,
  port: 0,
});
const rowsOf = (step: number, ...facts: [number, FlowFact, number][]) =>
  errorRows(
    said(...facts).filter((event) => event.type === 'candidate.error'),
    step,
  );

describe('the errors of servers', () => {
  it('that say the same for each network interface are one row, with a count and both times', () => {
    const rows = rowsOf(
      12,
      [11, error('A', 701, '10.0.0.x'), 5],
      [11, error('A', 701, '192.168.1.x'), 20],
      [11, error('A', 701, '[::]'), 30],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      count: 3,
      isNew: false,
      first: { address: '10.0.0.x' },
      last: { address: '[::]' },
    });
  });

  it('of another peer, code or server stand for themselves, in the order in which they came', () => {
    const rows = rowsOf(
      13,
      [11, error('A', 701, 'x'), 1],
      [18, error('B', 701, 'x'), 1],
      [13, error('A', 401, 'x'), 1],
      [11, error('A', 701, 'x', 'stun:other.example'), 1],
      [18, error('B', 701, 'y'), 1],
    );
    expect(rows.map(({ first, count }) => [first.peer, first.errorCode, first.url, count])).toEqual(
      [
        ['A', 701, 'stun:s.example', 1],
        ['B', 701, 'stun:s.example', 2],
        ['A', 401, 'stun:s.example', 1],
        ['A', 701, 'stun:other.example', 1],
      ],
    );
  });

  it('are new when any of them came with the step shown', () => {
    const twice: [number, FlowFact, number][] = [
      [11, error('A', 701, 'x'), 1],
      [13, error('A', 701, 'y'), 1],
    ];
    expect([11, 12, 13].map((step) => rowsOf(step, ...twice)[0]?.isNew)).toEqual([
      true,
      false,
      true,
    ]);
  });
});
