import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LineChange, compareLines } from '../../../src/lib/sdp/compare.js';
import { splitLines } from '../../../src/lib/sdp/lines.js';

const compare = (before: string[], after: string[]): string[] =>
  compareLines(before, after).map((change) => {
    switch (change.kind) {
      case 'same':
        return `  ${after[change.after]}`;
      case 'changed':
        return `~ ${before[change.before]} → ${after[change.after]}`;
      case 'added':
        return `+ ${after[change.after]}`;
      case 'removed':
        return `- ${before[change.before]}`;
    }
  });

const textLines = (name: string): string[] =>
  splitLines(readFileSync(new URL(name, import.meta.url), 'utf8')).map(({ text }) => text);

describe('what changed', () => {
  it('nothing, between equal lists', () => {
    expect(compare(['v=0', 's=-'], ['v=0', 's=-'])).toEqual(['  v=0', '  s=-']);
    expect(compare([], [])).toEqual([]);
  });

  it('lines were added, at the beginning, in the middle and at the end', () => {
    expect(compare(['b', 'd'], ['a', 'b', 'c', 'd', 'e'])).toEqual([
      '+ a',
      '  b',
      '+ c',
      '  d',
      '+ e',
    ]);
  });

  it('a direction became another', () => {
    expect(compare(['a=mid:0', 'a=sendrecv'], ['a=mid:0', 'a=inactive'])).toEqual([
      '  a=mid:0',
      '~ a=sendrecv → a=inactive',
    ]);
  });

  it('lines were removed', () => {
    expect(compare(['a', 'b', 'c'], ['b'])).toEqual(['- a', '  b', '- c']);
  });

  it('a line with the same beginning at the same place was changed', () => {
    expect(
      compare(['v=0', 'a=setup:actpass', 'a=mid:0'], ['v=0', 'a=setup:active', 'a=mid:0']),
    ).toEqual(['  v=0', '~ a=setup:actpass → a=setup:active', '  a=mid:0']);
  });

  it('different attributes at the same place are one that went and one that came', () => {
    expect(compare(['a=rtcp-mux'], ['a=rtcp-rsize'])).toEqual(['- a=rtcp-mux', '+ a=rtcp-rsize']);
  });

  it('a Chromium offer that grew has two lines filled in and four candidates more', () => {
    const changes = compare(
      textLines('./fixtures/chromium-156-offer-stun-turn.sdp'),
      textLines('./fixtures/chromium-156-offer-stun-turn-grown.sdp'),
    ).filter((line) => !line.startsWith('  '));
    expect(changes.map((line) => line.slice(0, 13))).toEqual([
      '~ m=audio 9 U',
      '~ c=IN IP4 0.',
      '+ a=candidate',
      '+ a=candidate',
      '+ a=candidate',
      '+ a=candidate',
    ]);
  });

  it('two unlike lists beyond the limit of the search are told as replaced', () => {
    const before = Array.from({ length: 1500 }, (_, i) => `x=${i}`);
    const after = Array.from({ length: 1500 }, (_, i) => `y=${i}`);
    const kinds = new Set(compareLines(before, after).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['added', 'removed']);
  });
});

describe('any two lists', () => {
  const lists = fc.array(fc.constantFrom('a=1', 'a=2', 'b=1', 'b=2', 'c'), { maxLength: 25 });

  /** Length of a longest common subsequence, the slow and plain way. */
  const lcsLength = (a: string[], b: string[]): number => {
    const table = Array.from({ length: a.length + 1 }, () =>
      new Array<number>(b.length + 1).fill(0),
    );
    const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
    for (let i = a.length - 1; i >= 0; i--)
      for (let j = b.length - 1; j >= 0; j--)
        (table[i] as number[])[j] =
          a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    return at(0, 0);
  };
  const indexes = (changes: LineChange[], side: 'before' | 'after'): number[] =>
    changes.flatMap((change) =>
      side in change ? [(change as Record<typeof side, number>)[side]] : [],
    );

  it('every line of both stands in the answer once and in order, and the same lines are a longest common subsequence', () => {
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const changes = compareLines(before, after);
        expect(indexes(changes, 'before')).toEqual(before.map((_, i) => i));
        expect(indexes(changes, 'after')).toEqual(after.map((_, i) => i));
        const same = changes.flatMap((change) => (change.kind === 'same' ? [change] : []));
        expect(same.map((change) => before[change.before])).toEqual(
          same.map((change) => after[change.after]),
        );
        expect(same).toHaveLength(lcsLength(before, after));
      }),
      { numRuns: 500 },
    );
  });
});
