import { afterEach, describe, expect, test } from 'vitest';
import {
  DROP_REASONS,
  type FlowEvent,
  type FlowFact,
} from '../../../../src/lib/recording/events.js';
import { language } from '../../../../src/lib/i18n/language.svelte.js';
import { KIND_OF, LOG_KINDS } from '../../../../src/lib/inspectors/log/kinds.js';
import { logCount } from '../../../../src/lib/inspectors/log/count.js';
import { summarize } from '../../../../src/lib/inspectors/log/summarize.js';
import { walkWithSamples } from '../pairs/sampled-walk.js';

const { events } = walkWithSamples();

const event = (fact: FlowFact): FlowEvent => ({
  ...fact,
  seq: 7,
  atMs: 12,
  step: 3,
  provenance: 'observed',
});

afterEach(() => {
  language.current = 'en';
});

/** One of each fact that the walk has none of. */
const RARE: FlowFact[] = [
  { type: 'session.closed' },
  {
    type: 'call.rejected',
    peer: 'B',
    method: 'addIceCandidate',
    callSeq: 3,
    tookMs: 1,
    error: { name: 'InvalidStateError', message: 'The remote description was null' },
  },
  { type: 'description.grew', peer: 'A', descriptionType: 'offer', sdp: 'v=0\r\n' },
  { type: 'track.received', peer: 'B', trackKind: 'video' },
  { type: 'channel.message', peer: 'A', direction: 'sent', text: 'hello' },
  { type: 'channel.message', peer: 'B', direction: 'received', text: 'hello' },
  { type: 'stats.sampled', peer: 'A', pairs: [] },
  ...(['client', 'relayed'] as const).flatMap((leg) =>
    (['toServer', 'fromServer'] as const).map((direction): FlowFact => ({
      type: 'packet.seen',
      peer: 'A',
      leg,
      direction,
      transport: 'udp',
      server: { address: '127.0.0.1', port: 3478 },
      remote: { address: '::1', port: 50_211 },
      // A Binding request without attributes.
      bytes: 'AAEAACESpEIAAQIDBAUGBwgJCgs=',
      seenAtMs: 11.5,
      seenWithinMs: 0.5,
    })),
  ),
  { type: 'packets.omitted', peer: 'A', reason: 'media', packets: 40, bytes: 48_000 },
  { type: 'packets.omitted', peer: 'B', reason: 'limit', packets: 1, bytes: 108 },
  ...DROP_REASONS.map((reason): FlowFact => ({
    type: 'packets.dropped',
    peer: 'B',
    reason,
    packets: 3,
  })),
  { type: 'step.ended', outcome: { kind: 'unanswered', afterMs: 39_900, errorSeq: null } },
  { type: 'step.ended', outcome: { kind: 'notAsked', reason: 'no-server' } },
  { type: 'step.ended', outcome: { kind: 'failed', failure: { code: 'no-candidate-pair' } } },
  {
    type: 'step.ended',
    outcome: { kind: 'failed', failure: { code: 'ice-failed', peer: 'A', machine: 'connection' } },
  },
  {
    type: 'step.ended',
    outcome: {
      kind: 'failed',
      failure: {
        code: 'call-rejected',
        method: 'createOffer',
        peer: 'A',
        error: { name: 'OperationError', message: 'no' },
      },
    },
  },
  { type: 'surroundings.changed', change: { what: 'page-hidden' } },
  { type: 'surroundings.changed', change: { what: 'page-visible', hiddenForMs: 4000 } },
  { type: 'surroundings.changed', change: { what: 'machine-slept', forMs: 60_000 } },
  { type: 'surroundings.changed', change: { what: 'offline' } },
  { type: 'surroundings.changed', change: { what: 'online' } },
  { type: 'surroundings.changed', change: { what: 'media-ended', peer: 'A', trackKind: 'video' } },
  {
    type: 'surroundings.changed',
    change: { what: 'media-refused', peer: 'A', error: { name: 'NotAllowedError', message: 'x' } },
  },
  { type: 'surroundings.changed', change: { what: 'media-replaced', peer: 'A', by: 'camera' } },
  { type: 'surroundings.changed', change: { what: 'media-replaced', peer: 'A', by: 'scene' } },
  { type: 'surroundings.changed', change: { what: 'no-candidate', peer: 'A', afterMs: 3000 } },
];

const ALL: FlowEvent[] = [...events, ...RARE.map(event)];

describe('the one line of an event', () => {
  test('every type of event is summarized and has a kind', () => {
    const types = new Set(ALL.map(({ type }) => type));
    expect([...Object.keys(KIND_OF)].filter((type) => !types.has(type as never))).toEqual([]);
    for (const each of ALL) expect(summarize(each).trim(), each.type).not.toBe('');
    expect(new Set(Object.values(KIND_OF))).toEqual(new Set(LOG_KINDS));
  });

  test('no line has a gap where a value was forgotten', () => {
    for (const lang of ['en', 'zh-TW'] as const) {
      language.current = lang;
      for (const each of ALL) expect(summarize(each)).not.toMatch(/undefined|\[object|NaN|\{\w+\}/);
    }
  });

  test('each language words it in its own way, machine words stay', () => {
    const resolved = ALL.find(({ type }) => type === 'call.resolved');
    if (!resolved) throw new Error('no call');
    expect(summarize(resolved)).toBe('createOffer resolved after 2 ms');
    language.current = 'zh-TW';
    expect(summarize(resolved)).toContain('createOffer');
    expect(summarize(resolved)).toContain('完成');
  });

  test('a candidate is told by type, address and transport, a broken one as it is', () => {
    const found = (candidate: string): FlowEvent =>
      event({
        type: 'candidate.found',
        peer: 'A',
        candidate: { candidate, sdpMid: '0', sdpMLineIndex: 0, usernameFragment: null },
        candidateType: 'srflx',
        url: null,
      });
    expect(
      summarize(
        found('candidate:1 1 udp 1677729535 203.0.113.7 50211 typ srflx raddr 0.0.0.0 rport 0'),
      ),
    ).toBe('Found srflx 203.0.113.7:50211 udp');
    expect(summarize(found('candidate:<b>'))).toBe('Found candidate:<b>');
  });

  test('a packet is told by its layers and the way it went', () => {
    const packets = ALL.filter(({ type }) => type === 'packet.seen').map(summarize);
    expect(packets).toEqual([
      'Binding request, 20 bytes from [::1]:50211 to the server',
      'Binding request, 20 bytes from the server to [::1]:50211',
      'Binding request, 20 bytes from [::1]:50211 to the relayed address',
      'Binding request, 20 bytes from the relayed address to [::1]:50211',
    ]);
  });

  test('the browser’s own words come through unchanged', () => {
    const rejected = ALL.find(({ type }) => type === 'call.rejected');
    expect(rejected && summarize(rejected)).toContain(
      'InvalidStateError: The remote description was null',
    );
  });
});

test('the tab counts what the cursor shows', () => {
  expect(logCount(events.slice(0, 12))).toBe(12);
});
