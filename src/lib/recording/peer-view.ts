// Visible events → what one peer looks like at the cursor: states, descriptions, candidates, media.
import {
  type CandidateInit,
  type CandidateType,
  type FlowEvent,
  type FlowEventOf,
  type PeerId,
  type StateMachineName,
  INITIAL_STATES,
} from './events.js';

export type CandidateStage = 'held' | 'sent' | 'added';

export interface CandidateView {
  /** seq of the candidate.found event: its identity in this recording. */
  seq: number;
  peer: PeerId;
  candidate: CandidateInit;
  type: CandidateType;
  url: string | null;
  foundAtMs: number;
  foundStep: number;
  stage: CandidateStage;
  sentAtMs: number | null;
  addedAtMs: number | null;
  late: boolean;
  /** Found, sent or added by the latest step shown. */
  changedAtStep: number;
}

export interface DescriptionView {
  type: 'offer' | 'answer';
  sdp: string;
  setAtMs: number;
  setStep: number;
  /** pc.localDescription as it has grown since, null while it is the same. */
  grownSdp: string | null;
}

export interface StateView {
  value: string;
  /** seq of the change, null while it is the initial state. */
  changedSeq: number | null;
  changedAtMs: number | null;
  changedStep: number | null;
}

export interface PeerView {
  peer: PeerId;
  exists: boolean;
  states: Record<StateMachineName, StateView>;
  local: DescriptionView | null;
  remote: DescriptionView | null;
  /** Found by this peer, in the order in which they came. */
  candidates: CandidateView[];
  errors: FlowEventOf<'candidate.error'>[];
  pictureShownAtMs: number | null;
  messages: { direction: 'sent' | 'received'; text: string; atMs: number; seq: number }[];
}

const initialState = (value: string): StateView => ({
  value,
  changedSeq: null,
  changedAtMs: null,
  changedStep: null,
});

/** One pass over the events that the cursor shows (see `visibleEvents`). */
export function peerView(visible: readonly FlowEvent[], peer: PeerId): PeerView {
  const view: PeerView = {
    peer,
    exists: false,
    states: {
      signaling: initialState(INITIAL_STATES.signaling),
      iceGathering: initialState(INITIAL_STATES.iceGathering),
      iceConnection: initialState(INITIAL_STATES.iceConnection),
      connection: initialState(INITIAL_STATES.connection),
      dataChannel: initialState(INITIAL_STATES.dataChannel),
    },
    local: null,
    remote: null,
    candidates: [],
    errors: [],
    pictureShownAtMs: null,
    messages: [],
  };
  const bySeq = new Map<number, CandidateView>();
  for (const event of visible) {
    if (event.type === 'candidate.added' && event.peer !== peer) {
      const candidate = bySeq.get(event.candidateSeq);
      if (candidate) {
        candidate.stage = 'added';
        candidate.addedAtMs = event.atMs;
        candidate.changedAtStep = event.step;
      }
      continue;
    }
    if (!('peer' in event) || event.peer !== peer) continue;
    switch (event.type) {
      case 'peer.created':
        view.exists = true;
        break;
      case 'state.changed':
        view.states[event.machine] = {
          value: event.to,
          changedSeq: event.seq,
          changedAtMs: event.atMs,
          changedStep: event.step,
        };
        break;
      case 'description.set':
        view[event.side] = {
          type: event.descriptionType,
          sdp: event.sdp,
          setAtMs: event.atMs,
          setStep: event.step,
          grownSdp: null,
        };
        break;
      case 'description.grew':
        if (view.local) view.local.grownSdp = event.sdp;
        break;
      case 'candidate.found': {
        const candidate: CandidateView = {
          seq: event.seq,
          peer,
          candidate: event.candidate,
          type: event.candidateType,
          url: event.url,
          foundAtMs: event.atMs,
          foundStep: event.step,
          stage: 'held',
          sentAtMs: null,
          addedAtMs: null,
          late: false,
          changedAtStep: event.step,
        };
        bySeq.set(event.seq, candidate);
        view.candidates.push(candidate);
        break;
      }
      case 'message.sent':
        if (event.payload.kind === 'candidate') {
          const candidate = bySeq.get(event.payload.candidateSeq);
          if (candidate && candidate.stage === 'held') {
            candidate.stage = 'sent';
            candidate.sentAtMs = event.atMs;
            candidate.late = event.late;
            candidate.changedAtStep = event.step;
          }
        }
        break;
      case 'candidate.error':
        view.errors.push(event);
        break;
      case 'picture.shown':
        view.pictureShownAtMs = event.atMs;
        break;
      case 'channel.message':
        view.messages.push({
          direction: event.direction,
          text: event.text,
          atMs: event.atMs,
          seq: event.seq,
        });
        break;
      default:
        break;
    }
  }
  return view;
}
