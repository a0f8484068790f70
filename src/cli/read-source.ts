// The text that a command is about: from a file or the standard input.
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { type Source, STANDARD_INPUT } from './arguments.js';
import { plain } from './plain.js';

export type ReadResult = { kind: 'text'; text: string } | { kind: 'problem'; problem: string };

/** As the page: who has more than this has pasted something else. */
const MOST_BYTES = 20_000_000;

/** What went wrong, by the system's name for it, and what to do. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file. Check the path; it is taken from the folder that you are in',
  EACCES: 'you may not read it. Give yourself the right, or pipe it in',
  EISDIR: 'it is a folder. Name a file in it',
  ENOTDIR: 'a part of the path is no folder. Check the path',
};

/** A problem is one sentence: what could not be read, why, and what to do. */
export async function readSource(source: Source, standardInput: Readable): Promise<ReadResult> {
  try {
    const stream = source === STANDARD_INPUT ? standardInput : createReadStream(source);
    const bytes = await readBytes(stream);
    if (bytes === null)
      return problem(source, 'it has more than 20 MB. Cut out the description first');
    const text = decode(bytes);
    return isBinary(text)
      ? problem(source, 'it is binary data and no text. Save the description as text first')
      : { kind: 'text', text };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return problem(
      source,
      REASONS[code] ?? (error instanceof Error ? error.message : String(error)),
    );
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
/** No text has these; but a few may have got into one, and a rule tells of them. ESC colours logs. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g;
const MOST_CONTROLS = 8;
const MOST_CONTROLS_IN_TEXT = 0.03;

function isBinary(text: string): boolean {
  const begin = text.slice(0, LOOKED_AT);
  const controls = begin.match(CONTROLS)?.length ?? 0;
  return controls > MOST_CONTROLS && controls > begin.length * MOST_CONTROLS_IN_TEXT;
}

const problem = (source: Source, reason: string): ReadResult => ({
  kind: 'problem',
  problem: `Cannot read ${source === STANDARD_INPUT ? 'the standard input' : plain(source)}: ${reason}.`,
});
