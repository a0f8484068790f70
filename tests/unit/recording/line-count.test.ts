import { expect, it } from 'vitest';
import { lineCount } from '../../../src/lib/recording/line-count.js';

it('counts the lines of a description with either line end, and no empty one', () => {
  expect(lineCount('v=0\r\no=-\r\n')).toBe(2);
  expect(lineCount('v=0\no=-')).toBe(2);
  expect(lineCount('v=0\r\n\r\no=-\r\n')).toBe(2);
  expect(lineCount('')).toBe(0);
});
