import { expect, test } from 'vitest';
import { compiledCount, messageKeys } from '../../../scripts/compile-messages.js';

test('every message that is written is compiled', () => {
  expect(messageKeys('en').length).toBeGreaterThan(0);
  expect(compiledCount()).toBe(messageKeys('en').length);
});

test('no key is written twice', () => {
  const keys = messageKeys('en');
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('English and Chinese have the same messages', () => {
  expect(messageKeys('zh-TW')).toEqual(messageKeys('en'));
});
