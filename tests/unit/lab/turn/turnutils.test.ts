// Clients that nobody here wrote: those of coturn (Debian package coturn), against the server with real
// sockets. They take seconds each, nearly all of them waiting, so they run side by side.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTurn, type TurnServerHandle } from '../../../../src/lab/turn/start-turn.js';
import { bindUdp, credentialNow } from './real-client.js';
import { REALM, SECRET } from './test-client.js';

const TOOLS = {
  client: 'turnutils_uclient',
  stunClient: 'turnutils_stunclient',
  peer: 'turnutils_peer',
};
/** Asked for something that they do not have, they say so and end. */
const MISSING = Object.values(TOOLS).filter((tool) => spawnSync(tool, ['-?']).error !== undefined);

const hasIpv6 = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .some(({ address }) => address === '::1');

interface Run {
  exitCode: number | null;
  output: string;
}

/** Each sends so many messages over each of its sessions. */
const MESSAGES = 10;

interface Claim {
  /** After `-n 10 -m 1 -p port`; the address of the server is the last. */
  args: string[];
  /** Two clients that talk to each other, or one and a peer; twice as many with RTCP beside RTP. */
  sessions: number;
  needsIpv6?: boolean;
}

const BY_SECRET = ['-W', SECRET, '-u', 'alice'];
const { username, password } = credentialNow();

const LOSSLESS: Record<string, Claim> = {
  'UDP, channels, with even ports and reserved ones': {
    args: [...BY_SECRET, '-y', '127.0.0.1'],
    sessions: 4,
  },
  'UDP, Send and Data indications': { args: [...BY_SECRET, '-y', '-s', '127.0.0.1'], sessions: 4 },
  'TCP, channels': { args: [...BY_SECRET, '-y', '-c', '-t', '127.0.0.1'], sessions: 2 },
  'TCP, Send and Data indications': {
    args: [...BY_SECRET, '-y', '-c', '-t', '-s', '127.0.0.1'],
    sessions: 2,
  },
  'UDP, padded channels': { args: [...BY_SECRET, '-y', '-c', '-D', '127.0.0.1'], sessions: 2 },
  'UDP, more requests than need be': {
    args: [...BY_SECRET, '-y', '-c', '-G', '127.0.0.1'],
    sessions: 2,
  },
  'messages of odd lengths': {
    args: [...BY_SECRET, '-y', '-c', '-t', '-l', '331', '127.0.0.1'],
    sessions: 2,
  },
  'a username and its password': {
    args: ['-u', username, '-w', password, '-y', '-c', '127.0.0.1'],
    sessions: 2,
  },
  'a peer that is no client, by channel': {
    args: [...BY_SECRET, '-c', '-e', '127.0.0.1', '127.0.0.1'],
    sessions: 1,
  },
  'a peer that is no client, by indication': {
    args: [...BY_SECRET, '-c', '-s', '-e', '127.0.0.1', '127.0.0.1'],
    sessions: 1,
  },
  'a peer that is no client, over TCP': {
    args: [...BY_SECRET, '-c', '-t', '-e', '127.0.0.1', '127.0.0.1'],
    sessions: 1,
  },
  'IPv6 over UDP': {
    args: [...BY_SECRET, '-y', '-c', '-x', '::1'],
    sessions: 2,
    needsIpv6: true,
  },
  'IPv6 over TCP': {
    args: [...BY_SECRET, '-y', '-c', '-t', '-x', '::1'],
    sessions: 2,
    needsIpv6: true,
  },
  'relayed addresses of IPv6 for clients of IPv4': {
    args: [...BY_SECRET, '-y', '-c', '-x', '127.0.0.1'],
    sessions: 2,
    needsIpv6: true,
  },
};

