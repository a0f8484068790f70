// The short texts, read from their files: what the compiler would let pass.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import settings from '../../../project.inlang/settings.json' with { type: 'json' };
import { LANGUAGES, type Language } from '../../../src/lib/i18n/language.svelte.js';

const ROOT = new URL('../../../messages/', import.meta.url);
const filesOf = (lang: Language): string[] => readdirSync(new URL(`${lang}/`, ROOT)).sort();

const read = (lang: Language, file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`${lang}/${file}`, ROOT), 'utf8')) as Record<string, unknown>;

interface Message {
  file: string;
  key: string;
  text: string;
}

/** Every message of a language; one with variants gives a text for each of them. */
function messagesOf(lang: Language): Message[] {
  return filesOf(lang).flatMap((file) =>
    Object.entries(read(lang, file)).flatMap(([key, value]) =>
      key === '$schema' ? [] : textsOf(value).map((text) => ({ file, key, text })),
    ),
  );
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  // Variants stand under `match`; declarations and selectors beside it are no texts.
  if ('match' in value) return textsOf(value.match);
  return Object.values(value).flatMap(textsOf);
}

const english = messagesOf('en');
const chinese = messagesOf('zh-TW');

const variablesOf = (text: string): string[] =>
  [...new Set(text.match(/\{[^{}]*\}/g) ?? [])].sort();

const variablesByKey = (messages: readonly Message[]): Record<string, string[]> => {
  const byKey: Record<string, string[]> = {};
  for (const { key, text } of messages)
    byKey[key] = [...new Set([...(byKey[key] ?? []), ...variablesOf(text)])].sort();
  return byKey;
};

/** Those that break a rule, so that a failing test names them all. */
const breaking = (messages: readonly Message[], breaks: (text: string) => boolean): string[] =>
  messages.filter(({ text }) => breaks(text)).map(({ key, text }) => `${key}: ${text}`);

