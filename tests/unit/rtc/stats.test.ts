import { describe, expect, it } from 'vitest';
import type { PairStats } from '../../../src/lib/recording/events.js';
import { pairsOf, sameCheckList } from '../../../src/lib/rtc/stats.js';

type Stat = { id: string; type: string } & Record<string, unknown>;

const report = (...stats: Stat[]): [string, unknown][] => stats.map((stat) => [stat.id, stat]);

const local = (more: Record<string, unknown> = {}): Stat => ({
  id: 'local-1',
  type: 'local-candidate',
  candidateType: 'host',
  address: '192.0.2.1',
  port: 50_211,
  protocol: 'udp',
  priority: 2_113_937_151,
  ...more,
});

const remote = (more: Record<string, unknown> = {}): Stat => ({
  id: 'remote-1',
  type: 'remote-candidate',
  candidateType: 'prflx',
  port: 41_877,
  protocol: 'udp',
  priority: 1_845_501_695,
  ...more,
});

const pair = (more: Record<string, unknown> = {}): Stat => ({
  id: 'pair-1',
  type: 'candidate-pair',
  localCandidateId: 'local-1',
  remoteCandidateId: 'remote-1',
  state: 'succeeded',
  nominated: true,
  priority: 7_926_358_401_793_063_936,
  currentRoundTripTime: 0.001_234,
  requestsSent: 3,
  responsesReceived: 2,
  requestsReceived: 5,
  responsesSent: 5,
  bytesSent: 812,
  bytesReceived: 640,
  ...more,
});

const transport = (selectedCandidatePairId: string): Stat => ({
  id: 'transport-1',
  type: 'transport',
  selectedCandidatePairId,
});

const only = (pairs: PairStats[]): PairStats => {
  expect(pairs).toHaveLength(1);
  return pairs[0] as PairStats;
};

describe('a check list from getStats', () => {
  it('has a row for each pair, with both candidates and every figure', () => {
    expect(pairsOf(report(local(), remote(), pair(), transport('pair-1')))).toEqual([
      {
        id: 'pair-1',
        local: {
          id: 'local-1',
          candidateType: 'host',
          address: '192.0.2.1',
          port: 50_211,
          protocol: 'udp',
          priority: 2_113_937_151,
          relayProtocol: null,
        },
        remote: {
          id: 'remote-1',
          candidateType: 'prflx',
          address: null,
          port: 41_877,
          protocol: 'udp',
          priority: 1_845_501_695,
          relayProtocol: null,
        },
        state: 'succeeded',
        nominated: true,
        selected: true,
        priority: '7926358401793063936',
        roundTripTimeMs: 1.23,
        requestsSent: 3,
        responsesReceived: 2,
        requestsReceived: 5,
        responsesSent: 5,
        bytesSent: 812,
        bytesReceived: 640,
      },
    ]);
  });

  it('marks as selected only the pair that the transport names', () => {
    const pairs = pairsOf(
      report(local(), remote(), pair(), pair({ id: 'pair-2' }), transport('pair-2')),
    );
    expect(pairs.map(({ id, selected }) => [id, selected])).toEqual([
      ['pair-1', false],
      ['pair-2', true],
    ]);
  });

  it('marks none as selected while the transport names none', () => {
    expect(only(pairsOf(report(local(), remote(), pair()))).selected).toBe(false);
  });

  it('is in an order of its own, whatever order the browser reports in', () => {
    const stats = [pair({ id: 'c' }), pair({ id: 'a' }), local(), remote(), pair({ id: 'b' })];
    const ids = pairsOf(report(...stats)).map(({ id }) => id);
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(pairsOf(report(...stats.reverse())).map(({ id }) => id)).toEqual(ids);
  });

  it('takes what a Map of a report gives', () => {
    expect(pairsOf(new Map(report(local(), remote(), pair())))).toHaveLength(1);
  });

  it('is empty for a report without pairs', () => {
    expect(pairsOf(report(local(), remote(), transport('none')))).toEqual([]);
  });
});

