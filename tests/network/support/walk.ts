// What a reader does on the page, and what the page says.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect } from './test.js';

const LAST_STEP = 24;

export const explanation = (page: Page): Locator =>
  page.getByRole('region', { name: 'Explanation' });

export const peer = (page: Page, name: 'A' | 'B'): Locator =>
  page.getByRole('region', { name: `Peer ${name}`, exact: true });

/** What one of a peer’s state machines says, as `stateOf(page, 'B', 'ICE connection')`. */
export const stateOf = (page: Page, name: 'A' | 'B', machine: string): Locator =>
  peer(page, name)
    .locator('dl > div')
    .filter({ has: page.getByRole('term').getByText(machine, { exact: true }) })
    .getByRole('definition');

/** The heading of the step with how it came out. */
export const status = (page: Page): Locator => explanation(page).getByRole('status');

export const nextButton = (page: Page): Locator => page.getByRole('button', { name: 'Next step' });

/** Opens the page and waits until it runs: then a peer’s pane has its picture. */
export async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`);
  await expect(peer(page, 'A').locator('video')).toBeAttached();
}

/** Presses Next once, as soon as it can be pressed. */
export async function goTo(page: Page, step: number): Promise<void> {
  await nextButton(page).click();
  await expect(status(page)).toContainText(`Step ${step} of ${LAST_STEP}`);
}

/** Presses the row of a step that lies ahead: the walk runs up to it by itself. */
export async function runTo(page: Page, step: number): Promise<void> {
  const sequence = page.getByRole('region', { name: 'Sequence' });
  await sequence.getByRole('button', { name: new RegExp(`^Step ${step}:`) }).click();
  await expect(status(page)).toContainText(`Step ${step} of ${LAST_STEP}`);
}

/** Presses Next from the step `from` on, to the step `to`. */
export async function walk(page: Page, from: number, to: number): Promise<void> {
  for (let step = from; step <= to; step += 1) await goTo(page, step);
}

/** The channel works: a line typed at A appears at B. */
export async function expectLineToArrive(page: Page): Promise<void> {
  const line = 'Can you hear me?';
  await peer(page, 'A').getByRole('textbox', { name: 'Message from peer A to peer B' }).fill(line);
  await peer(page, 'A').getByRole('button', { name: 'Send', exact: true }).click();
  await expect(peer(page, 'B').getByText(line)).toBeVisible();
}

/** The text of the file that Save recording writes. */
export async function savedRecording(page: Page): Promise<string> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save recording' }).click();
  return readFile(await (await downloading).path(), 'utf8');
}

export interface OwnServers {
  stunUrl?: string;
  turnUrl?: string;
  username?: string;
  password?: string;
  relayOnly?: boolean;
}

/** Types servers into the dialog and applies them. */
export async function useOwnServers(page: Page, servers: OwnServers): Promise<void> {
  await page.getByRole('button', { name: /^Servers:/ }).click();
  const dialog = page.getByRole('dialog', { name: 'STUN and TURN servers' });
  await dialog.getByRole('radio', { name: 'Your own' }).check();
  const typed = [
    ['STUN URL 1', servers.stunUrl],
    ['TURN URL 1', servers.turnUrl],
    ['Username', servers.username],
    ['Credential', servers.password],
  ] as const;
  for (const [label, text] of typed)
    if (text !== undefined) await dialog.getByLabel(label, { exact: true }).fill(text);
  if (servers.relayOnly) await dialog.getByRole('radio', { name: 'Relay only' }).check();
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog).toBeHidden();
}
