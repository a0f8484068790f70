import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePacket } from '../../../src/lib/stun/decode.js';
import { encodeChannelData, encodeStun } from '../../../src/lib/stun/encode.js';
import { outlineOf } from '../../../src/lib/stun/outline.js';
import { type Traffic, carriedData, trafficOf } from '../../../src/lib/stun/traffic.js';
import chromium from '../../fixtures/packets/chromium-156.json' with { type: 'json' };
import coturn from '../../fixtures/packets/coturn.json' with { type: 'json' };
import openssl from '../../fixtures/packets/openssl-dtls12.json' with { type: 'json' };
import { fromHex } from './hex.js';

const PEER = { name: 'XOR-PEER-ADDRESS', value: { address: '192.0.2.1', port: 4000 } } as const;
const indication = (method: 'Send' | 'Data') => (data: Uint8Array) =>
  encodeStun({
    method,
    class: 'indication',
    transactionId: new Uint8Array(12),
    attributes: [PEER, { name: 'DATA', value: data }],
  });
const inChannel = (padded: boolean) => (data: Uint8Array) =>
  encodeChannelData(0x4000, data, { padded });
const carriers = [inChannel(false), inChannel(true), indication('Send'), indication('Data')];
const captured = [...chromium.packets, ...openssl.packets].map(({ hex }) => fromHex(hex));

/** What the whole decoder makes of the innermost packet. */
function decodedTraffic(packet: Uint8Array): Traffic {
  const layers = outlineOf(decodePacket(packet));
  const inner = layers.at(-1)?.packet;
  if (inner?.kind === 'rtp' || inner?.kind === 'rtcp') return 'encrypted';
  if (inner?.kind === 'dtls') return inner.records[0]?.encryption === null ? 'dtls' : 'encrypted';
  if (inner?.kind !== 'stun') return 'other';
  if (layers.length > 1) return 'check';
  return inner.message?.method === 1 ? 'binding' : 'turn';
}

describe('what a packet is about', () => {
  it('is what the whole decoder finds in it, however it is carried', () => {
    const kinds = new Set<Traffic>();
    for (const data of captured)
      for (const wrap of carriers) {
        const packet = wrap(data);
        expect(trafficOf(packet)).toBe(decodedTraffic(packet));
        kinds.add(trafficOf(packet));
      }
    expect([...kinds].sort()).toEqual(['check', 'dtls', 'encrypted']);
  });

  it('is what it says itself where nothing is carried', () => {
    for (const { hex } of coturn.packets) {
      const packet = fromHex(hex);
      if (carriedData(packet) === null) expect(trafficOf(packet)).toBe(decodedTraffic(packet));
    }
  });

  it('is nothing known for what an application sends through TURN', () => {
    expect(trafficOf(inChannel(false)(new TextEncoder().encode('hello')))).toBe('other');
    expect(trafficOf(new Uint8Array())).toBe('other');
  });

  it('is told of any bytes, and never beyond them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        trafficOf(bytes);
        expect(carriedData(bytes)?.length ?? 0).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what a packet carries', () => {
  it('is the data alone, without header and padding', () => {
    for (const data of captured)
      for (const wrap of carriers) expect(carriedData(wrap(data))).toEqual(data);
  });
});
