// The page by keyboard alone, a presenter's clicker included, and where shortcuts step aside.
import { openRecordedWalk } from './support/files.js';
import { FlowPage, LAST_STEP } from './support/flow.js';
import { expect, test } from './support/page.js';

test('the whole walk goes by keys: forward, back, to either end, played and paused', async ({
  page,
}) => {
  const flow = await new FlowPage(page).open();
  const { keyboard } = page;
  for (let step = 1; step <= LAST_STEP; step += 1) {
    // The walk is driven by either key; a clicker sends PageDown.
    await expect(flow.next).toBeEnabled();
    await keyboard.press(step % 2 === 0 ? 'PageDown' : 'ArrowRight');
    await flow.expectStep(step);
  }
  await flow.expectConnected();
  await keyboard.press('ArrowLeft');
  await flow.expectStep(23);
  await keyboard.press('PageUp');
  await flow.expectStep(22);
  await keyboard.press('Home');
  await flow.expectStep(0);
  await keyboard.press('End');
  await flow.expectStep(LAST_STEP);
});

test('Space plays and pauses', async ({ page }) => {
  const flow = await new FlowPage(page).open();
  await page.keyboard.press('Space');
  await expect(flow.pause).toBeVisible();
  await flow.expectStep(1);
  await page.keyboard.press('Space');
  await expect(flow.play).toBeVisible();
});

test('1 to 6 choose the inspector’s panel', async ({ page }) => {
  const flow = await new FlowPage(page).open();
  await flow.walk(0, 2);
  const TABS = ['SDP', 'Candidates', 'Packets', 'Pairs', 'States', 'Log'];
  for (const [index, name] of [...TABS.entries()].reverse()) {
    await page.keyboard.press(String(index + 1));
    await expect(flow.tab(name)).toHaveAttribute('aria-selected', 'true');
  }
});

test('F presents, B blanks the screen only then, Escape leads back', async ({ page }) => {
  const flow = await new FlowPage(page).open();
  const blanked = page.getByRole('button', { name: 'Screen blanked. Press B to show it again.' });
  await page.keyboard.press('b');
  await expect(blanked).toHaveCount(0);
  await page.keyboard.press('f');
  await expect(flow.region('Peer A')).toBeHidden();
  await expect(flow.region('Sequence')).toBeVisible();
  await page.keyboard.press('PageDown');
  await flow.expectStep(1);
  await page.keyboard.press('b');
  await expect(blanked).toBeAttached();
  await page.keyboard.press('b');
  await expect(blanked).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(flow.region('Peer A')).toBeVisible();
});

test('? lists the keys, Escape closes the list, and the focus is where it was', async ({
  page,
}) => {
  const flow = await new FlowPage(page).open();
  await flow.back.focus();
  await page.keyboard.press('Shift+?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog).toBeVisible();
  // A dialog has keys of its own.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(flow.back).toBeFocused();
  await flow.expectStep(0);
});

test('shortcuts can be switched off, and stay off on the next visit', async ({ page }) => {
  const flow = await new FlowPage(page).open();
  await page.keyboard.press('Shift+?');
  await page.getByRole('checkbox', { name: 'Use keyboard shortcuts' }).press('Space');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  for (const key of ['ArrowRight', 'f', '?', '4', 'End']) await page.keyboard.press(key);
  await flow.expectStep(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(flow.region('Peer A')).toBeVisible();
  await expect(flow.tab('Pairs')).toHaveAttribute('aria-selected', 'false');
  await page.reload();
  await flow.listening();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Use keyboard shortcuts' })).not.toBeChecked();
  await page.getByRole('checkbox', { name: 'Use keyboard shortcuts' }).press('Space');
  await page.keyboard.press('Escape');
  await flow.expectStep(0);
  await page.keyboard.press('ArrowRight');
  await flow.expectStep(1);
});

test('in the chat field every key writes, and none walks', async ({ page }) => {
  const flow = await new FlowPage(page).open();
  await flow.runThrough();
  await flow.chatField('A').focus();
  await page.keyboard.type('f b 1?');
  for (const key of ['ArrowLeft', 'PageUp', 'Home']) await page.keyboard.press(key);
  await expect(flow.chatField('A')).toHaveValue('f b 1?');
  await flow.expectStep(LAST_STEP);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(flow.tab('SDP')).toHaveAttribute('aria-selected', 'true');
});

test('in the tab list the arrows choose a tab, and do not walk', async ({ page }) => {
  const flow = await new FlowPage(page).open();
  await flow.walk(0, 2);
  await flow.tab('SDP').focus();
  await page.keyboard.press('ArrowRight');
  await expect(flow.tab('Candidates')).toBeFocused();
  await page.keyboard.press('End');
  await expect(flow.tab('Log')).toBeFocused();
  await flow.expectStep(2);
});

test('the diagram is one tab stop with the arrows inside, and Enter goes to the row', async ({
  page,
}) => {
  const flow = await new FlowPage(page).open();
  await openRecordedWalk(page);
  await flow.walk(0, 4);
  const rows = page.getByRole('list', { name: 'Steps in textbook order' }).getByRole('button');
  await expect(rows).toHaveCount(LAST_STEP);
  await flow.row(4).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(flow.row(6)).toBeFocused();
  await expect(flow.row(6)).toBeInViewport();
  await flow.expectStep(4);
  await page.keyboard.press('Enter');
  await flow.expectStep(6);
  await page.keyboard.press('End');
  await expect(flow.row(LAST_STEP)).toBeFocused();
  await expect(flow.row(LAST_STEP)).toBeInViewport();
  await page.keyboard.press('Tab');
  for (let step = 1; step <= LAST_STEP; step += 1) await expect(flow.row(step)).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  // Back on the row where the walk stands.
  await expect(flow.row(6)).toBeFocused();
  // Left and right still walk from here.
  await page.keyboard.press('ArrowRight');
  await flow.expectStep(7);
});

test('the way to the controls leaves an opened recording where it stands', async ({ page }) => {
  const flow = await new FlowPage(page).open();
  await openRecordedWalk(page);
  await flow.walk(0, 4);
  await page.getByRole('link', { name: 'Skip to the controls' }).press('Enter');
  await page.keyboard.press('Tab');
  await expect(flow.restart).toBeFocused();
  await expect(page).toHaveURL(/#step=4$/);
  await flow.expectStep(4);
});

test('the first tab stop leads to the controls, and Tab reads the page in its order', async ({
  page,
}) => {
  const flow = await new FlowPage(page).open();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the controls' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(flow.restart).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(flow.back).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(flow.next).toBeFocused();
  await page.keyboard.press('Enter');
  await flow.expectStep(1);
  await page.keyboard.press('Tab');
  await expect(flow.play).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(flow.fullSpeed).toBeFocused();
});
