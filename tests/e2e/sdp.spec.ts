// The SDP workbench: paste it, and know what it says and what is wrong with it.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/page.js';
import { WorkbenchPage } from './support/workbench.js';

const read = (path: string): string => readFileSync(`tests/fixtures/${path}`, 'utf8');

const OFFER = read('captured/chromium-156/all-kinds-offer.sdp');
const ANSWER = read('captured/chromium-156/all-kinds-answer.sdp');

/** Goes to the other page and comes back. */
async function lookAtFlow(page: Page): Promise<void> {
  const link = page.getByRole('link', { name: 'Flow', exact: true });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
  await page.goBack();
}

test('a wrong line is named, explained at the caret, and what the browser says to it stands beside', async ({
  page,
}) => {
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(OFFER.replace('a=setup:actpass', 'a=setup:banana'));
  await expect(page.getByText('1 error', { exact: true })).toBeVisible();

  const problems = await workbench.openTab('Problems');
  await problems
    .getByRole('button', { name: /^Line \d+, column 9:$/ })
    .first()
    .click();
  await expect(workbench.editor).toBeFocused();
  await expect(workbench.meaning.locator('dd .error')).toHaveText('banana');
  await expect(workbench.meaning.getByRole('link', { name: /^RFC/ }).first()).toBeVisible();

  await page.getByRole('button', { name: 'Ask this browser' }).first().click();
  const verdict = page.getByRole('tabpanel', { name: 'This browser says' });
  await expect(verdict).toContainText('This browser refuses it as an offer');
  await expect(verdict).toContainText('The rules agree that something is wrong here:');
});

test('a certain mend is made with one click, and undone with one', async ({ page }) => {
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(OFFER.replace('a=rtcp-mux', 'a=rtcpmux'));
  const problems = await workbench.openTab('Problems');
  const mend = problems.getByRole('button', { name: /rtcp-mux/ });
  await mend.click();
  await expect(mend).toBeHidden();
  await workbench.editor.press('ControlOrMeta+z');
  await expect(mend).toBeVisible();
});

test('a paste is unwrapped, says how, and its original is one click away', async ({ page }) => {
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(JSON.stringify({ type: 'answer', sdp: ANSWER }));
  await expect(workbench.editor).toContainText('v=0');
  await expect(page.getByText('Taken from the JSON property sdp.')).toBeVisible();
  await expect(page.getByText('Answer, 3 sections')).toBeVisible();
  await workbench.button('Show the original').click();
  await expect(workbench.editor).toContainText('{"type":"answer","sdp":"v=0');
  await workbench.button('Unwrap it').click();
  await expect(workbench.editor).not.toContainText('{"type"');
});

test('of two descriptions in one paste each can be shown', async ({ page }) => {
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(read('paste/offer-and-answer/input.txt'));
  await expect(workbench.button('Offer')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText(/^Offer, /)).toBeVisible();
  await workbench.button('Answer').click();
  await expect(page.getByText(/^Answer, /)).toBeVisible();
});

test('an offer and an answer of one paste stand side by side, the offer on the left', async ({
  page,
}) => {
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(read('paste/offer-and-answer/input.txt'));
  await workbench.button('Answer').click();
  await workbench.button('Compare').click();
  const textIn = (name: string): Locator =>
    page.getByRole('region', { name, exact: true }).getByRole('textbox');
  await expect(textIn('Offer')).toContainText('a=setup:actpass');
  await expect(textIn('Answer')).toContainText('a=setup:active');
  await expect(page.getByRole('region', { name: 'Comparison' })).toContainText('opus');
});

test('who looks at the flow meanwhile finds the text as it was left', async ({ page }) => {
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(OFFER);
  await workbench.button('Compare').click();
  await workbench.paste(ANSWER, workbench.editor.nth(1));
  await lookAtFlow(page);
  await expect(workbench.editor.nth(0)).toContainText('a=setup:actpass');
  await expect(workbench.editor.nth(1)).toContainText('a=setup:active');
  await workbench.button('End comparison').click();
  const problems = await workbench.openTab('Problems');
  await expect(problems).toBeVisible();
});

test('after a look at the flow the meaning follows the caret as before', async ({ page }) => {
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(OFFER.replace('a=setup:actpass', 'a=setup:banana'));
  await workbench.editor.getByText('a=setup:banana').click();
  await expect(workbench.meaning).toContainText('“banana” is no role');
  await lookAtFlow(page);
  await expect(workbench.editor).toContainText('a=setup:banana');
  await workbench.editor.getByText('a=mid:0').click();
  await expect(workbench.meaning).toContainText('mid');
  await expect(workbench.meaning).not.toContainText('banana');
  await workbench.editor.getByText('a=setup:banana').click();
  await expect(workbench.meaning).toContainText('“banana” is no role');
});

