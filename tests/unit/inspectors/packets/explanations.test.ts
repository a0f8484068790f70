import { describe, expect, it } from 'vitest';
import {
  type Explanations,
  loadExplanations,
} from '../../../../src/lib/inspectors/packets/explanations.js';
import { problemText } from '../../../../src/lib/inspectors/packets/problem-words.js';
import { ATTRIBUTE_NAMES } from '../../../../src/lib/stun/attributes.js';
import { FIELDS } from '../../../../src/lib/stun/field-codes.js';
import type { FieldCode } from '../../../../src/lib/stun/fields.js';
import { PROBLEMS, type ProblemCode } from '../../../../src/lib/stun/problems.js';

const CODES = [
  ...(Object.keys(FIELDS) as (keyof typeof FIELDS)[]),
  ...ATTRIBUTE_NAMES.map((name): FieldCode => `stun.attribute.${name}`),
];

const textsOf = ({ fields, layers }: Explanations): string[] => [
  ...Object.values(fields),
  ...Object.values(layers),
];

describe.each(['en', 'zh-TW'] as const)('the explanations in %s', async (language) => {
  const explanations = await loadExplanations(language);

  it('cover every field and every attribute, and nothing else', () => {
    expect(Object.keys(explanations.fields).sort()).toEqual([...CODES].sort());
  });

  it('are one or two whole sentences each', () => {
    for (const text of textsOf(explanations)) {
      expect(text).toMatch(/[.。]$/);
      // A full stop inside a version or a list of figures ends nothing.
      const ends = text.match(language === 'en' ? /[.](?= |$)/g : /[。]/g) ?? [];
      expect(ends.length, text).toBeLessThanOrEqual(2);
    }
  });

  it('have neither exclamation marks nor straight quotes', () => {
    expect(textsOf(explanations).filter((text) => /[!！]|\w'\w|"/.test(text))).toEqual([]);
  });
});

it('no Chinese explanation is the English one left as it was, or half-width beside Han', async () => {
  const [en, zh] = [await loadExplanations('en'), await loadExplanations('zh-TW')];
  for (const code of CODES) expect(zh.fields[code]).not.toBe(en.fields[code]);
  const halfWidth = /\p{Script=Han}[,;?()]|[,;?()]\p{Script=Han}|\p{Script=Han}[.:](?:\s|$)/u;
  expect(textsOf(zh).filter((text) => halfWidth.test(text))).toEqual([]);
});

it('each problem is said in words, with its offset', () => {
  for (const code of Object.keys(PROBLEMS) as ProblemCode[])
    expect(problemText({ code, offsetBytes: 20, params: {} })).toMatch(/^At 0x0014: .+\.$/);
});
