import { describe, expect, it } from 'vitest';
import { encodeChannelData, encodeStun } from '../../../src/lib/stun/encode.js';
import { isEncrypted } from '../../../src/lib/stun/traffic.js';
import { LogBudget, type LoggedPacket, SessionLog } from '../../../src/lab/session-log.js';

const check = encodeStun({
  method: 'Binding',
  class: 'request',
  transactionId: new Uint8Array(12),
  attributes: [],
});
const srtp = Uint8Array.from([0x80, 111, 0, 1, ...new Array<number>(40).fill(7)]);
const applicationData = Uint8Array.from([23, 0xfe, 0xfd, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1, 9]);
const shortRecord = Uint8Array.from([0x2f, 1, 2, 0, 1, 9]);
const handshake = Uint8Array.from([22, 0xfe, 0xfd, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);

const inChannel = (data: Uint8Array) => encodeChannelData(0x4000, data, { padded: true });
const inData = (data: Uint8Array) =>
  encodeStun({
    method: 'Data',
    class: 'indication',
    transactionId: new Uint8Array(12),
    attributes: [
      { name: 'XOR-PEER-ADDRESS', value: { address: '127.0.0.1', port: 5_000 } },
      { name: 'DATA', value: data },
    ],
  });

describe('what is nothing but ciphertext', () => {
  it.each<[string, Uint8Array, boolean]>([
    ['an ICE check', check, false],
    ['SRTP', srtp, true],
    ['an application record', applicationData, true],
    ['a short record of DTLS 1.3', shortRecord, true],
    ['a handshake record in the clear', handshake, false],
    ['nothing', new Uint8Array(), false],
  ])('%s, on its own, in ChannelData and in a Data indication', (_, data, expected) => {
    expect([data, inChannel(data), inData(data)].map(isEncrypted)).toEqual([
      expected,
      expected,
      expected,
    ]);
  });

  it('a ChannelData that lies about its length, and a cut indication, do no harm', () => {
    expect(isEncrypted(Uint8Array.from([0x40, 0, 0xff, 0xff, 0x80, 111]))).toBe(true);
    expect(isEncrypted(inData(srtp).subarray(0, 30))).toBe(false);
    expect(isEncrypted(Uint8Array.from([0x40]))).toBe(false);
  });
});

const seen = (bytes: Uint8Array, change: Partial<LoggedPacket> = {}) => ({
  peer: 'A' as const,
  leg: 'client' as const,
  direction: 'toServer' as const,
  transport: 'udp' as const,
  server: { address: '127.0.0.1', port: 3_478 },
  remote: { address: '127.0.0.1', port: 50_000 },
  atMs: 1,
  bytes,
  ...change,
});

const LIMITS = { media: 2, packets: 5, bytes: 10_000, ownBytes: 0 };
const log = (limits = LIMITS, budgetBytes = 10_000) =>
  new SessionLog(new LogBudget(budgetBytes), limits);

describe('the log of a session', () => {
  it('numbers what it keeps from 1, without gaps', () => {
    const kept = log();
    for (const bytes of [check, srtp, srtp, srtp, check]) kept.add(seen(bytes));
    expect(kept.packetsAfter(0, 10).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(kept.packetsAfter(2, 1).map(({ number }) => number)).toEqual([3]);
    expect(kept.packetsAfter(4, 10)).toEqual([]);
    expect(kept.lastNumber).toBe(4);
  });

  it('keeps a copy: the bytes are the server’s', () => {
    const kept = log();
    const lent = Uint8Array.from(check);
    kept.add(seen(lent));
    lent.fill(0);
    expect(kept.packetsAfter(0, 1)[0]?.bytes).toEqual(check);
  });

  it('keeps the first encrypted packets of each peer and direction, and counts the rest', () => {
    const kept = log({ ...LIMITS, packets: 100 });
    for (const peer of ['A', 'B'] as const)
      for (const direction of ['toServer', 'fromServer'] as const)
        for (let i = 0; i < 5; i += 1) kept.add(seen(srtp, { peer, direction }));
    expect(kept.lastNumber).toBe(8);
    expect(kept.omissions).toEqual([
      { peer: 'A', reason: 'media', packets: 6, bytes: 6 * srtp.length },
      { peer: 'B', reason: 'media', packets: 6, bytes: 6 * srtp.length },
    ]);
  });

  it('is full by packets or by bytes, and says so', () => {
    const byPackets = log();
    for (let i = 0; i < 7; i += 1) byPackets.add(seen(check));
    expect(byPackets.omissions).toEqual([{ peer: 'A', reason: 'limit', packets: 2, bytes: 40 }]);
    // Each takes 400 bytes beside its own 20.
    const byBytes = log({ ...LIMITS, bytes: 850 });
    expect([1, 2, 3].map(() => byBytes.add(seen(check)))).toEqual([true, true, false]);
  });

  it('has room of its own, whatever the others keep, and takes of the budget what is beyond', () => {
    const budget = new LogBudget(850);
    const limits = { ...LIMITS, ownBytes: 850 };
    const [greedy, late] = [new SessionLog(budget, limits), new SessionLog(budget, limits)];
    const fill = (each: SessionLog) => [1, 2, 3, 4, 5].map(() => each.add(seen(check)));
    expect(fill(greedy)).toEqual([true, true, true, true, false]);
    expect(fill(late)).toEqual([true, true, false, false, false]);
    greedy.clear();
    expect(fill(late)).toEqual([true, true, false, false, false]);
    expect(late.lastNumber).toBe(4);
  });

  it('shares a budget with the other sessions, and gives its part back', () => {
    const budget = new LogBudget(850);
    const first = new SessionLog(budget, LIMITS);
    const second = new SessionLog(budget, LIMITS);
    expect([first, first, second].map((each) => each.add(seen(check)))).toEqual([
      true,
      true,
      false,
    ]);
    first.clear();
    expect(second.add(seen(check))).toBe(true);
    expect(first.packetsAfter(0, 10)).toEqual([]);
    expect(first.add(seen(check))).toBe(false);
  });
});
