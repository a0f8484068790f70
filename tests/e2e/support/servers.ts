// The dialog of the servers, as somebody fills it in.
import type { Locator, Page } from '@playwright/test';

/** A TURN server that nobody runs, and credentials to look for where they must not be. */
export const OWN_TURN = {
  url: 'turn:127.0.0.1:9',
  username: 'user-4711',
  credential: 'secret-0815',
} as const;

export const serversDialog = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'STUN and TURN servers' });

/** @param servers what the header says of them, as `none` */
export const serversButton = (page: Page, servers: string): Locator =>
  page.getByRole('button', { name: `Servers: ${servers}`, exact: true });

/** Opens the dialog from what the header says now, and chooses one's own servers. */
export async function chooseOwnServers(page: Page, now: string): Promise<Locator> {
  await serversButton(page, now).click();
  const dialog = serversDialog(page);
  await dialog.getByRole('radio', { name: 'Your own' }).check();
  return dialog;
}

export async function fillOwnTurn(dialog: Locator): Promise<void> {
  await dialog.getByLabel('TURN URL 1').fill(OWN_TURN.url);
  await dialog.getByLabel('Username').fill(OWN_TURN.username);
  await dialog.getByLabel('Credential').fill(OWN_TURN.credential);
}
