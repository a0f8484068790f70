// The language changes in place: what is under way goes on, and only the words are exchanged.
import type { Page } from '@playwright/test';
import { FlowPage, type PageLanguage } from './support/flow.js';
import { expect, test } from './support/page.js';
import { callsMade, countPeers, expectPeersMade } from './support/peers.js';

const STEP = 11;

test('the header’s link changes the words and keeps peers, step and panel; Back undoes it', async ({
  page,
}) => {
  await countPeers(page);
  const english = await new FlowPage(page).open();
  const chinese = new FlowPage(page, 'zh-TW');
  await english.walk(0, STEP);
  await english.tab('States').click();
  await expectPeersMade(page, 2);
  const calls = await callsMade(page);
  await expect(page).toHaveTitle(/see two peers find each other/);

  await page.getByRole('link', { name: '中文', exact: true }).click();
  await chinese.expectStep(STEP);
  await expect(page).toHaveURL(/\/zh-TW\/\?servers=none#step=11&panel=states$/);
  await expect(page).toHaveTitle(/兩個對等端找到彼此/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-TW');
  await expect(chinese.next).toBeEnabled();
  await expect(chinese.tab('狀態')).toHaveAttribute('aria-selected', 'true');
  await expect(chinese.tab('候選位址')).toBeVisible();
  await expect(chinese.tick(STEP)).toHaveAttribute('aria-current', 'step');
  for (const gone of [english.next, english.restart, english.tab('States')])
    await expect(gone).toHaveCount(0);
  await expectPeersMade(page, 2);
  expect(await callsMade(page)).toBe(calls);

  // The same run goes on, in the other language.
  await chinese.walk(STEP, 13);
  await expectPeersMade(page, 2);

  await page.goBack();
  await english.expectStep(13);
  await expect(english.next).toBeEnabled();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expectPeersMade(page, 2);
});

/** Gathers every script that the page asks for, by itself or ahead of need. */
function scriptsOf(page: Page): () => Promise<string> {
  const texts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) texts.push(response.text());
  });
  return async () => (await Promise.all(texts)).join('\n');
}

const OTHER: Record<PageLanguage, PageLanguage> = { en: 'zh-TW', 'zh-TW': 'en' };

for (const language of ['en', 'zh-TW'] as const)
  test(`a page in ${language} loads the other language’s prose with the first word of it`, async ({
    page,
  }) => {
    const scripts = scriptsOf(page);
    const flow = await new FlowPage(page, language).open();
    const other = new FlowPage(page, OTHER[language]);
    await flow.walk(0, 2);
    await expect(flow.region(language === 'en' ? 'Explanation' : '說明')).toContainText(
      'createOffer',
    );
    const before = await scripts();
    expect(before).toContain(flow.title(STEP));
    expect(before).not.toContain(other.title(STEP));

    await page.getByRole('link', { name: language === 'en' ? '中文' : 'EN', exact: true }).click();
    await other.expectStep(2);
    expect(await scripts()).toContain(other.title(STEP));
  });
