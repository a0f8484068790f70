// A text comes to the workbench by a link, and leaves it as one.
import { deflateSync } from 'node:zlib';
import { encodeLink } from '../../src/lib/sdp/link/link.js';
import { INJECTIONS } from '../fixtures/injections.js';
import { expect, test } from './support/page.js';
import { ANSWER, follow, linked, OFFER, openShare, replaceNothing } from './support/share.js';
import { WorkbenchPage } from './support/workbench.js';

test('a link brings the very text, CR LF and all, with its type', async ({ page }) => {
  const fragment = await encodeLink({ text: OFFER, type: 'answer' });
  const workbench = await new WorkbenchPage(page).open(`#${fragment}`);
  await expect(page.getByText(/^Answer, /)).toBeVisible();
  await expect(workbench.editor).toContainText('v=0');
  const dialog = await openShare(workbench);
  await replaceNothing(dialog);
  await expect(dialog.getByText('No line changes.')).toBeVisible();
  expect(await linked(dialog)).toEqual({ ok: true, text: OFFER, type: 'answer' });
});

test('a broken link is told, and the text that was there stays', async ({ page }) => {
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(OFFER);
  await expect(workbench.editor).toContainText('v=0');
  const fragment = await encodeLink({ text: ANSWER });
  await follow(page, fragment.slice(0, -40));
  await expect(page.getByRole('alert')).toContainText('The link is damaged');
  await expect(page.getByText(/^Offer, /)).toBeVisible();
  // The whole of it takes the message away again.
  await follow(page, fragment);
  await expect(page.getByRole('alert')).toHaveCount(0);
  const dialog = await openShare(workbench);
  await replaceNothing(dialog);
  expect(await linked(dialog)).toEqual({ ok: true, text: ANSWER });
});

test('a link that was read is gone from the address, and leaves nothing of the one before', async ({
  page,
}) => {
  const workbench = new WorkbenchPage(page);
  await page.goto(`./sdp#${await encodeLink({ text: OFFER, type: 'offer', beside: ANSWER })}`);
  await expect(page.getByRole('region', { name: 'Comparison' })).toContainText('BUNDLE');
  await expect(page).toHaveURL(/\/sdp\/?$/);
  await follow(page, await encodeLink({ text: ANSWER, type: 'answer' }));
  await expect(page).toHaveURL(/\/sdp\/?$/);
  await expect(page.getByRole('region', { name: 'Comparison' })).toHaveCount(0);
  await workbench.button('Compare').click();
  await expect(workbench.editor).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'Comparison' })).not.toContainText('BUNDLE');
  await expect(workbench.editor.nth(1)).not.toContainText('v=0');
  // The history's own entry of it is clean, too.
  await page.goBack();
  await expect(page).toHaveURL(/\/sdp\/?$/);
  await expect(workbench.editor.first()).toContainText('v=0');
});

test('a link that would unpack to a hundred megabytes is refused', async ({ page }) => {
  const bomb = deflateSync(Buffer.alloc(100_000_000, 'a=x\n'), { level: 9 }).toString('base64url');
  await new WorkbenchPage(page).open(`#sdp=${bomb}`);
  await expect(page.getByRole('alert')).toContainText('more than 20 MB');
});

test('a comparison is carried with both of its texts', async ({ page }) => {
  const fragment = await encodeLink({ text: OFFER, type: 'offer', beside: ANSWER });
  const workbench = new WorkbenchPage(page);
  await page.goto(`./sdp#${fragment}`);
  await expect(page.getByRole('region', { name: 'Comparison' })).toContainText('BUNDLE');
  const dialog = await openShare(workbench);
  await replaceNothing(dialog);
  const shared = { ok: true, text: OFFER, type: 'offer', beside: ANSWER };
  expect(await linked(dialog)).toEqual({ ...shared, besideAs: 'answer' });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Two versions' }).click();
  const ofVersions = await openShare(workbench);
  await replaceNothing(ofVersions);
  expect(await linked(ofVersions)).toEqual({ ...shared, besideAs: 'version' });
});

test('two versions are opened as two versions, and held against no rules of an answer', async ({
  page,
}) => {
  const fragment = await encodeLink({ text: OFFER, beside: OFFER, besideAs: 'version' });
  await page.goto(`./sdp#${fragment}`);
  await expect(page.getByRole('region', { name: 'Before' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Comparison' })).toContainText(
    'Both texts have the same lines',
  );
});

test('a script in a link does not run, neither in the text nor in the dialog', async ({ page }) => {
  const wrap = (payload: string): string =>
    [
      'v=0',
      `o=${payload} 1 1 IN IP4 ${payload}`,
      `s=${payload}`,
      `c=IN IP4 ${payload}`,
      `a=ice-ufrag:${payload}`,
      `a=fingerprint:sha-256 ${payload}`,
      `a=ssrc:1 cname:${payload}`,
      `a=msid:${payload}`,
      `a=candidate:1 1 udp 1 ${payload} 9 typ host raddr ${payload} rport 9`,
      payload,
      '',
    ].join('\r\n');
  const workbench = await new WorkbenchPage(page).open();
  for (const payload of INJECTIONS) {
    // Where nothing of ours is, and in it.
    await follow(page, `sdp=${encodeURIComponent(payload)}&type=${encodeURIComponent(payload)}`);
    await follow(page, await encodeLink({ text: wrap(payload), beside: payload }));
  }
  const all = INJECTIONS.map(wrap).join('');
  await follow(page, await encodeLink({ text: all }));
  // The last one has no text beside it.
  await expect(page.getByRole('region', { name: 'Comparison' })).toHaveCount(0);
  await expect(workbench.editor.first()).toContainText('top.injected');
  const dialog = await openShare(workbench);
  await dialog.getByText(/lines change$/).click();
  await replaceNothing(dialog);
  await expect(dialog.getByText('No line changes.')).toBeVisible();
  expect(await page.evaluate(() => 'injected' in window)).toBe(false);
  expect(
    await page.locator('body :is([onerror], [onload], [srcdoc], iframe, object, embed)').count(),
  ).toBe(0);
});
