// The servers: chosen in a dialog that answers in the browser's words, used from the next run on.
import type { Page } from '@playwright/test';
import { FlowPage } from './support/flow.js';
import { expect, test } from './support/page.js';
import {
  OWN_TURN,
  chooseOwnServers,
  fillOwnTurn,
  serversButton,
  serversDialog,
} from './support/servers.js';

/** The servers that the latest peer was given stand on <html>, as JSON. */
async function watchServers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.RTCPeerConnection = new Proxy(RTCPeerConnection, {
      construct(target, given, newTarget) {
        const servers = (given[0] as RTCConfiguration | undefined)?.iceServers;
        if (servers) document.documentElement.dataset['servers'] = JSON.stringify(servers);
        return Reflect.construct(target, given, newTarget) as object;
      },
    });
  });
}

test('the header names the public STUN server’s use, and one click does without it', async ({
  page,
}) => {
  await new FlowPage(page).open('?servers=public');
  await serversButton(page, 'public STUN').click();
  await expect(
    serversDialog(page).getByRole('radio', {
      name: 'Public STUN: stun.l.google.com, run by Google',
    }),
  ).toBeChecked();
  await serversDialog(page).getByRole('button', { name: 'Use no server' }).click();
  await expect(serversDialog(page)).toHaveCount(0);
  await expect(serversButton(page, 'none')).toBeVisible();
  // It overrules the address, now and on the next visit.
  await expect(page).not.toHaveURL(/servers=/);
  await page.getByRole('link', { name: '中文', exact: true }).click();
  await expect(page).toHaveURL(/\/zh-TW\/$/);
  await page.getByRole('link', { name: 'EN', exact: true }).click();
  await expect(page).toHaveURL(/\d\/$/);
  await page.reload();
  await expect(serversButton(page, 'none')).toBeVisible();
  await serversButton(page, 'none').click();
  await expect(serversDialog(page)).toBeVisible();
  await expect(serversDialog(page).getByRole('button', { name: 'Use no server' })).toHaveCount(0);
});

test('what the browser refuses is told in its own words, and cannot be applied', async ({
  page,
}) => {
  await new FlowPage(page).open();
  // As this browser says it; only the call's own name is left out.
  const wordsFor = (server: RTCIceServer) =>
    page.evaluate((asked) => {
      try {
        new RTCPeerConnection({ iceServers: [asked] }).close();
        return 'no refusal';
      } catch (thrown) {
        const { name, message } = thrown as DOMException;
        return `${name}: ${message.replace("Failed to construct 'RTCPeerConnection': ", '')}`;
      }
    }, server);
  const dialog = await chooseOwnServers(page, 'none');
  await dialog.getByLabel('STUN URL 1').fill('http://x');
  const syntaxError = await wordsFor({ urls: 'http://x' });
  expect(syntaxError).toMatch(/^SyntaxError: \S/);
  await expect(dialog).toContainText(syntaxError);
  await expect(dialog.getByLabel('STUN URL 1')).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog).toContainText('A STUN URL begins with stun: or stuns:');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Nothing was applied');
  await expect(dialog.getByLabel('STUN URL 1')).toBeFocused();

  await dialog.getByLabel('STUN URL 1').fill('');
  await expect(dialog).not.toContainText('SyntaxError');
  await dialog.getByLabel('TURN URL 1').fill('turn:127.0.0.1:9');
  const accessError = await wordsFor({ urls: 'turn:127.0.0.1:9' });
  expect(accessError).toMatch(/^InvalidAccessError: \S/);
  await expect(dialog).toContainText(accessError);
  await expect(dialog).toContainText('Enter the username and the credential');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Nothing was applied');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(serversButton(page, 'none')).toBeVisible();
});

test('username and credential are kept for the session alone, the URLs for longer', async ({
  page,
  context,
}) => {
  await new FlowPage(page).open();
  const dialog = await chooseOwnServers(page, 'none');
  await fillOwnTurn(dialog);
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(serversButton(page, 'your own')).toBeVisible();
  const kept = await page.evaluate(() => ({
    local: JSON.stringify(localStorage),
    session: JSON.stringify(sessionStorage),
  }));
  expect(kept.local).toContain(OWN_TURN.url);
  for (const secret of [OWN_TURN.username, OWN_TURN.credential]) {
    expect(kept.local).not.toContain(secret);
    expect(kept.session).toContain(secret);
    expect(page.url()).not.toContain(secret);
  }
  expect(await context.cookies()).toEqual([]);

  // The same tab knows them after a reload, a new one does not.
  await page.reload();
  await serversButton(page, 'your own').click();
  await expect(dialog.getByLabel('Username')).toHaveValue(OWN_TURN.username);
  const second = await context.newPage();
  await second.goto('./');
  // Without them every run would fail at step 1, so it asks no server and says why.
  await expect(second.getByRole('alert')).toContainText('InvalidAccessError');
  await chooseOwnServers(second, 'none');
  await expect(serversDialog(second).getByLabel('TURN URL 1')).toHaveValue(OWN_TURN.url);
  await expect(serversDialog(second).getByLabel('Username')).toHaveValue('');
  await expect(serversDialog(second).getByLabel('Credential')).toHaveValue('');
});

test('where the credentials are gone, so is the wish for a relay alone, and the peers connect', async ({
  page,
  context,
}) => {
  await new FlowPage(page).open();
  const dialog = await chooseOwnServers(page, 'none');
  await fillOwnTurn(dialog);
  await dialog.getByRole('radio', { name: 'Relay only' }).check();
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(serversButton(page, 'your own, relay only')).toBeVisible();

  const second = await context.newPage();
  const flow = await new FlowPage(second).open('');
  await expect(second.getByRole('alert')).toContainText('InvalidAccessError');
  await flow.runThrough();
});

test('a run keeps its servers; the next one gets the new ones', async ({ page }) => {
  await watchServers(page);
  const flow = await new FlowPage(page).open();
  const given = page.locator('html');
  await flow.walk(0, 3);
  await expect(given).toHaveAttribute('data-servers', '[]');
  const dialog = await chooseOwnServers(page, 'none');
  await dialog.getByLabel('STUN URL 1').fill(' stun:127.0.0.1:9 ');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(serversButton(page, 'your own')).toBeVisible();
  const notice = page.getByRole('note').filter({ hasText: 'keeps the servers that it began with' });
  await expect(notice).toContainText('from the next run on');
  await flow.walk(3, 4);
  await notice.getByRole('button', { name: 'Restart with the new servers' }).click();
  await expect(notice).toHaveCount(0);
  await flow.expectStep(0);
  await flow.walk(0, 2);
  await expect(given).toHaveAttribute('data-servers', '[{"urls":["stun:127.0.0.1:9"]}]');
  await expect(notice).toHaveCount(0);
});

test('before a run there is nothing to wait for', async ({ page }) => {
  await watchServers(page);
  const flow = await new FlowPage(page).open();
  const dialog = await chooseOwnServers(page, 'none');
  await dialog.getByLabel('STUN URL 1').fill('stun:127.0.0.1:9');
  await dialog.getByLabel('STUN URL 1').press('Enter');
  await expect(serversButton(page, 'your own')).toBeVisible();
  await expect(page.getByRole('note')).toHaveCount(0);
  await flow.walk(0, 1);
  await expect(page.locator('html')).toHaveAttribute(
    'data-servers',
    '[{"urls":["stun:127.0.0.1:9"]}]',
  );
});
