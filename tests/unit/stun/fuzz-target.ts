// What scripts/fuzz.js runs: one packet through everything that takes bytes from a stranger.
import { decodePacket } from '../../../src/lib/stun/decode.js';
import { joinFragments } from '../../../src/lib/stun/dtls/fragments.js';
import { checkFingerprint } from '../../../src/lib/stun/fingerprint.js';
import { checkIntegrity } from '../../../src/lib/stun/integrity.js';
import { TurnStreamSplitter } from '../../../src/lib/stun/stream-splitter.js';
import { ALL_PACKETS } from './fixtures.js';
import { brokenInvariant } from './invariants.js';

export const SEEDS: readonly Uint8Array[] = ALL_PACKETS.map(({ bytes }) => bytes);

/** Values at which lengths and types go wrong. */
export const EDGES: readonly number[] = [
  0, 1, 2, 3, 4, 0x0f, 0x10, 0x14, 0x16, 0x3f, 0x40, 0x7f, 0x80, 0xfe, 0xff,
];

const KEY = Uint8Array.of(1, 2, 3);

/** What is wrong with how the packet was treated; null for nothing. A throw is as wrong. */
export function fuzzOne(bytes: Uint8Array): string | null {
  const before = bytes.slice();
  const packet = decodePacket(bytes);
  const broken = brokenInvariant(bytes, packet);
  if (broken) return broken;
  if (packet.kind === 'stun') {
    checkFingerprint(bytes);
    checkIntegrity(bytes, KEY);
  }
  if (packet.kind === 'dtls')
    for (const { handshakes } of packet.records)
      joinFragments(handshakes.map((handshake) => ({ bytes, handshake })));
  const splitter = new TurnStreamSplitter({ maxPacketBytes: 2048 });
  const half = bytes.length >> 1;
  const outputs = [splitter.push(bytes.subarray(0, half)), splitter.push(bytes.subarray(half))];
  const cut = outputs
    .flatMap(({ packets }) => packets)
    .reduce((sum, { length }) => sum + length, 0);
  if (cut > bytes.length) return 'the splitter gave more than it got';
  return bytes.every((byte, i) => byte === before[i]) ? null : 'the bytes were changed';
}
