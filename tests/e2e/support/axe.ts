// Accessibility rules as axe checks them: WCAG 2.2 to level AA, and its best practices.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails with rule, element and advice for each violation on the page as it is now.
 * Counts as a user gesture (it evaluates in the page).
 * @param state names what is being looked at, as `step 11, dark`
 */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  // The other mode looks into frames, of which there are none, and takes twice as long.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} — ${node.target.join(' ')}\n${node.failureSummary ?? ''}`),
  );
  expect(found, `axe, ${state}`).toEqual([]);
}
