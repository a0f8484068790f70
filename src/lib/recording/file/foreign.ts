// What a file that is no recording seems to be, so that the message can name it.
import { type ForeignKind, shorten } from './format.js';

export interface Foreign {
  looksLike: ForeignKind;
  /** What tells it: first keys, length. May be empty. */
  hint: string;
}

/** A text that is not JSON, or null where nothing is known about it. */
export function recogniseText(text: string): Foreign | null {
  const start = text.slice(0, 2_000);
  // Bytes that are no UTF-8 come out as U+FFFD: an image, an archive, a zipped dump.
  if (start.includes('\0') || (start.match(/�/g)?.length ?? 0) > start.length / 20)
    return { looksLike: 'binary', hint: '' };
  if (/^\s*v=0\r?\n[a-z]=/.test(start)) return { looksLike: 'sdp', hint: '' };
  if (/^\s*(a=)?candidate:/.test(start)) return { looksLike: 'candidate', hint: '' };
  if (/^\s*<(!doctype|html|\?xml|svg)/i.test(start)) return { looksLike: 'html', hint: '' };
  return null;
}

/** A JSON value that does not say that it is a recording. */
export function recogniseJson(value: unknown): Foreign {
  if (Array.isArray(value)) return { looksLike: 'array', hint: String(value.length) };
  if (typeof value !== 'object' || value === null)
    return { looksLike: 'value', hint: shorten(JSON.stringify(value)) };
  const keys = Object.keys(value);
  const hint = shorten(keys.slice(0, 4).join(', '));
  const has = (key: string): boolean => Object.hasOwn(value, key);
  if (has('PeerConnections') || has('getUserMedia')) return { looksLike: 'webrtc-internals', hint };
  if (has('sdp')) return { looksLike: 'session-description', hint };
  if (has('candidate')) return { looksLike: 'candidate', hint };
  if (has('log') && isHar(value)) return { looksLike: 'har', hint };
  if (Object.values(value).some(isStats)) return { looksLike: 'stats-report', hint };
  return { looksLike: 'object', hint };
}

/** HTTP Archive 1.2: `log.entries`. */
function isHar(value: object): boolean {
  const log: unknown = 'log' in value ? value.log : null;
  return typeof log === 'object' && log !== null && Object.hasOwn(log, 'entries');
}

/** One entry of what RTCPeerConnection.getStats gives (W3C webrtc-stats §8). */
function isStats(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, 'id') &&
    Object.hasOwn(value, 'timestamp') &&
    Object.hasOwn(value, 'type')
  );
}
