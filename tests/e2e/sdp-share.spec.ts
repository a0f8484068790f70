// What sharing gives away, and the other ways in which a text leaves the workbench.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { encodeLink } from '../../src/lib/sdp/link/link.js';
import { readCaptured } from '../fixtures/captured.js';
import { expectAccessibleInBothThemes } from './support/axe.js';
import { expectNothingOverTheSide } from './support/narrow.js';
import { expect, test } from './support/page.js';
import { ANSWER, linked, OFFER, openShare, replaceNothing } from './support/share.js';
import { WorkbenchPage } from './support/workbench.js';

/** With what no capture may have: public addresses. */
const WITH_PUBLIC = readCaptured('wrtc-0.10/candidates-offer')
  .replaceAll('192.0.2.2', '8.8.8.8')
  .replaceAll('::1 ', '0551fb68-bd6d-41fa-a93d-70d24471f8c5.local ');

const valuesOf = (text: string, line: RegExp): string[] => [
  ...new Set(Array.from(text.matchAll(line), (match) => match[1] ?? '')),
];

test('by default the link gives away no address, credential, fingerprint or id', async ({
  page,
}) => {
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(WITH_PUBLIC);
  const dialog = await openShare(workbench);
  await expect(dialog).toContainText(/8\.8\.8\.8\s+public/);
  const reading = await linked(dialog);
  const text = reading?.ok ? reading.text : '';
  expect(text.split('\r\n')).toHaveLength(WITH_PUBLIC.split('\r\n').length);
  const secrets = [
    '8.8.8.8',
    'fd00::2',
    ...valuesOf(WITH_PUBLIC, /([\w-]+\.local)/g),
    ...valuesOf(WITH_PUBLIC, /a=ice-ufrag:(.+)\r/g),
    ...valuesOf(WITH_PUBLIC, /a=ice-pwd:(.+)\r/g),
    ...valuesOf(WITH_PUBLIC, /a=fingerprint:\S+ (.+)\r/g),
    ...valuesOf(WITH_PUBLIC, / cname:(.+)\r/g),
    ...valuesOf(WITH_PUBLIC, /a=msid:(\S+) /g).filter((id) => id !== '-'),
    ...valuesOf(WITH_PUBLIC, /^o=- (\d+)/gm),
    // Made from the addresses.
    ...valuesOf(WITH_PUBLIC, /a=candidate:(\d{6,}) /g),
  ];
  expect(secrets.length).toBeGreaterThan(4);
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
});

test('what is unticked stays, and the preview shows each line before and after', async ({
  page,
}) => {
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(WITH_PUBLIC);
  const dialog = await openShare(workbench);
  await replaceNothing(dialog);
  await dialog.getByRole('checkbox', { name: /^Addresses/ }).check();
  await dialog.getByText(/lines change$/).click();
  await expect(
    dialog.getByRole('listitem').filter({ hasText: /Before:.*8\.8\.8\.8.*After:.*203\.0\.113\.1/ }),
  ).not.toHaveCount(0);
  const reading = await linked(dialog);
  const text = reading?.ok ? reading.text : '';
  expect(text).not.toContain('8.8.8.8');
  for (const ufrag of valuesOf(WITH_PUBLIC, /(a=ice-ufrag:.+)\r/g)) expect(text).toContain(ufrag);
});

test('the link is copied whole, and opened again it shows the redacted text', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const workbench = await new WorkbenchPage(page, 'zh-TW').open();
  await workbench.paste(WITH_PUBLIC);
  await workbench.button('分享').click();
  const dialog = page.getByRole('dialog', { name: '分享這段文字' });
  await dialog.getByRole('button', { name: '複製' }).click();
  await expect(dialog.getByRole('button', { name: '已複製' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).pathname).toMatch(/\/zh-TW\/sdp\/?$/);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(workbench.button('分享')).toBeFocused();
  await page.goto('about:blank');
  await page.goto(link);
  await expect(workbench.editor).toContainText('203.0.113.1');
});

test('the annotated file holds the redacted text and nothing of the original', async ({ page }) => {
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(WITH_PUBLIC);
  const dialog = await openShare(workbench);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save annotated HTML' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('annotated-sdp.html');
  const html = readFileSync(await download.path(), 'utf8');
  expect(html).toContain('203.0.113.1');
  expect(html).not.toContain('8.8.8.8');
  for (const pwd of valuesOf(WITH_PUBLIC, /a=ice-pwd:(.+)\r/g)) expect(html).not.toContain(pwd);
});

