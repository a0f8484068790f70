// A run at a server that shows its packets: what was seen is told as seen, and what was not seen is
// not supposed.
import { describe, expect, it } from 'vitest';
import { evidentOutcome } from '../../../src/lib/flow/outcome.js';
import { progressOf } from '../../../src/lib/flow/progress.js';
import { type Row, clockOrder, rowsAt } from '../../../src/lib/flow/rows.js';
import type { FlowEvent, PeerId, StepOutcome } from '../../../src/lib/recording/events.js';
import { type Said, said } from '../../fixtures/said.js';

const started = (iceTransportPolicy: 'all' | 'relay' = 'all'): Said => [
  0,
  {
    type: 'session.started',
    servers: [{ urls: ['stun:127.0.0.1:3478', 'turn:127.0.0.1:3478'], hasCredential: true }],
    serverChoice: 'lab',
    iceTransportPolicy,
    bundlePolicy: 'max-bundle',
    userAgent: 'test',
  },
];
const described = (peer: PeerId): Said => [
  peer === 'A' ? 2 : 6,
  { type: 'description.set', peer, side: 'local', descriptionType: 'offer', sdp: 'v=0' },
];
const entered = (step: number): Said => [step, { type: 'step.entered' }];
const ended = (step: number, outcome: StepOutcome): Said => [step, { type: 'step.ended', outcome }];

const packet = (
  step: number,
  direction: 'toServer' | 'fromServer',
  seenAtMs = 5,
  leg: 'client' | 'relayed' = 'client',
): Said => [
  step,
  {
    type: 'packet.seen',
    peer: step < 17 ? 'A' : 'B',
    leg,
    direction,
    transport: 'udp',
    server: { address: '127.0.0.1', port: 3_478 },
    remote: { address: '127.0.0.1', port: 50_000 },
    bytes: 'AAEAAA==',
    seenAtMs,
    seenWithinMs: 0.3,
  },
];
const srflx: Said = [
  11,
  {
    type: 'candidate.found',
    peer: 'A',
    candidate: { candidate: '', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: null },
    candidateType: 'srflx',
    url: null,
  },
];
const state = (machine: 'iceConnection', to: string): Said => [
  16,
  { type: 'state.changed', peer: 'A', machine, from: 'checking', to },
];
const gatheringEnded: Said = [16, { type: 'gathering.ended', peer: 'A' }];

const progressAfter = (...facts: Said[]) => progressOf(said(...facts));

function rowAfter(step: number, ...facts: Said[]): Row {
  const events: readonly FlowEvent[] = said(...facts);
  const cursor = { order: 'textbook', position: 24 } as const;
  const row = rowsAt(progressOf(events), events, cursor, step)[step - 1];
  if (!row) throw new RangeError(`no row ${step}`);
  return row;
}

describe('a question to a server that shows its packets', () => {
  it('is asked when it was seen, and not before', () => {
    expect(evidentOutcome(progressAfter(started(), described('A')), 10)).toBeNull();
    expect(
      evidentOutcome(progressAfter(started(), described('A'), packet(10, 'toServer')), 10),
    ).toEqual({ kind: 'reached', bySeq: 2 });
  });

  it('its arrow is observed, and stands at the time at which it passed', () => {
    const row = rowAfter(10, started(), described('A'), packet(10, 'toServer', 4.5), entered(10));
    expect(row).toMatchObject({ provenance: 'observed', happenedAtMs: 4.5 });
    expect(row.packet?.seq).toBe(2);
  });

  it('of several packets the first is the arrow: the 401 is not', () => {
    const facts = [
      started(),
      described('A'),
      packet(12, 'toServer', 5),
      packet(12, 'fromServer', 6),
      packet(12, 'toServer', 7),
      packet(13, 'fromServer', 8),
      entered(12),
      entered(13),
    ];
    expect(rowAfter(12, ...facts).packet?.seenAtMs).toBe(5);
    expect(rowAfter(13, ...facts).packet?.seenAtMs).toBe(8);
  });

  it('what passes at the relayed address is no arrow of the server’s rows', () => {
    const row = rowAfter(10, started(), packet(10, 'toServer', 5, 'relayed'), entered(10));
    expect([row.packet, row.provenance]).toEqual([null, 'inferred']);
  });

  it('is not asked when the peers were connected before, and neither is it answered', () => {
    const progress = progressAfter(
      started(),
      described('A'),
      state('iceConnection', 'connected'),
      gatheringEnded,
    );
    for (const step of [12, 13])
      expect(evidentOutcome(progress, step)).toEqual({
        kind: 'notAsked',
        reason: 'connected-before',
      });
  });

  it('asked and cut short, the answer is missing and not the question', () => {
    const progress = progressAfter(
      started(),
      described('A'),
      packet(12, 'toServer'),
      state('iceConnection', 'connected'),
      gatheringEnded,
    );
    expect(evidentOutcome(progress, 12)?.kind).toBe('reached');
    expect(evidentOutcome(progress, 13)?.kind).toBe('unanswered');
  });
});

