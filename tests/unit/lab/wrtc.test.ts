// Clients that nobody here wrote: libwebrtc in Node (@roamhq/wrtc), relay only through the lab's server,
// two sessions at once. Each packet must be told to its session alone, and as the right peer's.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startServer } from '../../../src/lab/index.js';
import { decodePacket } from '../../../src/lib/stun/decode.js';
import { outlineOf } from '../../../src/lib/stun/outline.js';
import type { LabSession, TapPacket, TapReply } from '../../../src/lib/tap/messages.js';
import { ask, follow, order, portOf } from './lab-page.js';
import { makeFolder, PAGE } from './serve.js';

type PeerName = 'A' | 'B';
type IceServers = LabSession['iceServers'];

/** What wrtc-peers.js tells. */
interface Told {
  heard: string[];
  relayed: Record<PeerName, string[]>;
}

const PEERS = fileURLToPath(new URL('wrtc-peers.js', import.meta.url));

/** Its binaries are not there for every machine. */
function whyNoWrtc(): string | null {
  const binary = `@roamhq/wrtc-${process.platform}-${process.arch}`;
  try {
    createRequire(import.meta.resolve('@roamhq/wrtc')).resolve(binary);
    return null;
  } catch {
    return `there is no ${binary}`;
  }
}

async function meet(servers: IceServers): Promise<Told> {
  const child = fork(PEERS);
  onTestFinished(() => void child.kill('SIGKILL'));
  child.send(servers);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the peers ended with ${String(code)}`);
  });
  const [told] = (await Promise.race([once(child, 'message'), ended])) as [Told];
  return told;
}

/** Session and peer of a username: `{expiry}:{session}.{peer}`. */
const ownerOf = (username: string): string => username.replace(/^\d+:/, '');

class SeenPacket {
  readonly decoded;
  constructor(readonly told: TapPacket) {
    this.decoded = decodePacket(Buffer.from(told.bytes, 'base64'));
  }

  get title(): string {
    return outlineOf(this.decoded)
      .map(({ title }) => title)
      .join(' › ');
  }

  value(name: 'USERNAME'): string | undefined;
  value(name: 'XOR-RELAYED-ADDRESS'): { address: string; port: number } | undefined;
  value(name: 'USERNAME' | 'XOR-RELAYED-ADDRESS') {
    const attributes = this.decoded.kind === 'stun' ? this.decoded.message?.attributes : [];
    return attributes?.find((attribute) => attribute.name === name)?.value ?? undefined;
  }
}

/** Asked of peer A's own port when all is over: what was told before its answer is everything. */
const LAST_MARK = 0xee;

async function everythingTold(session: LabSession, next: () => Promise<TapReply>) {
  await ask(portOf(session, 'A'), LAST_MARK);
  const packets: SeenPacket[] = [];
  for (;;) {
    const reply = await next();
    if (reply.type !== 'packet') continue;
    expect(reply.number).toBe(packets.length + 1);
    const packet = new SeenPacket(reply);
    const id = packet.decoded.kind === 'stun' ? packet.decoded.message?.transactionId : undefined;
    if (id?.every((byte) => byte === LAST_MARK)) return packets;
    packets.push(packet);
  }
}

/** Whom the packets from and to each port of a client name: `{session}.{peer}`. */
function namedOnPorts(packets: readonly SeenPacket[]): Map<number, Set<string>> {
  const named = new Map<number, Set<string>>();
  for (const packet of packets) {
    const { leg, remote } = packet.told;
    if (leg !== 'client') continue;
    const { port } = remote;
    const names = named.get(port) ?? new Set();
    named.set(port, names);
    const username = packet.value('USERNAME');
    if (username !== undefined) names.add(ownerOf(username));
  }
  return named;
}

/** The servers of both peers, changed to go to this port over this transport. */
const through = ({ iceServers }: LabSession, url: string): IceServers => {
  const changed = (peer: PeerName) =>
    iceServers[peer].map((server) => ({ ...server, urls: [url] }));
  return { A: changed('A'), B: changed('B') };
};

const why = whyNoWrtc();

test('libwebrtc is installed where the tests are the last word', () => {
  if (process.env.CI !== undefined) expect(why).toBeNull();
});

interface Way {
  transport: 'udp' | 'tcp';
  servers: (session: LabSession, turnPort: number | null) => IceServers;
}

const WAYS: Record<string, Way> = {
  'the ports of their own': { transport: 'udp', servers: ({ iceServers }) => iceServers },
  'the port that all share': {
    transport: 'udp',
    servers: (session, port) => through(session, `turn:127.0.0.1:${port}?transport=udp`),
  },
  TCP: {
    transport: 'tcp',
    servers: (session, port) => through(session, `turn:127.0.0.1:${port}?transport=tcp`),
  },
};

describe.skipIf(why !== null)('two pairs of libwebrtc at once (skipped where it is not)', () => {
  for (const [name, { transport, servers }] of Object.entries(WAYS))
    test(`through ${name}: their channels open, and each packet is told as whose it is`, async () => {
      const site = makeFolder({ 'index.html': PAGE });
      const { port, turnPort, close } = await startServer(site, { port: 0, turnPort: 0 });
      onTestFinished(close);
      const origin = `http://127.0.0.1:${port}`;
      const sessions = [await order(origin), await order(origin)];
      const met = await Promise.all(
        sessions.map(async (session) => ({
          session,
          tap: await follow(origin, session),
          told: await meet(servers(session, turnPort)),
        })),
      );
      for (const { session, tap, told } of met) {
        const { heard, relayed } = told;
        expect(heard).toEqual(['from B', 'from A']);
        const packets = await everythingTold(session, tap.next);
        for (const peer of ['A', 'B'] as const) {
          const own = packets.filter((packet) => packet.told.peer === peer);
          const titles = new Set(own.map(({ title }) => title));
          expect([...titles]).toEqual(
            expect.arrayContaining([
              'Allocate request',
              'Allocate error 401',
              'Allocate success',
              'CreatePermission success',
            ]),
          );
          expect([...titles].filter((title) => title.includes('DTLS client_hello'))).not.toEqual(
            [],
          );
          expect(new Set(own.map((packet) => packet.told.transport))).toEqual(new Set([transport]));
          // A client's port has shown one name, and every packet of the port is that name's.
          const whose = new Set([...namedOnPorts(own).values()].map((names) => [...names].join()));
          expect(whose).toEqual(new Set([`${session.session}.${peer}`]));
          const addresses = own.flatMap((packet) => packet.value('XOR-RELAYED-ADDRESS') ?? []);
          expect(new Set(relayed[peer])).toEqual(
            new Set(addresses.map(({ address, port }) => `relay ${address}:${port}`)),
          );
        }
      }
    });
});
