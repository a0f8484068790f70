import { describe, expect, it } from 'vitest';
import { evidentOutcome } from '../../../src/lib/flow/outcome.js';
import { NO_PROGRESS, type Progress, advance, progressOf } from '../../../src/lib/flow/progress.js';
import { LAST_STEP, STEPS } from '../../../src/lib/flow/steps.js';
import type {
  CandidateType,
  FlowEvent,
  FlowFact,
  PeerId,
  StepOutcome,
} from '../../../src/lib/recording/events.js';
import { type Said, said } from '../../fixtures/said.js';
import { scriptedWalk } from '../../fixtures/scripted-walk.js';

const WALK = scriptedWalk();

/** The progress after each event: `[k]` has seen the events with `seq ≤ k`. */
function progressSnapshots(events: readonly FlowEvent[]): Progress[] {
  let progress = NO_PROGRESS;
  return events.map((event) => (progress = advance(progress, event)));
}

const started = (urls: string[], policy: 'all' | 'relay' = 'all'): Said => [
  0,
  {
    type: 'session.started',
    servers: urls.length === 0 ? [] : [{ urls, hasCredential: false }],
    serverChoice: urls.length === 0 ? 'none' : 'own',
    iceTransportPolicy: policy,
    bundlePolicy: 'max-bundle',
    userAgent: 'test',
  },
];

const STUN = 'stun:stun.example.org:3478';
const TURN = 'turn:turn.example.org:3478?transport=udp';

const entered = (step: number): Said => [step, { type: 'step.entered' }];
const ended = (step: number, outcome: StepOutcome): Said => [step, { type: 'step.ended', outcome }];

const described = (peer: PeerId, afterMs = 1): Said => [
  peer === 'A' ? 2 : 6,
  {
    type: 'description.set',
    peer,
    side: 'local',
    descriptionType: peer === 'A' ? 'offer' : 'answer',
    sdp: 'v=0',
  },
  afterMs,
];

const found = (peer: PeerId, candidateType: CandidateType, step: number): Said => [
  step,
  {
    type: 'candidate.found',
    peer,
    candidate: { candidate: '', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: null },
    candidateType,
    url: null,
  },
];

const serverError = (peer: PeerId, url: string, errorCode: number, afterMs = 1): Said => [
  url.startsWith('stun') ? 11 : 13,
  {
    type: 'candidate.error',
    peer,
    url,
    errorCode,
    errorText: 'words of the browser',
    address: null,
    port: null,
  },
  afterMs,
];

const gatheringEnded = (peer: PeerId, afterMs = 1): Said => [
  2,
  { type: 'gathering.ended', peer },
  afterMs,
];

const stateChanged = (
  peer: PeerId,
  machine: 'iceConnection' | 'connection' | 'dataChannel',
  to: string,
  step = 16,
): Said => [step, { type: 'state.changed', peer, machine, from: 'new', to }];

const outcomeAfter = (step: number, ...facts: Said[]): StepOutcome | null =>
  evidentOutcome(progressOf(said(...facts)), step);

describe('the fold', () => {
  it('gives one snapshot an event, the last of which is the progress of the whole', () => {
    const snapshots = progressSnapshots(WALK.events);
    expect(snapshots).toHaveLength(WALK.events.length);
    expect(snapshots.at(-1)).toEqual(progressOf(WALK.events));
  });

  it('leaves the snapshots before as they were', () => {
    const snapshots = progressSnapshots(WALK.events);
    const early = structuredClone(snapshots[40]);
    for (const event of WALK.events.slice(41)) advance(snapshots[40] as Progress, event);
    expect(snapshots[40]).toEqual(early);
    expect(NO_PROGRESS).toEqual(progressOf([]));
  });

  it('knows where the walk stands, and when each step began and ended', () => {
    for (const [index, progress] of progressSnapshots(WALK.events).entries()) {
      const walked = WALK.events.slice(0, index + 1);
      const last = walked.findLast(({ type }) => type === 'step.entered');
      expect(progress.walkedTo).toBe(last?.step ?? 0);
    }
    const { steps } = progressOf(WALK.events);
    for (const { number } of STEPS) {
      const known = steps[number - 1];
      expect(WALK.events[known?.enteredSeq ?? -1]).toMatchObject({
        type: 'step.entered',
        step: number,
        atMs: known?.enteredAtMs,
      });
      expect(WALK.events[known?.endedSeq ?? -1]).toMatchObject({
        type: 'step.ended',
        step: number,
        atMs: known?.endedAtMs,
        outcome: known?.outcome,
      });
    }
  });

  it('keeps the first evidence of a step, not the latest', () => {
    const { steps } = progressOf(WALK.events);
    const sent = WALK.events.filter(
      (event) =>
        event.type === 'message.sent' && event.payload.kind === 'candidate' && event.peer === 'A',
    );
    expect(sent.length).toBeGreaterThan(1);
    expect(steps[13]?.evidenceSeq).toBe(sent[0]?.seq);
  });

  it('ignores a step number that no row has', () => {
    expect(progressOf(said(started([]), ended(25, { kind: 'reached', bySeq: 0 }))).steps).toEqual(
      NO_PROGRESS.steps,
    );
  });
});

