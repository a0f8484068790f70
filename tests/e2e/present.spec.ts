// Present mode: what a class sees from the last row, and every way out of it.
import type { Locator } from '@playwright/test';
import { FlowPage } from './support/flow.js';
import { expect, test } from './support/page.js';

/** What a last row can still read, in CSS px. */
const SMALLEST_PX = 24;

/** Texts set smaller than that, with their size. */
const smallTexts = (region: Locator): Promise<string[]> =>
  region.evaluate((root, smallestPx) => {
    const small: string[] = [];
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const { parentElement } = node;
      if (!parentElement?.checkVisibility() || !node.textContent?.trim()) continue;
      const drawnAt =
        parentElement instanceof SVGGraphicsElement ? (parentElement.getScreenCTM()?.a ?? 1) : 1;
      const size = parseFloat(getComputedStyle(parentElement).fontSize) * drawnAt;
      // A tenth of a pixel less is how binary fractions come out.
      if (size < smallestPx - 0.1) small.push(`${size} px: ${node.textContent.trim()}`);
    }
    return small;
  }, SMALLEST_PX);

test('the explanation is set in large type, at the beginning and along the way', async ({
  page,
}) => {
  const flow = await new FlowPage(page).open();
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(flow.region('Inspector')).toBeHidden();
  await expect(flow.region('Sequence')).toBeInViewport({ ratio: 1 });
  await expect(flow.region('Explanation')).toBeInViewport({ ratio: 1 });
  await expect(flow.next).toBeInViewport({ ratio: 1 });
  expect(await smallTexts(flow.region('Explanation'))).toEqual([]);
  await flow.walk(0, 2);
  const explanation = flow.region('Explanation');
  await expect(explanation).toContainText('In this run');
  await expect(explanation.getByRole('region', { name: 'JavaScript' })).toBeVisible();
  expect(await smallTexts(explanation)).toEqual([]);
});

test('so is what the browser says when a step fails', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(RTCPeerConnection.prototype, {
      createAnswer: () => Promise.reject(new DOMException('Refused for once.', 'OperationError')),
    });
  });
  const flow = await new FlowPage(page).open();
  await page.keyboard.press('f');
  await flow.walk(0, 5);
  await flow.next.click();
  await flow.expectFailed(6);
  await expect(flow.region('Explanation').getByRole('alert')).toContainText('Refused for once.');
  expect(await smallTexts(flow.region('Explanation'))).toEqual([]);
});

/** Words of the drawing that lie over each other, or reach over its sides. */
const crowdedWords = (drawing: Locator): Promise<string[]> =>
  drawing.evaluate((svg) => {
    const sides = svg.getBoundingClientRect();
    const words = [...svg.querySelectorAll('text')].map((text) => ({
      text: text.textContent,
      box: text.getBoundingClientRect(),
    }));
    return words.flatMap(({ text, box }, index) => {
      const over = words
        .slice(index + 1)
        .filter(
          (other) =>
            Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 &&
            Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 1,
        )
        .map((other) => `"${text}" and "${other.text}" lie over each other`);
      const isInside = box.left >= sides.left - 1 && box.right <= sides.right + 1;
      return isInside ? over : [...over, `"${text}" reaches over the side`];
    });
  });

for (const viewport of [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
])
  test.describe(`on a projector of ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test('the diagram is set in large type, all of its width in sight, word beside word', async ({
      page,
    }) => {
      const flow = await new FlowPage(page).open();
      await flow.runThrough();
      await page.keyboard.press('f');
      await expect(flow.region('Inspector')).toBeHidden();
      const sequence = flow.region('Sequence');
      const [heads, rows] = [sequence.locator('.heads svg'), sequence.locator('.box svg')];
      for (const order of ['Textbook order', 'As it happened']) {
        await sequence.getByRole('button', { name: order }).click();
        await page.keyboard.press('Home');
        for (;;) {
          await expect(rows.locator('text').first()).toBeVisible();
          expect(await smallTexts(rows)).toEqual([]);
          expect(await crowdedWords(rows), order).toEqual([]);
          if (!(await flow.next.isEnabled())) break;
          await page.keyboard.press('PageDown');
        }
      }
      expect(await smallTexts(heads)).toEqual([]);
      expect(await crowdedWords(heads)).toEqual([]);
      const box = await sequence
        .locator('.box')
        .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
      expect(box.scrollWidth).toBeLessThanOrEqual(box.clientWidth);
      await expect(flow.region('Explanation')).toBeInViewport({ ratio: 1 });
      await expect(flow.next).toBeInViewport({ ratio: 1 });
    });
  });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the button leads out of Present mode, where there is no Escape', async ({ page }) => {
    const flow = await new FlowPage(page).open();
    await page.getByRole('button', { name: 'Present', exact: true }).click();
    const leave = page.getByRole('button', { name: 'Leave Present mode' });
    await expect(leave).toBeInViewport({ ratio: 1 });
    await expect(flow.next).toBeInViewport({ ratio: 1 });
    await leave.click();
    await expect(flow.region('Peer A')).toBeVisible();
  });
});

const WAYS_OUT: Record<string, (flow: FlowPage) => Promise<void>> = {
  Escape: ({ page }) => page.keyboard.press('Escape'),
  'F again': ({ page }) => page.keyboard.press('F'),
  'the Leave button': ({ page }) =>
    page.getByRole('button', { name: 'Leave Present mode' }).click(),
};

for (const [way, leave] of Object.entries(WAYS_OUT))
  test(`${way} leaves Present mode, also after the screen was blanked, at the same step`, async ({
    page,
  }) => {
    const flow = await new FlowPage(page).open();
    await flow.walk(0, 3);
    await page.keyboard.press('f');
    await expect(flow.region('Peer A')).toBeHidden();
    const blanked = page.getByRole('button', { name: 'Screen blanked. Press B to show it again.' });
    await page.keyboard.press('b');
    await expect(blanked).toBeAttached();
    // Nothing of the page is to be seen.
    const middle = await page.evaluate(
      () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.ariaLabel,
    );
    expect(middle).toContain('Screen blanked');
    await page.keyboard.press('B');
    await expect(blanked).toHaveCount(0);
    await leave(flow);
    await expect(flow.region('Peer A')).toBeVisible();
    await expect(flow.region('Inspector')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Leave Present mode' })).toHaveCount(0);
    await flow.expectStep(3);
    await flow.walk(3, 4);
  });

test('Escape on a blanked screen shows the page again', async ({ page }) => {
  const flow = await new FlowPage(page).open();
  await page.keyboard.press('f');
  await page.keyboard.press('b');
  const blanked = page.getByRole('button', { name: 'Screen blanked. Press B to show it again.' });
  await expect(blanked).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(flow.region('Peer A')).toBeVisible();
  await expect(blanked).toHaveCount(0);
});
