// A link opened without a click or a key: no sound, no complaint, and still two connected peers.
// Playwright's own evaluations are gestures to Chromium, so this page is read through CDP.
import { LAST_STEP } from './support/flow.js';
import { expect, test } from './support/page.js';

// A trace takes its snapshots by evaluating in the page.
test.use({ trace: 'off' });

test('a link to step 24 connects the peers without a gesture, silently', async ({
  page,
  context,
}) => {
  const devtools = await context.newCDPSession(page);
  const read = async (expression: string): Promise<unknown> => {
    const { result } = await devtools.send('Runtime.evaluate', {
      expression,
      userGesture: false,
      returnByValue: true,
    });
    return result.value as unknown;
  };
  await page.goto(`./?servers=none#step=${LAST_STEP}`);
  await expect
    .poll(() => read("document.querySelector('h1')?.textContent"))
    .toMatch(/Step 24 of 24(?!.*(under way|failed))/);
  await expect
    .poll(() =>
      read(
        "[...document.querySelectorAll('video.main')].map((video) => video.videoWidth > 0 && !video.paused)",
      ),
    )
    .toEqual([true, true]);
  // The fields to write to each other are there: the channel is open.
  await expect.poll(() => read("document.querySelectorAll('main form').length")).toBe(2);
  expect(
    await read("[...document.querySelectorAll('video')].filter((video) => !video.muted).length"),
  ).toBe(0);
  expect(await read('location.hash')).toBe(`#step=${LAST_STEP}`);
  // The claim above means nothing if something here counted as a gesture.
  expect(await read('navigator.userActivation.hasBeenActive')).toBe(false);

  // The first gesture brings the sound that was left out, into the same connection.
  await page.getByRole('button', { name: 'Hear peer B' }).click();
  await expect(page.getByRole('button', { name: 'Mute peer B' })).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Peer A', exact: true }).locator('video.main'),
  ).toHaveJSProperty('muted', false);
});
