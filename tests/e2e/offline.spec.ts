// A class without Wi-Fi: a page that was used once opens and walks when its server is gone.
// The server is really closed: DevTools' offline mode takes the peers' own packets away as well.
import type { Page } from '@playwright/test';
import { importLab, SITE } from '../../scripts/build.js';
import { FlowPage, LAST_STEP } from './support/flow.js';
import { expect, test } from './support/page.js';
import { SUB_PATH } from './support/sub-path.js';

/** The worker takes the page over once everything is kept. */
async function untilKept(page: Page): Promise<void> {
  const controller = () =>
    page.evaluate(() => navigator.serviceWorker.controller?.scriptURL ?? 'nobody');
  await expect.poll(controller).toMatch(/\/service-worker\.js$/);
}

for (const base of ['', SUB_PATH])
  test(`a page used once at ${base}/ opens and walks without its server, in both languages`, async ({
    page,
  }) => {
    const { startLab } = await importLab();
    const lab = await startLab(SITE, { port: 0, host: '127.0.0.1', base });
    const site = `http://127.0.0.1:${lab.port}${base}/`;
    const flow = new FlowPage(page);
    try {
      await page.goto(`${site}?servers=none`);
      await flow.listening();
      await flow.walk(0, 1);
      await untilKept(page);
    } finally {
      await lab.close();
    }
    await expect(fetch(site)).rejects.toThrow();

    // As a browser tells a machine that has no network.
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'onLine', { get: () => false });
    });
    await page.goto(site);
    await flow.listening();
    await expect(page.getByRole('button', { name: 'Servers: none' })).toBeVisible();
    await flow.runThrough();
    await flow.tab('Pairs').click();
    await expect(page.getByRole('tabpanel', { name: 'Pairs' })).toContainText('succeeded');

    await page.getByRole('link', { name: '繁體中文' }).click();
    const chinese = new FlowPage(page, 'zh-TW');
    await chinese.expectStep(LAST_STEP);
    await page.reload();
    await chinese.listening();
    await chinese.expectStep(LAST_STEP);
    await chinese.expectConnected();
    expect(page.url()).toBe(`${site}zh-TW/#step=24&panel=pairs`);
  });

test('a page that was only read leaves nothing on the machine', async ({ page }) => {
  await new FlowPage(page).open();
  const left = await page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(left).toEqual({ caches: [], workers: 0 });
});
