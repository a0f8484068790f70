import { afterEach, beforeEach, expect, it } from 'vitest';
import { askBrowserAboutCandidates } from '../../../src/lib/rtc/candidate-verdict.js';
import { type Witness, witness } from '../support/witness.js';

let seen: Witness;
beforeEach(() => (seen = witness()));
afterEach(() => seen.end());

const HOST = 'candidate:1 1 udp 2130706431 192.0.2.1 5000 typ host';
const ask = (...candidates: string[]) =>
  askBrowserAboutCandidates(candidates.map((candidate, index) => ({ line: index + 1, candidate })));

it('candidates that the browser takes are all taken, by one peer that is closed after it', async () => {
  expect(
    await ask(
      HOST,
      'candidate:2 1 udp 1694498815 203.0.113.7 61764 typ srflx raddr 0.0.0.0 rport 0 generation 0 network-id 1',
      'candidate:3 1 tcp 1518280447 192.0.2.1 9 typ host tcptype active',
      'candidate:4 1 udp 2113937151 0b6c8e1a-6f2b-4b5f-8d5e-0c7d9c0f1a2b.local 5001 typ host',
    ),
  ).toEqual({ outcome: 'candidates', count: 4, refusals: [] });
  expect(seen.peers).toHaveLength(1);
  expect(seen.peers[0]?.connectionState).toBe('closed');
  expect(seen.timers.size).toBe(0);
});

it('each that it refuses has its own words, at its own line', async () => {
  const verdict = await ask(
    HOST,
    'candidate:1 1 udp banana 192.0.2.1 5000 typ host',
    HOST,
    'candidate:1 1 udp 2130706431 192.0.2.1 70000 typ host',
  );
  if (verdict.outcome !== 'candidates') expect.fail(JSON.stringify(verdict));
  expect(verdict.refusals.map(({ line }) => line)).toEqual([2, 4]);
  for (const { error } of verdict.refusals) {
    expect(error.name).toBe('OperationError');
    expect(error.message).not.toBe('');
  }
});

it('whose ufrag it names is no matter: it is asked about the candidate', async () => {
  expect(
    await ask(`${HOST} ufrag abcd`, `${HOST} ufrag efgh`, `${HOST} ufrag abcd`, `${HOST} ufrag a`),
  ).toMatchObject({ outcome: 'candidates', count: 4, refusals: [] });
  expect(seen.peers).toHaveLength(1);
});

it('the question stays in the browser: no server, nothing gathered', async () => {
  await ask(HOST);
  expect(seen.peers[0]?.getConfiguration()).toMatchObject({
    iceServers: [],
    iceTransportPolicy: 'relay',
  });
  expect(seen.peers[0]?.localDescription?.sdp ?? '').not.toContain('a=candidate:');
});
