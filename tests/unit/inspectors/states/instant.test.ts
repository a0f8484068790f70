import { expect, test } from 'vitest';
import { instantFigure, instantText } from '../../../../src/lib/inspectors/states/instant.js';

test.each([
  [0, '0.000'],
  [16_204.4, '16.204'],
  [59_999.6, '1:00.000'],
  [62_204, '1:02.204'],
  [3_602_204, '1:00:02.204'],
  [-3, '0.000'],
])('%s ms is written %s', (atMs, figure) => {
  expect(instantFigure(atMs)).toBe(figure);
});

test('seconds have their unit, minutes are told by their colon', () => {
  expect(instantText(16_204)).toBe('16.204 s');
  expect(instantText(62_204)).toBe('1:02.204');
});
