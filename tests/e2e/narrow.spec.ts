// Small screens: nothing hangs over the side, and what moves the walk on is always at hand.
import { FlowPage, LAST_STEP } from './support/flow.js';
import { expectNothingOverTheSide } from './support/narrow.js';
import { expect, test } from './support/page.js';

const TABS = ['SDP', 'Candidates', 'Packets', 'Pairs', 'States', 'Log'];

for (const viewport of [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 1024, height: 768 },
])
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport });

    test('steps 0, 11 and 24 fit, with any panel open and the controls in sight', async ({
      page,
    }) => {
      const flow = await new FlowPage(page).open();
      const controls = page.getByRole('group', { name: 'Walk', exact: true });
      await expect(controls).toBeInViewport({ ratio: 1 });
      let stands = 0;
      for (const step of [0, 11, LAST_STEP]) {
        await flow.walk(stands, step);
        stands = step;
        if (step === LAST_STEP) await flow.expectConnected();
        for (const name of TABS) {
          await flow.tab(name).click();
          const panel = page.getByRole('tabpanel', { name });
          await expect(panel).toContainText(/./);
          await expect(panel).not.toContainText('Loading the panel');
          await expectNothingOverTheSide(page, `step ${step}, ${name}`);
          // Wherever the page has been scrolled to.
          await expect(controls).toBeInViewport({ ratio: 1 });
        }
      }
    });

    test('the menu opens the tools, and they fit', async ({ page }) => {
      const flow = await new FlowPage(page).open();
      const servers = page.getByRole('button', { name: 'Servers: none' });
      await expect(servers).toBeHidden();
      await page.getByRole('button', { name: 'Menu', exact: true }).click();
      for (const tool of [
        servers,
        page.getByRole('button', { name: 'Save recording' }),
        page.getByRole('button', { name: 'Open recording' }),
        page.getByRole('link', { name: '中文', exact: true }),
        page.getByRole('button', { name: 'Keyboard shortcuts' }),
        page.getByRole('button', { name: 'Dark theme' }),
      ])
        await expect(tool).toBeInViewport({ ratio: 1 });
      await expectNothingOverTheSide(page, 'menu');
      await page.getByRole('button', { name: 'Dark theme' }).click();
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await expect(servers).toBeHidden();
      await flow.walk(0, 1);
    });
  });

test.describe('the servers dialog at 320 px', () => {
  test.use({ viewport: { width: 320, height: 568 } });

  test('can be filled in and applied', async ({ page }) => {
    await new FlowPage(page).open();
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('button', { name: 'Servers: none' }).click();
    const dialog = page.getByRole('dialog', { name: 'STUN and TURN servers' });
    await expect(dialog).toBeInViewport({ ratio: 1 });
    await dialog.getByRole('radio', { name: 'Your own' }).check();
    await dialog.getByLabel('STUN URL 1').fill('stun:127.0.0.1:9');
    await dialog.getByLabel('TURN URL 1').fill('http://x');
    await expect(dialog).toContainText('SyntaxError');
    await dialog.getByLabel('TURN URL 1').fill('');
    await dialog.getByLabel('Credential').scrollIntoViewIfNeeded();
    await expect(dialog.getByLabel('Credential')).toBeInViewport({ ratio: 1 });
    const tooWide = await dialog.evaluate((box) =>
      [box, ...box.querySelectorAll('*')]
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
        .filter((element) => !(element instanceof HTMLInputElement))
        .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`),
    );
    expect(tooWide).toEqual([]);
    await expect(dialog.getByRole('button', { name: 'Apply' })).toBeInViewport({ ratio: 1 });
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await expect(dialog).toHaveCount(0);
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Servers: your own' })).toBeVisible();
  });
});

test.describe('a small laptop', () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  test('has "Next step" on its first screen, and the walk never scrolls it away', async ({
    page,
  }) => {
    const flow = await new FlowPage(page).open();
    await expect(flow.next).toBeInViewport({ ratio: 1 });
    await flow.walk(0, 11);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await expect(flow.next).toBeInViewport({ ratio: 1 });
    await expect(flow.row(11)).toBeInViewport();
    await expectNothingOverTheSide(page, '1280 px');
  });
});
