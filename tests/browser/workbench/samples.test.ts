// Chromium itself is asked about each sample: it takes the offers, and refuses what is no offer for it.
import { expect, test } from 'vitest';
import { SAMPLES, type SampleName } from '../../../src/lib/workbench/samples.js';
import { askAll } from '../../fixtures/verdicts/ask.js';

const verdictOn = async (name: SampleName) => (await askAll([await SAMPLES[name].load()]))[0];

test.each(['chromium', 'firefox', 'safari', 'sfu'] as const)(
  'Chromium takes the offer of %s and answers',
  async (name) => {
    expect(await verdictOn(name)).toBeNull();
  },
);

test.each(['rfc-2327', 'mistakes'] as const)('Chromium refuses %s', async (name) => {
  expect((await verdictOn(name))?.name).toMatch(/Error$/);
});
