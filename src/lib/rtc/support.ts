// What this browser can do, asked of the browser itself.
import type { BrowserError } from '../recording/events.js';
import { browserError } from './browser-error.js';

/** Whether RTCPeerConnection exists here (some browsers and policies take it away). */
export const hasWebRtc = (): boolean => typeof globalThis.RTCPeerConnection === 'function';

/**
 * Kept for questions: Chromium makes only some 500 peers before it collects the closed ones, and a
 * question is asked at every key press.
 */
let spare: RTCPeerConnection | null = null;

/** Asks this browser whether it would take the servers, and in which words it would not. */
export function askBrowserAboutServers(
  iceServers: RTCIceServer[],
  iceTransportPolicy: RTCIceTransportPolicy,
): { ok: true } | { ok: false; error: BrowserError } {
  try {
    spare ??= new RTCPeerConnection();
    spare.setConfiguration({ iceServers, iceTransportPolicy });
    return { ok: true };
  } catch {
    // The constructor words a refusal better than setConfiguration does.
    return askConstructor({ iceServers, iceTransportPolicy });
  }
}

function askConstructor(
  configuration: RTCConfiguration,
): { ok: true } | { ok: false; error: BrowserError } {
  try {
    new RTCPeerConnection(configuration).close();
    return { ok: true };
  } catch (thrown) {
    return { ok: false, error: browserError(thrown) };
  }
}
