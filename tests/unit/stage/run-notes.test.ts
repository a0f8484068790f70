import { describe, expect, it } from 'vitest';
import { progressOf } from '../../../src/lib/flow/progress.js';
import { rowsAt } from '../../../src/lib/flow/rows.js';
import { LAST_STEP, STEPS } from '../../../src/lib/flow/steps.js';
import { visibleEvents } from '../../../src/lib/recording/cursor.js';
import type {
  CandidateType,
  FlowEvent,
  FlowFact,
  PeerId,
  StepOutcome,
  SurroundingsChange,
} from '../../../src/lib/recording/events.js';
import { peerView } from '../../../src/lib/recording/peer-view.js';
import { type RunNote, runNotes, stepStandingAt } from '../../../src/lib/stage/run-notes.js';
import { type Said, said } from '../../fixtures/said.js';
import { OFFER_SDP, scriptedWalk } from '../../fixtures/scripted-walk.js';
import { stepAtCursor } from '../../fixtures/step-at-cursor.js';

/** The notes of a step, looked at where the walk stands now or in a step gone by. */
function notesAt(events: readonly FlowEvent[], step: number, nowMs = events.at(-1)?.atMs ?? 0) {
  const progress = progressOf(events);
  const cursor = { order: 'textbook', position: step } as const;
  const visible = visibleEvents(events, cursor);
  const row = rowsAt(progress, events, cursor, stepAtCursor(progress, events, cursor))[step - 1];
  if (!row) throw new RangeError(`no row ${step}`);
  return runNotes({
    row,
    progress,
    events,
    visible,
    peers: { A: peerView(visible, 'A'), B: peerView(visible, 'B') },
    nowMs,
  });
}

const noteAt = <Code extends RunNote['code']>(
  events: readonly FlowEvent[],
  step: number,
  code: Code,
  nowMs?: number,
): Extract<RunNote, { code: Code }> | undefined =>
  notesAt(events, step, nowMs).find(
    (note): note is Extract<RunNote, { code: Code }> => note.code === code,
  );

const codesAt = (events: readonly FlowEvent[], step: number): string[] =>
  notesAt(events, step).map(({ code }) => code);

const WALK = scriptedWalk().events;
const BARE = scriptedWalk({ servers: 'none' }).events;

const first = (events: readonly FlowEvent[], accept: (event: FlowEvent) => boolean): FlowEvent => {
  const event = events.find(accept);
  if (!event) throw new Error('the walk has no such event');
  return event;
};
const enteredAtMs = (events: readonly FlowEvent[], step: number): number =>
  first(events, (event) => event.type === 'step.entered' && event.step === step).atMs;
const describedAtMs = (events: readonly FlowEvent[], peer: PeerId): number =>
  first(
    events,
    (event) => event.type === 'description.set' && event.side === 'local' && event.peer === peer,
  ).atMs;

const STUN = 'stun:stun.example.org:3478';
const TURN = 'turn:turn.example.org:3478?transport=udp';
const started = (urls: string[], policy: 'all' | 'relay' = 'all'): Said => [
  0,
  {
    type: 'session.started',
    servers: [{ urls, hasCredential: false }],
    serverChoice: 'own',
    iceTransportPolicy: policy,
    bundlePolicy: 'max-bundle',
    userAgent: 'test',
  },
];
const entered = (step: number, afterMs = 1): Said => [step, { type: 'step.entered' }, afterMs];
const ended = (step: number, outcome: StepOutcome, afterMs = 1): Said => [
  step,
  { type: 'step.ended', outcome },
  afterMs,
];
const reached: StepOutcome = { kind: 'reached', bySeq: 0 };
const unanswered: StepOutcome = { kind: 'unanswered', afterMs: 0, errorSeq: null };
const describedA: Said = [
  2,
  { type: 'description.set', peer: 'A', side: 'local', descriptionType: 'offer', sdp: 'v=0' },
];
const candidateInit = (line: string) => ({
  candidate: line,
  sdpMid: '0',
  sdpMLineIndex: 0,
  usernameFragment: null,
});
const found = (
  candidateType: CandidateType,
  step: number,
  afterMs = 1,
  line = `candidate:1 1 udp 1 203.0.113.7 50211 typ ${candidateType}`,
): Said => [
  step,
  {
    type: 'candidate.found',
    peer: 'A',
    candidate: candidateInit(line),
    candidateType,
    url: null,
  },
  afterMs,
];
const sent = (candidateSeq: number, step: number, late: boolean, afterMs = 1): Said => [
  step,
  {
    type: 'message.sent',
    peer: 'A',
    messageId: `candidate-A-${candidateSeq}`,
    payload: { kind: 'candidate', candidate: candidateInit(''), candidateSeq },
    late,
  },
  afterMs,
];
const state = (
  peer: PeerId,
  machine: 'iceConnection' | 'connection' | 'dataChannel',
  to: string,
  step: number,
  afterMs = 1,
): Said => [step, { type: 'state.changed', peer, machine, from: 'new', to }, afterMs];
const added: FlowFact = {
  type: 'candidate.added',
  peer: 'A',
  candidate: candidateInit(''),
  candidateSeq: 1,
};

