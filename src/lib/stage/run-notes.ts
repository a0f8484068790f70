// What really happened in this run at a step, where it differs from the textbook: codes with figures.
import {
  type FlowEvent,
  type FlowEventOf,
  type PeerId,
  type SurroundingsChange,
  PEER_IDS,
  assertNever,
} from '../recording/events.js';
import type { PeerView } from '../recording/peer-view.js';
import { candidateEndpoint } from '../recording/candidate-endpoint.js';
import { lineCount } from '../recording/line-count.js';
import { lacksPair } from '../flow/outcome.js';
import type { Progress } from '../flow/progress.js';
import type { Row } from '../flow/rows.js';
import { stepOf } from '../flow/steps.js';

export type RunNote =
  | { code: 'gathering-began'; found: number }
  | { code: 'sent-frozen'; lines: number; grownCandidates: number }
  | { code: 'asked-early'; describedAtStep: number; beforeMs: number }
  | { code: 'request-seen'; describedAtStep: number; beforeMs: number; from: string }
  | { code: 'request-seen-here'; afterMs: number; from: string }
  | { code: 'reply-seen' }
  | { code: 'srflx-came'; afterMs: number; describedAtStep: number; address: string }
  | { code: 'relay-came'; afterMs: number; describedAtStep: number; address: string }
  | { code: 'no-separate-address' }
  | { code: 'no-answer-yet'; sinceMs: number }
  | { code: 'no-answer-then'; afterMs: number }
  | { code: 'answered-later'; afterMs: number }
  | { code: 'server-error'; errorCode: number; errorText: string; url: string; afterMs: number }
  | { code: 'no-stun-server' }
  | { code: 'no-turn-server' }
  | { code: 'stun-relay-only' }
  | { code: 'stun-relay-only-seen' }
  | { code: 'connected-before' }
  | { code: 'name-unresolved' }
  | { code: 'no-candidates' }
  | { code: 'candidates-held'; count: number; longestMs: number }
  | { code: 'candidates-late'; count: number; afterMs: number }
  | { code: 'channel-opened-here'; afterMs: number; by: 'checks' | 'relay' | 'candidates' }
  | { code: 'channel-open-since'; step: number; beforeMs: number }
  | { code: 'channel-open'; afterMs: number }
  | { code: 'waiting-failed'; peer: PeerId; afterMs: number }
  | { code: 'waiting-for-channel'; sinceMs: number }
  | { code: 'waiting-for-candidates'; sinceMs: number }
  | { code: 'surroundings'; change: SurroundingsChange };

export interface RunNoteInput {
  row: Row;
  progress: Progress;
  events: readonly FlowEvent[];
  visible: readonly FlowEvent[];
  peers: Record<PeerId, PeerView>;
  /** Milliseconds on the recording's clock now; it matters only while a step waits. */
  nowMs: number;
}

/** The notes of one row, most telling first. */
export function runNotes(input: RunNoteInput): RunNote[] {
  return [...stepNotes(input), ...waitingNotes(input), ...surroundingsNotes(input)];
}

function stepNotes(input: RunNoteInput): RunNote[] {
  const { row, progress, events, peers } = input;
  const { kind, peer: owner } = row.step;
  const peer = owner === 'both' ? 'A' : owner;
  const gatheringAtMs = progress.peers[peer].gatheringStartedAtMs ?? 0;
  const describedAtStep = stepOf('createDescription', peer).number;
  switch (kind) {
    case 'createDescription': {
      const found = progress.peers[peer].candidatesFound;
      return row.result === 'reached' && found > 0 ? [{ code: 'gathering-began', found }] : [];
    }
    case 'sendDescription': {
      const message = row.evidence;
      if (message?.type !== 'message.sent' || message.payload.kind !== 'description') return [];
      return [
        {
          code: 'sent-frozen',
          lines: lineCount(message.payload.sdp),
          grownCandidates: candidateLines(grownBefore(events, peer, message.seq)),
        },
      ];
    }
    case 'askStun':
    case 'askTurn':
      return row.result === 'notAsked' ? notAskedNotes(row) : askedNotes(row, describedAtStep);
    case 'stunReplies':
    case 'turnReplies':
      return replyNotes(input, peer, gatheringAtMs, describedAtStep);
    case 'sendCandidates':
      return sendNotes(row, peers[peer]);
    case 'deliverCandidates':
      return row.result === 'notAsked' ? [{ code: 'no-candidates' }] : [];
    case 'addCandidates':
      return row.result === 'notAsked' ? [{ code: 'no-candidates' }] : openedHere(input);
    case 'channelOpen': {
      const evidence = row.evidence;
      if (!evidence || row.result !== 'reached') return [];
      const openedIn = stepStandingAt(events, evidence.seq);
      return openedIn < row.step.number
        ? [
            {
              code: 'channel-open-since',
              step: openedIn,
              beforeMs: Math.max(0, (row.enteredAtMs ?? 0) - evidence.atMs),
            },
          ]
        : [{ code: 'channel-open', afterMs: evidence.atMs - (row.enteredAtMs ?? evidence.atMs) }];
    }
    default:
      return [];
  }
}

