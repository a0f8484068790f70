// Firefox itself is asked about each mutation; tests/unit/sdp/verdicts.test.ts compares what it has said
// with the lint, case by case.
import { expect, test } from '@playwright/test';
import { readCaptured } from '../fixtures/captured.js';
import { casesFrom, changesOf, figures } from '../fixtures/verdicts/agreement.js';
import { askAll } from '../fixtures/verdicts/ask.js';
import { STORED } from '../fixtures/verdicts/stored.js';
import { findFirefox, launchFirefox } from './support/firefox.js';

const path = findFirefox();

test('Firefox takes and refuses what it took and refused', async () => {
  test.skip(path === undefined, 'there is no Firefox: install firefox-esr or set FIREFOX_PATH');
  test.slow();
  const cases = casesFrom(readCaptured);
  const browser = await launchFirefox(path ?? '');
  try {
    const page = await browser.newPage();
    const said = await page.evaluate(
      askAll,
      cases.map(({ text }) => text),
    );
    const verdicts = Object.fromEntries(cases.map(({ name }, i) => [name, said[i] ?? null]));
    console.warn(
      figures(cases, [
        ['Firefox', verdicts],
        ['Chromium', STORED.Chromium],
      ]),
    );
    expect(changesOf(STORED.Firefox, verdicts)).toEqual([]);
  } finally {
    await browser.close();
  }
});
