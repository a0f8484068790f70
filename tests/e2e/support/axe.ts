// Accessibility rules as axe checks them: WCAG 2.2 to level AA, and its best practices.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, RunOnly, RunOptions, run } from 'axe-core';

declare global {
  interface Window {
    axe: { run: typeof run };
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const EVERYTHING: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
const COLORS: RunOnly = { type: 'rule', values: ['color-contrast'] };

interface Request {
  within: string;
  options: RunOptions;
}

/**
 * The rules that are broken within what a selector finds.
 * The library is put into a page once: half a megabyte takes as long to read as the page takes to look at.
 */
async function violationsIn(
  page: Page,
  within: string,
  runOnly: RunOnly,
): Promise<AxeResults['violations']> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const request: Request = { within, options: { runOnly, resultTypes: ['violations'] } };
  return page.evaluate(
    async ({ within, options }: Request) => (await window.axe.run(within, options)).violations,
    request,
  );
}

async function expectNoViolation(
  page: Page,
  within: string,
  runOnly: RunOnly,
  state: string,
): Promise<void> {
  const found = (await violationsIn(page, within, runOnly)).flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} — ${node.target.join(' ')}\n${node.failureSummary ?? ''}`),
  );
  expect(found, `axe, ${state}`).toEqual([]);
}

/**
 * Fails with rule, element and advice for each violation on the page as it is now.
 * Counts as a user gesture (it evaluates in the page).
 * @param state names what is being looked at, as `step 11, dark`
 * @param within selects the part to look at, where the rest was looked at before
 */
export const expectAccessible = (page: Page, state: string, within = 'html'): Promise<void> =>
  expectNoViolation(page, within, EVERYTHING, state);

/** The same, in both themes. A theme changes colours and nothing else, so the second is asked about contrast alone. */
export async function expectAccessibleInBothThemes(
  page: Page,
  state: string,
  within = 'html',
): Promise<void> {
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
  await expectAccessible(page, `${state}, light`, within);
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  await expectNoViolation(page, within, COLORS, `${state}, dark`);
}