describe('while the lab cannot be reached', () => {
  const lab = (what: 'lab-lost' | 'lab-reached'): Said => [
    0,
    { type: 'surroundings.changed', change: { what } },
  ];

  it('a question is inferred, as at any other server, before and after the loss', () => {
    for (const facts of [
      [started(), lab('lab-lost'), described('A'), entered(10)],
      [started(), described('A'), lab('lab-lost'), entered(10)],
    ]) {
      expect(evidentOutcome(progressOf(said(...facts)), 10)?.kind).toBe('reached');
      expect(rowAfter(10, ...facts).provenance).toBe('inferred');
    }
  });

  it('nothing is supposed of a question that was never due', () => {
    expect(evidentOutcome(progressAfter(started(), lab('lab-lost')), 10)).toBeNull();
    const relay = progressAfter(started('relay'), described('A'), lab('lab-lost'));
    expect(evidentOutcome(relay, 10)).toEqual({ kind: 'notAsked', reason: 'relay-only' });
  });

  it('what follows when it is back is observed', () => {
    const facts = [started(), lab('lab-lost'), described('A'), lab('lab-reached')];
    const row = rowAfter(10, ...facts, packet(10, 'toServer', 3), entered(10));
    expect([row.provenance, row.happenedAtMs]).toEqual(['observed', 3]);
  });
});

describe('an answer of a server that shows its packets', () => {
  it('is told by the candidate that came of it, and observed', () => {
    const facts = [started(), described('A'), packet(11, 'fromServer', 3), srflx, entered(11)];
    expect(evidentOutcome(progressOf(said(...facts)), 11)).toEqual({ kind: 'reached', bySeq: 3 });
    expect(rowAfter(11, ...facts)).toMatchObject({ provenance: 'observed', happenedAtMs: 3 });
  });

  it('alone does not end the step: the browser may not have made a candidate of it yet', () => {
    const progress = progressAfter(started(), described('A'), packet(11, 'fromServer'));
    expect(evidentOutcome(progress, 11)).toBeNull();
  });

  it('shows the step where the browser drops the candidate', () => {
    const facts = [started(), described('A'), packet(11, 'fromServer', 3), gatheringEnded];
    expect(evidentOutcome(progressOf(said(...facts)), 11)).toEqual({ kind: 'reached', bySeq: 3 });
    expect(rowAfter(11, ...facts, entered(11))).toMatchObject({
      provenance: 'observed',
      happenedAtMs: 3,
    });
  });

  it('heard of after the walk had gone on, it still came', () => {
    const unanswered = ended(13, { kind: 'unanswered', afterMs: 3, errorSeq: null });
    const row = rowAfter(13, started(), entered(13), unanswered, packet(13, 'fromServer', 2));
    expect([row.result, row.provenance]).toEqual(['reached', 'observed']);
  });
});

describe('under "relay only"', () => {
  it('the browser asks the STUN server all the same where the server saw it', () => {
    const facts = [
      started('relay'),
      described('A'),
      packet(10, 'toServer', 3),
      packet(11, 'fromServer', 4),
      entered(10),
      entered(11),
    ];
    const progress = progressOf(said(...facts));
    expect(evidentOutcome(progress, 10)).toEqual({ kind: 'reached', bySeq: 2 });
    expect(evidentOutcome(progress, 11)).toEqual({ kind: 'reached', bySeq: 3 });
    for (const step of [10, 11]) expect(rowAfter(step, ...facts).provenance).toBe('observed');
  });

  it('heard of late it overrules that nobody was asked', () => {
    const notAsked = ended(10, { kind: 'notAsked', reason: 'relay-only' });
    const facts = [started('relay'), described('A'), entered(10), notAsked];
    expect(rowAfter(10, ...facts).result).toBe('notAsked');
    const row = rowAfter(10, ...facts, packet(10, 'toServer', 2));
    expect([row.result, row.notAskedReason]).toEqual(['reached', null]);
  });
});

describe('the order in which it happened', () => {
  it('goes by when a packet passed, not by when it was heard of', () => {
    const events = said(
      started(),
      entered(2),
      described('A'),
      ended(2, { kind: 'reached', bySeq: 2 }),
      entered(3),
      [
        3,
        {
          type: 'message.sent',
          peer: 'A',
          messageId: 'offer-A',
          payload: { kind: 'description', type: 'offer', sdp: 'v=0' },
          late: false,
        },
        10,
      ],
      entered(10),
      packet(10, 'toServer', 4),
    );
    const order = clockOrder(progressOf(events), events);
    expect(order.map(({ step }) => step)).toEqual([2, 10, 3]);
    expect(order.find(({ step }) => step === 10)?.atMs).toBe(4);
  });

  it('never goes back for a cursor that goes on', () => {
    const events = said(
      started(),
      entered(2),
      described('A'),
      entered(10),
      entered(11),
      [11, { ...(srflx[1] as object), peer: 'A' } as (typeof srflx)[1], 5],
      packet(10, 'toServer', 2),
      packet(11, 'fromServer', 3),
    );
    const seqs = clockOrder(progressOf(events), events).map(({ seq }) => seq);
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
  });
});
