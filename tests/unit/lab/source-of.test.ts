import { expect, test } from 'vitest';
import { sourceOf } from '../../../src/lab/source-of.js';

test.each([
  ['10.0.0.7', '::ffff:10.0.0.7'],
  ['2001:db8:0:7::1', '2001:db8:0:7:ffff:ffff:ffff:ffff'],
  ['fe80::1%eth0', 'fe80::2%eth0'],
])('%s and %s are one source', (one, other) => {
  expect(sourceOf(other)).toBe(sourceOf(one));
});

test.each([
  ['10.0.0.7', '10.0.0.8'],
  ['2001:db8:0:7::1', '2001:db8:0:8::1'],
  ['::1', 'fe80::1%eth0'],
  ['::ffff:10.0.0.7', '::ffff:10.0.0.8'],
])('%s and %s are two', (one, other) => {
  expect(sourceOf(other)).not.toBe(sourceOf(one));
});
