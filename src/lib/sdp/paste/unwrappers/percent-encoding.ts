// URL-encoded text (RFC 3986 §2.1), and the field of a query or a form that carries it.
import { isBase64OfSdp } from '../base64.js';
import { isPromising } from '../shapes.js';
import { typeField } from '../type-in-words.js';
import { type Undone, type UnwrapStep, unwrapper } from '../unwrapper.js';

/** A line end, "=" or "{" that is encoded: one that SDP cannot do without. */
const SIGN = /%(?:25){0,4}(?:0[ad]|3d|7b)/i;
const DELIMITER = /[\s"'`<>]/;

interface Encoded {
  /** The text that is to be decoded, and the name of its field where it has one. */
  encoded: string;
  name: string | null;
  /** What stood around it. */
  rest: string;
}

function recognise({ text }: { text: string }): Encoded | null {
  const sign = text.search(SIGN);
  if (sign === -1) return null;
  const run = runAround(text, sign);
  const field = run.split(/[?&#]/).find(isWorthDecoding);
  if (field !== undefined) {
    const [, name, value] = /^([\w.[\]-]{2,40})=([\s\S]*)$/.exec(field) ?? [];
    const encoded = value ?? field;
    return { encoded, name: name ?? null, rest: text.trim().replace(encoded, '') };
  }
  // Where blanks were left as they are, the text is encoded as a whole.
  return /%0[ad](?:[a-z](?:=|%3d)|candidate)/i.test(text)
    ? { encoded: text, name: null, rest: '' }
    : null;
}

function isWorthDecoding(part: string): boolean {
  const decoded = decodePercent(part);
  return decoded !== part && (isPromising(decoded) || isBase64OfSdp(decoded));
}

function runAround(text: string, at: number): string {
  let begin = at;
  while (begin > 0 && !DELIMITER.test(text.charAt(begin - 1))) begin--;
  let end = at;
  while (end < text.length && !DELIMITER.test(text.charAt(end))) end++;
  return text.slice(begin, end);
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Decodes every octet that is encoded, and leaves the rest; never throws. */
function decodePercent(text: string): string {
  // Forms write "+" for a blank, encodeURIComponent writes %20 and keeps no "+" in the text.
  const blanks = /%20| /.test(text) ? text : text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(blanks);
  } catch {
    return decodeOctets(blanks);
  }
}

/** For a text with a "%" that encodes nothing, or octets that are not UTF-8. */
const decodeOctets = (text: string): string =>
  text.replace(/(?:%[\da-f]{2})+/gi, (octets) =>
    UTF8.decode(
      Uint8Array.from({ length: octets.length / 3 }, (_, i) =>
        Number.parseInt(octets.slice(i * 3 + 1, i * 3 + 3), 16),
      ),
    ),
  );

export const percentEncoding = unwrapper({
  recognise,
  undo: (_, { encoded, name, rest }): Undone => {
    const steps: UnwrapStep[] = [];
    if (name !== null) steps.push({ code: 'query-parameter', params: { name } });
    else if (rest.length > 0)
      steps.push({ code: 'surrounding-text', params: { count: rest.length } });
    steps.push({ code: 'percent-encoding', params: {} });
    const type = typeField(rest);
    const text = decodePercent(encoded);
    return { parts: [type ? { text, type } : { text }], steps };
  },
});