describe('evidence', () => {
  it('of the servers’ replies is older than their steps', () => {
    const { steps } = progressOf(WALK.events);
    for (const number of [10, 11, 12, 13, 17, 18, 19]) {
      const known = steps[number - 1];
      expect(known?.evidenceSeq, `step ${number}`).not.toBeNull();
      expect(known?.evidenceSeq).toBeLessThan(known?.enteredSeq ?? -1);
    }
    expect(steps[10]?.evidenceAtMs).toBeLessThan(steps[2]?.enteredAtMs ?? -1);
  });

  it('of the channel comes at step 16 and ends step 24 as soon as it is entered', () => {
    const { steps } = progressOf(WALK.events);
    expect(steps[23]?.evidenceSeq).toBeLessThan(steps[16]?.enteredSeq ?? -1);
    const before = progressSnapshots(WALK.events).findLast(({ walkedTo }) => walkedTo === 23);
    expect(before && evidentOutcome(before, 24)).toEqual({
      kind: 'reached',
      bySeq: steps[23]?.evidenceSeq,
    });
  });

  it('of the channel is there when both sides are open, and not before', () => {
    const one = [started([]), entered(16), stateChanged('B', 'dataChannel', 'open')];
    expect(outcomeAfter(24, ...one)).toBeNull();
    expect(outcomeAfter(24, ...one, stateChanged('A', 'dataChannel', 'open'))).toEqual({
      kind: 'reached',
      bySeq: 3,
    });
  });

  it('of step 1 is B’s joining, which comes after A’s', () => {
    const joined = (peer: PeerId): Said => [
      1,
      { type: 'transport.joined', peer, transport: 'in-page' },
    ];
    expect(outcomeAfter(1, started([]), entered(1), joined('A'))).toBeNull();
    expect(outcomeAfter(1, started([]), entered(1), joined('A'), joined('B'))).toEqual({
      kind: 'reached',
      bySeq: 3,
    });
  });

  it('matches by peer: B’s reply is none of A’s', () => {
    const facts = [started([STUN]), described('A'), described('B'), found('B', 'srflx', 18)];
    expect(outcomeAfter(18, ...facts)).toEqual({ kind: 'reached', bySeq: 3 });
    expect(outcomeAfter(11, ...facts)).toBeNull();
  });

  it('of a question is the local description, which is when the browser asks', () => {
    expect(outcomeAfter(10, started([STUN]))).toBeNull();
    expect(outcomeAfter(10, started([STUN]), described('A'))).toEqual({
      kind: 'reached',
      bySeq: 1,
    });
    expect(outcomeAfter(17, started([STUN]), described('A'))).toBeNull();
  });

  it.each([
    ['a host candidate', [found('A', 'host', 2)]],
    ['a peer-reflexive one', [found('A', 'prflx', 16)]],
  ])('of a server’s reply is not %s', (_, facts) => {
    const all = [started([STUN, TURN]), described('A'), ...facts];
    expect(outcomeAfter(11, ...all)).toBeNull();
    expect(outcomeAfter(13, ...all)).toBeNull();
  });
});

