// Chromium itself is asked about each mutation; tests/unit/sdp/verdicts.test.ts compares what it has said
// with the lint, case by case.
import { expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { PEERS_BETWEEN_COLLECTIONS, askAll } from '../../fixtures/verdicts/ask.js';
import { casesFrom, changesOf, figures } from '../../fixtures/verdicts/agreement.js';
import storedChromium from '../../fixtures/verdicts/chromium.json';
import storedFirefox from '../../fixtures/verdicts/firefox.json';
import { BASES } from '../../fixtures/verdicts/mutation.js';
import type { Verdict } from '../../fixtures/verdicts/mutations.js';

const captured = import.meta.glob<string>('../../fixtures/captured/*/*-offer.sdp', {
  query: '?raw',
  import: 'default',
});

async function readBases(): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const path of Object.values(BASES))
    texts.set(path, (await captured[`../../fixtures/captured/${path}.sdp`]?.()) ?? '');
  return texts;
}

test('Chromium takes and refuses what it took and refused', { timeout: 240_000 }, async () => {
  const texts = await readBases();
  const cases = casesFrom((path) => texts.get(path) ?? '');
  const said: Verdict[] = [];
  while (said.length < cases.length) {
    const some = cases.slice(said.length, said.length + PEERS_BETWEEN_COLLECTIONS);
    said.push(...(await askAll(some.map(({ text }) => text))));
    await cdp().send('HeapProfiler.collectGarbage');
  }
  const verdicts = Object.fromEntries(cases.map(({ name }, i) => [name, said[i] ?? null]));
  console.warn(
    figures(cases, [
      ['Chromium', verdicts],
      ['Firefox', storedFirefox],
    ]),
  );
  expect(changesOf(storedChromium, verdicts)).toEqual([]);
});
