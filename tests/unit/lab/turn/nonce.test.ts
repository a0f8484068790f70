import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFreshNonce, makeNonce } from '../../../../src/lab/turn/nonce.js';
import type { ClientLink } from '../../../../src/lab/turn/packet-tap.js';

const key = new Uint8Array(32).fill(7);
const server = { address: '127.0.0.1', port: 3478 };
const link: ClientLink = {
  transport: 'udp',
  client: { address: '192.0.2.7', port: 50_000 },
  server,
};
const nonce = makeNonce(key, link, 5_000_000);

test('a nonce is fresh for ten minutes', () => {
  expect(isFreshNonce(key, link, 5_000_000, nonce)).toBe(true);
  expect(isFreshNonce(key, link, 5_599_999, nonce)).toBe(true);
  expect(isFreshNonce(key, link, 5_600_000, nonce)).toBe(false);
});

test.each<[string, ClientLink]>([
  ['another port', { ...link, client: { address: '192.0.2.7', port: 50_001 } }],
  ['another address', { ...link, client: { address: '192.0.2.8', port: 50_000 } }],
  ['another transport', { ...link, transport: 'tcp' }],
])('a nonce says nothing for %s', (_, other) => {
  expect(isFreshNonce(key, other, 5_000_000, nonce)).toBe(false);
});

test('a nonce of another run is worth nothing', () => {
  expect(isFreshNonce(new Uint8Array(32).fill(8), link, 5_000_000, nonce)).toBe(false);
});

test('a nonce fits into the attribute, and into a quoted string', () => {
  expect(nonce).toMatch(/^[\w-]{24}$/);
});

test('nothing that was not handed out passes, and nothing throws', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(isFreshNonce(key, link, 5_000_000, text)).toBe(false);
    }),
  );
  fc.assert(
    fc.property(
      fc.nat({ max: 23 }),
      fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '-', '_'),
      (at, letter) => {
        const forged = nonce.slice(0, at) + letter + nonce.slice(at + 1);
        expect(isFreshNonce(key, link, 5_000_000, forged)).toBe(forged === nonce);
      },
    ),
  );
});