describe('what a step without an effect comes to', () => {
  it('with no server is "not asked", for lack of one', () => {
    for (const step of [10, 11, 12, 13, 17, 18, 19, 20])
      expect(outcomeAfter(step, started([]), described('A'), described('B'))).toEqual({
        kind: 'notAsked',
        reason: 'no-server',
      });
  });

  it('under "relay only" is "not asked" for STUN alone', () => {
    const facts = [started([STUN, TURN], 'relay'), described('A')];
    for (const step of [10, 11, 17, 18])
      expect(outcomeAfter(step, ...facts)).toEqual({ kind: 'notAsked', reason: 'relay-only' });
    expect(outcomeAfter(12, ...facts)).toEqual({ kind: 'reached', bySeq: 1 });
    expect(outcomeAfter(13, ...facts)).toBeNull();
  });

  it('with STUN alone leaves TURN not asked', () => {
    expect(outcomeAfter(12, started([STUN]), described('A'))).toMatchObject({ kind: 'notAsked' });
    expect(outcomeAfter(11, started([STUN]), described('A'))).toBeNull();
  });

  it('with TURN over UDP alone asks for the mapped address too', () => {
    expect(outcomeAfter(10, started([TURN]), described('A'))).toEqual({
      kind: 'reached',
      bySeq: 1,
    });
  });

  it('with TURN over TLS alone asks nobody for the mapped address', () => {
    const facts = [started(['turns:turn.example.org']), described('A')];
    expect(outcomeAfter(11, ...facts)).toEqual({ kind: 'notAsked', reason: 'no-server' });
  });

  // A browser takes for STUN only the TURN servers that it reaches over UDP.
  it('with TURN over TCP alone asks nobody for the mapped address', () => {
    const facts = [started(['turn:turn.example.org?transport=tcp']), described('A')];
    expect(outcomeAfter(11, ...facts)).toEqual({ kind: 'notAsked', reason: 'no-server' });
  });

  it('is a 701 with the time since the question and the error that says so', () => {
    const facts = [started([STUN]), described('A'), serverError('A', STUN, 701, 38)];
    expect(outcomeAfter(11, ...facts)).toEqual({ kind: 'unanswered', afterMs: 38, errorSeq: 2 });
  });

  it('is a 401 at the TURN step, which is none of the STUN step’s', () => {
    const facts = [started([STUN, TURN]), described('A'), serverError('A', TURN, 401, 90)];
    expect(outcomeAfter(13, ...facts)).toEqual({ kind: 'unanswered', afterMs: 90, errorSeq: 2 });
    expect(outcomeAfter(11, ...facts)).toBeNull();
    expect(outcomeAfter(20, ...facts)).toBeNull();
  });

  it('keeps the first error of several', () => {
    const facts = [
      started([STUN]),
      described('A'),
      serverError('A', STUN, 701, 5),
      serverError('A', STUN, 701, 50),
    ];
    expect(outcomeAfter(11, ...facts)).toMatchObject({ afterMs: 5, errorSeq: 2 });
  });

  it('is reached in spite of an error when another server answered', () => {
    const facts = [
      started([STUN, 'stun:other.example.org']),
      described('A'),
      serverError('A', STUN, 701),
      found('A', 'srflx', 11),
    ];
    expect(outcomeAfter(11, ...facts)).toEqual({ kind: 'reached', bySeq: 3 });
  });

  it('with gathering complete, no srflx and no error is "no separate address", reached by that end', () => {
    const facts = [started([STUN]), described('A'), found('A', 'host', 2), gatheringEnded('A')];
    expect(outcomeAfter(11, ...facts)).toEqual({ kind: 'reached', bySeq: 3 });
    expect(outcomeAfter(18, ...facts)).toBeNull();
  });

  it('is "no answer" where gathering ended because a pair worked already: nobody asked on', () => {
    const asked = [started([STUN]), described('B')];
    const connected = stateChanged('B', 'iceConnection', 'connected');
    expect(outcomeAfter(18, ...asked, connected, gatheringEnded('B', 40))).toEqual({
      kind: 'unanswered',
      afterMs: 41,
      errorSeq: null,
    });
    expect(outcomeAfter(18, ...asked, gatheringEnded('B'), connected)).toEqual({
      kind: 'reached',
      bySeq: 2,
    });
  });

  it('with gathering complete and no relay is "no answer": silence of TURN means nothing good', () => {
    const facts = [started([TURN]), described('A'), gatheringEnded('A', 39_900)];
    expect(outcomeAfter(13, ...facts)).toEqual({
      kind: 'unanswered',
      afterMs: 39_900,
      errorSeq: null,
    });
  });

  it('is open while nothing says anything', () => {
    expect(outcomeAfter(11, started([STUN]), described('A'), found('A', 'host', 2))).toBeNull();
    expect(outcomeAfter(24, started([]), described('A'))).toBeNull();
  });

  it('is never told of a step with an effect that has not happened', () => {
    for (const { number, kind } of STEPS)
      if (/^(join|create|send|deliver|apply|add)/.test(kind))
        expect(outcomeAfter(number, started([STUN])), `step ${number}`).toBeNull();
  });

  it('is null for a number that is no step', () => {
    for (const number of [0, LAST_STEP + 1, -1])
      expect(outcomeAfter(number, started([]))).toBeNull();
  });
});

