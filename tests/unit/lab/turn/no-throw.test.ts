// Whatever comes in, nothing throws, and the server goes on.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeStun, type StunAttribute } from '../../../../src/lib/stun/encode.js';
import { METHODS, type MethodName } from '../../../../src/lib/stun/message-type.js';
import { ALL_PACKETS } from '../../stun/fixtures.js';
import { FakeLab } from './fake-lab.js';
import { newTransactionId, UDP_TRANSPORT, peer } from './test-client.js';
import { settled } from './fake-world.js';

const NO_LIMITS = {
  requestsPerSecondPerClient: Infinity,
  requestsPerSecond: Infinity,
  requestsPerSecondPerListener: Infinity,
  allocationsPerUser: Infinity,
};

async function targets() {
  const lab = new FakeLab({ limits: NO_LIMITS });
  const allocated = lab.client();
  const { relayed } = await allocated.allocate();
  await allocated.bind(0x4001, '127.0.0.2', 9);
  const known = lab.client();
  await known.request('Binding');
  const tcp = lab.connect();
  await tcp?.client.request('Binding');
  const clients = [allocated, known, lab.client(), ...(tcp ? [tcp.client] : [])];
  return { lab, clients, relayed };
}

test('any bytes, from anybody', async () => {
  const { lab, clients, relayed } = await targets();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      for (const client of clients) client.send(bytes);
      lab.deliver(relayed, Buffer.from(bytes).toString('latin1'), '127.0.0.2', 9);
    }),
    { numRuns: 500 },
  );
  expect((await lab.client().request('Binding')).verdict).toBe('success');
});

test('any packet of the fixtures, spoiled anywhere', async () => {
  const { lab, clients } = await targets();
  fc.assert(
    fc.property(
      fc.constantFrom(...ALL_PACKETS),
      fc.nat(),
      fc.nat({ max: 255 }),
      fc.nat(),
      ({ bytes }, at, byte, cut) => {
        const spoiled = bytes.slice(0, Math.max(1, bytes.length - (cut % 4)));
        spoiled[at % spoiled.length] = byte;
        for (const client of clients) client.send(spoiled);
      },
    ),
    { numRuns: 1000 },
  );
  await settled();
  expect((await lab.client().request('Binding')).verdict).toBe('success');
});

const anAttribute: fc.Arbitrary<StunAttribute> = fc.oneof(
  fc.constant(UDP_TRANSPORT),
  fc.record({ name: fc.constant('LIFETIME' as const), value: fc.nat({ max: 0xffffffff }) }),
  fc.record({ name: fc.constant('CHANNEL-NUMBER' as const), value: fc.nat({ max: 0xffff }) }),
  fc.record({ name: fc.constant('EVEN-PORT' as const), value: fc.boolean() }),
  fc.record({
    name: fc.constant('REQUESTED-ADDRESS-FAMILY' as const),
    value: fc.nat({ max: 255 }),
  }),
  fc.record({
    name: fc.constant('ADDITIONAL-ADDRESS-FAMILY' as const),
    value: fc.nat({ max: 3 }),
  }),
  fc.nat({ max: 0xffff }).map((port) => peer('127.0.0.2', port)),
  fc.nat({ max: 0xffff }).map((port) => peer('::1', port)),
  fc.record({
    name: fc.constant(null),
    type: fc.nat({ max: 0xffff }),
    value: fc.uint8Array({ maxLength: 24 }),
  }),
);

const METHOD_NAMES = Object.keys(METHODS) as MethodName[];

test('any request with right credentials is answered, or not, and is never half done', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          method: fc.constantFrom(...METHOD_NAMES),
          attributes: fc.array(anAttribute, { maxLength: 5 }),
        }),
        { minLength: 1, maxLength: 8 },
      ),
      async (requests) => {
        const lab = new FakeLab({ limits: NO_LIMITS });
        const client = lab.client();
        await client.allocate([], { anonymous: true });
        for (const { method, attributes } of requests) {
          await client.ask(client.encode(method, attributes));
          const indication = { method, class: 'indication', attributes } as const;
          client.send(encodeStun({ ...indication, transactionId: newTransactionId() }));
        }
        expect(lab.server.statistics().errors[500]).toBeUndefined();
        lab.server.close();
        expect(lab.world.openSockets).toEqual([]);
        expect(lab.server.statistics()).toMatchObject({ allocations: 0, relaySockets: 0 });
      },
    ),
    { numRuns: 150 },
  );
});
