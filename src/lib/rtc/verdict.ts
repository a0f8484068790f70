// What this browser says to a description: given to a peer that is made for the question and closed with it.
import type { BrowserError } from '../recording/events.js';
import { browserError } from './browser-error.js';
import { likeOwnOffer, type OfferedSection, offerAnsweredBy, sectionsOf } from './own-offer.js';
import { hasWebRtc } from './support.js';

/** As what the text is given to the browser. */
export type AskedAs =
  | { as: 'offer' }
  /** To an offer of the same sections that the browser makes itself. */
  | { as: 'answer-to-own-offer' }
  | { as: 'answer'; offer: string };

/**
 * What the browser was at: making the peer and its offer, taking the offer beside the text for its
 * own, taking the text, or answering it. Only the last two say something about the text.
 */
export type AskingStage = 'making-offer' | 'taking-offer' | 'taking-text' | 'answering';

export interface CandidateRefusal {
  /** Of the candidate, as the question has it. */
  line: number;
  error: BrowserError;
}

export type BrowserVerdict =
  /** `answer`: what it would answer to an offer; null for an answer. */
  | { outcome: 'accepted'; answer: string | null }
  | { outcome: 'refused'; stage: AskingStage; error: BrowserError }
  /** Of so many candidates these, in the order of the text. */
  | { outcome: 'candidates'; count: number; refusals: readonly CandidateRefusal[] }
  /** It said nothing at all for so long. */
  | { outcome: 'unanswered'; stage: AskingStage; afterMs: number }
  | { outcome: 'no-webrtc' };

/** Browsers answer within a few milliseconds, or never. */
const LONGEST_WAIT_MS = 10_000;

/**
 * With this policy and no server nothing is gathered, no name in a candidate is looked up and no
 * check is sent: the question stays in the browser. What it accepts does not depend on it.
 */
const SILENT = { iceServers: [], iceTransportPolicy: 'relay' } as const satisfies RTCConfiguration;

export interface Patience {
  longestWaitMs?: number;
}

/** Gives the text to a peer of this browser (W3C WebRTC §4.4.2). Never rejects; records nothing. */
export const askBrowserAboutDescription = (
  text: string,
  asked: AskedAs,
  patience: Patience = {},
): Promise<BrowserVerdict> =>
  askSilentPeer((peer, reach) => ask(peer, text, asked, reach), patience);

/** Asks a peer that is made for the question and closed after it. Never rejects. */
export async function askSilentPeer(
  ask: (peer: RTCPeerConnection, reach: (stage: AskingStage) => void) => Promise<BrowserVerdict>,
  { longestWaitMs = LONGEST_WAIT_MS }: Patience,
): Promise<BrowserVerdict> {
  if (!hasWebRtc()) return { outcome: 'no-webrtc' };
  let stage: AskingStage = 'making-offer';
  let peer: RTCPeerConnection | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<BrowserVerdict>((resolve) => {
    timer = setTimeout(
      () => resolve({ outcome: 'unanswered', stage, afterMs: longestWaitMs }),
      longestWaitMs,
    );
  });
  try {
    peer = new RTCPeerConnection(SILENT);
    return await Promise.race([ask(peer, (reached) => (stage = reached)), timeout]);
  } catch (thrown) {
    return { outcome: 'refused', stage, error: browserError(thrown) };
  } finally {
    clearTimeout(timer);
    peer?.close();
  }
}

async function ask(
  peer: RTCPeerConnection,
  text: string,
  asked: AskedAs,
  reach: (stage: AskingStage) => void,
): Promise<BrowserVerdict> {
  if (asked.as === 'answer-to-own-offer') await offerOwn(peer, text);
  else if (asked.as === 'answer') await offerLike(peer, asked.offer, reach);
  reach('taking-text');
  await peer.setRemoteDescription({ type: asked.as === 'offer' ? 'offer' : 'answer', sdp: text });
  if (asked.as !== 'offer') return { outcome: 'accepted', answer: null };
  reach('answering');
  const { sdp = '' } = await peer.createAnswer();
  // Some mistakes of an offer come out only here, such as a fingerprint of another length.
  await peer.setLocalDescription({ type: 'answer', sdp });
  return { outcome: 'accepted', answer: sdp };
}

/** Of others a browser makes no offer (W3C WebRTC §5.1, `addTransceiver`). */
const KINDS: readonly string[] = ['audio', 'video', 'application'];

/** Has the peer offer something of its own that has the sections of this answer. */
async function offerOwn(peer: RTCPeerConnection, answer: string): Promise<void> {
  const sections = sectionsOf(answer, 'recv');
  addSections(
    peer,
    sections
      .filter(({ media }) => KINDS.includes(media))
      .map((section) => ({ ...section, direction: 'sendrecv' })),
  );
  const { sdp: own = '' } = await peer.createOffer();
  // Where a browser takes no other mids for its own, the answer is held against those it has.
  await peer
    .setLocalDescription({ type: 'offer', sdp: offerAnsweredBy(answer, own) })
    .catch(() => peer.setLocalDescription({ type: 'offer', sdp: own }));
}

/** Has the peer offer what the text offers. A browser sets as its own only what it could have made. */
async function offerLike(
  peer: RTCPeerConnection,
  offer: string,
  reach: (stage: AskingStage) => void,
): Promise<void> {
  addSections(peer, sectionsOf(offer));
  const { sdp: own = '' } = await peer.createOffer();
  reach('taking-offer');
  await peer.setLocalDescription({ type: 'offer', sdp: likeOwnOffer(offer, own) });
}

function addSections(peer: RTCPeerConnection, sections: readonly OfferedSection[]): void {
  for (const { media, direction, rids } of sections) {
    if (media === 'application') continue;
    peer.addTransceiver(media, {
      direction,
      ...(rids.length > 0 ? { sendEncodings: rids.map((rid) => ({ rid })) } : {}),
    });
  }
  if (sections.some(({ media }) => media === 'application')) peer.createDataChannel('question');
}
