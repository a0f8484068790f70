// Recording files for the page to open, whole and broken.
import { expect, type Page } from '@playwright/test';
import { writeRecording } from '../../../src/lib/recording/file/write.js';
import { scriptedWalk } from '../../fixtures/scripted-walk.js';

export interface GivenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export const textFile = (name: string, text: string): GivenFile => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

/** The text of a recording of all 24 steps. */
export const walkText = (): string => writeRecording(scriptedWalk({ upTo: 24 }));

/** Through the button, as somebody chooses a file. */
export async function openFile(page: Page, file: GivenFile | string): Promise<void> {
  const chooserOpens = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open recording', exact: true }).click();
  const chooser = await chooserOpens;
  await chooser.setFiles(file);
}

/** Of all 24 steps, until the page shows it: pressed earlier, a button acts on the page that was there before. */
export async function openRecordedWalk(page: Page): Promise<void> {
  await openFile(page, textFile('walk.json', walkText()));
  await expect(page.getByRole('note').filter({ hasText: 'Nothing here is live.' })).toBeVisible();
}

/** As a browser reports files that are dragged over the page and let go there. */
export async function dropFiles(page: Page, files: GivenFile[]): Promise<void> {
  const given = files.map(({ name, mimeType, buffer }) => ({
    name,
    mimeType,
    text: buffer.toString(),
  }));
  const dataTransfer = await page.evaluateHandle((texts) => {
    const transfer = new DataTransfer();
    for (const { name, mimeType, text } of texts)
      transfer.items.add(new File([text], name, { type: mimeType }));
    return transfer;
  }, given);
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.locator('main').dispatchEvent(type, { dataTransfer });
}
