// Offer or answer, read from the words around a description.
import type { DescriptionType } from '../lint/description.js';
import type { PastedType } from './unwrapper.js';

export const isPastedType = (text: string): text is PastedType =>
  text === 'offer' || text === 'answer' || text === 'pranswer';

/** How far in front of a description a word is still taken to be about it. */
const NEAR = 300;

/**
 * The last of the words "offer", "answer" and "pranswer" near the end of this text, as `createOffer`,
 * `SDP_OFFER` or `type: offer, sdp:`; null where there is none.
 */
export function typeBefore(text: string): PastedType | null {
  // Not "offerer", nor the option offerToReceiveAudio.
  const words = text.slice(-NEAR).matchAll(/(?:pr-?answer|answer|offer)(?!er|_?to)/gi);
  const last = [...words].at(-1)?.[0].toLowerCase().replace('-', '');
  return last !== undefined && isPastedType(last) ? last : null;
}

/** `type: "offer"`, `'type' => 'answer'`, `type=offer`: what is written beside a description. */
export function typeField(text: string): PastedType | null {
  const found = /\btype["'`]?\s{0,4}(?::|=>?)\s{0,4}["'`]?(offer|answer|pranswer)\b/i.exec(text);
  const word = found?.[1]?.toLowerCase();
  return word !== undefined && isPastedType(word) ? word : null;
}

/** By which rules it is looked at: a provisional answer's are an answer's (RFC 9429 §4.1.8). */
export const lintedAs = (type: PastedType | null): DescriptionType | null =>
  type === 'pranswer' ? 'answer' : type;
