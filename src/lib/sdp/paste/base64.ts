// Base64 and base64url (RFC 4648 §4, §5) of text, as signaling messages carry it.
import { isPromising } from './shapes.js';

/** Shorter than the shortest candidate. */
const SHORTEST = 40;
const ALPHABET = /^[\w+/-]+={0,2}$/;

/** Without the white space of lines that were broken, and without `data:application/sdp;base64,`. */
const compact = (text: string): string =>
  text.replace(/\s+/g, '').replace(/^data:[\w/+.;=-]{0,100};base64,/i, '');

/** How much is decoded to see what it is. */
const SAMPLE = 4096;

/** Whether a text is nothing but the base64 of something that has SDP in it, as its beginning shows. */
export function isBase64OfSdp(text: string): boolean {
  if (text.length < SHORTEST || !/^[\w+/:;=,.\s-]+$/.test(text.slice(0, 200))) return false;
  const encoded = compact(text);
  if (encoded.length < SHORTEST || !ALPHABET.test(encoded)) return false;
  const sample = encoded.length > SAMPLE ? encoded.slice(0, SAMPLE) : encoded;
  const bytes = bytesOf(sample);
  const decoded = bytes === null ? '' : new TextDecoder().decode(bytes);
  // Each layer is a quarter shorter, so there is an end to them.
  return isPromising(decoded) || isBase64OfSdp(decoded);
}

/** The text; null for what is not base64, or not the base64 of UTF-8. */
export function decodeBase64(text: string): string | null {
  const bytes = bytesOf(compact(text));
  if (!bytes) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // What is not UTF-8 is something else that happens to have this alphabet.
    return null;
  }
}

function bytesOf(encoded: string): Uint8Array | null {
  if (!ALPHABET.test(encoded)) return null;
  const standard = encoded
    .replace(/={1,2}$/, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/');
  // Four characters are three bytes: one alone is none.
  if (standard.length % 4 === 1) return null;
  const binary = atob(standard);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