describe('while the descriptions are made and sent', () => {
  it('step 2 says how many candidates the browser already has', () => {
    expect(noteAt(WALK, 2, 'gathering-began')).toEqual({ code: 'gathering-began', found: 3 });
    expect(noteAt(WALK, 6, 'gathering-began')).toEqual({ code: 'gathering-began', found: 2 });
    expect(noteAt(BARE, 2, 'gathering-began')).toEqual({ code: 'gathering-began', found: 1 });
  });

  it('step 2 says nothing of candidates while there are none', () => {
    expect(codesAt(said(started([]), entered(2), describedA, ended(2, reached)), 2)).toEqual([]);
  });

  it('step 3 says that what was sent is frozen: its lines, and the candidates it lacks', () => {
    const grew = (candidates: number): Said => [
      2,
      {
        type: 'description.grew',
        peer: 'A',
        descriptionType: 'offer',
        sdp: `${OFFER_SDP}${'a=candidate:1 1 udp 1 192.0.2.1 5000 typ host\r\n'.repeat(candidates)}`,
      },
    ];
    const message: Said = [
      3,
      {
        type: 'message.sent',
        peer: 'A',
        messageId: 'offer-A',
        payload: { kind: 'description', type: 'offer', sdp: OFFER_SDP },
        late: false,
      },
    ];
    const events = said(started([]), describedA, grew(1), grew(2), entered(3), message, grew(3));
    expect(noteAt(events, 3, 'sent-frozen')).toEqual({
      code: 'sent-frozen',
      lines: OFFER_SDP.trimEnd().split('\r\n').length,
      grownCandidates: 2,
    });
  });
});

describe('at the servers’ steps', () => {
  it('the question went out right after the description, so long before the walk came here', () => {
    expect(noteAt(WALK, 10, 'asked-early')).toEqual({
      code: 'asked-early',
      describedAtStep: 2,
      beforeMs: enteredAtMs(WALK, 10) - describedAtMs(WALK, 'A'),
    });
    expect(noteAt(WALK, 19, 'asked-early')).toEqual({
      code: 'asked-early',
      describedAtStep: 6,
      beforeMs: enteredAtMs(WALK, 19) - describedAtMs(WALK, 'B'),
    });
  });

  it('the reply came so long after the description, with the address it brought', () => {
    const srflx = first(
      WALK,
      (event) => event.type === 'candidate.found' && event.candidateType === 'srflx',
    );
    expect(noteAt(WALK, 11, 'srflx-came')).toEqual({
      code: 'srflx-came',
      afterMs: srflx.atMs - describedAtMs(WALK, 'A'),
      describedAtStep: 2,
      address: '203.0.113.7:50211',
    });
    expect(noteAt(WALK, 13, 'relay-came')).toMatchObject({ address: '198.51.100.1:61522' });
    expect(noteAt(WALK, 18, 'srflx-came')).toMatchObject({
      describedAtStep: 6,
      address: '203.0.113.9:41877',
    });
  });

  it('a refusal is told in the browser’s words, with the time since the question', () => {
    const error = first(WALK, ({ type }) => type === 'candidate.error');
    expect(notesAt(WALK, 20)).toEqual([
      {
        code: 'server-error',
        errorCode: 401,
        errorText: 'Unauthorized',
        url: TURN,
        afterMs: error.atMs - describedAtMs(WALK, 'B'),
      },
    ]);
  });

  it('no server is said to be missing by its kind', () => {
    for (const step of [10, 11, 17, 18]) expect(codesAt(BARE, step)).toEqual(['no-stun-server']);
    for (const step of [12, 13, 19, 20]) expect(codesAt(BARE, step)).toEqual(['no-turn-server']);
  });

  it('relay only is why STUN was not asked', () => {
    const events = said(
      started([STUN, TURN], 'relay'),
      describedA,
      entered(11),
      ended(11, { kind: 'notAsked', reason: 'relay-only' }),
    );
    expect(codesAt(events, 11)).toEqual(['stun-relay-only']);
  });

  it('gathering that ended without a word means no separate address', () => {
    const events = said(
      started([STUN]),
      describedA,
      [2, { type: 'gathering.ended', peer: 'A' }],
      entered(11),
      ended(11, { kind: 'reached', bySeq: 2 }),
    );
    expect(codesAt(events, 11)).toEqual(['no-separate-address']);
  });

  it('no answer yet counts from the question, by the clock of now', () => {
    const events = said(started([STUN]), describedA, entered(11, 9000));
    expect(notesAt(events, 11, 12_001)).toEqual([{ code: 'no-answer-yet', sinceMs: 12_000 }]);
    expect(noteAt(events, 11, 'no-answer-yet', 0)?.sinceMs).toBe(0);
  });

  it('no answer then counts to when the walk went on', () => {
    const events = said(started([STUN]), describedA, entered(11), ended(11, unanswered, 4000));
    expect(notesAt(events, 11, 99_999)).toEqual([{ code: 'no-answer-then', afterMs: 4001 }]);
  });

  it('an answer that came later says so, and that there was none is no longer said', () => {
    const events = said(
      started([STUN]),
      describedA,
      entered(11),
      ended(11, unanswered, 4000),
      entered(12),
      found('srflx', 11, 500),
    );
    expect(notesAt(events, 11)).toEqual([
      { code: 'srflx-came', afterMs: 4502, describedAtStep: 2, address: '203.0.113.7:50211' },
      { code: 'answered-later', afterMs: 501 },
    ]);
  });

  it('an answer in time is not called late', () => {
    expect(noteAt(WALK, 11, 'answered-later')).toBeUndefined();
  });
});

