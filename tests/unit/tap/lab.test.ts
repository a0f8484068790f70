import { expect, test } from 'vitest';
import { LAB_KINDS, withLab, withoutLab } from '../../../src/lib/tap/lab.js';

const PAGE = '<!doctype html><html><head><meta charset="utf-8" /></head><body></body></html>';

test.each(LAB_KINDS)('a page told of its lab (%s) and then not is the page it was', (kind) => {
  const told = withLab(PAGE, kind);
  expect(told).not.toBe(PAGE);
  expect(told).toContain(`content="${kind}"`);
  expect(withoutLab(told)).toBe(PAGE);
});

test('a page that was told of none stays as it is', () => {
  expect(withoutLab(PAGE)).toBe(PAGE);
});
