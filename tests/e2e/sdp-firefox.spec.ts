// The SDP workbench in another browser: what it says, what that browser says, and the way out and in.
import { expect, test, type Browser } from '@playwright/test';
import { decodeLink, encodeLink } from '../../src/lib/sdp/link/link.js';
import { readCaptured } from '../fixtures/captured.js';
import { launchFirefox, skipWithoutFirefox } from './support/firefox.js';
import { WorkbenchPage } from './support/workbench.js';

const OFFER = readCaptured('chromium-156/candidates-offer');
const ANSWER = readCaptured('firefox-153/audio-answer');

test.describe('in Firefox', () => {
  skipWithoutFirefox();
  let browser: Browser;

  test.beforeEach(async () => {
    browser = await launchFirefox();
  });
  test.afterEach(() => browser.close());

  test('a text is looked at, asked about, shared, and opened from its link', async ({
    baseURL,
  }) => {
    const page = await browser.newPage({ ...(baseURL ? { baseURL } : {}) });
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    // A script gives Firefox no clipboard to paste from.
    const broken = await encodeLink({ text: OFFER.replace('a=setup:actpass', 'a=setup:banana') });
    const workbench = await new WorkbenchPage(page).open(`#${broken}`);
    await expect(page.getByText('1 error', { exact: true })).toBeVisible();
    await workbench.button('Ask this browser').first().click();
    const panel = page.getByRole('tabpanel');
    await expect(panel).toContainText('This browser refuses it');
    await expect(panel).toContainText('banana');
    const whole = await encodeLink({ text: OFFER });
    await page.evaluate((hash) => {
      location.hash = hash;
    }, whole);
    await expect(page.getByText('nothing wrong found')).toBeVisible();
    await workbench.button('Ask this browser').first().click();
    await expect(panel).toContainText('This browser takes it as an offer');
    await expect(panel).toContainText('mozilla...THIS_IS_SDPARTA');
    await workbench.button('Share').click();
    const link = page.getByRole('textbox', { name: 'Link' });
    await expect(link).toHaveValue(/#sdp=/);
    const address = await link.inputValue();
    const carried = await decodeLink(new URL(address).hash);
    expect(carried).toMatchObject({ ok: true });
    const other = await browser.newPage();
    await other.goto(address);
    await expect(new WorkbenchPage(other).editor).toContainText('a=setup:actpass');
    await expect(other.getByText(/^Offer, /)).toBeVisible();
    expect(complaints).toEqual([]);
  });

  test('an answer of audio alone is held against an offer of audio alone; its mid is Firefox’s own', async ({
    baseURL,
  }) => {
    const page = await browser.newPage({ ...(baseURL ? { baseURL } : {}) });
    const workbench = new WorkbenchPage(page);
    const panel = page.getByRole('tabpanel');
    await workbench.open(`#${await encodeLink({ text: ANSWER, type: 'answer' })}`);
    await workbench.button('Ask this browser').first().click();
    await expect(panel).toContainText('This browser takes it as the answer to an offer of its own');
    const named = ANSWER.replace('a=mid:0', 'a=mid:sound').replace('BUNDLE 0', 'BUNDLE sound');
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      await encodeLink({ text: named, type: 'answer' }),
    );
    await expect(workbench.editor).toContainText('a=mid:sound');
    await workbench.button('Ask this browser').first().click();
    await expect(panel).toContainText("Answer changes mid for level, was '0', now 'sound'");
    await expect(panel).toContainText('ask again beside that offer');
  });
});