describe('where candidates go', () => {
  it('step 14 says how many were held and how long the oldest waited', () => {
    const held = WALK.filter((event) => event.type === 'candidate.found' && event.peer === 'A');
    const firstSent = first(
      WALK,
      (event) => event.type === 'message.sent' && event.payload.kind === 'candidate',
    );
    expect(notesAt(WALK, 14)).toEqual([
      {
        code: 'candidates-held',
        count: 3,
        longestMs: firstSent.atMs - (held[0]?.atMs ?? 0),
      },
    ]);
    expect(noteAt(WALK, 21, 'candidates-held')?.count).toBe(2);
  });

  it('a late one is counted apart, by how long after the step it went', () => {
    const events = said(
      started([STUN]),
      describedA,
      found('host', 2),
      entered(14, 100),
      sent(2, 14, false),
      ended(14, reached),
      found('srflx', 11, 700),
      sent(6, 14, true, 1),
    );
    expect(notesAt(events, 14)).toEqual([
      { code: 'candidates-held', count: 1, longestMs: 101 },
      { code: 'candidates-late', count: 1, afterMs: 701 },
    ]);
  });

  it('with nothing to send the three steps say so', () => {
    const nothing: StepOutcome = { kind: 'notAsked', reason: 'no-candidates' };
    for (const step of [14, 15, 16])
      expect(codesAt(said(started([]), entered(step), ended(step, nothing)), step)).toEqual([
        'no-candidates',
      ]);
  });
});