describe('a pair', () => {
  it.each(['frozen', 'waiting', 'in-progress', 'failed', 'succeeded'])('may be %s', (state) => {
    expect(only(pairsOf(report(local(), remote(), pair({ state })))).state).toBe(state);
  });

  it.each([undefined, 'cancelled', 7])('of the unknown state %j is left out', (state) => {
    expect(pairsOf(report(local(), remote(), pair({ state })))).toEqual([]);
  });

  it('of which a candidate is missing or of an unknown type is left out', () => {
    expect(pairsOf(report(local(), pair()))).toEqual([]);
    expect(pairsOf(report(remote(), pair()))).toEqual([]);
    expect(pairsOf(report(local({ candidateType: 'serverreflexive' }), remote(), pair()))).toEqual(
      [],
    );
  });

  it('says null where the browser says nothing, and never NaN', () => {
    const bare = only(
      pairsOf(
        report(
          { id: 'local-1', type: 'local-candidate', candidateType: 'relay' },
          { id: 'remote-1', type: 'remote-candidate', candidateType: 'host', address: '' },
          {
            id: 'pair-1',
            type: 'candidate-pair',
            localCandidateId: 'local-1',
            remoteCandidateId: 'remote-1',
            state: 'waiting',
            priority: Number.NaN,
            currentRoundTripTime: Infinity,
          },
        ),
      ),
    );
    expect(bare).toMatchObject({
      nominated: false,
      selected: false,
      priority: null,
      roundTripTimeMs: null,
      requestsSent: 0,
      bytesReceived: 0,
      local: { address: null, port: null, protocol: null, priority: null, relayProtocol: null },
      remote: { address: null },
    });
  });

  it('gives its priority in digits, of which a double has no more to give', () => {
    const { priority } = only(
      pairsOf(report(local(), remote(), pair({ priority: 9_151_314_442_783_293_440 }))),
    );
    expect(priority).toMatch(/^\d+$/);
    expect(Number(priority)).toBe(9_151_314_442_783_293_440);
  });

  it('gives a round trip of nothing as 0, which is not the same as none', () => {
    const { roundTripTimeMs } = only(
      pairsOf(report(local(), remote(), pair({ currentRoundTripTime: 0 }))),
    );
    expect(roundTripTimeMs).toBe(0);
  });

  it('says over what a relay is reached', () => {
    const stats = report(local({ candidateType: 'relay', relayProtocol: 'tls' }), remote(), pair());
    expect(only(pairsOf(stats)).local.relayProtocol).toBe('tls');
  });
});

describe('two samples', () => {
  const sample = (...more: Record<string, unknown>[]): PairStats[] =>
    pairsOf(report(local(), remote(), ...more.map((one) => pair(one)), transport('pair-1')));

  it('are the same while only counters grow', () => {
    expect(
      sameCheckList(
        sample({}),
        sample({ bytesSent: 9999, requestsSent: 40, currentRoundTripTime: 0.5 }),
      ),
    ).toBe(true);
  });

  it.each([
    ['a pair is new', sample({}, { id: 'pair-2' })],
    ['a state changed', sample({ state: 'in-progress' })],
    ['a nomination changed', sample({ nominated: false })],
    ['the pairs are others', sample({ id: 'pair-9' })],
  ])('differ when %s', (_, other) => {
    expect(sameCheckList(sample({}), other)).toBe(false);
    expect(sameCheckList(other, sample({}))).toBe(false);
  });

  it('differ when another pair was selected', () => {
    const both = [local(), remote(), pair(), pair({ id: 'pair-2' })];
    expect(
      sameCheckList(
        pairsOf(report(...both, transport('pair-1'))),
        pairsOf(report(...both, transport('pair-2'))),
      ),
    ).toBe(false);
  });

  it('differ when a peer-reflexive candidate turned out to be one that was signaled', () => {
    expect(
      sameCheckList(
        pairsOf(report(local(), remote(), pair())),
        pairsOf(report(local(), remote({ candidateType: 'host' }), pair())),
      ),
    ).toBe(false);
  });

  it('of nothing are the same', () => {
    expect(sameCheckList([], [])).toBe(true);
  });
});
