import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../../src/lib/sdp/paste/unwrap.js';
import { UNWRAP_CODES, type UnwrapStep } from '../../../../src/lib/sdp/paste/unwrapper.js';
import { loadUnwrapWords, sayStep } from '../../../../src/lib/sdp/paste/words.js';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/paste');

/** Every step that the fixtures show. */
const steps: UnwrapStep[] = readdirSync(FIXTURES).flatMap((name) => [
  ...unwrap(readFileSync(join(FIXTURES, name, 'input.txt'), 'utf8')).steps,
]);
steps.push({ code: 'left-out-descriptions', params: { count: 2 } });

describe.each(['en', 'zh-TW'] as const)('%s', async (language) => {
  const words = await loadUnwrapWords(language);

  test.each(UNWRAP_CODES)('has words for %s', (code) => {
    const shown = steps.filter((step) => step.code === code);
    expect(shown.length).toBeGreaterThan(0);
    for (const step of shown) {
      const said = sayStep(words, step);
      expect(said).toMatch(language === 'en' ? /^[^{}]+\.$/ : /^[^{}]+。$/);
    }
  });

  test('has words for nothing else', () => {
    expect(Object.keys(words).sort()).toEqual([...UNWRAP_CODES].sort());
  });
});

test('one is told from several', async () => {
  const words = await loadUnwrapWords('en');
  const say = (count: number) => sayStep(words, { code: 'timestamps', params: { count } });
  expect(say(1)).toBe('The timestamp in front of one line was taken off.');
  expect(say(58)).toBe('The timestamps in front of 58 lines were taken off.');
});
