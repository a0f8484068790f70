// The text that a command is about: from a file or the standard input.
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { type Source, STANDARD_INPUT } from './arguments.js';
import { plain } from './plain.js';
import { USAGE_WORDS } from './usage.js';
import { CLI_WORDS, type CliLanguage } from './words.js';

export type ReadResult = { kind: 'text'; text: string } | { kind: 'problem'; problem: string };

/** As the page: who has more than this has pasted something else. */
const MOST_BYTES = 20_000_000;

/** A problem is one sentence: what could not be read, why, and what to do. */
export async function readSource(
  source: Source,
  standardInput: Readable,
  language: CliLanguage,
): Promise<ReadResult> {
  const words = USAGE_WORDS[language];
  const problem = (reason: string): ReadResult => ({
    kind: 'problem',
    problem: words.unreadable(source === STANDARD_INPUT ? words.input : plain(source), reason),
  });
  try {
    const stream = source === STANDARD_INPUT ? standardInput : createReadStream(source);
    const bytes = await readBytes(stream);
    if (bytes === null) return problem(words.tooLong);
    const text = decode(bytes);
    return isBinary(text) ? problem(words.binary) : { kind: 'text', text };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = words.reasons[code];
    return problem(reason ?? (error instanceof Error ? error.message : String(error)));
  }
}

/** null for what is too big to be read, also where nobody knows how big it is: a pipe, a device. */
async function readBytes(stream: Readable): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array | string);
    length += bytes.length;
    // To leave the loop closes the stream.
    if (length > MOST_BYTES) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** By the byte order mark, UTF-8 without one. The mark stays: what comes after says that it was there. */
function decode(bytes: Buffer): string {
  const [first, second] = bytes;
  const isMark = first === 0xff ? second === 0xfe : first === 0xfe && second === 0xff;
  const encoding = !isMark ? 'utf-8' : first === 0xff ? 'utf-16le' : 'utf-16be';
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** What tells is at the beginning. */
const LOOKED_AT = 65_536;
const SPACE = 0x20;
/** Controls that a text has: tabs, ends of lines and pages, and ESC, which colours logs. */
const IN_TEXT: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]);
/** A few others may have got into one, and a rule tells of them. */
const MOST_CONTROLS = 8;
const MOST_CONTROLS_IN_TEXT = 0.03;

function isBinary(text: string): boolean {
  const begin = text.slice(0, LOOKED_AT);
  let controls = 0;
  for (let at = 0; at < begin.length; at += 1) {
    const code = begin.charCodeAt(at);
    if (code < SPACE && !IN_TEXT.has(code)) controls += 1;
  }
  return controls > MOST_CONTROLS && controls > begin.length * MOST_CONTROLS_IN_TEXT;
}

/** Fit for a terminal. */
export const nameOf = (source: Source, language: CliLanguage): string =>
  source === STANDARD_INPUT ? CLI_WORDS[language].standardInput : plain(source);
