// Accessibility rules as axe checks them: WCAG 2.2 to level AA, and its best practices.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One page's frame, of which there are no others to look into; naming what is right takes longer than the looking. */
const axe = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });

/** @param state names what is being looked at, as `step 11, dark` */
async function expectNoViolation(builder: AxeBuilder, state: string): Promise<void> {
  const { violations } = await builder.analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} — ${node.target.join(' ')}\n${node.failureSummary ?? ''}`),
  );
  expect(found, `axe, ${state}`).toEqual([]);
}

/**
 * Fails with rule, element and advice for each violation on the page as it is now.
 * Counts as a user gesture (it evaluates in the page).
 * @param state names what is being looked at, as `step 11, dark`
 */
export const expectAccessible = (page: Page, state: string): Promise<void> =>
  expectNoViolation(axe(page).withTags(TAGS), state);

/** The same, in both themes. A theme changes colours and nothing else, so the second is asked about contrast alone. */
export async function expectAccessibleInBothThemes(page: Page, state: string): Promise<void> {
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
  await expectAccessible(page, `${state}, light`);
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  await expectNoViolation(axe(page).withRules('color-contrast'), `${state}, dark`);
}
