// Text ↔ zlib stream (RFC 1950), by the platform's own streams; unpacked no further than asked for.

/**
 * `damaged`: no zlib stream, one that was cut, or one whose checksum is another. `too-long`: more
 * text than was allowed. `not-text`: bytes that are no UTF-8.
 */
export type LinkProblem = 'damaged' | 'too-long' | 'not-text';

/** The UTF-8 of a text as a zlib stream. */
export async function compress(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * The text of a zlib stream. Stops as soon as there are more than `longest` UTF-16 code units of it,
 * so a small stream that unpacks to gigabytes costs no more than that.
 */
export async function decompress(
  bytes: Uint8Array<ArrayBuffer>,
  longest: number,
): Promise<{ ok: true; text: string } | { ok: false; problem: LinkProblem }> {
  const reader = inSlices(bytes).pipeThrough(new DecompressionStream('deflate')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const pieces: string[] = [];
  let length = 0;
  for (;;) {
    const chunk = await nextChunk(reader);
    if (chunk === 'damaged') return { ok: false, problem: 'damaged' };
    const piece = decoded(decoder, chunk);
    if (piece === null) {
      await stop(reader);
      return { ok: false, problem: 'not-text' };
    }
    length += piece.length;
    if (length > longest) {
      await stop(reader);
      return { ok: false, problem: 'too-long' };
    }
    pieces.push(piece);
    if (chunk === 'end') return { ok: true, text: pieces.join('') };
  }
}

/** In bytes, at most a thousandfold when unpacked: browsers unpack a whole chunk before anybody can stop. */
const SLICE = 4096;

/** Each slice is made when it is asked for. */
function inSlices(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let offset = 0;
  return new ReadableStream({
    pull(controller) {
      if (offset < bytes.length) controller.enqueue(bytes.slice(offset, offset + SLICE));
      else controller.close();
      offset += SLICE;
    },
  });
}

type ByteReader = ReadableStreamDefaultReader<Uint8Array>;

async function nextChunk(reader: ByteReader): Promise<Uint8Array | 'end' | 'damaged'> {
  try {
    const { done, value } = await reader.read();
    return done ? 'end' : value;
  } catch {
    return 'damaged';
  }
}

/** null where the bytes are no UTF-8, or end within a character. */
function decoded(decoder: TextDecoder, chunk: Uint8Array | 'end'): string | null {
  try {
    return chunk === 'end' ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    return null;
  }
}

/** What is left of the stream is not wanted, whatever it would have said. */
const stop = (reader: ByteReader): Promise<void> => reader.cancel().catch(() => undefined);
