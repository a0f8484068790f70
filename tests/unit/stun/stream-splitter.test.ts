import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concat } from '../../../src/lib/stun/bytes.js';
import { encodeChannelData, encodeStun } from '../../../src/lib/stun/encode.js';
import { TurnStreamSplitter } from '../../../src/lib/stun/stream-splitter.js';

const binding = (software: string) =>
  encodeStun({
    method: 'Binding',
    class: 'request',
    transactionId: new Uint8Array(12),
    attributes: [{ name: 'SOFTWARE', value: software }],
  });

const anyPacket = fc.oneof(
  fc.string({ maxLength: 40 }).map(binding),
  fc
    .tuple(fc.integer({ min: 0x4000, max: 0x7fff }), fc.uint8Array({ maxLength: 90 }))
    .map(([channel, data]) => encodeChannelData(channel, data, { padded: true })),
);

test('packets come out whole and in order, however the stream is cut', () => {
  fc.assert(
    fc.property(
      fc.array(anyPacket, { maxLength: 12 }),
      fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 40 }),
      (packets, sizes) => {
        const stream = concat(...packets);
        const splitter = new TurnStreamSplitter();
        const found: Uint8Array[] = [];
        for (let at = 0, i = 0; at < stream.length; i += 1) {
          const size = sizes[i % sizes.length] ?? 1;
          // A socket's buffer is used again: what came out must not change with it.
          const chunk = Buffer.from(stream.subarray(at, at + size));
          const output = splitter.push(chunk);
          chunk.fill(0xee);
          expect(output.problem).toBeNull();
          found.push(...output.packets);
          at += size;
        }
        expect(found).toEqual(packets);
      },
    ),
  );
});

test.each([
  ['a byte that begins nothing', [0x16, 3, 1], 'unknown-protocol', 0],
  [
    'a length that no message has',
    [0, 1, 0, 3, 0x21, 0x12, 0xa4, 0x42],
    'length-not-multiple-of-four',
    2,
  ],
  ['a wrong cookie', [0, 1, 0, 0, 1, 2, 3, 4], 'wrong-cookie', 4],
  ['a packet that is too long', [0x40, 0, 0x10, 0], 'packet-too-long', 2],
])('%s ends the stream for good, after the packets before it', (_what, bytes, code, offset) => {
  const splitter = new TurnStreamSplitter({ maxPacketBytes: 1024 });
  const before = binding('x');
  const output = splitter.push(concat(before, Uint8Array.from(bytes)));
  expect(output.packets).toEqual([before]);
  expect(output.problem).toMatchObject({ code, offsetBytes: before.length + offset });
  expect(splitter.push(binding('y'))).toEqual({ packets: [], problem: output.problem });
});

test('the offset counts from the beginning of the stream, over all chunks', () => {
  const splitter = new TurnStreamSplitter();
  const first = binding('first');
  splitter.push(first.subarray(0, 21));
  splitter.push(first.subarray(21));
  expect(splitter.push(Uint8Array.of(0xff)).problem?.offsetBytes).toBe(first.length);
});
