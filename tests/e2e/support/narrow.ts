// Whether a page fits its window.
import { expect, type Page } from '@playwright/test';

/** No page ever scrolls sideways (WCAG 1.4.10). */
export async function expectNothingOverTheSide(page: Page, state: string): Promise<void> {
  const sides = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement ?? document.body;
    return { scrollWidth, clientWidth };
  });
  expect(sides.scrollWidth, `${state}: wide as the window`).toBeLessThanOrEqual(sides.clientWidth);
}
