// On paper stands the whole text with its meanings, not the lines that the editor shows just then.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/page.js';
import { WorkbenchPage } from './support/workbench.js';

const OFFER = readFileSync(
  'tests/fixtures/captured/chromium-156/all-kinds-offer.sdp',
  'utf8',
).replace('a=setup:actpass', 'a=setup:banana');
const LINES = OFFER.trimEnd().split('\r\n');

interface Paper {
  /** The lines of the text, as they stand there. */
  lines: string[];
  /** All that stands there. */
  text: string;
}

/** Prints, as Ctrl+P does, and tells what was laid out for it. */
async function print(page: Page): Promise<Paper[]> {
  const watch = await page.evaluateHandle(() => {
    const papers: Paper[] = [];
    const observer = new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (!(node instanceof HTMLElement) || !node.matches('[data-on-paper]')) continue;
        const raw = node.shadowRoot?.querySelectorAll('.raw') ?? [];
        papers.push({
          lines: [...raw].map(({ textContent }) => textContent),
          text: node.shadowRoot?.querySelector('main')?.textContent ?? '',
        });
      }
    });
    observer.observe(document.body, { childList: true });
    return { papers, observer };
  });
  await page.pdf();
  return watch.evaluate(({ papers, observer }) => {
    observer.disconnect();
    return papers;
  });
}

const LANGUAGES = [
  ['en', 'Offer, line by line', 'Error: Line 15, column 9: “banana”', 'DTLS'],
  ['zh-TW', 'Offer，逐行說明', '錯誤：第 15 行第 9 欄：「banana」', '交握'],
] as const;

for (const [language, title, problem, word] of LANGUAGES)
  test(`a print has every line with its meaning and what is wrong with it: ${language}`, async ({
    page,
  }) => {
    const workbench = await new WorkbenchPage(page, language).open();
    await workbench.paste(OFFER);
    // The words come with the first text.
    await expect.poll(async () => (await print(page)).length).toBe(1);
    const [paper] = await print(page);
    expect(paper?.lines).toEqual(LINES);
    for (const expected of [title, problem, word]) expect(paper?.text).toContain(expected);
    await expect(page.locator('[data-on-paper]')).toHaveCount(0);
  });

test('a print shows nothing else of the page, in the colours of paper', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(OFFER);
  await expect.poll(async () => (await print(page)).length).toBe(1);
  await expect(workbench.editor).toBeVisible();

  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const paper = page.locator('[data-on-paper]');
  await expect(paper.getByText(LINES.at(-1) ?? '', { exact: true }).first()).toBeVisible();
  await expect(workbench.editor).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(paper.locator('main')).toHaveCSS('color', 'rgb(18, 22, 28)');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');

  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(paper).toHaveCount(0);
  await expect(workbench.editor).toBeVisible();
});

test('what was written a moment ago is printed, and a page without a text as it is', async ({
  page,
}) => {
  const workbench = await new WorkbenchPage(page).open();
  expect(await print(page)).toEqual([]);
  await workbench.paste('v=0\r\n');
  await expect.poll(async () => (await print(page)).length).toBe(1);
  await workbench.editor.press('ControlOrMeta+End');
  await workbench.editor.pressSequentially('s=written');
  expect((await print(page))[0]?.lines).toEqual(['v=0', 's=written']);
});

test('of a comparison both texts are printed, one after the other', async ({ page }) => {
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(OFFER);
  await workbench.button('Compare').click();
  await expect(workbench.editor).toHaveCount(2);
  await workbench.paste('v=0\r\ns=second\r\n', workbench.editor.nth(1));
  await expect.poll(async () => (await print(page)).length).toBe(2);
  expect((await print(page)).map(({ lines }) => lines)).toEqual([LINES, ['v=0', 's=second']]);
});