describe('where the channel opens', () => {
  const opened = first(
    WALK,
    (event) =>
      event.type === 'state.changed' &&
      event.machine === 'dataChannel' &&
      event.to === 'open' &&
      event.peer === 'A',
  );
  const firstAdded = first(WALK, ({ type }) => type === 'candidate.added');

  it('step 16 says that it did, so long after the first candidate was added', () => {
    expect(notesAt(WALK, 16)).toEqual([
      {
        code: 'channel-opened-here',
        by: 'checks',
        afterMs: opened.atMs - firstAdded.atMs,
      },
    ]);
    expect(codesAt(WALK, 23)).toEqual([]);
  });

  it('step 24 says since which step and how long', () => {
    expect(notesAt(WALK, 24)).toEqual([
      { code: 'channel-open-since', step: 16, beforeMs: enteredAtMs(WALK, 24) - opened.atMs },
    ]);
  });

  it('at 23, through a relay, step 23 says so and step 24 refers to it', () => {
    const events = said(
      started([TURN], 'relay'),
      entered(16),
      ended(16, reached),
      entered(23),
      [23, added],
      ended(23, reached),
      state('A', 'dataChannel', 'open', 23, 20),
      state('B', 'dataChannel', 'open', 23, 2),
      entered(24, 1000),
      ended(24, { kind: 'reached', bySeq: 7 }),
    );
    expect(notesAt(events, 23)).toEqual([
      { code: 'channel-opened-here', by: 'relay', afterMs: 23 },
    ]);
    expect(notesAt(events, 24)).toEqual([{ code: 'channel-open-since', step: 23, beforeMs: 1000 }]);
    expect(codesAt(events, 16)).toEqual([]);
  });

  it('at 24 itself, step 24 says how long it took', () => {
    const events = said(
      started([]),
      entered(23),
      ended(23, reached),
      entered(24),
      state('A', 'dataChannel', 'open', 24, 30),
      state('B', 'dataChannel', 'open', 24, 3),
      ended(24, { kind: 'reached', bySeq: 5 }),
    );
    expect(notesAt(events, 24)).toEqual([{ code: 'channel-open', afterMs: 33 }]);
  });

  const at24 = [entered(23), ended(23, reached), entered(24)];

  it('not yet, step 24 counts the wait', () => {
    const events = said(started([]), found('host', 2), ...at24);
    expect(notesAt(events, 24, 5004)).toEqual([{ code: 'waiting-for-channel', sinceMs: 5000 }]);
  });

  it('not yet, for there is no candidate, step 24 does not claim that anything is checked', () => {
    const waiting = [{ code: 'waiting-for-candidates', sinceMs: 5000 }];
    expect(notesAt(said(started([]), ...at24), 24, 5003)).toEqual(waiting);
    // Under relay only the one relay of A has nothing to be paired with.
    const oneSided = said(started([TURN], 'relay'), found('relay', 13), ...at24);
    expect(notesAt(oneSided, 24, 5004)).toEqual(waiting);
  });
});

describe('a wait that failed between 16 and 23', () => {
  const failing = [
    started([TURN], 'relay'),
    entered(16),
    ended(16, reached),
    state('B', 'iceConnection', 'disconnected', 16, 15_000),
  ];

  it('is explained with the peer and the time since step 16', () => {
    const events = said(...failing, state('B', 'iceConnection', 'failed', 16, 100), entered(17));
    expect(notesAt(events, 16)).toContainEqual({
      code: 'waiting-failed',
      peer: 'B',
      afterMs: 15_100,
    });
    expect(codesAt(events, 17)).toContain('waiting-failed');
    expect(codesAt(said(...failing), 16)).not.toContain('waiting-failed');
  });

  it('is explained, too, where ICE stays disconnected and the connection fails', () => {
    const events = said(...failing, state('B', 'connection', 'failed', 16, 16), entered(17));
    expect(notesAt(events, 16)).toContainEqual({
      code: 'waiting-failed',
      peer: 'B',
      afterMs: 15_016,
    });
  });

  it('is over when it heals, and no longer told at 23 and 24', () => {
    const events = said(
      ...failing,
      state('B', 'iceConnection', 'failed', 16, 100),
      state('B', 'iceConnection', 'connected', 22),
      entered(23),
      ended(23, reached),
      entered(24),
    );
    for (const step of [22, 23, 24]) expect(codesAt(events, step)).not.toContain('waiting-failed');
    expect(codesAt(events, 21)).toContain('waiting-failed');
  });

  it('is not told of a walk in which ICE connected', () => {
    for (const { number } of STEPS) expect(codesAt(WALK, number)).not.toContain('waiting-failed');
  });
});

