import { expect, test } from 'vitest';
import { packetBytes, packetLengthBytes } from '../../../src/lib/recording/packet-bytes.js';

test.each([
  ['', []],
  ['AQ==', [1]],
  ['AQI=', [1, 2]],
  ['AQL/', [1, 2, 255]],
])('%j are the bytes %j, and its length is known without them', (bytes, expected) => {
  expect([...packetBytes({ bytes })]).toEqual(expected);
  expect(packetLengthBytes({ bytes })).toBe(expected.length);
});
