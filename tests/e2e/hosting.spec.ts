// The built site on the hosts it is made for: our own server, and any static host under a sub-path.
import { expect, test } from './support/page.js';
import { subPathUrl } from './support/sub-path.js';

test('each page’s header policy is its meta policy, and nobody may frame it', async ({ page }) => {
  for (const path of ['./', './zh-TW/']) {
    const response = await page.goto(path);
    const meta = page.locator('meta[http-equiv="content-security-policy"]');
    const inPage = await meta.getAttribute('content');
    expect(inPage).toContain("script-src 'self' 'sha256-");
    expect(response?.headers()['content-security-policy']).toBe(
      `${inPage ?? ''}; frame-ancestors 'none'`,
    );
  }
});

test('below a sub-path every file is found there', async ({ page }) => {
  const asked: string[] = [];
  const failed: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(subPathUrl(), { waitUntil: 'networkidle' });
  await expect(page).toHaveTitle(/WebRTC/);
  expect(failed).toEqual([]);
  const outside = asked.filter(
    (url) => !/^(data|blob):/.test(url) && !url.startsWith(subPathUrl()),
  );
  expect(outside).toEqual([]);
  expect(asked.some((url) => url.includes('/_app/immutable/entry/'))).toBe(true);
  const origin = new URL(subPathUrl()).origin;
  const links = await page
    .locator('a')
    .evaluateAll((all: HTMLAnchorElement[]) => all.map((a) => a.href));
  const ownLinks = links.filter((href) => href.startsWith(origin));
  expect(ownLinks.filter((href) => !href.startsWith(subPathUrl()))).toEqual([]);
});

test.describe('an address without a page', () => {
  test.use({ allowedComplaints: [/status of 404 .*\/nowhere/] });

  test('says so and leads back', async ({ page }) => {
    const response = await page.goto(`${subPathUrl()}nowhere`);
    expect(response?.status()).toBe(404);
    await page.getByRole('link', { name: 'Open WebRTC Flow' }).first().click();
    await expect(page).toHaveURL(subPathUrl());
  });
});
