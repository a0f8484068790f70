import { expect, test } from 'vitest';
import { TokenBucket } from '../../../../src/lab/turn/token-bucket.js';

/** How many of `tries` pass at this moment. */
const passing = (bucket: TokenBucket, tries: number, nowMs: number): number =>
  Array.from({ length: tries }, () => bucket.take(1, nowMs)).filter(Boolean).length;

test('a second’s worth passes at once, and nothing more', () => {
  expect(passing(new TokenBucket(10, 0), 25, 0)).toBe(10);
});

test('what was used comes back with time, and never more than a second’s worth', () => {
  const bucket = new TokenBucket(10, 0);
  passing(bucket, 10, 0);
  expect(passing(bucket, 10, 300)).toBe(3);
  expect(passing(bucket, 25, 100_000)).toBe(10);
});

test('what does not fit takes nothing away from what does', () => {
  const bucket = new TokenBucket(10, 0);
  expect(bucket.take(11, 0)).toBe(false);
  expect(bucket.take(10, 0)).toBe(true);
});

test('it is full again when a second has passed at most', () => {
  const bucket = new TokenBucket(10, 0);
  expect(bucket.isFull(0)).toBe(true);
  passing(bucket, 4, 0);
  expect([bucket.isFull(0), bucket.isFull(399), bucket.isFull(400)]).toEqual([false, false, true]);
});

test('an infinite rate refuses nothing', () => {
  const bucket = new TokenBucket(Infinity, 0);
  expect(bucket.take(1e12, 0)).toBe(true);
  expect(bucket.take(1e12, 0)).toBe(true);
});
