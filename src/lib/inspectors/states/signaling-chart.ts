// The JSEP signaling state chart as data: states, transitions, and where each stands in the picture.
import type { FlowEvent, PeerId } from '../../recording/events.js';

/** RTCSignalingState (W3C WebRTC §4.3.1, RFC 9429 §3.2). */
export type SignalingState =
  | 'stable'
  | 'have-local-offer'
  | 'have-remote-offer'
  | 'have-local-pranswer'
  | 'have-remote-pranswer'
  | 'closed';

export interface ChartNode {
  state: SignalingState;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface ChartEdge {
  from: SignalingState;
  to: SignalingState;
  /** What leads from one to the other; any of them. */
  calls: readonly string[];
  /** SVG path data. */
  path: string;
  /** Middle of the label, whose lines stand above each other. */
  label: { x: number; y: number; lines: readonly string[] };
  /** The browser takes the offer back by itself first. */
  implicit?: boolean;
}

export const CHART = { width: 312, height: 216 } as const;

const node = (state: SignalingState, x: number, y: number, width: number): ChartNode => ({
  state,
  x,
  y,
  width,
  height: 24,
});

// What the local side offers stands on the left, what the remote side offers on the right.
export const CHART_NODES: readonly ChartNode[] = [
  node('stable', 131, 96, 50),
  node('have-local-offer', 1, 14, 108),
  node('have-remote-offer', 197, 14, 114),
  node('have-remote-pranswer', 1, 188, 132),
  node('have-local-pranswer', 185, 188, 126),
  node('closed', 134, 150, 44),
];

export const CHART_EDGES: readonly ChartEdge[] = [
  {
    from: 'stable',
    to: 'have-local-offer',
    calls: ['setLocal(offer)'],
    path: 'M148 96C146 60 134 30 109 30',
    label: { x: 124, y: 57, lines: ['setLocal', '(offer)'] },
  },
  {
    from: 'have-local-offer',
    to: 'stable',
    calls: ['setRemote(answer)', 'setLocal(rollback)'],
    path: 'M74 38C74 88 100 113 131 113',
    label: { x: 84, y: 83, lines: ['setRemote', '(answer)'] },
  },
  {
    from: 'have-local-offer',
    to: 'have-remote-pranswer',
    calls: ['setRemote(pranswer)'],
    path: 'M27 38L27 188',
    label: { x: 28, y: 110, lines: ['setRemote', '(pranswer)'] },
  },
  {
    from: 'have-remote-pranswer',
    to: 'stable',
    calls: ['setRemote(answer)'],
    path: 'M70 188C70 156 124 156 144 120',
    label: { x: 90, y: 156, lines: ['setRemote', '(answer)'] },
  },
  {
    from: 'stable',
    to: 'have-remote-offer',
    calls: ['setRemote(offer)'],
    path: 'M164 96C166 60 172 30 197 30',
    label: { x: 189, y: 57, lines: ['setRemote', '(offer)'] },
  },
  {
    from: 'have-remote-offer',
    to: 'stable',
    calls: ['setLocal(answer)', 'setRemote(rollback)'],
    path: 'M238 38C238 88 212 113 181 113',
    label: { x: 231, y: 83, lines: ['setLocal', '(answer)'] },
  },
  {
    from: 'have-remote-offer',
    to: 'have-local-pranswer',
    calls: ['setLocal(pranswer)'],
    path: 'M285 38L285 188',
    label: { x: 284, y: 110, lines: ['setLocal', '(pranswer)'] },
  },
  {
    from: 'have-local-pranswer',
    to: 'stable',
    calls: ['setLocal(answer)'],
    path: 'M242 188C242 156 188 156 168 120',
    label: { x: 222, y: 156, lines: ['setLocal', '(answer)'] },
  },
  {
    from: 'have-local-offer',
    to: 'have-remote-offer',
    calls: ['setRemote(offer)'],
    path: 'M80 14C96 3 214 3 230 14',
    label: { x: 156, y: 17, lines: ['setRemote', '(offer)'] },
    implicit: true,
  },
];

/** A change of signalingState that a peer went through, by the two states. */
export const transitionKey = (from: string, to: string): string => `${from}→${to}`;

export interface ChartView {
  /** Where each peer stands; null before it exists. */
  now: Record<PeerId, string | null>;
  /** transitionKey → the peers that took it. */
  taken: ReadonlyMap<string, readonly PeerId[]>;
}

/** What of the chart the visible events lit. */
export function chartView(visible: readonly FlowEvent[]): ChartView {
  const now: Record<PeerId, string | null> = { A: null, B: null };
  const taken = new Map<string, PeerId[]>();
  for (const event of visible) {
    if (event.type === 'peer.created') now[event.peer] = 'stable';
    if (event.type !== 'state.changed' || event.machine !== 'signaling') continue;
    now[event.peer] = event.to;
    const key = transitionKey(event.from, event.to);
    const peers = taken.get(key) ?? [];
    if (!peers.includes(event.peer)) taken.set(key, [...peers, event.peer].sort());
  }
  return { now, taken };
}
