// From every description of the Flow page to the workbench, to the byte, and back to the same moment.
import type { Locator, Page } from '@playwright/test';
import { decodeLink, type LinkReading } from '../../src/lib/sdp/link/link.js';
import { FlowPage } from './support/flow.js';
import { expect, test } from './support/page.js';
import { subPathUrl } from './support/sub-path.js';
import { WorkbenchPage } from './support/workbench.js';

/** Has the page keep every description that a peer was given from the other. */
async function keepDescriptions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const given: { type: string; sdp: string }[] = [];
    Object.assign(window, { given });
    const { prototype } = RTCPeerConnection;
    const set = Object.getOwnPropertyDescriptor(prototype, 'setRemoteDescription')?.value as (
      description: RTCSessionDescriptionInit,
    ) => Promise<void>;
    Object.assign(prototype, {
      setRemoteDescription(this: RTCPeerConnection, description: RTCSessionDescriptionInit) {
        given.push({ type: description.type, sdp: description.sdp ?? '' });
        return set.call(this, description);
      },
    });
  });
}

const givenAs = (page: Page, type: 'offer' | 'answer'): Promise<string | undefined> =>
  page.evaluate((wanted) => {
    const { given } = window as unknown as { given: { type: string; sdp: string }[] };
    return given.find((description) => description.type === wanted)?.sdp;
  }, type);

/** What the link carries once somebody has come near it. */
async function carriedBy(link: Locator): Promise<LinkReading | undefined> {
  await link.hover();
  await expect(link).toHaveAttribute('href', /#sdp=/);
  return decodeLink(new URL((await link.getAttribute('href')) ?? '', 'http://host').hash);
}

/** The workbench has the text, and the address does not give it away. */
async function expectTaken(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/sdp\/?$/);
  await expect(new WorkbenchPage(page).editor).toContainText('v=0');
}

const inPane = (page: Page, side: string, peer: string): Locator =>
  page.getByRole('link', {
    name: `Open the ${side} description of peer ${peer} in the SDP workbench`,
  });

test('a pane and the inspector each carry the very text, and Back returns to the same moment', async ({
  page,
}) => {
  await keepDescriptions(page);
  const flow = await new FlowPage(page).open();
  await expect(page.getByRole('link', { name: 'Open in SDP' })).toHaveCount(0);
  await flow.tick(9).click();
  await flow.expectStep(9);
  const offer = await givenAs(page, 'offer');
  const answer = await givenAs(page, 'answer');
  expect(offer).toMatch(/^v=0\r\n/);

  expect(await carriedBy(inPane(page, 'local', 'A'))).toEqual({
    ok: true,
    text: offer,
    type: 'offer',
  });
  expect(await carriedBy(inPane(page, 'remote', 'A'))).toEqual({
    ok: true,
    text: answer,
    type: 'answer',
  });
  await page.getByRole('button', { name: /^B remote/ }).click();
  const inspected = page.getByRole('link', { name: 'Open in SDP', exact: true });
  expect(await carriedBy(inspected)).toEqual({ ok: true, text: offer, type: 'offer' });
  const moment = page.url();

  await inspected.click();
  await expectTaken(page);
  await page.goBack();
  await expect(page).toHaveURL(moment);
  await flow.expectStep(9);
});

test('it is a link: another tab can have it, and the keyboard reaches it', async ({
  page,
  context,
}) => {
  const flow = await new FlowPage(page).open();
  await flow.walk(0, 2);
  const link = inPane(page, 'local', 'A');
  await link.focus();
  await expect(link).toHaveAttribute('href', /#sdp=/);
  const opened = context.waitForEvent('page');
  await link.click({ modifiers: ['ControlOrMeta'] });
  await expectTaken(await opened);
  await flow.expectStep(2);
});

test('a click that is faster than the address gets there, too', async ({ page }) => {
  const flow = await new FlowPage(page).open();
  await flow.walk(0, 2);
  // Nothing came near it before.
  await inPane(page, 'local', 'A').evaluate((link) => {
    if (link instanceof HTMLElement) link.click();
  });
  await expectTaken(page);
});

test('the language and the path below which the site stands are kept', async ({ page }) => {
  await page.goto(`${subPathUrl()}zh-TW/?servers=none`);
  const flow = new FlowPage(page, 'zh-TW');
  await flow.listening();
  await flow.walk(0, 2);
  await page.getByRole('link', { name: '在 SDP 工作台開啟 Peer A 的本端描述' }).click();
  await expect(page).toHaveURL(new RegExp(`^${subPathUrl()}zh-TW/sdp/?$`));
  await expect(new WorkbenchPage(page, 'zh-TW').editor).toContainText('v=0');
  await expect(page.getByRole('heading', { level: 1, name: 'SDP 工作台' })).toBeAttached();
});

test('Back returns to an opened recording, at its moment', async ({ page }) => {
  const flow = await new FlowPage(page).open();
  await flow.walk(0, 3);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save recording', exact: true }).click();
  const path = await (await saved).path();
  await page.goto('about:blank');
  await flow.open();
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open recording', exact: true }).click();
  await (await chosen).setFiles(path);
  await expect(flow.next).toBeEnabled();
  await flow.tick(2).click();
  await flow.expectStep(2);
  const link = inPane(page, 'local', 'A');
  const carried = await carriedBy(link);
  await link.click();
  await expectTaken(page);
  await page.goBack();
  await flow.expectStep(2);
  // The same text: a new run would have other credentials.
  expect(await carriedBy(link)).toEqual(carried);
});