test('of a comparison the annotated file holds both texts, the answer held against its offer', async ({
  page,
}) => {
  await page.addInitScript(() => Object.assign(window, { print: () => undefined }));
  const other = ANSWER.replace('a=mid:0', 'a=mid:other');
  await page.goto(`./sdp#${await encodeLink({ text: OFFER, type: 'offer', beside: other })}`);
  await expect(page.getByRole('region', { name: 'Comparison' })).toContainText('BUNDLE');
  const dialog = await openShare(new WorkbenchPage(page));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save annotated HTML' }).click(),
  ]);
  const html = readFileSync(await download.path(), 'utf8');
  const [first = '', second = ''] = html.split('</article>');
  expect(first).toContain('Offer, line by line (1 of 2)');
  expect(first).not.toContain('mid:other');
  expect(second).toContain('(2 of 2)');
  expect(second.replace(/<[^>]+>/g, '')).toContain('a=mid:other');
  expect(second).toContain('class="problem error"');

  await dialog.getByRole('button', { name: 'Print' }).click();
  const papers = page.locator('[data-on-paper]');
  await expect(papers).toHaveCount(2);
  await expect(papers.nth(1).locator('main')).toContainText('a=mid:other');
});

test('until a choice is made ready nothing can be taken, and the dialog says so', async ({
  page,
}) => {
  // A thread whose answers wait until the test lets them come.
  await page.addInitScript(() => {
    const held: (() => void)[] = [];
    let isHeld = false;
    const hold = (holds: boolean): void => {
      isHeld = holds;
      if (!holds) for (const pass of held.splice(0)) pass();
    };
    Object.assign(window, { hold });
    const post = Object.getOwnPropertyDescriptor(Worker.prototype, 'postMessage')?.value as (
      message: unknown,
    ) => void;
    Object.assign(Worker.prototype, {
      postMessage(this: Worker, message: unknown) {
        if (isHeld) held.push(() => post.call(this, message));
        else post.call(this, message);
      },
    });
  });
  const hold = (holds: boolean): Promise<void> =>
    page.evaluate((value) => {
      (window as unknown as { hold: (holds: boolean) => void }).hold(value);
    }, holds);
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(WITH_PUBLIC);
  const dialog = await openShare(workbench);
  const save = dialog.getByRole('button', { name: 'Save annotated HTML' });
  const print = dialog.getByRole('button', { name: 'Print' });
  await expect(dialog.getByRole('status')).toHaveText('');
  await hold(true);
  await dialog.getByRole('checkbox', { name: /^Addresses/ }).uncheck();
  await expect(dialog.getByRole('status')).toHaveText('Making it ready…');
  for (const button of [save, print]) await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(dialog.getByText(/^[\d,]+ characters$/)).toHaveCount(0);
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue('');
  await hold(false);
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(/#sdp=/);
  await expect(dialog.getByRole('status')).toHaveText('');
  await expect(save).toHaveAttribute('aria-disabled', 'false');
});

test('a link that no field can hold is told of, and can be copied', async ({ page }) => {
  // What cannot be packed any smaller.
  const noise = Array.from({ length: 6_000 }, (_, index) => {
    const hash = createHash('sha256').update(String(index)).digest('hex');
    return `a=x-noise:${hash}`;
  });
  const text = ['v=0', ...noise, ''].join('\r\n');
  const workbench = await new WorkbenchPage(page).open(`#${await encodeLink({ text })}`);
  await workbench.button('Share').click();
  const dialog = page.getByRole('dialog', { name: 'Share this text' });
  await expect(dialog.getByText('The field stays empty: more than 100,000')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue('');
  await expect(dialog.getByRole('button', { name: 'Copy' })).toBeVisible();
});

test('axe finds no fault in the dialog, and at 320 and 390 px nothing hangs over the side', async ({
  page,
}) => {
  // Of a paste it would be taken away.
  const text = `${WITH_PUBLIC}no line at all\r\n`;
  const workbench = await new WorkbenchPage(page).open(`#${await encodeLink({ text })}`);
  const dialog = await openShare(workbench);
  await dialog.getByText(/lines change$/).click();
  await expect(
    dialog.getByText('1 line holds something that this page does not know'),
  ).toBeVisible();
  await expectAccessibleInBothThemes(page, 'share');
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNothingOverTheSide(page, `share at ${width} px`);
    const over = await dialog.evaluate((element) =>
      Array.from(element.querySelectorAll('*'))
        .filter((part) => part.getBoundingClientRect().right > innerWidth)
        .map((part) => part.outerHTML.slice(0, 200)),
    );
    expect(over, `within the dialog at ${width} px`).toEqual([]);
  }
});
