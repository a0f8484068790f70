// Recording → which step was reached, by which event, when. A fold, one event at a time.
import {
  type FlowEvent,
  type FlowEventOf,
  type PeerId,
  type StepOutcome,
  PEER_IDS,
} from '../recording/events.js';
import { isNoneResolved, type Lookups, serverKeys, withError } from './lookups.js';
import { LAST_STEP, STEPS, type Step, stepOf } from './steps.js';

/** What the walk and the recording say of one step. */
export interface StepProgress {
  /** When the walk came to it; null while it lies ahead. */
  enteredSeq: number | null;
  enteredAtMs: number | null;
  endedSeq: number | null;
  endedAtMs: number | null;
  outcome: StepOutcome | null;
  /** The event that shows that it really happened, perhaps long before or after the walk's step. */
  evidenceSeq: number | null;
  evidenceAtMs: number | null;
  /** The packet that the row tells, where a server showed it: the first of its kind. */
  packetSeq: number | null;
  /** When it passed the server, which is before the recording heard of it. */
  packetSeenAtMs: number | null;
  /**
   * Of an answer: the candidate.error of a server that did not answer or refused. Of a question: the one
   * by which it is known that nothing was sent.
   */
  errorSeq: number | null;
  errorAtMs: number | null;
}

/** What the guards of the machine need to know of one peer. */
export interface PeerProgress {
  /** When setLocalDescription resolved, which is when gathering starts (RFC 9429 §3.5.1). */
  gatheringStartedSeq: number | null;
  gatheringStartedAtMs: number | null;
  gatheringEndedSeq: number | null;
  gatheringEndedAtMs: number | null;
  /** When ICE first had a pair that works: the browser asks no server any longer. */
  iceConnectedSeq: number | null;
  isIceConnected: boolean;
  /** Nothing was found for so long that there is probably no network interface. */
  noCandidateSeq: number | null;
  candidatesFound: number;
  /** Of its host candidates those over UDP: the sockets from which servers are asked. */
  udpHosts: number;
  lookups: Lookups;
  channelOpenSeq: number | null;
  channelOpenAtMs: number | null;
  /** The latest change to `failed` that nothing has healed since. */
  failedSeq: number | null;
  failedMachine: 'iceConnection' | 'connection' | null;
}

export interface Progress {
  /** The step at which the walk stands, 0 before the first. */
  walkedTo: number;
  asksStun: boolean;
  /** No STUN server is configured, so a TURN server is asked for the mapped address as well. */
  asksStunThroughTurn: boolean;
  asksTurn: boolean;
  /** The servers that the questions go to, by `serverKey`. */
  stunServers: readonly string[];
  turnServers: readonly string[];
  relayOnly: boolean;
  /** The server shows its packets: a question that it did not see was not asked. */
  showsPackets: boolean;
  /** `steps[n - 1]` is step n. */
  steps: readonly StepProgress[];
  peers: Readonly<Record<PeerId, PeerProgress>>;
}

const NO_STEP_PROGRESS: StepProgress = {
  enteredSeq: null,
  enteredAtMs: null,
  endedSeq: null,
  endedAtMs: null,
  outcome: null,
  evidenceSeq: null,
  evidenceAtMs: null,
  packetSeq: null,
  packetSeenAtMs: null,
  errorSeq: null,
  errorAtMs: null,
};

const NO_PEER_PROGRESS: PeerProgress = {
  gatheringStartedSeq: null,
  gatheringStartedAtMs: null,
  gatheringEndedSeq: null,
  gatheringEndedAtMs: null,
  iceConnectedSeq: null,
  isIceConnected: false,
  noCandidateSeq: null,
  candidatesFound: 0,
  udpHosts: 0,
  lookups: {},
  channelOpenSeq: null,
  channelOpenAtMs: null,
  failedSeq: null,
  failedMachine: null,
};

export const NO_PROGRESS: Progress = {
  walkedTo: 0,
  asksStun: false,
  asksStunThroughTurn: false,
  asksTurn: false,
  stunServers: [],
  turnServers: [],
  relayOnly: false,
  showsPackets: false,
  steps: STEPS.map(() => NO_STEP_PROGRESS),
  peers: { A: NO_PEER_PROGRESS, B: NO_PEER_PROGRESS },
};

