// Every state of the page under axe, in both themes: no violation.
import { expectAccessibleInBothThemes } from './support/axe.js';
import { openFile, openRecordedWalk, textFile } from './support/files.js';
import { FlowPage, LAST_STEP, type PageLanguage } from './support/flow.js';
import { expect, test } from './support/page.js';
import { withoutCandidates, withoutWebRtc } from './support/surroundings.js';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
const INSPECTOR = '[role="tablist"], [role="tabpanel"]';

// Without motion (playwright.config.ts): colours on their way would be measured half-way.

const WALKS: { language: PageLanguage; size: { width: number; height: number } }[] = [
  { language: 'en', size: DESK },
  { language: 'zh-TW', size: PHONE },
];

for (const { language, size } of WALKS)
  test.describe(`at ${size.width} px, ${language}`, () => {
    test.use({ viewport: size });

    test('steps 0, 2, 11, 16 and 24', async ({ page }) => {
      const flow = await new FlowPage(page, language).open();
      let stands = 0;
      for (const step of [0, 2, 11, 16, LAST_STEP]) {
        await flow.walk(stands, step);
        stands = step;
        if (step === LAST_STEP) await flow.expectConnected();
        await expectAccessibleInBothThemes(page, `step ${step}`);
      }
    });
  });

test('each panel of the inspector at step 24', async ({ page }) => {
  const flow = await new FlowPage(page).open();
  await flow.runThrough();
  for (const name of ['Candidates', 'Packets', 'Pairs', 'States', 'Log']) {
    await flow.tab(name).click();
    const panel = page.getByRole('tabpanel', { name });
    await expect(panel).not.toContainText('Loading the panel');
    await expect(panel).toContainText(/./);
    // The page around it is that of step 24 above.
    await expectAccessibleInBothThemes(page, `${name} panel`, INSPECTOR);
  }
});

test('a failed step', async ({ page }) => {
  const flow = await new FlowPage(page).open('?servers=none&policy=relay');
  await flow.fullSpeed.click();
  await flow.expectFailed(LAST_STEP);
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessibleInBothThemes(page, 'failed');
});

test('the dialogs of servers and shortcuts', async ({ page }) => {
  await new FlowPage(page).open();
  await page.getByRole('button', { name: 'Servers: none' }).click();
  const servers = page.getByRole('dialog', { name: 'STUN and TURN servers' });
  await servers.getByRole('radio', { name: 'Your own' }).check();
  await servers.getByLabel('STUN URL 1').fill('http://x');
  await expect(servers).toContainText('SyntaxError');
  await expectAccessibleInBothThemes(page, 'servers');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectAccessibleInBothThemes(page, 'shortcuts');
});

test('a page without RTCPeerConnection', async ({ page }) => {
  await withoutWebRtc(page);
  await page.goto('./?servers=none#step=13');
  const flow = new FlowPage(page);
  await flow.expectStep(13);
  await expectAccessibleInBothThemes(page, 'no WebRTC, sample recording');
});

test('a walk that looks back, and one that found no interface', async ({ page }) => {
  await withoutCandidates(page);
  const flow = await new FlowPage(page).open();
  await flow.walk(0, 3);
  await expect(page.getByRole('alert')).toContainText('No candidate came');
  await flow.back.click();
  await expect(page.getByText('The walk itself stands at step 3')).toBeVisible();
  await expectAccessibleInBothThemes(page, 'looking back, no interface');
});

test('Present mode', async ({ page }) => {
  const flow = await new FlowPage(page).open();
  await flow.walk(0, 2);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(flow.region('Peer A')).toBeHidden();
  await expectAccessibleInBothThemes(page, 'Present mode');
});

test('an opened recording in the order of the clock, and a file that was refused', async ({
  page,
}) => {
  const flow = await new FlowPage(page).open();
  await openRecordedWalk(page);
  await flow.tick(11).click();
  await page.getByRole('button', { name: 'As it happened' }).click();
  await flow.expectStep(11);
  await expectAccessibleInBothThemes(page, 'opened recording');
  await openFile(page, textFile('broken.json', '{'));
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessibleInBothThemes(page, 'file problem');
});

test.describe('at 390 px', () => {
  test.use({ viewport: PHONE });

  test('the open menu', async ({ page }) => {
    await new FlowPage(page).open();
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Open recording' })).toBeVisible();
    await expectAccessibleInBothThemes(page, 'menu');
  });
});