describe('ICE that fails', () => {
  const reached: StepOutcome = { kind: 'reached', bySeq: 0 };
  const upTo23 = [started([]), entered(16), ended(16, reached)];
  const after23 = [entered(23), ended(23, reached)];

  it('after step 23 fails step 24, and says which peer and which machine', () => {
    expect(
      outcomeAfter(24, ...upTo23, ...after23, stateChanged('B', 'iceConnection', 'failed', 24)),
    ).toEqual({
      kind: 'failed',
      failure: { code: 'ice-failed', peer: 'B', machine: 'iceConnection' },
    });
  });

  it('between 16 and 23 while ICE is connected was DTLS, which step 23 cannot heal', () => {
    const dtls = [
      stateChanged('A', 'iceConnection', 'connected'),
      stateChanged('A', 'connection', 'failed'),
    ];
    expect(outcomeAfter(24, ...upTo23, ...dtls, ...after23)).toEqual({
      kind: 'failed',
      failure: { code: 'ice-failed', peer: 'A', machine: 'connection' },
    });
  });

  it('between 16 and 23 is a wait: step 24 stays open', () => {
    const waited = [...upTo23, stateChanged('B', 'iceConnection', 'failed'), ...after23];
    expect(outcomeAfter(24, ...waited)).toBeNull();
    expect(outcomeAfter(24, ...upTo23, stateChanged('B', 'iceConnection', 'failed'))).toBeNull();
  });

  it('between 16 and 23 and again after it fails step 24', () => {
    expect(
      outcomeAfter(
        24,
        ...upTo23,
        stateChanged('B', 'iceConnection', 'failed'),
        ...after23,
        stateChanged('B', 'iceConnection', 'checking', 23),
        stateChanged('B', 'iceConnection', 'failed', 24),
      ),
    ).toMatchObject({ kind: 'failed', failure: { peer: 'B' } });
  });

  it('and heals is no failure', () => {
    expect(
      outcomeAfter(
        24,
        ...upTo23,
        ...after23,
        stateChanged('A', 'iceConnection', 'failed', 24),
        stateChanged('A', 'iceConnection', 'connected', 24),
      ),
    ).toBeNull();
  });

  it('is no failure of a channel that is open', () => {
    expect(
      outcomeAfter(
        24,
        ...upTo23,
        stateChanged('A', 'dataChannel', 'open'),
        stateChanged('B', 'dataChannel', 'open'),
        ...after23,
        stateChanged('A', 'iceConnection', 'failed', 24),
      ),
    ).toMatchObject({ kind: 'reached' });
  });

  it('for want of any candidate on both sides fails step 24, once A was told all there is', () => {
    const nothing = [started([]), gatheringEnded('A'), gatheringEnded('B')];
    expect(outcomeAfter(24, ...nothing)).toBeNull();
    expect(outcomeAfter(24, ...nothing, ...after23)).toEqual({
      kind: 'failed',
      failure: { code: 'no-candidate-pair' },
    });
    // B's checks may still reach A, which then has a peer-reflexive candidate.
    expect(outcomeAfter(24, ...nothing, found('B', 'host', 6), ...after23)).toBeNull();
  });

  it('for want of a relay on one side fails step 24 under relay only, when gathering has ended', () => {
    const oneSided = [
      started([TURN], 'relay'),
      found('A', 'relay', 13),
      gatheringEnded('A'),
      ...after23,
    ];
    expect(outcomeAfter(24, ...oneSided)).toBeNull();
    expect(outcomeAfter(24, ...oneSided, gatheringEnded('B'))).toEqual({
      kind: 'failed',
      failure: { code: 'no-candidate-pair' },
    });
    expect(outcomeAfter(24, ...oneSided, found('B', 'relay', 20), gatheringEnded('B'))).toBeNull();
  });
});

describe('what the guards ask of a peer', () => {
  it('counts candidates by peer and remembers the end of gathering', () => {
    const { peers } = progressOf(WALK.events);
    const count = (peer: PeerId): number =>
      WALK.events.filter((event) => event.type === 'candidate.found' && event.peer === peer).length;
    expect([peers.A.candidatesFound, peers.B.candidatesFound]).toEqual([count('A'), count('B')]);
    const end = (peer: PeerId): FlowEvent | undefined =>
      WALK.events.find((event) => event.type === 'gathering.ended' && event.peer === peer);
    expect([peers.A.gatheringEndedSeq, peers.B.gatheringEndedSeq]).toEqual([
      end('A')?.seq,
      end('B')?.seq,
    ]);
  });

  it('starts gathering at the local description and not at the remote one', () => {
    const remote: FlowFact = {
      type: 'description.set',
      peer: 'B',
      side: 'remote',
      descriptionType: 'offer',
      sdp: 'v=0',
    };
    expect(progressOf(said(started([STUN]), [5, remote])).peers.B.gatheringStartedSeq).toBeNull();
    expect(progressOf(said(started([STUN]), [5, remote], described('B'))).peers.B).toMatchObject({
      gatheringStartedSeq: 2,
      gatheringStartedAtMs: 2,
    });
  });

  it('remembers for whom no candidate came', () => {
    const none: FlowFact = {
      type: 'surroundings.changed',
      change: { what: 'no-candidate', peer: 'B', afterMs: 3000 },
    };
    const { peers } = progressOf(said(started([]), [6, none]));
    expect([peers.A.noCandidateSeq, peers.B.noCandidateSeq]).toEqual([null, 1]);
  });
});
