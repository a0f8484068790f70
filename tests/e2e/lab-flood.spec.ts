// A walk through a lab that others flood meanwhile: with garbage, TCP connections that say nothing, old
// nonces and other people's credentials, at the port that all share and at the walk's own.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { importLab, SITE } from '../../scripts/build.js';
import { longTermKey } from '../../src/lib/stun/credentials.js';
import { encodeChannelData, encodeStun } from '../../src/lib/stun/encode.js';
import type { LabSession } from '../../src/lib/tap/messages.js';
import { FlowPage, LAST_STEP } from './support/flow.js';
import type { FloodOrder, FloodResult } from './support/flood.js';
import { expect, test } from './support/page.js';

const REALM = 'webrtc-flow';

interface Credentials {
  username: string;
  credential: string;
}

/** An Allocate with a nonce that is not, or no longer, good for whoever sends it. */
function allocate({ username, credential }: Credentials, nonce: string): Uint8Array {
  return encodeStun(
    {
      method: 'Allocate',
      class: 'request',
      transactionId: crypto.getRandomValues(new Uint8Array(12)),
      attributes: [
        { name: 'REQUESTED-TRANSPORT', value: 17 },
        { name: 'USERNAME', value: username },
        { name: 'REALM', value: REALM },
        { name: 'NONCE', value: nonce },
      ],
    },
    { integrityKey: longTermKey(username, REALM, credential) },
  );
}

/** What strangers send, each kind as often as the other. */
function hostilePackets(someone: Credentials): Uint8Array[] {
  const anonymous = encodeStun({
    method: 'Allocate',
    class: 'request',
    transactionId: new Uint8Array(12).fill(1),
    attributes: [{ name: 'REQUESTED-TRANSPORT', value: 17 }],
  });
  return [
    crypto.getRandomValues(new Uint8Array(1_200)),
    anonymous.subarray(0, 19),
    encodeChannelData(0x4000, new Uint8Array(500), { padded: false }),
    anonymous,
    allocate(someone, Buffer.alloc(18).toString('base64url')),
    allocate({ ...someone, credential: 'guessed' }, 'made-up'),
  ];
}

const portOf = ({ iceServers }: LabSession, peer: 'A' | 'B'): number =>
  Number(/:(\d+)$/.exec(iceServers[peer][0]?.urls[0] ?? '')?.[1]);

async function startFlood(order: FloodOrder): Promise<ChildProcess> {
  const child = fork('tests/e2e/support/flood.js');
  child.send(order);
  const [told] = (await once(child, 'message')) as [unknown];
  expect(told).toBe('flooding');
  return child;
}

async function endFlood(child: ChildProcess): Promise<FloodResult> {
  const told = once(child, 'message') as Promise<[FloodResult]>;
  child.send('end');
  return (await told)[0];
}

test('a walk connects, relay only, while others flood the server and the walk’s own ports', async ({
  page,
}) => {
  const { startServer } = await importLab();
  const lab = await startServer(SITE, { port: 0, turnPort: 0 });
  const site = `http://127.0.0.1:${lab.port}`;
  const floods: ChildProcess[] = [];
  try {
    const ordered = await fetch(`${site}/lab/sessions`, { method: 'POST' });
    const [someone] = ((await ordered.json()) as LabSession).iceServers.A;
    if (!someone) throw new Error('a session without servers');
    const hostile = {
      packets: hostilePackets(someone).map((bytes) => Buffer.from(bytes).toString('base64')),
      sockets: 6,
      tcpPort: lab.turnPort ?? 0,
      halfOpen: 300,
    };
    floods.push(await startFlood({ ...hostile, udpPorts: [lab.turnPort ?? 0] }));

    await page.goto(`${site}/`);
    const flow = new FlowPage(page);
    await flow.listening();
    const answer = page.waitForResponse('**/lab/sessions');
    await page.getByRole('button', { name: 'Walk it relay only', exact: true }).click();
    const session = (await (await answer).json()) as LabSession;
    const udpPorts = [portOf(session, 'A'), portOf(session, 'B')];
    floods.push(await startFlood({ ...hostile, udpPorts, halfOpen: 0 }));

    await flow.expectStep(1);
    await flow.walk(1, LAST_STEP);
    await flow.expectConnected();

    const results = await Promise.all(floods.map(endFlood));
    for (const { sent, errors } of results) {
      expect(sent).toBeGreaterThan(1_000);
      expect(Object.keys(errors)).toEqual(expect.arrayContaining(['401', '438']));
    }
    // More than the server holds open for those who say nothing.
    expect(results[0]?.tcpEnded).toBeGreaterThan(50);
  } finally {
    for (const flood of floods) flood.kill('SIGKILL');
    await lab.close();
  }
});