/** Takes one event into account and returns the next snapshot; the given one stays as it is. */
export function advance(progress: Progress, event: FlowEvent): Progress {
  const next = applyEvidence(applyFact(progress, event), event);
  switch (event.type) {
    case 'candidate.found':
    case 'candidate.error':
    case 'packet.seen':
      return withUnsentQuestions(next, event);
    default:
      return next;
  }
}

/** The latest snapshot of a whole recording. */
export function progressOf(events: readonly FlowEvent[]): Progress {
  return events.reduce(advance, NO_PROGRESS);
}

function applyFact(progress: Progress, event: FlowEvent): Progress {
  switch (event.type) {
    case 'session.started': {
      const urls = event.servers.flatMap((server) => server.urls);
      const relayOnly = event.iceTransportPolicy === 'relay';
      return {
        ...progress,
        // A TURN server over UDP is asked for the mapped address too, and under `relay` nobody is.
        asksStun: !relayOnly && urls.some((url) => isStunUrl(url) || isTurnOverUdp(url)),
        asksStunThroughTurn: !relayOnly && !urls.some(isStunUrl),
        asksTurn: urls.some(isTurnUrl),
        stunServers: relayOnly
          ? []
          : serverKeys(event.servers, urls.some(isStunUrl) ? isStunUrl : isTurnOverUdp),
        turnServers: serverKeys(event.servers, isTurnUrl),
        relayOnly,
        showsPackets: event.serverChoice === 'lab',
      };
    }
    case 'step.entered':
      return {
        ...withStep(progress, event.step, { enteredSeq: event.seq, enteredAtMs: event.atMs }),
        walkedTo: event.step,
      };
    case 'step.ended':
      return withStep(progress, event.step, {
        endedSeq: event.seq,
        endedAtMs: event.atMs,
        outcome: event.outcome,
      });
    case 'packet.seen':
      return withPacket(progress, event);
    case 'description.set':
      return event.side === 'local'
        ? withPeer(progress, event.peer, {
            gatheringStartedSeq: event.seq,
            gatheringStartedAtMs: event.atMs,
          })
        : progress;
    case 'candidate.found': {
      const { candidatesFound, udpHosts } = progress.peers[event.peer];
      const isUdpHost = event.candidateType === 'host' && / udp /i.test(event.candidate.candidate);
      return withPeer(progress, event.peer, {
        candidatesFound: candidatesFound + 1,
        udpHosts: udpHosts + (isUdpHost ? 1 : 0),
      });
    }
    case 'candidate.error':
      return withPeer(progress, event.peer, {
        lookups: withError(progress.peers[event.peer].lookups, event),
      });
    case 'gathering.ended':
      return withPeer(progress, event.peer, {
        gatheringEndedSeq: event.seq,
        gatheringEndedAtMs: event.atMs,
      });
    case 'surroundings.changed':
      return withSurroundings(progress, event);
    case 'state.changed':
      if (event.machine === 'dataChannel' && event.to === 'open')
        return withPeer(progress, event.peer, {
          channelOpenSeq: event.seq,
          channelOpenAtMs: event.atMs,
        });
      if (event.machine === 'iceConnection' || event.machine === 'connection')
        return withConnectionState(progress, event.peer, event.machine, event);
      return progress;
    default:
      return progress;
  }
}

function withSurroundings(
  progress: Progress,
  { change, seq }: FlowEventOf<'surroundings.changed'>,
): Progress {
  switch (change.what) {
    case 'no-candidate':
      return withPeer(progress, change.peer, { noCandidateSeq: seq });
    // What nobody tells may have happened: then a question is inferred, as at any other server.
    case 'lab-lost':
    case 'lab-forgot':
      return { ...progress, showsPackets: false, steps: withInferredQuestions(progress) };
    case 'lab-reached':
      return { ...progress, showsPackets: true };
    default:
      return progress;
  }
}

