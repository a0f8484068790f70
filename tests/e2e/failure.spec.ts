// What goes wrong around the walk is said where one looks, in the browser's words, with a way on.
import type { Page } from '@playwright/test';
import { openFile, textFile } from './support/files.js';
import { FlowPage, LAST_STEP } from './support/flow.js';
import { expect, test } from './support/page.js';
import { withoutCandidates, withoutWebRtc } from './support/surroundings.js';

test('without RTCPeerConnection the sample recording opens, says why, and can be walked', async ({
  page,
}) => {
  await withoutWebRtc(page);
  const flow = new FlowPage(page);
  await page.goto('./?servers=none');
  const notices = page.getByRole('complementary', { name: 'Notices' });
  await expect(notices).toContainText('This browser has no RTCPeerConnection');
  await expect(notices).toContainText('Sample recording of a real run');
  await expect(page.getByRole('button', { name: 'Back to the live page' })).toHaveCount(0);
  await flow.expectStep(0);
  await expect(flow.restart).toBeDisabled();
  await expect(flow.fullSpeed).toBeDisabled();
  await flow.walk(0, 3);
  await expect(flow.region('Peer A')).toContainText('have-local-offer');
  await flow.tick(LAST_STEP).click();
  await flow.expectStep(LAST_STEP);
  await expect(flow.next).toBeDisabled();
  await flow.back.click();
  await flow.expectStep(LAST_STEP - 1);
});

const REFUSED = 'Failed to set remote offer sdp: Called with line 4711 too many.';

