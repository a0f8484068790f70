// Every meaning, sign and further extension has its words in both languages, with the same figures.
import { describe, expect, it } from 'vitest';
import { MEANING_CODES } from '../../../../src/lib/sdp/summary/parameters/meaning.js';
import {
  FURTHER_EXTENSIONS,
  loadSummaryWords,
  type SummaryWords,
} from '../../../../src/lib/sdp/summary/words.js';

const en = await loadSummaryWords('en');
const zh = await loadSummaryWords('zh-TW');

const figuresIn = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([whole]) => whole).sort();

const all = ({ meanings, signs, extensions }: SummaryWords): Readonly<Record<string, string>> => ({
  ...meanings,
  ...signs,
  ...extensions,
});

describe.each([
  ['en', en],
  ['zh-TW', zh],
] as const)('%s', (_, words) => {
  it('has a sentence for each', () => {
    expect(Object.keys(words.meanings).sort()).toEqual([...MEANING_CODES].sort());
    expect(Object.keys(words.extensions).sort()).toEqual([...FURTHER_EXTENSIONS].sort());
    for (const text of Object.values(all(words))) expect(text).toMatch(/[.。]$/);
  });
});

it('both have the same figures in a sentence, and no sentence is left in English', () => {
  expect(Object.keys(zh.signs).sort()).toEqual(Object.keys(en.signs).sort());
  for (const [key, text] of Object.entries(all(en))) {
    const other = all(zh)[key] ?? '';
    expect([key, figuresIn(other)]).toEqual([key, figuresIn(text)]);
    expect(other).toMatch(/[一-鿿]/);
  }
});
