// The dialog that shares a text, and links that are followed.
import type { Locator, Page } from '@playwright/test';
import { decodeLink } from '../../../src/lib/sdp/link/link.js';
import { readCaptured } from '../../fixtures/captured.js';
import { expect } from './page.js';
import type { WorkbenchPage } from './workbench.js';

export const OFFER = readCaptured('chromium-156/candidates-offer');
export const ANSWER = readCaptured('chromium-156/candidates-answer');

export async function openShare(workbench: WorkbenchPage): Promise<Locator> {
  await workbench.button('Share').click();
  const dialog = workbench.page.getByRole('dialog', { name: 'Share this text' });
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(/#sdp=/);
  return dialog;
}

/** What the link in the dialog carries. */
export async function linked(dialog: Locator) {
  const link = dialog.getByRole('textbox', { name: 'Link' });
  await expect(link).toHaveValue(/#sdp=/);
  return decodeLink(new URL(await link.inputValue()).hash);
}

export async function replaceNothing(dialog: Locator): Promise<void> {
  for (const box of await dialog.getByRole('checkbox').all()) await box.uncheck();
}

/** Follows a link on this very page. */
export const follow = (page: Page, fragment: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);
