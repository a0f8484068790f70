import { describe, expect, test } from 'vitest';
import {
  type PairCourse,
  type WinCircumstances,
  type WinReason,
  whyThisPairWon,
} from '../../../src/lib/ice/winning-pair.js';
import type { CheckedPair, PairedCandidate } from '../../../src/lib/ice/candidate-pair.js';

type Type = PairedCandidate['candidateType'];

const PREFERENCE = { host: 126, prflx: 110, srflx: 100, relay: 0 } as const;
const endOf = (candidateType: Type): PairedCandidate => ({
  candidateType,
  priority: 2 ** 24 * PREFERENCE[candidateType] + 2 ** 8 * 65535 + 255,
});

function course(
  [local, remote]: readonly [Type, Type],
  pair: Partial<CheckedPair> = {},
  change: Partial<PairCourse> = {},
): PairCourse {
  return {
    pair: {
      id: `${local}-${remote}`,
      local: endOf(local),
      remote: endOf(remote),
      state: 'waiting',
      nominated: false,
      selected: false,
      priority: null,
      ...pair,
    },
    listed: true,
    firstSeenAtMs: 100,
    firstRemoteType: remote,
    succeededAtMs: pair.state === 'succeeded' ? 150 : null,
    nominatedAtMs: null,
    selectedSinceMs: null,
    lastSelectedAtMs: null,
    ...change,
  };
}

const winner = (ends: readonly [Type, Type], change: Partial<PairCourse> = {}): PairCourse =>
  course(
    ends,
    { state: 'succeeded', nominated: true, selected: true },
    { nominatedAtMs: 200, selectedSinceMs: 200, lastSelectedAtMs: 300, ...change },
  );

const OFFERER: WinCircumstances = {
  localControls: true,
  relayOnly: false,
  remoteCandidateAtMs: 50,
};

const reasons = (
  courses: readonly PairCourse[],
  circumstances: Partial<WinCircumstances> = {},
): WinReason[] => whyThisPairWon(courses, { ...OFFERER, ...circumstances })?.reasons ?? [];

const codes = (...given: Parameters<typeof reasons>): string[] =>
  reasons(...given).map(({ code }) => code);

describe('why a pair won', () => {
  test('nobody has won while the selected pair’s check is in progress, nominated or not', () => {
    const early = course(
      ['host', 'prflx'],
      { state: 'in-progress', nominated: true, selected: true },
      { selectedSinceMs: 100 },
    );
    expect(whyThisPairWon([early], OFFERER)).toBeNull();
  });

  test('a pair that is checked again for consent has not lost', () => {
    const again = course(
      ['host', 'host'],
      { state: 'in-progress', nominated: true, selected: true },
      { succeededAtMs: 150, nominatedAtMs: 150, selectedSinceMs: 150 },
    );
    expect(codes([again])).toEqual(['only-pair', 'nominated']);
  });

  test('a pair that failed after it had succeeded has not won', () => {
    const lost = course(
      ['host', 'host'],
      { state: 'failed', selected: true },
      { succeededAtMs: 150, selectedSinceMs: 150 },
    );
    expect(whyThisPairWon([lost], OFFERER)).toBeNull();
  });

  test('a succeeded pair that is not selected has not won', () => {
    expect(whyThisPairWon([course(['host', 'host'], { state: 'succeeded' })], OFFERER)).toBeNull();
  });

  test('a pair that the latest sample no longer has has not won', () => {
    expect(whyThisPairWon([winner(['host', 'host'], { listed: false })], OFFERER)).toBeNull();
  });

  test('the only pair won for want of another, and the controlling side nominated it', () => {
    expect(reasons([winner(['host', 'host'])])).toEqual([
      { code: 'only-pair' },
      { code: 'nominated', atMs: 200, localControls: true },
    ]);
  });

  test('the only one that succeeded, with the count of those that failed', () => {
    const list = [
      winner(['host', 'host']),
      course(['host', 'srflx'], { state: 'failed' }),
      course(['host', 'relay']),
    ];
    expect(reasons(list)[0]).toEqual({ code: 'only-succeeded', pairs: 3, failed: 1 });
  });

  test('the highest priority among those that succeeded', () => {
    const list = [winner(['host', 'host']), course(['host', 'srflx'], { state: 'succeeded' })];
    expect(reasons(list)[0]).toEqual({ code: 'highest-priority', succeeded: 2 });
  });

  test('a lower pair won because it was nominated before the higher one', () => {
    const list = [
      winner(['host', 'srflx']),
      course(['host', 'host'], { state: 'succeeded' }, { nominatedAtMs: 900 }),
    ];
    expect(reasons(list, { localControls: false })[0]).toEqual({
      code: 'nominated-first',
      atMs: 200,
      localControls: false,
    });
  });

  test('a lower pair that was nominated later is merely kept', () => {
    const list = [
      winner(['host', 'srflx']),
      course(['host', 'host'], { state: 'succeeded' }, { nominatedAtMs: 100 }),
    ];
    expect(codes(list)).toEqual(['kept-below-higher', 'nominated']);
  });

  test('a switch names the pair that the transport used before', () => {
    const list = [
      course(['host', 'srflx'], { state: 'succeeded' }, { lastSelectedAtMs: 180 }),
      winner(['host', 'host']),
    ];
    expect(reasons(list)).toContainEqual({
      code: 'switched',
      atMs: 200,
      fromPairId: 'host-srflx',
    });
  });
});

