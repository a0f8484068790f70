// A browser unpacks all of a chunk before anybody can stop it, so a link is unpacked slice by slice.
import { afterEach, expect, it, vi } from 'vitest';
import { toBase64url } from '../../../src/lib/sdp/link/base64url.js';
import { compress } from '../../../src/lib/sdp/link/compression.js';
import { decodeLink } from '../../../src/lib/sdp/link/link.js';

afterEach(() => vi.unstubAllGlobals());

it('of a link that unpacks to far too much, what lies behind the bound is never touched', async () => {
  const bomb = await compress('x'.repeat(100_000_000));
  const fed: number[] = [];
  const Real = DecompressionStream;
  vi.stubGlobal(
    'DecompressionStream',
    class {
      readonly readable: ReadableStream;
      readonly writable: WritableStream;
      constructor() {
        const { readable, writable } = new Real('deflate');
        const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
          transform(chunk, controller) {
            fed.push(chunk.length);
            controller.enqueue(chunk);
          },
        });
        counted.readable.pipeTo(writable).catch(() => undefined);
        this.readable = readable;
        this.writable = counted.writable;
      }
    },
  );
  expect(await decodeLink(`sdp=${toBase64url(bomb)}`, 1_000_000)).toEqual({
    ok: false,
    problem: 'too-long',
  });
  expect(Math.max(...fed)).toBeLessThanOrEqual(4096);
  expect(fed.reduce((sum, length) => sum + length)).toBeLessThan(bomb.length / 2);
});