function askedNotes(row: Row, describedAtStep: number): RunNote[] {
  if (row.enteredAtMs === null || row.happenedAtMs === null) return [];
  const beforeMs = row.enteredAtMs - row.happenedAtMs;
  if (row.packet === null)
    return [{ code: 'asked-early', describedAtStep, beforeMs: Math.max(0, beforeMs) }];
  const { address, port } = row.packet.remote;
  const from = address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
  return beforeMs >= 0
    ? [{ code: 'request-seen', describedAtStep, beforeMs, from }]
    : [{ code: 'request-seen-here', afterMs: -beforeMs, from }];
}

function replyNotes(
  { row, progress }: RunNoteInput,
  peer: PeerId,
  gatheringAtMs: number,
  describedAtStep: number,
): RunNote[] {
  if (row.result === 'notAsked' && row.error === null) return notAskedNotes(row);
  const notes: RunNote[] = [];
  const evidence = row.evidence;
  if (evidence?.type === 'candidate.found') {
    const code = row.step.kind === 'stunReplies' ? 'srflx-came' : 'relay-came';
    const afterMs = evidence.atMs - gatheringAtMs;
    notes.push({
      code,
      afterMs,
      describedAtStep,
      address: candidateEndpoint(evidence.candidate.candidate),
    });
    if (row.endedAtMs !== null && evidence.atMs > row.endedAtMs)
      notes.push({ code: 'answered-later', afterMs: evidence.atMs - row.endedAtMs });
  } else if (evidence?.type === 'gathering.ended') notes.push({ code: 'no-separate-address' });
  if (row.packet !== null)
    notes.push(
      progress.relayOnly && row.step.kind === 'stunReplies'
        ? { code: 'stun-relay-only-seen' }
        : { code: 'reply-seen' },
    );
  if (row.error?.type === 'candidate.error') {
    const { errorCode, errorText, url, atMs } = row.error;
    notes.push({ code: 'server-error', errorCode, errorText, url, afterMs: atMs - gatheringAtMs });
  }
  return notes;
}

function notAskedNotes(row: Row): RunNote[] {
  if (row.notAskedReason === 'relay-only') return [{ code: 'stun-relay-only' }];
  if (row.notAskedReason === 'connected-before') return [{ code: 'connected-before' }];
  if (row.notAskedReason === 'name-unresolved') return [{ code: 'name-unresolved' }];
  const stun = row.step.kind === 'askStun' || row.step.kind === 'stunReplies';
  return [{ code: stun ? 'no-stun-server' : 'no-turn-server' }];
}

function sendNotes(row: Row, view: PeerView): RunNote[] {
  if (row.result === 'notAsked') return [{ code: 'no-candidates' }];
  const sent = view.candidates.filter(({ sentAtMs, late }) => sentAtMs !== null && !late);
  const late = view.candidates.filter((candidate) => candidate.late);
  const notes: RunNote[] = [];
  if (sent.length > 0)
    notes.push({
      code: 'candidates-held',
      count: sent.length,
      longestMs: Math.max(...sent.map(({ sentAtMs, foundAtMs }) => (sentAtMs ?? 0) - foundAtMs)),
    });
  if (late.length > 0)
    notes.push({
      code: 'candidates-late',
      count: late.length,
      afterMs: Math.max(...late.map(({ sentAtMs }) => (sentAtMs ?? 0) - (row.endedAtMs ?? 0))),
    });
  return notes;
}

/** The channel opened by what this very step added. */
function openedHere({ row, progress, events }: RunNoteInput): RunNote[] {
  const channel = progress.steps[stepOf('channelOpen', 'A').number - 1];
  if (channel?.evidenceSeq == null || channel.evidenceAtMs === null) return [];
  if (stepStandingAt(events, channel.evidenceSeq) !== row.step.number) return [];
  return [
    {
      code: 'channel-opened-here',
      by:
        row.step.number === stepOf('addCandidates', 'B').number && !progress.relayOnly
          ? 'checks'
          : progress.relayOnly
            ? 'relay'
            : 'candidates',
      afterMs: channel.evidenceAtMs - (row.evidence?.atMs ?? row.enteredAtMs ?? 0),
    },
  ];
}

