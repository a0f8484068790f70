import { expect, test } from 'vitest';
import { TokenBuckets } from '../../../../src/lab/turn/token-buckets.js';

const passing = (buckets: TokenBuckets, key: string, tries: number, nowMs: number): number =>
  Array.from({ length: tries }, () => buckets.take(key, nowMs)).filter(Boolean).length;

test('what one uses up is missing to nobody else', () => {
  const buckets = new TokenBuckets(10, 100, 0);
  expect(passing(buckets, 'one', 25, 0)).toBe(10);
  expect(passing(buckets, 'other', 25, 0)).toBe(10);
  expect(passing(buckets, 'one', 25, 500)).toBe(5);
});

test('of very many the last share one bucket, and take nothing from those that came before', () => {
  const buckets = new TokenBuckets(10, 3, 0);
  for (const key of ['one', 'two', 'three']) buckets.take(key, 0);
  const passed = Array.from({ length: 1_000 }, (_, i) => buckets.take(`late ${i}`, 0));
  expect(passed.filter(Boolean)).toHaveLength(10);
  expect(buckets.size).toBe(3);
  expect(passing(buckets, 'one', 25, 0)).toBe(9);
});

test('those that are full again are forgotten, the others not', () => {
  const buckets = new TokenBuckets(10, 3, 0);
  passing(buckets, 'flooding', 25, 0);
  buckets.take('quiet', 0);
  buckets.sweep(200);
  expect(buckets.size).toBe(1);
  expect(passing(buckets, 'flooding', 25, 200)).toBe(2);
  buckets.sweep(5_000);
  expect(buckets.size).toBe(0);
});

test('an infinite rate refuses nothing and keeps nothing', () => {
  const buckets = new TokenBuckets(Infinity, 1, 0);
  expect(passing(buckets, 'one', 1_000, 0)).toBe(1_000);
  expect(buckets.size).toBe(0);
});
