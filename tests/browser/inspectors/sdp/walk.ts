// A walk of real descriptions and candidates for the panels that show them, and the box they stand in.
import sent from '../../../unit/sdp/fixtures/chromium-156-offer-stun-turn.sdp?raw';
import grown from '../../../unit/sdp/fixtures/chromium-156-offer-stun-turn-grown.sdp?raw';
import answer from '../../../fixtures/chromium-156-answer.sdp?raw';
import { progressOf } from '../../../../src/lib/flow/progress.js';
import type { PanelProps } from '../../../../src/lib/inspectors/panel.js';
import { visibleEvents } from '../../../../src/lib/recording/cursor.js';
import type {
  CandidateInit,
  CandidateType,
  FlowEvent,
  FlowFact,
} from '../../../../src/lib/recording/events.js';
import { Recorder } from '../../../../src/lib/recording/recorder.js';
import './box.css';

export const SENT_SDP = sent;
export const GROWN_SDP = grown;
export const ANSWER_SDP = answer;

/** A fact and the row that tells it. */
export type Told = readonly [step: number, fact: FlowFact];

function recorded(told: readonly Told[]): readonly FlowEvent[] {
  let nowMs = 0;
  const recorder = new Recorder({ now: () => (nowMs += 5) });
  for (const [step, fact] of told) recorder.record(fact, { step });
  return recorder.events;
}

export const started = (
  iceTransportPolicy: 'all' | 'relay' = 'all',
  urls: string[] = ['stun:127.0.0.1:3478', 'turn:127.0.0.1:3478?transport=udp'],
): FlowFact => ({
  type: 'session.started',
  servers: urls.map((url) => ({ urls: [url], hasCredential: url.startsWith('turn') })),
  serverChoice: 'own',
  iceTransportPolicy,
  bundlePolicy: 'max-bundle',
  userAgent: 'test',
});

export const set = (peer: 'A' | 'B', side: 'local' | 'remote', sdp: string): FlowFact => ({
  type: 'description.set',
  peer,
  side,
  descriptionType: (peer === 'A') === (side === 'local') ? 'offer' : 'answer',
  sdp,
});

export const found = (
  peer: 'A' | 'B',
  candidateType: CandidateType,
  candidate: string,
  url: string | null = null,
): FlowFact => ({
  type: 'candidate.found',
  peer,
  candidate: candidateInit(candidate),
  candidateType,
  url,
});

const candidateInit = (candidate: string): CandidateInit => ({
  candidate,
  sdpMid: '0',
  sdpMLineIndex: 0,
  usernameFragment: '+pv3',
});

const HOST_LINE =
  'candidate:2983657004 1 udp 2113937151 8b41be73-3535-4fc5-8d9a-19819cd3c788.local 56940 typ host generation 0 ufrag +pv3 network-cost 999';
const SRFLX_LINE =
  'candidate:2878490527 1 udp 1677729535 127.0.0.1 56940 typ srflx raddr 0.0.0.0 rport 0 generation 0 ufrag +pv3 network-cost 999';
const RELAY_LINE =
  'candidate:2236812276 1 udp 50339839 127.0.0.1 54599 typ relay raddr 127.0.0.1 rport 56940 generation 0 ufrag +pv3 network-cost 999';

const sendHost = (type: 'message.sent' | 'message.delivered', peer: 'A' | 'B'): FlowFact => ({
  type,
  peer,
  messageId: 'candidate-A-4',
  payload: { kind: 'candidate', candidate: candidateInit(HOST_LINE), candidateSeq: 4 },
  late: false,
});

/** As Chromium 156 did it with a STUN and a TURN server on its own machine. */
export const WALK: readonly Told[] = [
  [0, started()],
  [1, { type: 'peer.created', peer: 'A' }],
  [1, { type: 'peer.created', peer: 'B' }],
  [2, set('A', 'local', SENT_SDP)],
  [2, found('A', 'host', HOST_LINE)],
  [11, found('A', 'srflx', SRFLX_LINE, 'stun:127.0.0.1:3478')],
  [13, found('A', 'relay', RELAY_LINE, 'turn:127.0.0.1:3478?transport=udp')],
  [13, { type: 'description.grew', peer: 'A', descriptionType: 'offer', sdp: GROWN_SDP }],
  [13, { type: 'gathering.ended', peer: 'A' }],
  [5, set('B', 'remote', SENT_SDP)],
  [6, set('B', 'local', ANSWER_SDP)],
  [9, set('A', 'remote', ANSWER_SDP)],
  [14, sendHost('message.sent', 'A')],
  [15, sendHost('message.delivered', 'B')],
  [
    16,
    { type: 'candidate.added', peer: 'B', candidate: candidateInit(HOST_LINE), candidateSeq: 4 },
  ],
];

/** What a panel is given at a step. */
export function given(
  told: readonly Told[],
  step: number,
  chosenDescription: PanelProps['chosenDescription'] = null,
): PanelProps {
  const events = recorded(told);
  const cursor = { order: 'textbook', position: step } as const;
  return {
    recording: { startedAt: '2026-11-22T12:00:00.000Z', origin: 'live', events },
    progress: progressOf(events),
    cursor,
    visible: visibleEvents(events, cursor),
    step,
    chosenDescription,
    goToStep: () => undefined,
  };
}

/** A box as the Inspector's card gives one, or as a narrow page does; the one before goes away. */
export function box(kind: 'card' | 'page' = 'card'): HTMLElement {
  for (const old of document.querySelectorAll('.panel-box')) old.remove();
  const element = document.createElement('main');
  element.className = `panel-box ${kind}`;
  document.body.append(element);
  return element;
}