/** The questions that peers which gather must have asked by now. */
function withInferredQuestions(progress: Progress): readonly StepProgress[] {
  return progress.steps.map((known, index) => {
    const step = STEPS[index];
    if (!step || !isQuestion(step) || step.peer === 'both') return known;
    if (known.evidenceSeq !== null || known.errorSeq !== null) return known;
    const asks = step.kind === 'askStun' ? progress.asksStun : progress.asksTurn;
    const { gatheringStartedSeq, gatheringStartedAtMs } = progress.peers[step.peer];
    return asks && gatheringStartedSeq !== null
      ? { ...known, evidenceSeq: gatheringStartedSeq, evidenceAtMs: gatheringStartedAtMs }
      : known;
  });
}

/** Of the packets that belong to a question's row the first is the arrow, and so for an answer's. */
function withPacket(progress: Progress, event: FlowEventOf<'packet.seen'>): Progress {
  const step = STEPS[event.step - 1];
  const known = progress.steps[event.step - 1];
  if (!step || known?.packetSeq !== null || event.leg !== 'client') return progress;
  const isArrow =
    event.direction === 'toServer'
      ? isQuestion(step)
      : step.kind === 'stunReplies' || step.kind === 'turnReplies';
  return isArrow
    ? withStep(progress, event.step, { packetSeq: event.seq, packetSeenAtMs: event.seenAtMs })
    : progress;
}

const isQuestion = ({ kind }: Step): boolean => kind === 'askStun' || kind === 'askTurn';

/** The step of the question that this step asks or answers; null for any other. */
function questionNumber(step: Step): number | null {
  const { kind, number } = step;
  if (isQuestion(step)) return number;
  return kind === 'stunReplies' || kind === 'turnReplies' ? number - 1 : null;
}

/** Whether it is known that this question, or the one answered here, was never sent: no name of a server was resolved. */
export function isUnsent(step: Step, { steps }: Progress): boolean {
  const number = questionNumber(step);
  return number !== null && steps[number - 1]?.errorSeq != null;
}

/** A question to servers of which no name was resolved was never sent, whatever it was inferred from. */
function withUnsentQuestions(
  progress: Progress,
  { peer, seq, atMs }: FlowEventOf<'candidate.found' | 'candidate.error' | 'packet.seen'>,
): Progress {
  const { lookups, udpHosts, gatheringStartedSeq, gatheringStartedAtMs } = progress.peers[peer];
  let next = progress;
  for (const [ask, reply, servers] of [
    ['askStun', 'stunReplies', progress.stunServers],
    ['askTurn', 'turnReplies', progress.turnServers],
  ] as const) {
    const { number } = stepOf(ask, peer);
    const question = next.steps[number - 1];
    const answer = next.steps[stepOf(reply, peer).number - 1];
    if (!question || !answer) continue;
    const isUnsent =
      question.packetSeq === null &&
      answer.packetSeq === null &&
      answer.evidenceSeq === null &&
      isNoneResolved(lookups, servers, udpHosts);
    if (isUnsent === (question.errorSeq !== null)) continue;
    const inferred = progress.showsPackets
      ? {}
      : { evidenceSeq: gatheringStartedSeq, evidenceAtMs: gatheringStartedAtMs };
    next = withStep(
      next,
      number,
      isUnsent
        ? { evidenceSeq: null, evidenceAtMs: null, errorSeq: seq, errorAtMs: atMs }
        : // A packet is evidence already, and better.
          { errorSeq: null, errorAtMs: null, ...(question.evidenceSeq === null ? inferred : {}) },
    );
  }
  return next;
}

const isTurnUrl = (url: string): boolean => /^turns?:/i.test(url);

const isStunUrl = (url: string): boolean => /^stuns?:/i.test(url);

/** RFC 7065 §3.1: `turn:` without a transport is UDP. */
const isTurnOverUdp = (url: string): boolean =>
  /^turn:/i.test(url) && !/[?&]transport=tcp/i.test(url);