test('candidates alone are read, with the arithmetic of their priority', async ({ page }) => {
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(
    '{"candidate":"candidate:1 1 udp 2122260223 10.0.0.4 50211 typ host","sdpMid":"0","sdpMLineIndex":0}',
  );
  await expect(page.getByText(/^Candidates, 1 candidate/)).toBeVisible();
  const candidates = await workbench.openTab('Candidates');
  await expect(candidates).toContainText('10.0.0.4');
  await expect(candidates).toContainText('126');
  await expect(candidates).toContainText('2122260223');
});

test('candidates are put to the browser one by one, and each refusal stands at its line', async ({
  page,
}) => {
  const candidate = 'candidate:1 1 udp 2122260223 10.0.0.4 50211 typ host';
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(`a=${candidate}\r\na=${candidate.replace('50211', '70000')}\r\n`);
  await page.getByRole('button', { name: 'Ask this browser' }).first().click();
  const verdict = page.getByRole('tabpanel', { name: 'This browser says' });
  await expect(verdict).toContainText('each is handed over with addIceCandidate');
  await expect(verdict).toContainText('This browser refuses 1 of 2 candidates');
  await expect(verdict.getByRole('button', { name: 'Line 2' }).first()).toBeVisible();
  await expect(verdict).toContainText('these lines have an error, and no others');
});

