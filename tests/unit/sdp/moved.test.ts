import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareVersions } from '../../../src/lib/sdp/moved.js';

const lines = (text: string): string[] => text.split(' ');

test('a line that stands elsewhere now is moved, not removed and added', () => {
  expect(compareVersions(lines('a b c d'), lines('b c d a')).changes).toEqual([
    { kind: 'moved-away', before: 0, after: 3 },
    { kind: 'same', before: 1, after: 0 },
    { kind: 'same', before: 2, after: 1 },
    { kind: 'same', before: 3, after: 2 },
    { kind: 'moved-here', before: 0, after: 3 },
  ]);
});

test('of two alike that went, one that came takes the first', () => {
  const kinds = compareVersions(lines('x x a'), lines('a x')).changes.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'moved-away')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'removed')).toHaveLength(1);
});

test('every line of both stands in it once, whatever they are', () => {
  const some = fc.array(fc.constantFrom('a', 'b', 'm=1', 'm=2', 'd=1', 'd=2'), { maxLength: 12 });
  fc.assert(
    fc.property(some, some, (before, after) => {
      const { changes } = compareVersions(before, after);
      const told = (kinds: readonly string[], side: 'before' | 'after'): number[] =>
        changes
          .flatMap((change) =>
            kinds.includes(change.kind) && side in change
              ? [(change as Record<typeof side, number>)[side]]
              : [],
          )
          .sort((a, b) => a - b);
      expect(told(['same', 'changed', 'removed', 'moved-away'], 'before')).toEqual(
        before.map((_, index) => index),
      );
      expect(told(['same', 'changed', 'added', 'moved-here'], 'after')).toEqual(
        after.map((_, index) => index),
      );
    }),
  );
});
