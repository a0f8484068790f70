// What this browser says to candidates: given one by one to a peer that has both descriptions.
import { browserError } from './browser-error.js';
import {
  askSilentPeer,
  type BrowserVerdict,
  type CandidateRefusal,
  type Patience,
} from './verdict.js';

export interface CandidateToAsk {
  /** Where the answer is to be shown. */
  line: number;
  /** As RTCIceCandidate has it: without `a=`. */
  candidate: string;
}

/**
 * Hands each candidate over by a call of its own (W3C WebRTC §4.4.2, addIceCandidate), to the first
 * section: of which it really is, is no matter of the candidate. Never rejects; records nothing.
 */
export const askBrowserAboutCandidates = (
  candidates: readonly CandidateToAsk[],
  patience: Patience = {},
): Promise<BrowserVerdict> =>
  askSilentPeer(async (peer, reach) => {
    peer.createDataChannel('question');
    const { sdp = '' } = await peer.createOffer();
    reach('taking-offer');
    await negotiate(peer, sdp, null);
    reach('taking-text');
    const refusals: CandidateRefusal[] = [];
    let ufrag: string | null = null;
    for (const { line, candidate } of candidates) {
      const its = ufragOf(candidate);
      if (its !== null && its !== ufrag) await negotiate(peer, sdp, (ufrag = its));
      try {
        await peer.addIceCandidate({ candidate, sdpMLineIndex: 0 });
      } catch (thrown) {
        refusals.push({ line, error: browserError(thrown) });
      }
    }
    return { outcome: 'candidates', count: candidates.length, refusals };
  }, patience);

/** A candidate that names another ufrag than the description is refused for that, and not for itself. */
const ufragOf = (candidate: string): string | null =>
  / ufrag ([\w+/]{4,256})(?: |$)/.exec(candidate)?.[1] ?? null;

/**
 * Has the peer take its own offer as another's and answer it: without both descriptions candidates are
 * kept and not looked at. Another ufrag restarts ICE, and the password is another, too (RFC 8839
 * §4.4.1.1.1).
 */
async function negotiate(
  peer: RTCPeerConnection,
  offer: string,
  ufrag: string | null,
): Promise<void> {
  const sdp =
    ufrag === null
      ? offer
      : offer
          .replace(/^a=ice-ufrag:.*/gm, `a=ice-ufrag:${ufrag}`)
          .replace(/^a=ice-pwd:.*/gm, `a=ice-pwd:${ufrag.slice(0, 200).padEnd(24, '0')}`);
  await peer.setRemoteDescription({ type: 'offer', sdp });
  await peer.setLocalDescription(await peer.createAnswer());
}
