// The walk through the lab in another browser: Firefox, which asks its servers in its own ways.
import { expect, test, type Browser, type Page } from '@playwright/test';
import type { FlowEvent, FlowEventOf } from '../../src/lib/recording/events.js';
import { packetBytes } from '../../src/lib/recording/packet-bytes.js';
import { decodePacket } from '../../src/lib/stun/decode.js';
import { launchFirefox, skipWithoutFirefox } from './support/firefox.js';
import { FlowPage, LAST_STEP } from './support/flow.js';
import { packetsOf, titlesOf } from './support/recorded.js';

/** What a page alone can only infer. */
const SERVER_STEPS = [10, 11, 12, 13, 17, 18, 19, 20];
const ALLOCATION = ['Allocate request', 'Allocate error 401', 'Allocate success'];

/**
 * Firefox gives up 5 s after it has both descriptions when no candidate has come by then, and does not
 * come back from it. A walk that reads takes longer.
 */
const PATIENT = { 'media.peerconnection.ice.trickle_grace_period': 600_000 };

/** What the page saves. Of Mozilla's own builds Playwright hears of no download. */
async function recorded(page: Page): Promise<FlowEvent[]> {
  const button = page.getByRole('button', { name: 'Save recording', exact: true });
  const text = await button.evaluate(
    (element: HTMLElement) =>
      new Promise<string>((resolve) => {
        const real = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (file) => {
          if (file instanceof Blob) void file.text().then(resolve);
          return real(file);
        };
        element.click();
      }),
  );
  return (JSON.parse(text) as { events: FlowEvent[] }).events;
}

/** Whom these packets name: usernames end with the peer's. */
function namedIn(packets: readonly FlowEventOf<'packet.seen'>[]): Set<string | undefined> {
  const names = new Set<string | undefined>();
  for (const packet of packets) {
    const decoded = decodePacket(packetBytes(packet));
    if (decoded.kind !== 'stun') continue;
    for (const { name, value } of decoded.message?.attributes ?? [])
      if (name === 'USERNAME' && value) names.add(value.split('.').at(-1));
  }
  return names;
}

/** Both peers' packets were told as theirs; `titles` are among those of each. */
function expectPackets(events: readonly FlowEvent[], titles: readonly string[]): void {
  for (const peer of ['A', 'B'] as const) {
    const packets = packetsOf(events, peer);
    expect(namedIn(packets)).toEqual(new Set([peer]));
    expect(packets.map(titlesOf)).toEqual(expect.arrayContaining([...titles]));
  }
}

test.describe('in Firefox', () => {
  skipWithoutFirefox();
  let browser: Browser;

  test.afterEach(() => browser.close());

  async function open(
    baseURL: string | undefined,
    prefs?: Record<string, number>,
  ): Promise<FlowPage> {
    browser = await launchFirefox(prefs);
    const page = await browser.newPage({
      ...(baseURL === undefined ? {} : { baseURL }),
      reducedMotion: 'reduce',
    });
    return new FlowPage(page).open('');
  }

  async function beginRelayOnly(flow: FlowPage): Promise<void> {
    await flow.page.getByRole('button', { name: 'Walk it relay only', exact: true }).click();
    await flow.expectStep(1);
  }

  test('a walk on all paths: what it asks its servers, and their answers, are observed', async ({
    baseURL,
  }) => {
    const flow = await open(baseURL, PATIENT);
    for (let step = 1; step <= LAST_STEP; step += 1) {
      await flow.walk(step - 1, step);
      await expect(flow.heading).not.toContainText(/under way|no answer/);
    }
    await flow.expectConnected();
    for (const step of SERVER_STEPS)
      await expect(flow.row(step)).not.toHaveAccessibleName(/inferred/);
    expectPackets(await recorded(flow.page), ['Binding request', 'Binding success', ...ALLOCATION]);
  });

  test('a walk relay only: all that the two say to each other is seen on its way', async ({
    baseURL,
  }) => {
    const flow = await open(baseURL, PATIENT);
    await beginRelayOnly(flow);
    await flow.walk(1, 22);
    await expect(flow.chatField('A')).toHaveCount(0);
    await flow.walk(22, LAST_STEP);
    await flow.expectConnected();
    const events = await recorded(flow.page);
    expectPackets(events, [...ALLOCATION, 'CreatePermission success']);
    for (const peer of ['A', 'B'] as const) {
      const titles = packetsOf(events, peer).map(titlesOf);
      for (const inside of ['› Binding request', 'DTLS client_hello', 'DTLS server_hello'])
        expect(titles.filter((title) => title.includes(inside))).not.toEqual([]);
    }
  });

  test('as Firefox comes, at full speed: connected through the relay', async ({ baseURL }) => {
    const flow = await open(baseURL);
    await beginRelayOnly(flow);
    await flow.runThrough();
    expectPackets(await recorded(flow.page), [...ALLOCATION, 'CreatePermission success']);
  });
});
