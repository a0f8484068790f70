// The address names a moment: a link leads there, the walk writes it, and nonsense in it does nothing.
import { FlowPage } from './support/flow.js';
import { expect, test } from './support/page.js';
import { countPeers, expectPeersMade } from './support/peers.js';

test('a link to step 11 of the Chinese page walks there', async ({ page }) => {
  await countPeers(page);
  const flow = await new FlowPage(page, 'zh-TW').open('?servers=none#step=11');
  await flow.expectStep(11);
  await expect(flow.next).toBeEnabled();
  await expectPeersMade(page, 2);
  await expect(page).toHaveURL(/\/zh-TW\/\?servers=none#step=11$/);
  await flow.walk(11, 12);
});

test('a link brings order, panel and theme along', async ({ page }) => {
  const flow = await new FlowPage(page).open(
    '?servers=none#step=5&order=clock&panel=states&theme=dark',
  );
  await flow.expectStep(5);
  await expect(page.getByRole('button', { name: 'As it happened' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(flow.tab('States')).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: 'Light theme' })).toBeVisible();
  // A link's theme is for this visit; the reader's own stays what it was.
  expect(await page.evaluate(() => localStorage.getItem('theme'))).toBeNull();
});

test('a fragment that names no moment leaves the page at its beginning', async ({ page }) => {
  await countPeers(page);
  const flow = new FlowPage(page);
  for (const fragment of ['step=99', 'step=-1', 'step=%3Cscript%3E', 'panel=__proto__'])
    await test.step(`#${fragment}`, async () => {
      // By way of another page: a fragment alone would not load this one anew.
      await page.goto('about:blank');
      await flow.open(`?servers=none#${fragment}`);
      // It is read, found to name nothing, and taken out of the address.
      await expect(page).toHaveURL(/\/\?servers=none$/);
      await flow.expectStep(0);
      await expect(flow.tab('SDP')).toHaveAttribute('aria-selected', 'true');
      await expect(page.locator('html')).not.toHaveAttribute('data-peers-made');
    });
  await flow.walk(0, 1);
});

test('the address follows step, order, panel and theme, and Back of the browser leaves the page at once', async ({
  page,
}) => {
  await page.goto('./zh-TW/');
  const flow = await new FlowPage(page).open();
  await flow.walk(0, 3);
  await expect(page).toHaveURL(/#step=3$/);
  await page.getByRole('button', { name: 'As it happened' }).click();
  await expect(page).toHaveURL(/#step=3&order=clock$/);
  await flow.tab('Log').click();
  await expect(page).toHaveURL(/#step=3&order=clock&panel=log$/);
  await page.getByRole('button', { name: 'Textbook order' }).click();
  await flow.back.click();
  await expect(page).toHaveURL(/#step=2&panel=log$/);
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await expect(page).toHaveURL(/#step=2&panel=log&theme=dark$/);
  // Steps are replaced in the history, not piled up there.
  await page.goBack();
  await expect(page).toHaveURL(/\/zh-TW\/$/);
});

test('a link’s step is forgotten once it was reached: after a restart the address walks along', async ({
  page,
}) => {
  const flow = await new FlowPage(page).open('?servers=none#step=11');
  await flow.expectStep(11);
  await flow.restart.click();
  await flow.expectStep(0);
  await expect(page).toHaveURL(/\/\?servers=none$/);
  await flow.walk(0, 2);
  await expect(page).toHaveURL(/#step=2$/);
});

test('a link to the page itself keeps the moment in the address', async ({ page }) => {
  const flow = await new FlowPage(page).open('?servers=none#step=3&panel=log');
  await flow.expectStep(3);
  await page.getByRole('link', { name: 'WebRTC Flow' }).click();
  await expect(page).toHaveURL(/\/#step=3&panel=log$/);
  await flow.expectStep(3);
});

test('an address edited by hand leads there, forward and back', async ({ page }) => {
  await countPeers(page);
  const flow = await new FlowPage(page).open();
  const edit = (hash: string) =>
    page.evaluate((edited) => {
      location.hash = edited;
    }, hash);
  await edit('#step=3');
  await flow.expectStep(3);
  await edit('#step=1');
  await flow.expectStep(1);
  await edit('#step=4&panel=candidates');
  await flow.expectStep(4);
  await expect(flow.tab('Candidates')).toHaveAttribute('aria-selected', 'true');
  await expectPeersMade(page, 2);
  await edit('#step=77');
  await expect(page).toHaveURL(/#step=4&panel=candidates$/);
  await flow.expectStep(4);
});
