// The walk through the lab that `npm start` brings: what the page shows is what its server saw.
import { expect, test } from '@playwright/test';
import type { FlowEventOf } from '../../src/lib/recording/events.js';
import { packetBytes } from '../../src/lib/recording/packet-bytes.js';
import { decodePacket } from '../../src/lib/stun/decode.js';
import { FlowPage, LAST_STEP } from './support/flow.js';
import { packetsOf, recorded, titlesOf } from './support/recorded.js';

/** What a page alone can only infer. */
const SERVER_STEPS = [10, 11, 12, 13, 17, 18, 19, 20];

/** The address in an attribute, as the packet says it. */
function addressIn(
  packets: readonly FlowEventOf<'packet.seen'>[],
  title: string,
  attribute: 'XOR-MAPPED-ADDRESS' | 'XOR-RELAYED-ADDRESS',
): string | undefined {
  for (const packet of packets) {
    const decoded = decodePacket(packetBytes(packet));
    if (decoded.kind !== 'stun' || titlesOf(packet) !== title) continue;
    for (const found of decoded.message?.attributes ?? [])
      if (found.name === attribute && found.value)
        return `${found.value.address}:${found.value.port}`;
  }
  return undefined;
}

test('step by step the questions to the servers and their answers are observed, byte by byte', async ({
  page,
}) => {
  const flow = await new FlowPage(page).open('');
  await expect(page.getByRole('button', { name: 'Servers: this lab' })).toBeVisible();
  for (let step = 1; step <= LAST_STEP; step += 1) {
    await flow.walk(step - 1, step);
    // Somebody who reads each step gives the servers the time to answer.
    await expect(flow.heading).not.toContainText(/under way|no answer/);
  }
  for (const step of SERVER_STEPS)
    await expect(flow.row(step)).not.toHaveAccessibleName(/inferred/);

  const events = await recorded(page);
  expect(events[0]).toMatchObject({ type: 'session.started', serverChoice: 'lab' });
  for (const peer of ['A', 'B'] as const) {
    const packets = packetsOf(events, peer);
    const [ask, reply, allocate, relayed] = peer === 'A' ? [10, 11, 12, 13] : [17, 18, 19, 20];
    const told = (step: number | undefined) =>
      packets.filter((packet) => packet.step === step).map(titlesOf);
    expect(new Set(told(ask))).toEqual(new Set(['Binding request']));
    expect(new Set(told(reply))).toEqual(new Set(['Binding success']));
    expect(told(allocate).slice(0, 3)).toEqual([
      'Allocate request',
      'Allocate error 401',
      'Allocate request',
    ]);
    expect(new Set(told(relayed))).toEqual(new Set(['Allocate success']));

    const candidateOf = (type: string) =>
      events
        .flatMap((event) =>
          event.type === 'candidate.found' && event.peer === peer && event.candidateType === type
            ? [event.candidate.candidate.split(' ').slice(4, 6).join(':')]
            : [],
        )
        .at(0);
    const mapped = addressIn(packets, 'Binding success', 'XOR-MAPPED-ADDRESS');
    expect(mapped).toMatch(/^127\.0\.0\.1:\d+$/);
    expect(candidateOf('srflx')).toBe(mapped);
    expect(candidateOf('relay')).toBe(
      addressIn(packets, 'Allocate success', 'XOR-RELAYED-ADDRESS'),
    );
    await page.getByRole('tab', { name: /^Candidates/ }).click();
    await expect(page.getByRole('tabpanel')).toContainText(String(mapped));
  }
});

