import { describe, expect, it } from 'vitest';
import { NO_PROGRESS } from '../../../src/lib/flow/progress.js';
import type { PeerId } from '../../../src/lib/recording/events.js';
import { PacketPlacement, stepAtTime } from '../../../src/lib/session/packet-placement.js';
import { encodeChannelData, encodeStun } from '../../../src/lib/stun/encode.js';
import type { MethodName, StunClass } from '../../../src/lib/stun/message-type.js';

const message = (method: MethodName, stunClass: StunClass, code?: number): Uint8Array =>
  encodeStun({
    method,
    class: stunClass,
    transactionId: new Uint8Array(12),
    attributes: code === undefined ? [] : [{ name: 'ERROR-CODE', value: { code, reason: 'No' } }],
  });

const socket = (port: number, leg: 'client' | 'relayed' = 'client') => ({
  leg,
  remote: { address: '127.0.0.1', port },
});

function rows(peer: PeerId, ...messages: Uint8Array[]): (number | null)[] {
  const placement = new PacketPlacement();
  return messages.map((bytes) => placement.rowOf(peer, socket(50_000), bytes));
}

const request = message('Binding', 'request');
const answer = message('Binding', 'success');

describe('the row of a packet', () => {
  it.each([
    ['A', [10, 11]],
    ['B', [17, 18]],
  ] as const)('the first question to the STUN server and its answer, of %s', (peer, expected) => {
    expect(rows(peer, request, answer)).toEqual(expected);
  });

  it('asked again before the answer it is still the question, after it something else', () => {
    expect(rows('A', request, request, answer, request, answer)).toEqual([10, 10, 11, null, null]);
  });

  it('each socket of a browser has its own first question', () => {
    const placement = new PacketPlacement();
    const row = (port: number, bytes: Uint8Array) => placement.rowOf('A', socket(port), bytes);
    expect([row(1, request), row(1, answer), row(2, request), row(2, answer)]).toEqual([
      10, 11, 10, 11,
    ]);
  });

  it('a refused question is answered', () => {
    expect(rows('A', request, message('Binding', 'error', 420))).toEqual([10, 11]);
  });

  it('the 401 belongs to asking the TURN server, for it asks for credentials', () => {
    expect(
      rows(
        'A',
        message('Allocate', 'request'),
        message('Allocate', 'error', 401),
        message('Allocate', 'request'),
        message('Allocate', 'error', 438),
        message('Allocate', 'request'),
        message('Allocate', 'success'),
      ),
    ).toEqual([12, 12, 12, 12, 12, 13]);
  });

  it('any other error is the TURN server’s answer', () => {
    expect(rows('B', message('Allocate', 'error', 486))).toEqual([20]);
  });

  it('what else passes has no row of its own', () => {
    expect(
      rows(
        'A',
        message('Refresh', 'request'),
        message('CreatePermission', 'success'),
        message('Send', 'indication'),
        encodeChannelData(0x4000, request, { padded: false }),
        new Uint8Array(),
        Uint8Array.from([0]),
      ),
    ).toEqual([null, null, null, null, null, null]);
  });

  it('an ICE check to a relayed address is no question to the STUN server', () => {
    expect(new PacketPlacement().rowOf('A', socket(1, 'relayed'), request)).toBeNull();
  });
});

describe('the step at which the walk stood', () => {
  const entered = [10, 20, 30];
  const progress = {
    ...NO_PROGRESS,
    walkedTo: entered.length,
    steps: NO_PROGRESS.steps.map((step, i) => ({ ...step, enteredAtMs: entered[i] ?? null })),
  };

  it.each([
    [9, 0],
    [10, 1],
    [19.9, 1],
    [25, 2],
    [1_000, 3],
  ])('at %d ms is %d', (atMs, step) => {
    expect(stepAtTime(progress, atMs)).toBe(step);
  });
});
