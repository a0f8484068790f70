import { describe, expect, it } from 'vitest';
import { LAST_STEP } from '../../../src/lib/flow/steps.js';
import { LANGUAGES } from '../../../src/lib/i18n/language.svelte.js';
import { type Prose, type StepProse, loadProse } from '../../../src/lib/i18n/prose.js';

const en = await loadProse('en');
const chinese = await loadProse('zh-TW');

interface Found {
  where: string;
  text: string;
}

const sections = ({ intro, steps, recordedIntro }: Prose): readonly StepProse[] => [
  intro,
  ...steps,
  recordedIntro,
];

const paragraphsOf = (prose: Prose): Found[] =>
  sections(prose).flatMap(({ paragraphs }, step) =>
    paragraphs.map((text, index) => ({ where: `step ${step}, paragraph ${index + 1}`, text })),
  );

const titlesOf = (prose: Prose): Found[] =>
  sections(prose).map(({ title }, step) => ({ where: `step ${step}, title`, text: title }));

const textsOf = (prose: Prose): Found[] => [...titlesOf(prose), ...paragraphsOf(prose)];

/** Those that break a rule, so that a failing test names them all. Step 0 is the intro, 25 a recording’s. */
const breaking = (found: Found[], breaks: (text: string) => boolean): Found[] =>
  found.filter(({ text }) => breaks(text));

/** The text as it is read, without its marks. */
const plain = (text: string): string => text.replaceAll('**', '').replaceAll('`', '');

const withoutCode = (text: string): string => text.replace(/`[^`]+`/g, '');

const wordCount = (text: string): number =>
  plain(text)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Han characters and Latin words together: how long a Chinese paragraph is to read. */
const weight = (text: string): number =>
  (text.match(/\p{Script=Han}/gu) ?? []).length + wordCount(text.replace(/\p{Script=Han}/gu, ' '));

describe.each(LANGUAGES)('prose in %s', async (language) => {
  const prose = await loadProse(language);

  it('explains each of the 24 steps', () => {
    expect(prose.steps).toHaveLength(LAST_STEP);
  });

  it('titles no two sections alike', () => {
    const titles = titlesOf(prose).map(({ text }) => text);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('titles each section with a sentence without a full stop and without marks', () => {
    expect(breaking(titlesOf(prose), (text) => /[.。!！?？`*]/.test(text))).toEqual([]);
    expect(breaking(titlesOf(prose), (text) => text.length < 9)).toEqual([]);
  });

  it('takes one or two paragraphs, each of whole sentences', () => {
    for (const { paragraphs } of sections(prose)) expect([1, 2]).toContain(paragraphs.length);
    expect(breaking(paragraphsOf(prose), (text) => !/[.。]$/.test(text))).toEqual([]);
  });

  it('closes every mark, and nests none', () => {
    const unclosed = (text: string): boolean =>
      /[*`]/.test(text.replace(/\*\*[^*`]+\*\*|`[^*`]+`/g, ''));
    expect(breaking(textsOf(prose), unclosed)).toEqual([]);
  });

  it('has no double spaces, line breaks or spaces at its ends', () => {
    expect(breaking(textsOf(prose), (text) => /\s{2}|[\n\t]|^\s|\s$/.test(text))).toEqual([]);
  });

  it('has neither exclamation marks nor emoji', () => {
    const shouts = (text: string): boolean => /[!！]|\p{Extended_Pictographic}/u.test(text);
    expect(breaking(textsOf(prose), shouts)).toEqual([]);
  });
});

describe('English prose', () => {
  it('makes nothing look small with "simply", "just" or "magic"', () => {
    const belittles = (text: string): boolean =>
      /\b(?:simply|just|magic(?:al(?:ly)?)?|easy|easily|obviously)\b/i.test(text);
    expect(breaking(textsOf(en), belittles)).toEqual([]);
  });

  it('keeps each paragraph between 25 and 60 words', () => {
    const outside = (text: string): boolean => wordCount(text) < 25 || wordCount(text) > 60;
    expect(breaking(paragraphsOf(en), outside)).toEqual([]);
  });

  it('sets apostrophes and quotation marks as type', () => {
    expect(breaking(textsOf(en), (text) => /['"]/.test(withoutCode(text)))).toEqual([]);
  });
});

describe('Chinese prose', () => {
  /** Words of the mainland for which Taiwan has its own. */
  const MAINLAND =
    /信息|數據|通過|默認|視頻|音頻|質量|接口|端口|網絡|服務器|服務端|客戶端|支持|協議|地址|連接(?!埠)|調用|回調|對象|創建|添加|加載|運行|代碼|字符|字節|內存|緩存|帶寬|響應|實時|在線|局域網|公網|屏幕|鏈接|登錄|賬號|當前|反饋|配置|握手|軟件|硬件|優化/;
  /** The commonest characters that are never the traditional form. */
  const SIMPLIFIED =
    /[们这说发连设对问证应当关会为个议码务数网络载传输过还没让给从时间开见实现题协创讯运动态单双择举权选优]/u;

  it('uses the words of Taiwan', () => {
    expect(breaking(textsOf(chinese), (text) => MAINLAND.test(text))).toEqual([]);
  });

  it('uses no simplified character', () => {
    expect(breaking(textsOf(chinese), (text) => SIMPLIFIED.test(text))).toEqual([]);
  });

  it('titles each section in Han characters', () => {
    const foreign = (text: string): boolean => !/\p{Script=Han}{3}/u.test(text);
    expect(breaking(titlesOf(chinese), foreign)).toEqual([]);
  });

  it('keeps each paragraph between 38 and 95 characters and words', () => {
    const outside = (text: string): boolean => weight(text) < 38 || weight(text) > 95;
    expect(breaking(paragraphsOf(chinese), outside)).toEqual([]);
  });

  it('puts a space between Han and Latin', () => {
    const touches = (text: string): boolean =>
      /\p{Script=Han}\**`|`\**\p{Script=Han}/u.test(text) ||
      /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u.test(plain(text));
    expect(breaking(textsOf(chinese), touches)).toEqual([]);
  });

  it('puts no space between two Han characters or beside a full-width mark', () => {
    const gaps = (text: string): boolean =>
      /\p{Script=Han} +\p{Script=Han}|[，。：；（）「」、] | [，。：；（）「」、]/u.test(
        plain(text),
      );
    expect(breaking(textsOf(chinese), gaps)).toEqual([]);
  });

  it('punctuates with full-width marks', () => {
    const halfWidth = (text: string): boolean =>
      /\p{Script=Han}\**[,.:;?()]|[,.:;?()]\**\p{Script=Han}/u.test(withoutCode(text));
    expect(breaking(textsOf(chinese), halfWidth)).toEqual([]);
  });
});

describe('both languages', () => {
  it('give each section the same number of paragraphs', () => {
    const counts = (prose: Prose): number[] =>
      sections(prose).map(({ paragraphs }) => paragraphs.length);
    expect(counts(chinese)).toEqual(counts(en));
  });

  it('name the same calls, states and candidate types in each section', () => {
    const codes = (prose: Prose): string[][] =>
      sections(prose).map(({ paragraphs }) =>
        [...new Set(paragraphs.join(' ').match(/`[^`]+`/g) ?? [])].sort(),
      );
    expect(codes(chinese)).toEqual(codes(en));
  });
});
