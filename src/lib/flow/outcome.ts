// Progress → what a step without an effect comes to, and why: reached, not asked, unanswered, failed.
import {
  type NotAskedReason,
  type StepOutcome,
  PEER_IDS,
  assertNever,
} from '../recording/events.js';
import { type PeerProgress, type Progress, isUnsent } from './progress.js';
import { STEPS, type Step } from './steps.js';

/**
 * What the recording can already say of a step without an effect of its own: its outcome, or null
 * while it is open. Steps with an effect end when the effect has settled, not by this.
 */
export function evidentOutcome(progress: Progress, number: number): StepOutcome | null {
  const step = STEPS[number - 1];
  const known = progress.steps[number - 1];
  if (!step || !known) return null;
  if (known.evidenceSeq !== null) return { kind: 'reached', bySeq: known.evidenceSeq };
  if (isUnsent(step, progress)) return notAsked('name-unresolved');
  switch (step.kind) {
    case 'askStun':
      return progress.asksStun ? questionOutcome(progress, step) : notAsked(stunReason(progress));
    case 'askTurn':
      return progress.asksTurn ? questionOutcome(progress, step) : notAsked('no-server');
    case 'stunReplies':
      if (progress.asksStun) return replyOutcome(progress, step, true);
      // Under `relay` a browser may ask all the same, and keep the answer to itself.
      return known.packetSeq === null
        ? notAsked(stunReason(progress))
        : { kind: 'reached', bySeq: known.packetSeq };
    case 'turnReplies':
      if (!progress.asksTurn) return notAsked('no-server');
      return replyOutcome(progress, step, false);
    case 'channelOpen':
      return connectionFailure(progress);
    case 'join':
    case 'createDescription':
    case 'sendDescription':
    case 'deliverDescription':
    case 'applyDescription':
    case 'sendCandidates':
    case 'deliverCandidates':
    case 'addCandidates':
      return null;
    default:
      return assertNever(step.kind);
  }
}

const notAsked = (reason: NotAskedReason): StepOutcome => ({ kind: 'notAsked', reason });

const stunReason = (progress: Progress): NotAskedReason =>
  progress.relayOnly ? 'relay-only' : 'no-server';

/** Where packets are shown, a question is asked when it was seen; it may have become needless. */
function questionOutcome(progress: Progress, { peer }: Step): StepOutcome | null {
  return peer !== 'both' && progress.showsPackets && wasCutShort(progress.peers[peer])
    ? notAsked('connected-before')
    : null;
}

/** A pair that works ended the gathering: the browser asks no server any longer. */
const wasCutShort = ({ iceConnectedSeq, gatheringEndedSeq }: PeerProgress): boolean =>
  iceConnectedSeq !== null && gatheringEndedSeq !== null && iceConnectedSeq < gatheringEndedSeq;

function replyOutcome(
  progress: Progress,
  step: Step,
  silenceMeansNoSeparateAddress: boolean,
): StepOutcome | null {
  if (step.peer === 'both') return null;
  const known = progress.steps[step.number - 1];
  const peer = progress.peers[step.peer];
  const askedAtMs = peer.gatheringStartedAtMs ?? 0;
  if (known?.errorSeq != null)
    return {
      kind: 'unanswered',
      afterMs: (known.errorAtMs ?? askedAtMs) - askedAtMs,
      errorSeq: known.errorSeq,
    };
  if (peer.gatheringEndedSeq === null) return null;
  const isCutShort = wasCutShort(peer);
  // The question is told by the row before, its packet by that row.
  const question = progress.steps[step.number - 2];
  if (isCutShort && progress.showsPackets && question?.packetSeq === null)
    return notAsked('connected-before');
  // Gathering complete, no srflx, no error: STUN answered with the host's own address. Unless it was
  // cut short; then nobody knows what the server would have said.
  return silenceMeansNoSeparateAddress && !isCutShort
    ? { kind: 'reached', bySeq: peer.gatheringEndedSeq }
    : {
        kind: 'unanswered',
        afterMs: (peer.gatheringEndedAtMs ?? askedAtMs) - askedAtMs,
        errorSeq: null,
      };
}

/**
 * Whether there is no pair to check while these peers have no candidate. Under `relay` one side
 * without a relay is enough: it can neither send a check nor answer one. Otherwise the checks of
 * the other side may still reach it, and make a peer-reflexive candidate.
 */
export function lacksPair(progress: Progress, isEmpty: (peer: PeerProgress) => boolean): boolean {
  const peers = PEER_IDS.map((peer) => progress.peers[peer]);
  return progress.relayOnly ? peers.some(isEmpty) : peers.every(isEmpty);
}

/** Step 24 fails when ICE or DTLS gave up after A had B's candidates, or no pair can come about. */
function connectionFailure(progress: Progress): StepOutcome | null {
  const candidatesAddedSeq = progress.steps[22]?.endedSeq;
  if (candidatesAddedSeq == null) return null;
  for (const peer of PEER_IDS) {
    const { failedSeq, failedMachine, isIceConnected } = progress.peers[peer];
    if (failedSeq === null || failedMachine === null) continue;
    // A `failed` older than step 23 is the wait of a relay-only walk, which step 23 heals; but where
    // ICE is connected it was DTLS that failed, and nothing heals that.
    const isDtls = failedMachine === 'connection' && isIceConnected;
    if (failedSeq > candidatesAddedSeq || isDtls)
      return { kind: 'failed', failure: { code: 'ice-failed', peer, machine: failedMachine } };
  }
  const noPairEver = lacksPair(
    progress,
    ({ candidatesFound, gatheringEndedSeq, noCandidateSeq }) =>
      // Without a network interface gathering never ends; then the clock has said it.
      candidatesFound === 0 && (gatheringEndedSeq ?? noCandidateSeq) !== null,
  );
  return noPairEver ? { kind: 'failed', failure: { code: 'no-candidate-pair' } } : null;
}
