// A run is kept in a file and looked at again; a file that is no recording changes nothing.
import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { dropFiles, openFile, openRecordedWalk, textFile, walkText } from './support/files.js';
import { FlowPage, LAST_STEP } from './support/flow.js';
import { expect, test } from './support/page.js';
import { callsMade, countPeers } from './support/peers.js';
import { OWN_TURN, chooseOwnServers, fillOwnTurn } from './support/servers.js';

async function savedFile(page: Page) {
  const downloadStarts = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save recording', exact: true }).click();
  const download = await downloadStarts;
  const path = await download.path();
  return { path, name: download.suggestedFilename(), text: await readFile(path, 'utf8') };
}

test('a real run is saved, opened again and replayed, and the live run goes on', async ({
  page,
}) => {
  await countPeers(page);
  const flow = await new FlowPage(page).open();
  await expect(page.getByRole('button', { name: 'Save recording', exact: true })).toBeDisabled();
  await flow.runThrough();
  await flow.chatField('A').fill('kept for later');
  await flow.chatField('A').press('Enter');
  await expect(flow.region('Peer B')).toContainText('kept for later');
  const saved = await savedFile(page);
  expect(saved.name).toMatch(/^webrtc-flow-\d{8}-\d{4}\.json$/);
  const parsed = JSON.parse(saved.text) as { format: string; events: unknown[] };
  expect(parsed.format).toBe('webrtc-flow-recording');

  const calls = await callsMade(page);
  await openFile(page, saved.path);
  const notice = page.getByRole('note').filter({ hasText: 'Nothing here is live.' });
  await expect(notice).toContainText(`${parsed.events.length} events`);
  await flow.expectStep(0);
  // Introduction and servers are the recording's own.
  await expect(flow.heading).toContainText(flow.words.prose.recordedIntro.title);
  await expect(notice).toContainText('Its run had no server to ask.');
  await expect(page.getByRole('banner')).toContainText('Recorded without servers');
  await expect(page.getByRole('button', { name: /^Servers: / })).toHaveCount(0);
  await flow.walk(0, LAST_STEP);
  await expect(flow.next).toBeDisabled();
  await expect(flow.region('Peer A')).toContainText('recorded run, no picture');
  await expect(flow.region('Peer B')).toContainText('kept for later');
  await expect(flow.chatField('A')).toHaveCount(0);
  expect(await callsMade(page)).toBe(calls);

  await notice.getByRole('button', { name: 'Back to the live page' }).click();
  await expect(notice).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Servers: none' })).toBeVisible();
  await flow.expectStep(LAST_STEP);
  await flow.chatField('B').fill('still there');
  await flow.chatField('B').press('Enter');
  await expect(flow.region('Peer A')).toContainText('still there');
});

test('a TURN password is nowhere in the saved file, nor is the user’s name', async ({ page }) => {
  const flow = await new FlowPage(page).open();
  const dialog = await chooseOwnServers(page, 'none');
  await fillOwnTurn(dialog);
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog).toHaveCount(0);
  await flow.walk(0, 6);
  const { text } = await savedFile(page);
  expect(text).toContain(OWN_TURN.url);
  expect(text).not.toContain(OWN_TURN.credential);
  expect(text).not.toContain(OWN_TURN.username);
});

test('a file dropped anywhere is opened', async ({ page }) => {
  const flow = await new FlowPage(page).open();
  await flow.walk(0, 2);
  await dropFiles(page, [textFile('walk.json', walkText())]);
  await expect(page.getByRole('note')).toContainText('Nothing here is live.');
  await flow.expectStep(0);
  await flow.tick(11).click();
  await flow.expectStep(11);
  await expect(flow.region('Sequence')).toContainText('203.0.113.7');
});

const BROKEN = [
  {
    what: 'a broken file',
    text: () => walkText().replace('"type"', '"type",'),
    says: /Line \d+, column \d+: .* cannot stand there in JSON/,
  },
  {
    what: 'a truncated file',
    text: () => walkText().slice(0, 5000),
    says: /ends in the middle, on line \d+, column \d+/,
  },
  { what: 'an SDP', text: () => 'v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\n', says: /This is an SDP/ },
  {
    what: 'somebody else’s JSON',
    text: () => '{"name":"left-pad","version":"1.3.0"}',
    says: /not a recording.*name, version/,
  },
  {
    what: 'a file from the future',
    text: () => walkText().replace(/"version": \d+/, '"version": 99'),
    says: /version 99\. This page reads versions up to 2/,
  },
  {
    what: 'a file that was changed',
    text: () => walkText().replace('"type":"step.entered"', '"type":"step.dreamt"'),
    says: /events\[\d+\]\.type is .*step\.dreamt/,
  },
  { what: 'an empty file', text: () => '', says: /The file is empty/ },
];

test('a file that is none is refused with what is wrong, and what was open stays open', async ({
  page,
}) => {
  const flow = await new FlowPage(page).open();
  await flow.walk(0, 3);
  for (const { what, text, says } of BROKEN)
    await test.step(what, async () => {
      await openFile(page, textFile('given.json', text()));
      const problem = page.getByRole('alert').filter({ hasText: '“given.json” was not opened' });
      await expect(problem).toContainText(says);
      await expect(problem).toContainText('What was open stays open.');
      await flow.expectStep(3);
      await expect(page.getByRole('note')).toHaveCount(0);
      await problem.getByRole('button', { name: 'Dismiss' }).click();
      await expect(problem).toHaveCount(0);
    });
  await flow.walk(3, 4);
});

test('a huge file is refused before it is read', async ({ page }, testInfo) => {
  const path = testInfo.outputPath('huge.json');
  await writeFile(path, Buffer.alloc(20_000_001, ' '));
  const flow = await new FlowPage(page).open();
  await openFile(page, path);
  await expect(page.getByRole('alert')).toContainText(
    'The file is 20 MB. Up to 20 MB can be opened.',
  );
  await flow.expectStep(0);
});

test('an opened recording stays open, at its step, when the next file is refused', async ({
  page,
}) => {
  const flow = await new FlowPage(page).open();
  await openRecordedWalk(page);
  await flow.walk(0, 2);
  await dropFiles(page, [textFile('notes.txt', 'hello')]);
  const problem = page.getByRole('alert').filter({ hasText: '“notes.txt” was not opened' });
  await expect(problem).toBeVisible();
  await expect(page.getByRole('note')).toContainText('Nothing here is live.');
  await flow.expectStep(2);
  await dropFiles(page, [textFile('one.json', walkText()), textFile('two.json', walkText())]);
  await expect(page.getByRole('alert')).toContainText('2 files came at once');
  // The next good file takes the message away.
  await openRecordedWalk(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await flow.expectStep(0);
});
