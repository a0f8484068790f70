// The SDP workbench under axe, by keyboard alone, and on small screens.
import { readCaptured } from '../fixtures/captured.js';
import { expectAccessibleInBothThemes } from './support/axe.js';
import { expectNothingOverTheSide } from './support/narrow.js';
import { expect, test } from './support/page.js';
import { WorkbenchPage } from './support/workbench.js';

const OFFER = readCaptured('chromium-156/candidates-offer');
const PANELS = '[role="tablist"], [role="tabpanel"]';
const TABS = ['Overview', 'Problems', 'Codecs', 'Extensions', 'Candidates', 'Sources'];

test('axe finds no fault in the empty page, nor in any tab', async ({ page }) => {
  const workbench = await new WorkbenchPage(page).open();
  await expectAccessibleInBothThemes(page, 'empty');
  await workbench.openSample('An offer with five mistakes to find');
  await expectAccessibleInBothThemes(page, 'a description');
  for (const tab of TABS) {
    await workbench.openTab(tab);
    await expectAccessibleInBothThemes(page, tab, PANELS);
  }
  await workbench.button('Ask this browser').first().click();
  await expect(page.getByRole('tabpanel')).toContainText('This browser refuses it');
  await expectAccessibleInBothThemes(page, 'the verdict', PANELS);
});

test('a verdict in the words of the one before is read out again', async ({ page }) => {
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(OFFER);
  const ask = workbench.button('Ask this browser').first();
  await ask.click();
  const words = 'This browser takes it as an offer';
  const status = page.getByRole('status').filter({ hasText: words });
  await expect(status).toHaveText(words);
  const again = status.evaluate(
    (element) =>
      new Promise<string>((resolve) => {
        new MutationObserver(() => resolve(element.textContent)).observe(element, {
          characterData: true,
          childList: true,
          subtree: true,
        });
      }),
  );
  await ask.click();
  await again;
  await expect(status).toHaveText(words);
});

test('axe finds no fault in a comparison, nor in what was pasted', async ({ page }) => {
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(JSON.stringify({ type: 'offer', sdp: OFFER }));
  await expect(workbench.button('Show the original')).toBeVisible();
  await workbench.button('Compare').click();
  const answer = page.getByRole('textbox', { name: 'Description, SDP' }).nth(1);
  await workbench.paste(OFFER.replaceAll('actpass', 'active'), answer);
  await expect(page.getByRole('region', { name: 'Comparison' })).toContainText('opus');
  await expectAccessibleInBothThemes(page, 'comparison');
  await workbench.button('Two versions').click();
  await expect(page.getByRole('table', { name: 'Two versions' })).toContainText('a=setup:active');
  await expectAccessibleInBothThemes(page, 'two versions');
});

test('the text is searched in the language of the page, in a panel that axe finds no fault in', async ({
  page,
}) => {
  const workbench = await new WorkbenchPage(page, 'zh-TW').open();
  await workbench.paste(OFFER);
  // It is unwrapped on another thread; before that there is nothing to find.
  await expect(workbench.editor).toContainText('a=setup:actpass');
  await workbench.editor.press('ControlOrMeta+f');
  const field = page.getByRole('textbox', { name: '尋找' });
  await expect(field).toBeFocused();
  await field.pressSequentially('a=setup');
  await field.press('Enter');
  await expect(page.locator('.cm-searchMatch-selected').first()).toBeVisible();
  await expectAccessibleInBothThemes(page, 'the search');
  await field.press('Escape');
  await expect(workbench.editor).toBeFocused();
  await page.getByRole('link', { name: 'EN', exact: true }).click();
  const editor = page.getByRole('textbox', { name: 'Description, SDP' });
  await editor.press('ControlOrMeta+f');
  await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused();
});

test('on a phone the verdict is brought into sight, beside an offer, too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(OFFER);
  await workbench.button('Ask this browser').first().click();
  await expect(page.getByRole('heading', { name: 'This browser takes it' })).toBeInViewport();
  await workbench.button('Compare').click();
  await workbench.paste(OFFER.replaceAll('actpass', 'active'), workbench.editor.nth(1));
  await workbench.button('Ask this browser').click();
  await expect(page.getByRole('heading', { name: 'as the answer to that offer' })).toBeInViewport();
});

test('the chosen tab is seen where the tabs have no room beside each other', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(OFFER);
  await expect(page.getByText(/^Offer, /)).toBeVisible();
  await workbench.openTab('Overview');
  await expect(workbench.tabs).toHaveAttribute('data-more', 'right');
  await page.getByRole('tab', { name: 'Overview' }).focus();
  await page.keyboard.press('End');
  const last = page.getByRole('tab', { name: 'This browser says' });
  await expect(last).toHaveAttribute('aria-selected', 'true');
  await expect(last).toBeInViewport({ ratio: 1 });
  await expect(workbench.tabs).toHaveAttribute('data-more', 'left');
});

test('all of it is done by keys: a sample, a mistake, its mend, the tabs', async ({ page }) => {
  const workbench = await new WorkbenchPage(page).open();
  await workbench.button('An offer with five mistakes to find').press('Enter');
  await expect(workbench.editor).toBeFocused();
  await expect(page.getByText('5 errors', { exact: true })).toBeVisible();
  await workbench.editor.press('F8');
  await expect(workbench.meaning).toContainText(/Line \d+, column \d+:/);
  // Tab leaves the editor.
  await page.keyboard.press('Tab');
  await expect(workbench.editor).not.toBeFocused();
  await page.getByRole('tab', { name: 'Overview' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Problems' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  const place = page.getByRole('button', { name: /^Line \d+, column \d+:$/ }).last();
  await expect(place).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(workbench.editor).toBeFocused();
});

for (const width of [320, 390, 1024])
  test(`at ${width} px nothing hangs over the side`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const workbench = await new WorkbenchPage(page).open();
    await expectNothingOverTheSide(page, 'empty');
    await workbench.paste(OFFER);
    for (const tab of TABS) {
      await workbench.openTab(tab);
      await expectNothingOverTheSide(page, tab);
    }
    await workbench.button('Ask this browser').first().click();
    await expect(page.getByRole('tabpanel')).toContainText('This browser takes it as an offer');
    await expectNothingOverTheSide(page, 'the verdict');
    await workbench.button('Compare').click();
    await expectNothingOverTheSide(page, 'comparison');
  });
