// A description in the fragment of an address: compressed, and never sent to any server.
import type { DescriptionType } from '../lint/description.js';
import { LONGEST_TEXT } from '../longest-text.js';
import { bytesOfBase64url, toBase64url } from './base64url.js';
import { compress, decompress, type LinkProblem } from './compression.js';

export interface LinkedTexts {
  text: string;
  /** Where it is known. */
  type?: DescriptionType;
  /** Another text, to hold this one against. */
  beside?: string;
  /** As what it stands there: the answer to this text unless told, or what became of it. */
  besideAs?: 'answer' | 'version';
}

export type LinkReading = ({ ok: true } & LinkedTexts) | { ok: false; problem: LinkProblem };

/**
 * The fragment that carries these texts, without its `#`: `sdp=…`, then `&type=offer` or
 * `&type=answer`, `&beside=…` and `&as=version` where there are such. A text is base64url (RFC 4648 §5) of its UTF-8
 * as a zlib stream (RFC 1950), whose checksum tells a link that lost a character on its way. Fails for
 * half a surrogate pair, which UTF-8 cannot have: it would come out as another text.
 */
export async function encodeLink({ text, type, beside, besideAs }: LinkedTexts): Promise<string> {
  const fields = [`sdp=${await packed(text)}`];
  if (type !== undefined) fields.push(`type=${type}`);
  if (beside !== undefined) fields.push(`beside=${await packed(beside)}`);
  if (besideAs === 'version') fields.push('as=version');
  return fields.join('&');
}

/**
 * The texts that a fragment carries, with or without its `#`; undefined where it is about something
 * else. No more than `longest` UTF-16 code units of a text are ever unpacked. Never throws.
 */
export async function decodeLink(
  fragment: string,
  longest = LONGEST_TEXT,
): Promise<LinkReading | undefined> {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const packedText = fields.get('sdp');
  if (packedText === null) return undefined;
  const text = await unpacked(packedText, longest);
  if (!text.ok) return text;
  const type = fields.get('type');
  const known: Pick<LinkedTexts, 'type'> = type === 'offer' || type === 'answer' ? { type } : {};
  const packedBeside = fields.get('beside');
  if (packedBeside === null) return { ok: true, text: text.text, ...known };
  const beside = await unpacked(packedBeside, longest);
  if (!beside.ok) return beside;
  const besideAs = fields.get('as') === 'version' ? 'version' : 'answer';
  return { ok: true, text: text.text, ...known, beside: beside.text, besideAs };
}

async function packed(text: string): Promise<string> {
  const at = /\p{Surrogate}/u.exec(text)?.index;
  if (at !== undefined)
    throw new RangeError(
      `Character ${at + 1} is half of a surrogate pair, which no link can carry.`,
    );
  return toBase64url(await compress(text));
}

async function unpacked(
  encoded: string,
  longest: number,
): Promise<{ ok: true; text: string } | { ok: false; problem: LinkProblem }> {
  // Chat programs take the full stop or the bracket behind a link for a part of it. Whatever is left
  // out here and should not be, the checksum tells.
  const bytes = bytesOfBase64url(/^[\w-]*/.exec(encoded)?.[0] ?? '');
  return bytes ? decompress(bytes, longest) : { ok: false, problem: 'damaged' };
}
