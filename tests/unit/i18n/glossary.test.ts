// One Chinese word for one thing, wherever it stands: short texts, lessons and lines of SDP.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { loadProse } from '../../../src/lib/i18n/prose.js';
import { loadExplanations as loadPacketExplanations } from '../../../src/lib/inspectors/packets/explanations.js';
import { loadExplanations } from '../../../src/lib/sdp/explanations.js';

interface Found {
  where: string;
  text: string;
}

/** Every text under a value, named by its path. */
function textsIn(value: unknown, where: string): Found[] {
  if (typeof value === 'string') return [{ where, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${where} ${key}`));
}

const ROOT = new URL('../../../messages/zh-TW/', import.meta.url);
const messages = readdirSync(ROOT).flatMap((file) =>
  textsIn(JSON.parse(readFileSync(new URL(file, ROOT), 'utf8')) as unknown, file),
);
const texts = [
  ...messages,
  ...textsIn(await loadProse('zh-TW'), 'prose'),
  ...textsIn(await loadExplanations('zh-TW'), 'explanations'),
  ...textsIn(await loadPacketExplanations('zh-TW'), 'packets'),
];

/** What is read: no variable, no marked code. */
const words = (text: string): string => text.replace(/\{[^{}]*\}|`[^`]*`/g, ' ');

/** The word, and what must not stand for it. */
const GLOSSARY: readonly (readonly [word: string, instead: RegExp])[] = [
  ['只用中繼', /[僅只]走?中繼|只限中繼|只要中繼/],
  ['蒐集', /收集|搜集/],
  ['課本', /教科書|教材/],
  ['對外位址', /公開位址|外部位址|公網位址/],
  ['紀錄', /錄製|記錄|錄影/],
  ['連接埠', /(?<!連接)埠|端口|通訊埠/],
  ['重新啟動', /重啟/],
  ['對等端', /(?<![\w-])peers?(?![\w-])|(?<!\p{Script=Han})對端|的對端|端點|同儕/u],
  ['Peer A、Peer B', /對等端 ?[AB]|端 [AB](?!\w)|甲方|乙方/],
  ['保留中', /扣留|留置|暫緩中|已保留/],
  ['這一次執行', /這次執行|本次|此次|這一輪|下一輪|另起一輪/],
  ['你', /您/],
  ['連通檢查', /連線檢查|連接檢查/],
  ['控制方', /主控/],
  ['攝影機', /鏡頭|相機/],
  ['回應', /回覆/],
  ['本端描述', /本地描述|本地軌/],
  ['網路介面', /網路卡|網卡|(?<!網路)介面/],
  ['區段', /段落/],
  ['host 候選位址', /主機候選|主機位址|本機位址/],
  ['relay 候選位址', /中繼候選位址/],
  ['媒體軌', /軌道|影音軌/],
  ['動畫畫面', /繪製的畫面/],
  ['規格', /規範/],
  ['實際發生順序', /實際發生的順序/],
];

it.each(GLOSSARY)('Chinese says %s and nothing else for it', (word, instead) => {
  expect(texts.filter(({ text }) => instead.test(words(text)))).toEqual([]);
  // A word that stands nowhere holds nothing.
  const parts = word.split('、');
  for (const part of parts) expect(texts.some(({ text }) => text.includes(part))).toBe(true);
});

describe('a candidate that waits for its step', () => {
  it.each([
    'candidates_stage_held',
    'diagram_mark_held',
    'panels_log_held',
    'stage_candidate_held',
  ])('%s is 保留中', (key) => {
    expect(messages.filter(({ where }) => where.endsWith(` ${key}`))).toMatchObject([
      { text: '保留中' },
    ]);
  });
});

test('the Log tab goes by what its texts call its lines', () => {
  const textOf = (key: string) => messages.find(({ where }) => where.endsWith(` ${key}`))?.text;
  expect(textOf('stage_tab_log')).toBe('事件');
  expect(textOf('panels_log_events')).toBe('事件');
});
