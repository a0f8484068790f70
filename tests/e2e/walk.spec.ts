// The main job: 24 times "Next step", and two real peers have found each other.
import { FlowPage, LAST_STEP } from './support/flow.js';
import { expect, test } from './support/page.js';
import { callsMade, countPeers, expectPeersMade } from './support/peers.js';

test.describe('with motion, as most readers have it', () => {
  // All else is walked without, which is easier on the machine.
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  for (const language of ['en', 'zh-TW'] as const)
    test(`24 times "Next step" connects two peers that see and hear of each other (${language})`, async ({
      page,
    }) => {
      const flow = await new FlowPage(page, language).open();
      await flow.expectStep(0);
      await flow.walk(0, LAST_STEP);
      await flow.expectConnected();
      expect(new URL(page.url()).hash).toBe('#step=24');
      await expect(flow.next).toBeDisabled();

      await flow.chatField('A').fill('from A, 你好');
      await flow.chatField('A').press('Enter');
      await expect(flow.region('Peer B')).toContainText('from A, 你好');
      await flow.chatField('B').fill('from B, <b>too</b>');
      await flow.chatField('B').press('Enter');
      await expect(flow.region('Peer A')).toContainText('from B, <b>too</b>');

      for (const peer of ['Peer A', 'Peer B']) {
        const picture = flow.region(peer).locator('video.main');
        await expect(picture).toHaveJSProperty('muted', true);
        await expect(picture).toHaveJSProperty('readyState', 4);
        await expect(picture).not.toHaveJSProperty('videoWidth', 0);
      }
    });

  test('each pane shows the other’s picture, which moves', async ({ page }) => {
    const flow = await new FlowPage(page).open();
    await flow.runThrough();
    for (const [peer, other] of [
      ['Peer A', 'B'],
      ['Peer B', 'A'],
    ] as const) {
      const pane = flow.region(peer);
      await expect(pane).toContainText(`picture from peer ${other}`);
      const picture = pane.locator('video.main');
      // Chromium plays a muted picture only while it can be seen.
      await picture.scrollIntoViewIfNeeded();
      // Frames of what was received, not of a picture that stands still.
      const frames = () =>
        picture.evaluate(
          (video: HTMLVideoElement) => video.getVideoPlaybackQuality().totalVideoFrames,
        );
      const first = await frames();
      await expect.poll(frames).toBeGreaterThan(first);
      // A is drawn blue, B orange: what is received tells whose picture it is.
      const looksBlue = () =>
        picture.evaluate((video: HTMLVideoElement) => {
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
          const context = canvas.getContext('2d');
          context?.drawImage(video, 0, 0);
          const [red = 0, , blue = 0] = context?.getImageData(4, 4, 1, 1).data ?? [];
          return red === blue ? null : blue > red;
        });
      await expect.poll(looksBlue).toBe(other === 'A');
    }
  });
});

test('Back and Next among walked steps perform nothing and make no peer', async ({ page }) => {
  await countPeers(page);
  const flow = await new FlowPage(page).open();
  await flow.runThrough();
  await expectPeersMade(page, 2);
  const calls = await callsMade(page);
  for (let step = LAST_STEP - 1; step >= 0; step -= 1) {
    await flow.back.click();
    await flow.expectStep(step);
  }
  await expect(flow.back).toBeDisabled();
  await flow.walk(0, LAST_STEP);
  await expectPeersMade(page, 2);
  expect(await callsMade(page)).toBe(calls);
  await flow.expectConnected();
});

test('a tick or a row leads to a walked step at once, and runs up to one that lies ahead', async ({
  page,
}) => {
  await countPeers(page);
  const flow = await new FlowPage(page).open();
  await flow.tick(6).click();
  await flow.expectStep(6);
  await flow.tick(2).click();
  await flow.expectStep(2);
  await expect(flow.tick(2)).toHaveAttribute('aria-current', 'step');
  await flow.row(9).click();
  await flow.expectStep(9);
  const calls = await callsMade(page);
  await flow.row(4).click();
  await flow.expectStep(4);
  await expect(flow.row(4)).toHaveAttribute('aria-current', 'step');
  await expect(page).toHaveURL(/#step=4$/);
  expect(await callsMade(page)).toBe(calls);
  await flow.row(16).click();
  await flow.expectStep(16);
  await expectPeersMade(page, 2);
});

test('"Restart" leads back to before step 1 and closes the peers; the next run makes its own', async ({
  page,
}) => {
  await countPeers(page);
  const flow = await new FlowPage(page).open();
  await flow.runThrough();
  await flow.restart.click();
  await flow.expectStep(0);
  await expect(flow.chatField('A')).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('');
  await flow.walk(0, 3);
  await expectPeersMade(page, 4);
});

test('"Play" goes on by itself until "Pause"', async ({ page }) => {
  await page.clock.install();
  const flow = await new FlowPage(page).open();
  await page.getByRole('button', { name: '2×', exact: true }).click();
  await flow.play.click();
  await flow.expectStep(1);
  await flow.expectStep(2);
  await flow.pause.click();
  await expect(flow.play).toBeVisible();
  const stoppedAt = await flow.heading.textContent();
  await page.clock.fastForward(60_000);
  await expect(flow.heading).toHaveText(stoppedAt ?? '');
  await flow.next.click();
  await expect(flow.heading).not.toHaveText(stoppedAt ?? '');
});

test('"Play" rests on each step, and ends with the channel open', async ({ page }) => {
  await page.clock.install();
  const flow = await new FlowPage(page).open();
  await flow.play.click();
  for (let step = 1; step <= LAST_STEP; step += 1) {
    await flow.expectStep(step);
    await page.clock.fastForward(2500);
  }
  await flow.expectConnected();
  await expect(flow.play).toBeVisible();
});

test('"Run at full speed" from the middle of a walk begins anew and reaches step 24', async ({
  page,
}) => {
  await countPeers(page);
  const flow = await new FlowPage(page).open();
  await flow.walk(0, 4);
  await flow.runThrough();
  await expectPeersMade(page, 4);
  expect(new URL(page.url()).hash).toBe('#step=24');
});

test('a recorded walk plays from its beginning when it is played at its end', async ({ page }) => {
  await page.clock.install();
  await countPeers(page);
  const flow = await new FlowPage(page).open();
  await flow.walk(0, 3);
  await page
    .getByRole('button', { name: /^Step 1: /, exact: false })
    .first()
    .click();
  await flow.expectStep(1);
  const calls = await callsMade(page);
  await flow.play.click();
  await page.clock.fastForward(2500);
  await flow.expectStep(2);
  await flow.pause.click();
  expect(await callsMade(page)).toBe(calls);
});

test('the buttons wait for a page that comes slowly, so that no press is lost', async ({
  page,
}) => {
  let letThrough: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/_app/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  const flow = new FlowPage(page);
  await page.goto('./?servers=none', { waitUntil: 'commit' });
  for (const control of [flow.next, flow.play, flow.restart, flow.fullSpeed])
    await expect(control).toBeDisabled();
  letThrough();
  await flow.next.click();
  await flow.expectStep(1);
});
