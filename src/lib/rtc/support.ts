// What this browser can do, asked of the browser itself.
import type { BrowserError } from '../recording/events.js';
import { browserError } from './browser-error.js';

/** Whether RTCPeerConnection exists here (some browsers and policies take it away). */
export const hasWebRtc = (): boolean => typeof globalThis.RTCPeerConnection === 'function';

/** Asks this browser whether it would take the servers, with a peer that is closed at once. */
export function askBrowserAboutServers(
  iceServers: RTCIceServer[],
  iceTransportPolicy: RTCIceTransportPolicy,
): { ok: true } | { ok: false; error: BrowserError } {
  try {
    new RTCPeerConnection({ iceServers, iceTransportPolicy }).close();
    return { ok: true };
  } catch (thrown) {
    return { ok: false, error: browserError(thrown) };
  }
}