function waitingNotes({ row, progress, visible, nowMs }: RunNoteInput): RunNote[] {
  const notes: RunNote[] = [];
  const { kind, peer } = row.step;
  const isReply = kind === 'stunReplies' || kind === 'turnReplies';
  const isSilent = row.error === null && row.evidence === null && row.packet === null;
  if (isReply && peer !== 'both' && isSilent) {
    const askedAtMs = progress.peers[peer].gatheringStartedAtMs ?? 0;
    if (row.result === 'open')
      notes.push({ code: 'no-answer-yet', sinceMs: Math.max(0, nowMs - askedAtMs) });
    if (row.result === 'unanswered')
      notes.push({ code: 'no-answer-then', afterMs: (row.endedAtMs ?? nowMs) - askedAtMs });
  }
  if (kind === 'channelOpen' && row.result === 'open')
    notes.push({
      code: lacksPair(progress, ({ candidatesFound }) => candidatesFound === 0)
        ? 'waiting-for-candidates'
        : 'waiting-for-channel',
      sinceMs: Math.max(0, nowMs - (row.enteredAtMs ?? nowMs)),
    });
  const first = stepOf('addCandidates', 'B').number;
  const last = stepOf('addCandidates', 'A').number;
  const isOpen = PEER_IDS.some((id) => progress.peers[id].channelOpenSeq !== null);
  if (!isOpen && row.step.number >= first && row.step.number < last)
    for (const waiting of PEER_IDS) {
      const gaveUpAtMs = failedSince(visible, waiting);
      const addedAtMs = progress.steps[first - 1]?.endedAtMs ?? 0;
      if (gaveUpAtMs !== null)
        notes.push({ code: 'waiting-failed', peer: waiting, afterMs: gaveUpAtMs - addedAtMs });
    }
  return notes;
}

/**
 * When the peer's connection failed; null while it has not, or has come back. Chromium tells it in
 * either state machine: with no pair left to check, ICE stays `disconnected` and the connection fails.
 */
function failedSince(visible: readonly FlowEvent[], peer: PeerId): number | null {
  const latest = (machine: 'iceConnection' | 'connection') =>
    visible.findLast(
      (event): event is FlowEventOf<'state.changed'> =>
        event.type === 'state.changed' && event.peer === peer && event.machine === machine,
    );
  const failed = [latest('iceConnection'), latest('connection')].find(
    (event) => event?.to === 'failed',
  );
  return failed?.atMs ?? null;
}

/** What happened around the page while the walk stood at this step; the latest of each kind. */
function surroundingsNotes({ row, visible }: RunNoteInput): RunNote[] {
  const latest = new Map<string, SurroundingsChange>();
  for (const event of visible)
    if (event.type === 'surroundings.changed' && event.step === row.step.number)
      latest.set(subjectOf(event.change), event.change);
  return [...latest.values()].map((change) => ({ code: 'surroundings', change }));
}

/** What a change is about: of two about the same, only the later one still holds. */
function subjectOf(change: SurroundingsChange): string {
  switch (change.what) {
    case 'page-hidden':
    case 'page-visible':
      return 'page';
    case 'online':
    case 'offline':
      return 'network';
    case 'media-ended':
    case 'media-refused':
    case 'media-replaced':
    case 'no-candidate':
      return `${change.what} ${change.peer}`;
    case 'machine-slept':
      return 'machine';
    case 'lab-lost':
    case 'lab-reached':
    case 'lab-forgot':
      return 'lab';
    default:
      return assertNever(change);
  }
}

/** The step at which the walk stood when the event happened. */
export function stepStandingAt(events: readonly FlowEvent[], seq: number): number {
  for (let index = seq; index >= 0; index -= 1) {
    const event = events[index];
    if (event?.type === 'step.entered') return event.step;
  }
  return 0;
}

function grownBefore(events: readonly FlowEvent[], peer: PeerId, seq: number): string {
  const grown = events
    .slice(0, seq)
    .findLast(
      (event): event is FlowEventOf<'description.grew'> =>
        event.type === 'description.grew' && event.peer === peer,
    );
  return grown?.sdp ?? '';
}

const candidateLines = (sdp: string): number => sdp.match(/^a=candidate:/gm)?.length ?? 0;