describe('what happened around the page', () => {
  const changed = (step: number, change: SurroundingsChange): Said => [
    step,
    { type: 'surroundings.changed', change },
  ];

  it('is told at the step at which the walk stood, and at no other', () => {
    const slept: SurroundingsChange = { what: 'machine-slept', forMs: 60_000 };
    const events = said(started([]), entered(4), changed(4, slept), entered(5));
    expect(notesAt(events, 4)).toEqual([{ code: 'surroundings', change: slept }]);
    expect(codesAt(events, 5)).toEqual([]);
  });

  it('is told by its latest: a tab that is back was hidden for so long, and is hidden no more', () => {
    const back: SurroundingsChange = { what: 'page-visible', hiddenForMs: 4000 };
    const events = said(
      started([]),
      entered(4),
      changed(4, { what: 'page-hidden' }),
      changed(4, { what: 'page-visible', hiddenForMs: 10 }),
      changed(4, { what: 'page-hidden' }),
      changed(4, back),
    );
    expect(notesAt(events, 4)).toEqual([{ code: 'surroundings', change: back }]);
  });

  it('tells that the network is gone until it is back', () => {
    const gone = said(started([]), entered(4), changed(4, { what: 'offline' }));
    expect(notesAt(gone, 4)).toEqual([{ code: 'surroundings', change: { what: 'offline' } }]);
    const back = said(
      started([]),
      entered(4),
      changed(4, { what: 'offline' }),
      changed(4, { what: 'online' }),
    );
    expect(notesAt(back, 4)).toEqual([{ code: 'surroundings', change: { what: 'online' } }]);
  });
});

describe('the step at which the walk stood', () => {
  it('is told by the latest step entered, not by the row of the event', () => {
    const reply = first(
      WALK,
      (event) => event.type === 'candidate.found' && event.candidateType === 'srflx',
    );
    expect(reply.step).toBe(11);
    expect(stepStandingAt(WALK, reply.seq)).toBe(2);
    expect(stepStandingAt(WALK, 0)).toBe(0);
  });
});

describe('the figures of a whole walk', () => {
  it.each([0, 40, 2000, 90_000])(
    'are never negative when a learner rests %i ms a step',
    (restMs) => {
      for (const servers of ['none', 'stun', 'stun+turn'] as const)
        for (let upTo = 1; upTo <= LAST_STEP; upTo += 1) {
          const { events } = scriptedWalk({ restMs, servers, upTo });
          for (let step = 1; step <= upTo; step += 1)
            for (const note of notesAt(events, step))
              for (const [name, figure] of Object.entries(note))
                if (typeof figure === 'number')
                  expect(figure, `${note.code} ${name} at ${step}`).toBeGreaterThanOrEqual(0);
        }
    },
  );
});

describe('at a server that shows its packets', () => {
  const atLab = (policy: 'all' | 'relay' = 'all'): Said => {
    const [step, fact] = started([STUN, TURN], policy);
    return [step, { ...fact, serverChoice: 'lab' } as FlowFact];
  };
  const packet = (step: number, direction: 'toServer' | 'fromServer', seenAtMs: number): Said => [
    step,
    {
      type: 'packet.seen',
      peer: 'A',
      leg: 'client',
      direction,
      transport: 'udp',
      server: { address: '::1', port: 3_478 },
      remote: { address: '::1', port: 50_000 },
      bytes: 'AAEAAA==',
      seenAtMs,
      seenWithinMs: 0.3,
    },
  ];

  it('a question says when it was seen and from where', () => {
    const events = said(atLab(), describedA, packet(10, 'toServer', 1.5), entered(10, 40));
    expect(notesAt(events, 10)).toEqual([
      { code: 'request-seen', describedAtStep: 2, beforeMs: 40.5, from: '[::1]:50000' },
    ]);
  });

  it('a question that was asked after the walk had come to it says so', () => {
    const events = said(atLab(), describedA, entered(12), packet(12, 'toServer', 3));
    expect(notesAt(events, 12)).toEqual([
      { code: 'request-seen-here', afterMs: 1, from: '[::1]:50000' },
    ]);
  });

  it('an answer says that it was seen, and is not waited for', () => {
    const events = said(
      atLab(),
      describedA,
      packet(11, 'fromServer', 2),
      found('srflx', 11),
      entered(11),
    );
    expect(codesAt(events, 11)).toEqual(['srflx-came', 'reply-seen']);
    const open = said(atLab(), describedA, packet(11, 'fromServer', 2), entered(11));
    expect(codesAt(open, 11)).toEqual(['reply-seen']);
  });

  it('under "relay only" the answer comes to nothing, and that is said', () => {
    const events = said(
      atLab('relay'),
      describedA,
      packet(10, 'toServer', 2),
      packet(11, 'fromServer', 3),
      entered(11),
      ended(11, { kind: 'reached', bySeq: 3 }),
    );
    expect(codesAt(events, 11)).toEqual(['stun-relay-only-seen']);
  });

  it('a question that became needless says why', () => {
    const events = said(
      atLab(),
      describedA,
      entered(12),
      ended(12, { kind: 'notAsked', reason: 'connected-before' }),
    );
    expect(codesAt(events, 12)).toEqual(['connected-before']);
  });
});
