// "As it happened": the same rows in the order of the clock, and the walk moves along them.
import type { Page } from '@playwright/test';
import { FlowPage, LAST_STEP } from './support/flow.js';
import { expect, test } from './support/page.js';

const CLOCK = 'Steps as they happened';
const TEXTBOOK = 'Steps in textbook order';
const toggle = (page: Page, name: 'As it happened' | 'Textbook order') =>
  page.getByRole('button', { name, exact: true });

/** Numbers of the rows from top to bottom. */
async function rowsOf(page: Page, list: string): Promise<number[]> {
  const rows = page.getByRole('list', { name: list }).getByRole('button');
  await expect(rows).toHaveCount(LAST_STEP);
  const names = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label')));
  return names.map((name) => Number(/^Step (\d+): /.exec(name ?? '')?.[1]));
}

/** To the end, with time at step 16 for B's checks to open the channel. */
async function walkAsTold(flow: FlowPage): Promise<void> {
  await flow.walk(0, 16);
  await flow.expectConnected();
  await flow.walk(16, LAST_STEP);
}

test('with no server the channel opened right after step 16, and the row moves there', async ({
  page,
}) => {
  const flow = await new FlowPage(page).open();
  await walkAsTold(flow);
  const asTold = Array.from({ length: LAST_STEP }, (_, index) => index + 1);
  expect(await rowsOf(page, TEXTBOOK)).toEqual(asTold);
  await expect(toggle(page, 'Textbook order')).toHaveAttribute('aria-pressed', 'true');

  await toggle(page, 'As it happened').click();
  await expect(toggle(page, 'As it happened')).toHaveAttribute('aria-pressed', 'true');
  await expect(toggle(page, 'Textbook order')).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByRole('list', { name: TEXTBOOK })).toHaveCount(0);
  const happened = await rowsOf(page, CLOCK);
  expect(happened[happened.indexOf(16) + 1]).toBe(LAST_STEP);
  expect([...happened].sort((one, other) => one - other)).toEqual(asTold);
  await flow.expectStep(LAST_STEP);
  // Each row tells when.
  await expect(flow.row(LAST_STEP)).toHaveAccessibleName(/\d (ms|s)\b/);

  await toggle(page, 'Textbook order').click();
  expect(await rowsOf(page, TEXTBOOK)).toEqual(asTold);
});

test('Next and Back go along the clock: from step 16 to the open channel, and on to step 17', async ({
  page,
}) => {
  const flow = await new FlowPage(page).open();
  await walkAsTold(flow);
  await toggle(page, 'As it happened').click();
  await page.keyboard.press('Home');
  await flow.expectStep(0);
  await flow.row(16).click();
  await flow.expectStep(16);
  await flow.next.click();
  await flow.expectStep(LAST_STEP);
  // The moment, not the end: what happened afterwards is still to come.
  await expect(flow.next).toBeEnabled();
  await flow.back.click();
  await flow.expectStep(16);

  // Forward to the end, then back over the very same rows.
  const stands = async () =>
    Number(/Step (\d+) of/.exec((await flow.heading.textContent()) ?? '')?.[1]);
  const forth = [16];
  await flow.next.click();
  await flow.expectStep(LAST_STEP);
  forth.push(LAST_STEP);
  while (await flow.next.isEnabled()) {
    const before = forth.at(-1);
    await flow.next.click();
    await expect.poll(stands).not.toBe(before);
    forth.push(await stands());
  }
  expect(forth).toEqual([16, 24, 17, 18, 19, 20, 21, 22, 23, 24]);
  for (const step of forth.slice(0, -1).reverse()) {
    await flow.back.click();
    await flow.expectStep(step);
  }
});