test('a section alone is no broken description, and the browser is asked about it as an offer', async ({
  page,
}) => {
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(OFFER.slice(OFFER.indexOf('m=video'), OFFER.indexOf('m=application')));
  await expect(page.getByText('nothing wrong found', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Ask this browser' }).first().click();
  const verdict = page.getByRole('tabpanel', { name: 'This browser says' });
  await expect(verdict).toContainText('A section alone is no description.');
  await expect(verdict).toContainText('This browser takes it, made to a whole offer');
  await expect(verdict.getByText(/^v=0[\s\S]*\nm=video /)).toBeVisible();
});

test('what an RTCIceCandidate says beside its candidate is shown, until the text is another', async ({
  page,
}) => {
  const workbench = await new WorkbenchPage(page).open();
  const candidate = 'candidate:1 1 udp 2122260223 192.0.2.7 50000 typ host';
  await workbench.paste(JSON.stringify({ candidate, sdpMid: 'cam', sdpMLineIndex: 2 }));
  const candidates = await workbench.openTab('Candidates');
  await expect(candidates).toContainText('sdpMid: cam');
  await expect(candidates).toContainText('sdpMLineIndex: 2');
  await expect(candidates).not.toContainText('usernameFragment');
  await workbench.editor.press('End');
  await page.keyboard.type(' x');
  await expect(candidates).not.toContainText('sdpMid');
});

test('every item is a way to its line', async ({ page }) => {
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(OFFER);
  const overview = await workbench.openTab('Overview');
  await overview.getByRole('button', { name: /^video/ }).click();
  await expect(workbench.meaning).toContainText('A section: one kind of media');
  const codecs = await workbench.openTab('Codecs');
  await codecs.getByRole('button', { name: /^111/ }).first().click();
  await expect(workbench.meaning).toContainText('opus');
});

test('an offer and its answer stand side by side, section by section', async ({ page }) => {
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(OFFER);
  await workbench.button('Compare').click();
  const editors = page.getByRole('textbox', { name: 'Description, SDP' });
  await expect(editors).toHaveCount(2);
  await workbench.paste(ANSWER, editors.nth(1));
  const comparison = page.getByRole('region', { name: 'Comparison' });
  await expect(comparison).toContainText('opus');
  await expect(comparison).toContainText('the answerer opens the handshake');
});

test('this browser is asked about the answer beside its offer, and both texts stay in sight', async ({
  page,
}) => {
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(OFFER);
  await workbench.button('Compare').click();
  await expect(workbench.button('Ask this browser')).toHaveCount(0);
  await workbench.paste(ANSWER.replace('a=mid:0', 'a=mid:9'), workbench.editor.nth(1));
  await workbench.button('Ask this browser').click();
  const comparison = page.getByRole('region', { name: 'Comparison' });
  await expect(comparison).toContainText('This browser refuses it as the answer to that offer');
  await expect(comparison).toContainText('InvalidAccessError');
  await expect(workbench.editor).toHaveCount(2);
  await workbench.paste(ANSWER, workbench.editor.nth(1));
  await expect(comparison).toContainText('This was said of an older text');
  await workbench.button('Ask this browser').click();
  await expect(comparison).toContainText('This browser takes it as the answer to that offer');
});

test('of a log that is pasted beside an offer the answer is taken, and the rest is one click away', async ({
  page,
}) => {
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(OFFER);
  await workbench.button('Compare').click();
  await workbench.paste(read('paste/offer-and-answer/input.txt'), workbench.editor.nth(1));
  const answer = page.getByRole('region', { name: 'Answer', exact: true });
  await expect(answer.getByRole('textbox')).toContainText('a=setup:active');
  await answer.getByRole('button', { name: 'Offer', exact: true }).click();
  await expect(answer.getByRole('textbox')).toContainText('a=setup:actpass');
  await expect(workbench.editor.nth(0)).toContainText('a=setup:actpass');
  const comparison = page.getByRole('region', { name: 'Comparison' });
  await expect(comparison).toContainText('The answer leaves open who begins the DTLS handshake');
});

test('a log as it came is said to have SDP in it, and prose to have none and nothing to ask', async ({
  page,
}) => {
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(read('paste/offer-and-answer-json/input.txt'));
  await workbench.button('Show the original').click();
  await expect(page.getByText(/^Text with SDP in it, /)).toBeVisible();
  await workbench.paste('hello world, this is prose');
  await expect(page.getByText(/^Text that is no SDP, /)).toBeVisible();
  await expect(workbench.button('Ask this browser')).toHaveCount(0);
});

test('the page ends where its cards do', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  const workbench = await new WorkbenchPage(page).open();
  await workbench.openSample('An offer with five mistakes to find');
  for (const tab of ['Overview', 'Problems', 'Candidates']) {
    await workbench.openTab(tab);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(768);
  }
});

test('of two versions the words that changed are marked, and a moved line is told once', async ({
  page,
}) => {
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(OFFER);
  await workbench.button('Compare').click();
  await page.getByRole('button', { name: 'Two versions' }).click();
  const munged = OFFER.replace('useinbandfec=1', 'useinbandfec=1;stereo=1')
    .replace('a=rtcp-mux\r\n', '')
    .replace('a=sendrecv\r\n', 'a=sendrecv\r\na=rtcp-mux\r\n');
  await workbench.paste(munged, workbench.editor.nth(1));
  const comparison = page.getByRole('region', { name: 'Comparison' });
  await expect(comparison.getByText('1 changed')).toBeVisible();
  await expect(comparison.getByText('1 moved')).toBeVisible();
  await expect(comparison.locator('mark')).toHaveText([';stereo=1']);
  await expect(comparison.getByText('a=rtcp-mux', { exact: true })).toHaveCount(1);
  await comparison
    .getByRole('button', { name: /^after, line/ })
    .first()
    .click();
  await expect(workbench.editor.nth(1)).toBeFocused();
});

test('a text that is absurdly long is refused politely, and nothing is lost', async ({ page }) => {
  const workbench = await new WorkbenchPage(page).open();
  await workbench.paste(OFFER);
  await expect(page.getByText(/^Offer, 3 sections/)).toBeVisible();
  await workbench.paste(`v=0\r\n${'a=x\r\n'.repeat(4_200_000)}`);
  await expect(page.getByRole('alert')).toContainText('This text has 21 MB.');
  await expect(page.getByText(/^Offer, 3 sections/)).toBeVisible();
});

test('a text without SDP is kept, and told in one sentence instead of a list of problems', async ({
  page,
}) => {
  const workbench = await new WorkbenchPage(page).open();
  const prose = Array.from({ length: 30 }, (_, index) => `The call failed ${index} times.`);
  await workbench.paste(prose.join('\n'));
  await expect(page.getByText('Text that is no SDP, 30 lines')).toBeVisible();
  await expect(workbench.editor).toContainText('The call failed 0 times.');
  await expect(page.getByText(/\d+ errors|nothing wrong found/)).toBeHidden();
  const problems = await workbench.openTab('Problems');
  await expect(problems).toHaveText(/^\s*There is no description and no candidate in this text\./);

  await workbench.paste(OFFER);
  await expect(page.getByText('nothing wrong found')).toBeVisible();
  await expect(problems).toContainText('No rule has found anything wrong.');
});
