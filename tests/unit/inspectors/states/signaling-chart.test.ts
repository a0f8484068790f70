import { describe, expect, test } from 'vitest';
import { visibleEvents } from '../../../../src/lib/recording/cursor.js';
import {
  CHART,
  CHART_EDGES,
  CHART_NODES,
  chartView,
  transitionKey,
} from '../../../../src/lib/inspectors/states/signaling-chart.js';
import { scriptedWalk } from '../../../fixtures/scripted-walk.js';

const { events } = scriptedWalk();
const viewAt = (step: number) =>
  chartView(visibleEvents(events, { order: 'textbook', position: step }));

describe('the signaling state chart', () => {
  test('has the six states of RTCSignalingState, none on top of another', () => {
    expect(new Set(CHART_NODES.map(({ state }) => state))).toEqual(
      new Set([
        'stable',
        'have-local-offer',
        'have-remote-offer',
        'have-local-pranswer',
        'have-remote-pranswer',
        'closed',
      ]),
    );
    for (const a of CHART_NODES) {
      expect(a.x + a.width).toBeLessThanOrEqual(CHART.width);
      expect(a.y + a.height).toBeLessThanOrEqual(CHART.height);
      for (const b of CHART_NODES)
        if (a !== b)
          expect(
            a.x + a.width <= b.x ||
              b.x + b.width <= a.x ||
              a.y + a.height <= b.y ||
              b.y + b.height <= a.y,
          ).toBe(true);
    }
  });

  // RFC 9429 §3.2: what is applied, from where, to where.
  test.each([
    ['stable', 'setLocal(offer)', 'have-local-offer'],
    ['stable', 'setRemote(offer)', 'have-remote-offer'],
    ['have-local-offer', 'setRemote(answer)', 'stable'],
    ['have-local-offer', 'setRemote(pranswer)', 'have-remote-pranswer'],
    ['have-local-offer', 'setLocal(rollback)', 'stable'],
    ['have-remote-pranswer', 'setRemote(answer)', 'stable'],
    ['have-remote-offer', 'setLocal(answer)', 'stable'],
    ['have-remote-offer', 'setLocal(pranswer)', 'have-local-pranswer'],
    ['have-remote-offer', 'setRemote(rollback)', 'stable'],
    ['have-local-pranswer', 'setLocal(answer)', 'stable'],
  ])('from %s %s leads to %s', (from, call, to) => {
    const edge = CHART_EDGES.find((candidate) => candidate.from === from && candidate.to === to);
    expect(edge?.calls).toContain(call);
  });

  test('an arrow starts and ends at the edge of its states', () => {
    const touches = (state: string, x: number, y: number): boolean => {
      const node = CHART_NODES.find((candidate) => candidate.state === state);
      return (
        node !== undefined &&
        x >= node.x &&
        x <= node.x + node.width &&
        y >= node.y &&
        y <= node.y + node.height
      );
    };
    for (const { from, to, path } of CHART_EDGES) {
      const points = [...path.matchAll(/(\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
      const [first, last] = [points[0], points.at(-1)];
      expect(touches(from, first?.[0] ?? -1, first?.[1] ?? -1), path).toBe(true);
      expect(touches(to, last?.[0] ?? -1, last?.[1] ?? -1), path).toBe(true);
    }
  });

  test('at step 5 A has offered and B has taken the offer', () => {
    const { now, taken } = viewAt(5);
    expect(now).toEqual({ A: 'have-local-offer', B: 'have-remote-offer' });
    expect(taken.get(transitionKey('stable', 'have-local-offer'))).toEqual(['A']);
    expect(taken.get(transitionKey('stable', 'have-remote-offer'))).toEqual(['B']);
  });

  test('a transition after the cursor is not taken yet', () => {
    expect(viewAt(8).taken.has(transitionKey('have-local-offer', 'stable'))).toBe(false);
    expect(viewAt(9).taken.has(transitionKey('have-local-offer', 'stable'))).toBe(true);
  });

  test('nobody stands anywhere before the peers are created', () => {
    expect(viewAt(0).now).toEqual({ A: null, B: null });
  });
});
