// Texts that want to be more than text: whatever comes in stays text.
import { INJECTIONS } from '../fixtures/injections.js';
import { expect, test } from './support/page.js';
import { WorkbenchPage } from './support/workbench.js';

/** Where somebody else's words stand in what people paste. */
const WAYS_IN: Record<string, (payload: string) => string> = {
  alone: (payload) => payload,
  'in the lines of a description': (payload) =>
    [
      'v=0',
      `o=${payload} 1 1 IN IP4 0.0.0.0`,
      `s=${payload}`,
      `i=${payload}`,
      't=0 0',
      `a=group:${payload}`,
      `a=${payload}`,
      `m=audio 9 UDP/TLS/RTP/SAVPF ${payload}`,
      `a=rtpmap:111 ${payload}/48000/2`,
      `a=fmtp:111 ${payload}`,
      `a=setup:${payload}`,
      `a=mid:${payload}`,
      `a=ssrc:1 cname:${payload}`,
      `a=extmap:1 ${payload}`,
      '',
    ].join('\r\n'),
  'in a candidate': (payload) =>
    `candidate:1 1 ${payload} 2122260223 ${payload} 50211 typ ${payload} ${payload} ${payload}`,
  'in an RTCSessionDescription': (payload) =>
    JSON.stringify({ type: payload, sdp: `v=0\r\ns=${payload}\r\n`, [payload]: payload }),
};

for (const [where, wrap] of Object.entries(WAYS_IN))
  test(`a script ${where} does not run, and brings no element`, async ({ page }) => {
    const workbench = await new WorkbenchPage(page).open();
    for (const payload of INJECTIONS) await workbench.paste(wrap(payload));
    // The last one is shown: the others have been.
    await expect(workbench.editor).toContainText('onerror');
    for (const tab of ['Problems', 'Codecs', 'Extensions', 'Candidates', 'Sources', 'Overview'])
      await workbench.openTab(tab);
    await workbench.paste(INJECTIONS.map(wrap).join('\r\n'));
    await expect(workbench.editor).toContainText('top.injected');
    for (const tab of ['Problems', 'Codecs', 'Extensions', 'Candidates', 'Sources', 'Overview'])
      await workbench.openTab(tab);
    expect(await page.evaluate(() => 'injected' in window)).toBe(false);
    expect(
      await page.locator('main :is([onerror], [onload], [srcdoc], iframe, object, embed)').count(),
    ).toBe(0);
  });