const REFUSED: Record<string, { args: string[]; says: RegExp }> = {
  'a wrong secret': {
    args: ['-W', 'south', '-u', 'alice', '-y', '-c', '127.0.0.1'],
    says: /Cannot complete Allocation/,
  },
  'a wrong password': {
    args: ['-u', username, '-w', 'guessed', '-y', '-c', '127.0.0.1'],
    says: /Cannot complete Allocation/,
  },
  'a username that has expired': {
    args: ['-u', `1000:alice`, '-w', credentialNow('alice', -3600).password, '-y', '127.0.0.1'],
    says: /Cannot complete Allocation/,
  },
  'a relayed address for TCP': {
    args: [...BY_SECRET, '-T', '127.0.0.1'],
    says: /error 442 \(Unsupported Transport Protocol\)/,
  },
  'packets that must not be fragmented': {
    args: [...BY_SECRET, '-g', '-y', '-c', '127.0.0.1'],
    says: /error 420 \(Unknown Attribute\)/,
  },
  'a peer that is not on this machine': {
    args: [...BY_SECRET, '-c', '-e', '192.0.2.1', '127.0.0.1'],
    says: /error 403 \(Forbidden\)/,
  },
};

function run(tool: string, args: string[]): Promise<Run> {
  const child = spawn(tool, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  // It tries what was refused again and again.
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      resolve({ exitCode: null, output: error.message });
    });
    child.once('close', (exitCode) => {
      clearTimeout(timer);
      resolve({ exitCode, output });
    });
  });
}

/** The last sum that it prints, and what got lost. */
function sums(output: string) {
  const [, sent, received] = /.*tot_send_msgs=(\d+), tot_recv_msgs=(\d+)/s.exec(output) ?? [];
  const lost = /Total lost packets (\d+)/.exec(output)?.[1];
  return { sent: Number(sent), received: Number(received), lost: Number(lost) };
}

test('coturn is installed where the tests are the last word', () => {
  if (process.env.CI !== undefined) expect(MISSING).toEqual([]);
});

describe.skipIf(MISSING.length > 0)('coturn’s clients (skipped where coturn is not)', () => {
  let server: TurnServerHandle;
  let peer: ChildProcess;
  const runs = new Map<string, Promise<Run>>();
  const resultOf = async (name: string): Promise<Run> => {
    const result = await runs.get(name);
    if (!result) throw new Error(`${name} was not started`);
    return result;
  };

  beforeAll(async () => {
    server = await startTurn({
      addresses: hasIpv6 ? ['127.0.0.1', '::1'] : ['127.0.0.1'],
      port: 0,
      realm: REALM,
      secret: SECRET,
      relayTo: { kind: 'loopback' },
      // All of them are one user.
      limits: { allocationsPerUser: 200 },
    });
    const free = await bindUdp();
    const peerPort = String(free.address().port);
    free.close();
    peer = spawn(TOOLS.peer, ['-p', peerPort, '-L', '127.0.0.1'], { stdio: 'ignore' });
    const common = ['-p', String(server.port)];
    const counts = ['-n', String(MESSAGES), '-m', '1', '-r', peerPort];
    for (const [name, { args }] of [...Object.entries(LOSSLESS), ...Object.entries(REFUSED)])
      if (hasIpv6 || !LOSSLESS[name]?.needsIpv6)
        runs.set(name, run(TOOLS.client, [...common, ...counts, ...args]));
    runs.set('stunclient', run(TOOLS.stunClient, [...common, '127.0.0.1']));
  });

  afterAll(async () => {
    await Promise.all(runs.values());
    peer.kill();
    await server.close();
  });

  test('turnutils_stunclient learns its address', async () => {
    const { output, exitCode } = await resultOf('stunclient');
    expect(output).toMatch(/UDP reflexive addr: 127\.0\.0\.1:\d+/);
    expect(exitCode).toBe(0);
  });

  for (const [name, { sessions, needsIpv6 = false }] of Object.entries(LOSSLESS))
    test.skipIf(needsIpv6 && !hasIpv6)(`${name}: no packet is lost`, async () => {
      const { output, exitCode } = await resultOf(name);
      const count = sessions * MESSAGES;
      expect(sums(output), output).toEqual({ sent: count, received: count, lost: 0 });
      expect(exitCode).toBe(0);
    });

  for (const [name, { says }] of Object.entries(REFUSED))
    test(`${name} is refused`, async () => {
      const { output, exitCode } = await resultOf(name);
      expect(output).toMatch(says);
      expect(exitCode).not.toBe(0);
    });

  test('the server dropped nothing', async () => {
    await Promise.all(runs.values());
    expect(Object.values(server.statistics().dropped)).toEqual(
      Object.values(server.statistics().dropped).map(() => 0),
    );
  });
});
