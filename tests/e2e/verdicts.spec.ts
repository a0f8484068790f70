// Firefox itself is asked about each mutation; tests/unit/sdp/verdicts.test.ts compares what it has said
// with the lint, case by case.
import { expect, test } from '@playwright/test';
import { readCaptured } from '../fixtures/captured.js';
import { casesFrom, changesOf, figures } from '../fixtures/verdicts/agreement.js';
import { askAll } from '../fixtures/verdicts/ask.js';
import { STORED } from '../fixtures/verdicts/stored.js';
import { launchFirefox, skipWithoutFirefox } from './support/firefox.js';

test('Firefox takes and refuses what it took and refused', async () => {
  skipWithoutFirefox();
  test.slow();
  const cases = casesFrom(readCaptured);
  const browser = await launchFirefox();
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
