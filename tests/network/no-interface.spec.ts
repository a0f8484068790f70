// A machine with no network interface but loopback: no candidate can be found, and no error ever comes.
import type { Locator, Page } from '@playwright/test';
import { noInterface } from './support/network.js';
import { expect, testIn } from './support/test.js';
import { explanation, nextButton, open, status, walk } from './support/walk.js';

const test = testIn(noInterface);

const missing = (page: Page): Locator =>
  page.getByRole('alert').filter({ hasText: 'No candidate came in 3 s' });

async function expectFailureForWantOfCandidates(page: Page): Promise<void> {
  await expect(status(page)).toContainText(/Step 24 of 24.*failed/);
  await expect(explanation(page).getByRole('alert')).toContainText(
    'Neither peer found a candidate',
  );
  await expect(nextButton(page)).toBeDisabled();
}

test('the missing interface is told, the sample offered, and the walk goes on to its failure', async ({
  page,
}) => {
  await open(page);
  await expect(page.getByRole('button', { name: 'Servers: this lab' })).toBeVisible();
  await walk(page, 1, 2);
  await expect(missing(page)).toContainText('no network interface');
  await expect(explanation(page)).toContainText('No candidate came for peer A within 3 s');
  await walk(page, 3, 14);
  await expect(explanation(page)).toContainText('There was nothing to send');
  await walk(page, 15, 24);
  await expectFailureForWantOfCandidates(page);

  await missing(page).getByRole('button', { name: 'Open the sample recording' }).click();
  await expect(page.getByText('Sample recording of a real run')).toBeVisible();
  await walk(page, 1, 2);
  await page.getByRole('button', { name: 'Back to the live page' }).click();
  await expectFailureForWantOfCandidates(page);
});

test('Run at full speed comes to that failure by itself', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Run at full speed' }).click();
  await expect(missing(page)).toBeVisible();
  await expectFailureForWantOfCandidates(page);
});