test('relay only, in one click: connected at step 23, after B gave up waiting, too', async ({
  page,
}) => {
  const flow = await new FlowPage(page).open('');
  await page.getByRole('button', { name: 'Walk it relay only', exact: true }).click();
  await flow.expectStep(1);
  for (let step = 2; step <= 16; step += 1) {
    await flow.walk(step - 1, step);
    await expect(flow.heading).not.toContainText(/under way|no answer/);
  }
  // Chromium gives up 15 s after step 16, for A's server lets nothing of B's through; this is healed.
  await expect(flow.region('Peer B').getByText('failed').first()).toBeVisible({ timeout: 60_000 });
  await flow.walk(16, 22);
  await expect(flow.chatField('A')).toHaveCount(0);
  await flow.walk(22, 23);
  await flow.expectConnected();
  await flow.walk(23, LAST_STEP);

  const events = await recorded(page);
  const opened = events.find(
    (event) =>
      event.type === 'state.changed' && event.machine === 'dataChannel' && event.to === 'open',
  );
  const walkedTo = events.findLast(
    (event) => event.type === 'step.entered' && event.seq < (opened?.seq ?? 0),
  );
  expect(walkedTo?.step).toBe(23);
  for (const peer of ['A', 'B'] as const) {
    const titles = new Set(packetsOf(events, peer).map(titlesOf));
    expect([...titles]).toEqual(
      expect.arrayContaining([
        'CreatePermission request',
        'Send indication › Binding request',
        'Data indication › Binding success',
        'ChannelBind success',
      ]),
    );
    expect([...titles].some((title) => title.includes('DTLS client_hello'))).toBe(true);
    expect([...titles].some((title) => title.includes('DTLS server_hello'))).toBe(true);
    expect([...titles].some((title) => title.includes('encrypted'))).toBe(true);
  }
  await expect(
    page.getByRole('button', { name: 'Walk it on all paths', exact: true }),
  ).toBeVisible();
});

test('full speed asks whom it has time to ask, and supposes nothing else', async ({ page }) => {
  const flow = await new FlowPage(page).open('');
  await flow.runThrough();
  const events = await recorded(page);
  const asked = new Set(
    events.flatMap((event) =>
      event.type === 'packet.seen' ? [`${event.peer} ${event.step}`] : [],
    ),
  );
  for (const step of SERVER_STEPS) {
    const name = (await flow.row(step).getAttribute('aria-label')) ?? '';
    const peer = step < 17 ? 'A' : 'B';
    expect(name, name).not.toContain('inferred');
    if (!asked.has(`${peer} ${step}`)) expect(name).toMatch(/not asked|no answer|under way/);
  }
});

test('without its lab a run does not begin, and the page says why and what to do', async ({
  page,
}) => {
  let status = 500;
  let json: object = { code: 'failed', message: 'bind EMFILE 127.0.0.1' };
  await page.route('**/lab/sessions', (route) => route.fulfill({ status, json }));
  const flow = await new FlowPage(page).open('');
  await flow.next.click();
  await expect(page.getByText(/gave no servers for the run.*HTTP 500: bind EMFILE/)).toBeVisible();
  await flow.expectStep(0);
  status = 503;
  await flow.next.click();
  await expect(page.getByText(/no room for another run.*again in a minute/)).toBeVisible();
  status = 403;
  json = { code: 'unknown-name' };
  await flow.next.click();
  await expect(page.getByText(/opened as 127\.0\.0\.1:\d+.* --name 127\.0\.0\.1 /)).toBeVisible();
  json = { code: 'other-origin' };
  await flow.next.click();
  await expect(page.getByText(/opened as 127\.0\.0\.1:\d+.* the Host header/)).toBeVisible();
  await flow.expectStep(0);
  await page.unroute('**/lab/sessions');
  await flow.walk(0, 1);
  await expect(page.getByText(/the run has not begun|so it has not begun/)).toHaveCount(0);
});

test('packets missed while the lab could not be reached follow', async ({ page }) => {
  let cut = (): void => undefined;
  await page.routeWebSocket('**/lab/tap', (socket) => {
    socket.connectToServer();
    cut = () => void socket.close({ code: 4_000 });
  });
  const flow = await new FlowPage(page).open('');
  await flow.walk(0, 1);
  cut();
  await flow.walk(1, 10);
  await expect(flow.heading).not.toContainText(/under way|no answer/);
  await expect(flow.row(10)).not.toHaveAccessibleName(/inferred/);
  const told = (await recorded(page)).flatMap((event) =>
    event.type === 'surroundings.changed' ? [event.change.what] : [],
  );
  expect(told).toEqual(['lab-lost', 'lab-reached']);
});
