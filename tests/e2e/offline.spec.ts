// A class without Wi-Fi: a page that was used once opens and walks when its server is gone.
// The server is really closed: DevTools' offline mode takes the peers' own packets away as well.
import { cp, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { importLab, SITE } from '../../scripts/build.js';
import { FlowPage, LAST_STEP } from './support/flow.js';
import { expect, test } from './support/page.js';
import { SUB_PATH } from './support/sub-path.js';

test.use({ serviceWorkers: 'allow' });

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
    const { startServer } = await importLab();
    const lab = await startServer(SITE, { port: 0, turnPort: 0, host: '127.0.0.1', base });
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

    await page.getByRole('link', { name: '中文', exact: true }).click();
    const chinese = new FlowPage(page, 'zh-TW');
    await chinese.expectStep(LAST_STEP);
    await page.reload();
    await chinese.listening();
    await chinese.expectStep(LAST_STEP);
    await chinese.expectConnected();
    expect(page.url()).toBe(`${site}zh-TW/#step=24&panel=pairs`);
  });

/** A site as the next build leaves it: none of the older build's parts is there any more. */
async function nextBuild(folder: string, versionNow: string): Promise<void> {
  await cp(SITE, folder, { recursive: true });
  await rename(join(folder, '_app/immutable'), join(folder, '_app/renewed'));
  const worker = join(folder, 'service-worker.js');
  const text = await readFile(worker, 'utf8');
  expect(text).toContain(versionNow);
  await writeFile(
    worker,
    text.replaceAll(versionNow, 'next-build').replaceAll('/_app/immutable/', '/_app/renewed/'),
  );
}

test('a tab of an older build goes on finding its parts, and the newer build follows it', async ({
  page,
}, testInfo) => {
  const { startServer } = await importLab();
  const options = { port: 0, turnPort: 0, host: '127.0.0.1', base: '' };
  let lab = await startServer(SITE, options);
  const site = `http://127.0.0.1:${lab.port}/`;
  try {
    const flow = new FlowPage(page);
    await page.goto(`${site}?servers=none`);
    await flow.listening();
    await flow.walk(0, 1);
    await untilKept(page);
    const keptBefore = await page.evaluate(() => caches.keys());
    expect(keptBefore).toHaveLength(1);

    await lab.close();
    const folder = testInfo.outputPath('next-build');
    await nextBuild(folder, String(keptBefore[0]).replace('webrtc-flow-', ''));
    lab = await startServer(folder, { ...options, port: lab.port });
    // Its own cache of files may have forgotten everything by then.
    await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache');
    const newerWorkerStarts = page.context().waitForEvent('serviceworker');
    const newer = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const worker = registration.installing ?? registration.waiting ?? registration.active;
      while (worker && ['parsed', 'installing'].includes(worker.state))
        await new Promise((resolve) => {
          worker.addEventListener('statechange', resolve, { once: true });
        });
      return worker?.state;
    });
    const newerWorker = await newerWorkerStarts;
    expect(newer, 'the newer worker waits').toBe('installed');
    expect(await page.evaluate(() => caches.keys())).toEqual([
      ...keptBefore,
      'webrtc-flow-next-build',
    ]);
    await flow.tab('Log').click();
    await expect(page.getByRole('tabpanel', { name: 'Log' })).toContainText('step.entered');

    // Once nobody has the older build open, its cache goes.
    await page.goto('about:blank');
    const keptAfter = () => newerWorker.evaluate(() => caches.keys());
    await expect.poll(keptAfter).toEqual(['webrtc-flow-next-build']);
  } finally {
    await lab.close();
  }
});

test('a page that was only read leaves nothing on the machine', async ({ page }) => {
  await new FlowPage(page).open();
  const left = await page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(left).toEqual({ caches: [], workers: 0 });
});