/** What is left of a text that somebody translates: no variable, no marked code. */
const words = (text: string): string => text.replace(/\{[^{}]*\}|`[^`]*`/g, ' ');

describe('the files of messages', () => {
  it('are the same in both languages, and the compiler is told of each', () => {
    expect(filesOf('zh-TW')).toEqual(filesOf('en'));
    const told = settings['plugin.inlang.messageFormat'].pathPattern.map((path) =>
      path.replace('./messages/{locale}/', ''),
    );
    expect(told.sort()).toEqual(filesOf('en'));
    expect(settings.locales).toEqual([...LANGUAGES]);
  });

  it('hold texts and nothing else', () => {
    for (const lang of LANGUAGES)
      for (const file of filesOf(lang))
        for (const [key, value] of Object.entries(read(lang, file)))
          if (key !== '$schema') expect(textsOf(value), `${lang} ${key}`).not.toEqual([]);
  });

  it('share no key, for the later file would win without a word', () => {
    for (const messages of [english, chinese]) {
      const homes = new Map<string, Set<string>>();
      for (const { key, file } of messages) homes.set(key, (homes.get(key) ?? new Set()).add(file));
      expect([...homes].filter(([, files]) => files.size > 1)).toEqual([]);
    }
  });

  it('write no key twice, of which JSON keeps the last', () => {
    for (const lang of LANGUAGES)
      for (const file of filesOf(lang)) {
        const keys = readFileSync(new URL(`${lang}/${file}`, ROOT), 'utf8').match(
          /^ {2}"[^"]+":/gm,
        );
        expect(new Set(keys).size, `${lang}/${file}`).toBe(keys?.length ?? 0);
      }
  });
});

describe('both languages', () => {
  it('have every key', () => {
    const keys = (messages: readonly Message[]): string[] =>
      [...new Set(messages.map(({ key }) => key))].sort();
    expect(keys(chinese)).toEqual(keys(english));
  });

  it('take the same variables for each key', () => {
    expect(variablesByKey(chinese)).toEqual(variablesByKey(english));
  });

  it('leave no text empty, and put no space where nobody sees it', () => {
    /** Fragments that are joined to others. */
    const FRAGMENTS = new Set(['ui_list_separator', 'recording_what_saved_by']);
    for (const messages of [english, chinese]) {
      expect(breaking(messages, (text) => !/\S/.test(text) || /\s{2}|[\n\t]/.test(text))).toEqual(
        [],
      );
      const whole = messages.filter(({ key }) => !FRAGMENTS.has(key));
      expect(breaking(whole, (text) => text !== text.trim())).toEqual([]);
    }
  });

  it('close every mark and every brace', () => {
    const unclosed = (text: string): boolean =>
      /\*\*|`/.test(text.replace(/\*\*[^*]+\*\*|`[^`]+`/g, '')) ||
      /[{}]/.test(text.replace(/\{\w+\}/g, ''));
    for (const messages of [english, chinese]) expect(breaking(messages, unclosed)).toEqual([]);
  });

  it('have neither exclamation marks nor emoji', () => {
    const shouts = (text: string): boolean =>
      /[!！]/.test(text) || /\p{Extended_Pictographic}/u.test(text.replace(/[©®™↔→←]/gu, ''));
    for (const messages of [english, chinese]) expect(breaking(messages, shouts)).toEqual([]);
  });
});

describe('English messages', () => {
  it('make nothing look small, and welcome nobody', () => {
    const banned =
      /\b(?:simply|just|magic(?:al(?:ly)?)?|easy|easily|obviously|please|sorry|oops|welcome to)\b/i;
    expect(breaking(english, (text) => banned.test(text))).toEqual([]);
  });

  it('hold no Han character', () => {
    expect(breaking(english, (text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it('set apostrophes, quotation marks and ellipses as type', () => {
    expect(breaking(english, (text) => /\w'\w|"|\.\.\./.test(words(text)))).toEqual([]);
  });
});

describe('Chinese messages', () => {
  /** Words that only an English sentence has; `in-progress` and its like are names. */
  const ENGLISH_WORDS =
    /(?<![\w-])(?:the|an|of|is|are|was|were|be|been|this|that|these|it|its|and|or|not|no|to|in|on|at|by|for|from|with|without|which|when|what|has|have|had|will|can|cannot|did|does|here|there|after|before|than|then|you|your)(?![\w-])/i;
  /** Words of the mainland for which Taiwan has its own. */
  const MAINLAND =
    /信息|數據|通過|默認|視頻|音頻|質量|接口|端口|網絡|服務器|服務端|客戶端|支持|協議|調用|回調|對象|創建|添加|加載|運行|代碼|字符|字節|內存|緩存|帶寬|響應|實時|在線|局域網|公網|屏幕|鏈接|登錄|賬號|反饋|軟件|硬件|優化|打印|保存|設置|激活|攝像頭|鼠標/;
  /** The commonest characters that are never the traditional form. */
  const SIMPLIFIED =
    /[们这说发连设对问证应当关会为个议码务数网络载传输过还没让给从时间开见实现题协创讯运动态单双择举权选优]/u;
  /** What stays as it is in any language. */
  const NAMES = new Set(
    'WebRTC Flow Peer STUN TURN SDP ICE DTLS URL Offer Answer Android iOS JavaScript RFC mid'.split(
      ' ',
    ),
  );

  it('are Chinese wherever the English says words and not names alone', () => {
    const missing = chinese
      .filter(({ text }) => !/\p{Script=Han}/u.test(text))
      .filter(({ text }) => /[a-z]{2,} [a-z]{2,}/.test(words(text)));
    expect(missing).toEqual([]);
  });

  it('have no English sentence left in them', () => {
    expect(breaking(chinese, (text) => ENGLISH_WORDS.test(words(text)))).toEqual([]);
  });

  it('are not the English text over again, unless that is a name or a figure', () => {
    const same = chinese.filter(({ key, text }) =>
      english.some((other) => other.key === key && other.text === text),
    );
    const isName = (text: string): boolean =>
      words(text)
        .split(/[^\p{L}]+/u)
        .filter((word) => word.length > 1)
        .every((word) => NAMES.has(word));
    expect(
      same.filter(({ text }) => !isName(text)).map(({ key, text }) => `${key}: ${text}`),
    ).toEqual([]);
  });

  it('use the words and the characters of Taiwan', () => {
    expect(breaking(chinese, (text) => MAINLAND.test(words(text)))).toEqual([]);
    expect(breaking(chinese, (text) => SIMPLIFIED.test(words(text)))).toEqual([]);
  });

  it('punctuate with full-width marks beside Han', () => {
    const halfWidth = (text: string): boolean =>
      /\p{Script=Han}\**[,;?()]|[,;?()]\**\p{Script=Han}|\p{Script=Han}\**[.:](?:\s|$)/u.test(text);
    expect(breaking(chinese, halfWidth)).toEqual([]);
  });
});