function withConnectionState(
  progress: Progress,
  peer: PeerId,
  machine: 'iceConnection' | 'connection',
  event: { seq: number; to: string },
): Progress {
  const known = progress.peers[peer];
  const change: Partial<PeerProgress> = {};
  if (machine === 'iceConnection') {
    change.isIceConnected = event.to === 'connected' || event.to === 'completed';
    if (change.isIceConnected) change.iceConnectedSeq = known.iceConnectedSeq ?? event.seq;
  }
  if (event.to === 'failed') {
    change.failedSeq = event.seq;
    change.failedMachine = machine;
  } else if (known.failedMachine === machine) {
    change.failedSeq = null;
    change.failedMachine = null;
  }
  return withPeer(progress, peer, change);
}

/** Finds the steps whose doing this event shows, whatever step the walk is at. */
function applyEvidence(progress: Progress, event: FlowEvent): Progress {
  let next = progress;
  for (const step of evidenceOf(event, progress)) {
    const known = next.steps[step.number - 1];
    if (known && known.evidenceSeq === null)
      next = withStep(next, step.number, { evidenceSeq: event.seq, evidenceAtMs: event.atMs });
  }
  if (event.type === 'candidate.error')
    for (const step of unansweredBy(event, progress))
      if (next.steps[step.number - 1]?.errorSeq === null)
        next = withStep(next, step.number, { errorSeq: event.seq, errorAtMs: event.atMs });
  return next;
}

/** The steps whose reply is missing by this error. */
function unansweredBy(event: FlowEventOf<'candidate.error'>, progress: Progress): Step[] {
  if (isStunUrl(event.url)) return [stepOf('stunReplies', event.peer)];
  const turn = stepOf('turnReplies', event.peer);
  return progress.asksStunThroughTurn && isTurnOverUdp(event.url)
    ? [stepOf('stunReplies', event.peer), turn]
    : [turn];
}

function evidenceOf(event: FlowEvent, progress: Progress): Step[] {
  switch (event.type) {
    case 'transport.joined':
      return progress.steps[0]?.enteredSeq !== null && event.peer === 'B'
        ? [stepOf('join', event.peer)]
        : [];
    case 'description.set': {
      if (event.side === 'remote') return [stepOf('applyDescription', event.peer)];
      const asked = [stepOf('createDescription', event.peer)];
      if (progress.showsPackets) return asked;
      if (progress.asksStun) asked.push(stepOf('askStun', event.peer));
      if (progress.asksTurn) asked.push(stepOf('askTurn', event.peer));
      return asked;
    }
    case 'packet.seen': {
      // The packet of an answer is not its evidence: the browser may not make a candidate of it.
      const step = STEPS[event.step - 1];
      const isFirst = progress.steps[event.step - 1]?.packetSeq === event.seq;
      return step && isFirst && isQuestion(step) ? [step] : [];
    }
    case 'candidate.found':
      if (event.candidateType === 'srflx') return [stepOf('stunReplies', event.peer)];
      if (event.candidateType === 'relay') return [stepOf('turnReplies', event.peer)];
      return [];
    case 'message.sent':
      return [
        stepOf(
          event.payload.kind === 'description' ? 'sendDescription' : 'sendCandidates',
          event.peer,
        ),
      ];
    case 'message.delivered':
      return [
        stepOf(
          event.payload.kind === 'description' ? 'deliverDescription' : 'deliverCandidates',
          event.peer,
        ),
      ];
    case 'candidate.added':
      return [stepOf('addCandidates', event.peer)];
    case 'state.changed':
      return event.machine === 'dataChannel' &&
        PEER_IDS.every((peer) => progress.peers[peer].channelOpenSeq !== null)
        ? [stepOf('channelOpen', event.peer)]
        : [];
    default:
      return [];
  }
}

function withStep(progress: Progress, number: number, change: Partial<StepProgress>): Progress {
  if (number < 1 || number > LAST_STEP) return progress;
  return {
    ...progress,
    steps: progress.steps.map((known, index) =>
      index === number - 1 ? { ...known, ...change } : known,
    ),
  };
}

function withPeer(progress: Progress, peer: PeerId, change: Partial<PeerProgress>): Progress {
  return {
    ...progress,
    peers: { ...progress.peers, [peer]: { ...progress.peers[peer], ...change } },
  };
}