describe('a peer-reflexive far end', () => {
  test('is explained by checks that came before any candidate', () => {
    expect(codes([winner(['host', 'prflx'])], { remoteCandidateAtMs: null })).toContain(
      'peer-reflexive-early',
    );
    expect(codes([winner(['host', 'prflx'])], { remoteCandidateAtMs: 5000 })).toContain(
      'peer-reflexive-early',
    );
  });

  test('is explained by a NAT when candidates had come before', () => {
    expect(codes([winner(['host', 'prflx'])], { remoteCandidateAtMs: 50 })).toContain(
      'peer-reflexive-unnamed',
    );
  });

  test('is still explained after a candidate has named it', () => {
    const renamed = winner(['host', 'host'], { firstRemoteType: 'prflx' });
    for (const remoteCandidateAtMs of [null, 50]) {
      const told = codes([renamed], { remoteCandidateAtMs });
      expect(told).toContain('peer-reflexive-early');
      expect(told).not.toContain('peer-reflexive-unnamed');
    }
  });

  test('a peer-reflexive near end is told apart from it', () => {
    expect(codes([winner(['prflx', 'host'])])).toContain('peer-reflexive-local');
  });
});

describe('a relayed pair', () => {
  test('won because only relay candidates were allowed', () => {
    expect(codes([winner(['relay', 'relay'])], { relayOnly: true })).toContain(
      'relay-only-allowed',
    );
  });

  test('won because every direct pair failed', () => {
    const list = [
      winner(['relay', 'prflx']),
      course(['host', 'host'], { state: 'failed' }),
      course(['srflx', 'srflx'], { state: 'failed' }),
    ];
    expect(reasons(list)).toContainEqual({ code: 'relay-direct-failed', failed: 2 });
  });

  test('won because no direct pair has had an answer', () => {
    const list = [
      winner(['host', 'relay']),
      course(['host', 'host'], { state: 'in-progress' }),
      course(['srflx', 'srflx'], { state: 'failed' }),
    ];
    expect(reasons(list)).toContainEqual({ code: 'relay-direct-unanswered', direct: 2 });
  });

  test('a direct pair needs no such reason', () => {
    expect(codes([winner(['host', 'host'])], { relayOnly: true })).not.toContain(
      'relay-only-allowed',
    );
  });
});