test('a rejected setRemoteDescription fails step 5 in the browser’s words, until "Restart"', async ({
  page,
}) => {
  await page.addInitScript((message) => {
    const prototype = RTCPeerConnection.prototype as unknown as Record<
      'setRemoteDescription',
      (...given: unknown[]) => Promise<unknown>
    >;
    const { setRemoteDescription: real } = prototype;
    let isFirst = true;
    prototype.setRemoteDescription = function (this: unknown, ...given) {
      if (!isFirst) return real.apply(this, given);
      isFirst = false;
      return Promise.reject(new DOMException(message, 'InvalidAccessError'));
    };
  }, REFUSED);
  const flow = await new FlowPage(page).open();
  await flow.walk(0, 4);
  await flow.next.click();
  await flow.expectFailed(5);
  const failure = flow.region('Explanation').getByRole('alert');
  await expect(failure).toContainText('setRemoteDescription on peer B was rejected');
  await expect(failure).toContainText(`InvalidAccessError: ${REFUSED}`);
  await expect(flow.row(5)).toHaveAccessibleName(new RegExp(`InvalidAccessError: ${REFUSED}`));
  const red = await failure.evaluate((element) => {
    const probe = element.appendChild(document.createElement('i'));
    probe.style.color = 'var(--bad)';
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
  await expect(failure).toHaveCSS('border-left-color', red);
  await expect(flow.next).toBeDisabled();
  await expect(flow.play).toBeDisabled();
  await page.keyboard.press('ArrowRight');
  await flow.expectFailed(5);

  await flow.restart.click();
  await flow.expectStep(0);
  await expect(failure).toHaveCount(0);
  await expect(flow.next).toBeEnabled();
  await flow.walk(0, 6);
});

test('where no candidate comes, the page says so after 3 s and offers the sample recording', async ({
  page,
}) => {
  await withoutCandidates(page);
  const flow = await new FlowPage(page).open();
  await flow.walk(0, 2);
  const notice = page.getByRole('alert').filter({ hasText: 'No candidate came in 3' });
  await expect(notice).toContainText('no network interface that is up');
  await notice.getByRole('button', { name: 'Open the sample recording' }).click();
  await expect(page.getByRole('note')).toContainText('Sample recording of a real run');
  await expect(notice).toHaveCount(0);
  await flow.expectStep(0);
  await flow.tick(LAST_STEP).click();
  await flow.expectStep(LAST_STEP);

  await page.getByRole('button', { name: 'Back to the live page' }).click();
  await flow.expectStep(2);
  await expect(notice).toBeVisible();
});

test('a tab that was hidden is told in the explanation of the step', async ({ page }) => {
  const flow = await new FlowPage(page).open();
  await flow.walk(0, 2);
  const setHidden = (hidden: boolean) =>
    page.evaluate((isHidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden });
      Object.defineProperty(document, 'visibilityState', {
        configurable: true,
        value: isHidden ? 'hidden' : 'visible',
      });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  const explanation = flow.region('Explanation');
  await expect(explanation).toContainText('createOffer');
  await expect(explanation).not.toContainText('The tab');
  await setHidden(true);
  await expect(explanation).toContainText('The tab is hidden.');
  await setHidden(false);
  await expect(explanation).toContainText('The tab was hidden for');
  await flow.walk(2, 4);
});

test('a camera that is refused is told in the browser’s words, and the scene goes on', async ({
  page,
}) => {
  const flow = await new FlowPage(page).open();
  await flow.walk(0, 2);
  const pane = flow.region('Peer A');
  await pane.getByRole('button', { name: 'Use camera' }).click();
  const words = /Not(?:Found|Allowed)Error: \S/;
  const notice = page.getByRole('alert').filter({ hasText: 'The browser gave no camera' });
  await expect(notice).toContainText(words);
  await expect(notice).toContainText('The scene goes on.');
  await expect(flow.region('Explanation')).toContainText('The browser gave peer A no camera');
  await expect(flow.region('Explanation')).toContainText(words);
  await expect(pane.getByRole('button', { name: 'Use camera' })).toBeVisible();
  const picture = pane.locator('video.main');
  await picture.scrollIntoViewIfNeeded();
  const playedTo = () => picture.evaluate((video: HTMLVideoElement) => video.currentTime);
  const first = await playedTo();
  await expect.poll(playedTo).toBeGreaterThan(first);
  await flow.walk(2, 5);
});

test.describe('when the network is gone before a part of the page was needed', () => {
  test.use({ allowedComplaints: [/Failed to load resource: net::ERR_FAILED/] });

  const NOT_LOADED = /The panel could not be loaded\. .*TypeError: \S/;
  const loseTheNetwork = (page: Page) =>
    page.route('**/_app/immutable/**', (route) => route.abort());

  test('notes, code, legend, saving, shortcuts and a file’s problem say so where they would stand', async ({
    page,
  }) => {
    await withoutWebRtc(page);
    // Once the sample is open there is no picture to wait for.
    const flow = new FlowPage(page);
    await page.goto('./?servers=none');
    const notices = page.getByRole('complementary', { name: 'Notices' });
    await expect(notices).toContainText('Sample recording of a real run');
    await loseTheNetwork(page);

    await flow.walk(0, 1);
    await expect(flow.region('Explanation').getByRole('alert')).toHaveText([
      NOT_LOADED,
      NOT_LOADED,
    ]);
    const sequence = flow.region('Sequence');
    for (const name of ['Legend', 'Save the diagram']) {
      await sequence.getByLabel(name, { exact: true }).click();
      await expect(sequence.getByRole('alert').filter({ visible: true })).toHaveText(NOT_LOADED);
      await page.keyboard.press('Escape');
    }
    await openFile(page, textFile('broken.json', '{'));
    await expect(notices.getByRole('alert')).toHaveText(NOT_LOADED);
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await expect(notices.getByRole('alert')).toHaveText([NOT_LOADED, NOT_LOADED]);
  });

  test('so does the chat, once there is a channel', async ({ page }) => {
    const flow = await new FlowPage(page).open();
    await flow.walk(0, 1);
    await loseTheNetwork(page);
    await flow.fullSpeed.click();
    await flow.expectStep(LAST_STEP);
    for (const peer of ['A', 'B'])
      await expect(flow.region(`Peer ${peer}`).getByRole('alert')).toHaveText(NOT_LOADED);
  });
});
