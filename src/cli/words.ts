// What the command line says by itself, in both languages.
import type { ExplanationLanguage } from '../lib/sdp/explanations.js';
import type { Severity } from '../lib/sdp/lint/rule.js';
import type { DescriptionType } from '../lib/sdp/lint/description.js';
import type { CandidateSummary } from '../lib/sdp/summary/candidates.js';
import type { Counts } from './check.js';

export type CliLanguage = ExplanationLanguage;

export const CLI_LANGUAGES = ['en', 'zh-TW'] as const satisfies readonly CliLanguage[];

export interface CliWords {
  severities: Record<Severity, string>;
  standardInput: string;
  /** Nothing was found. */
  clean: string;
  counts: (counts: Counts) => string;
  noSdp: string;
  /** So many findings are not told. */
  more: (count: number) => string;
  /** Where else a note holds that is told once. */
  also: (lines: readonly number[], isCut: boolean) => string;
  /** One of several descriptions, or the one beside which candidates stand; `answers` is the number of the offer that it was held against. */
  part: (part: {
    number: number;
    of: number;
    type: DescriptionType | null;
    answers: number | null;
  }) => string;
  /** So many candidates beside so many descriptions. */
  beside: (count: number, of: number) => string;
  /** What was not asked of less than a whole description. */
  alone: Record<'section' | 'candidates', string>;
  /** The places that follow are not the file's. */
  unwrapped: string;
  /** Of several texts in a source one is looked at. */
  firstOf: (name: string, count: number) => string;
  tooMany: (warnings: number, allowed: number) => string;
  priority: {
    /** RFC 8445 §5.1.2.1, with the figures of a candidate. */
    sum: (priority: number, parts: NonNullable<CandidateSummary['parts']>) => string;
    /** Who prefers its type so much. */
    users: Record<NonNullable<CandidateSummary['preferenceUser']> | 'unknown', string>;
  };
  /** How `sdp diff` tells of them; the numbers are those of the other text. */
  movedAway: (line: number) => string;
  movedHere: (line: number) => string;
  same: string;
  onlyLineEnds: string;
  /** In front of what is said of one of several descriptions. */
  about: (part: string) => string;
  /** What is said of a place in the SDP, where that is none in the file. */
  at: (line: number, column: number, message: string) => string;
}

const several = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const CLI_WORDS: Readonly<Record<CliLanguage, CliWords>> = {
  en: {
    severities: { error: 'error', warning: 'warning', note: 'note' },
    standardInput: '(standard input)',
    clean: 'Nothing found.',
    counts: ({ errors, warnings, notes }) =>
      [several(errors, 'error'), several(warnings, 'warning'), several(notes, 'note')].join(', '),
    noSdp: 'There is no description and no candidate in this text.',
    more: (count) => `${count} more of these: --format json tells them all.`,
    also: (lines, isCut) =>
      `Also in ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}${isCut ? ' and more' : ''}.`,
    part: ({ number, of, type, answers }) =>
      [
        of === 1 ? 'The description' : `Description ${number} of ${of}`,
        ...(type === null ? [] : [type === 'offer' ? ', an offer' : ', an answer']),
        ...(answers === null ? [] : [` to description ${answers}`]),
      ].join(''),
    beside: (count, of) =>
      `${several(count, 'candidate')} beside the ${of === 1 ? 'description' : 'descriptions'}, each looked at by itself`,
    alone: {
      section:
        'This is a part of a description: what may stand in the rest of it is not said to be missing.',
      candidates: 'These are candidates alone: they are looked at without a description.',
    },
    unwrapped: 'Lines and columns are those of the SDP in it.',
    firstOf: (name, count) =>
      `${name}: of ${count} texts of SDP in it only the first is looked at.`,
    tooMany: (warnings, allowed) =>
      `${several(warnings, 'warning')}, and --max-warnings allows ${allowed}.`,
    priority: {
      sum: (priority, { typePreference, localPreference, component }) =>
        `priority ${priority} = 2^24 × ${typePreference} (type preference) + 2^8 × ${localPreference} (local preference) + (256 − ${component} (component))`,
      users: {
        rfc8445: 'The type preference is the one that RFC 8445 recommends for this type.',
        'chromium-tcp': 'The type preference is Chromium’s for TCP. RFC 8445 has none for it.',
        'chromium-relay-udp':
          'The type preference is Chromium’s for a relay reached over UDP; RFC 8445 recommends 0.',
        'chromium-relay-dtls':
          'The type preference is Chromium’s for a relay reached over DTLS, in older versions over UDP; RFC 8445 recommends 0.',
        'chromium-relay-tcp':
          'The type preference is Chromium’s for a relay reached over TCP; RFC 8445 recommends 0.',
        'firefox-tcp': 'The type preference is Firefox’s for TCP: one less than for UDP.',
        'firefox-relay-udp':
          'The type preference is Firefox’s for a relay reached over UDP; RFC 8445 recommends 0.',
        unknown:
          'The type preference is not the one that RFC 8445 recommends. Agents may choose their own.',
      },
    },
    movedAway: (line) => `moved to line ${line}`,
    movedHere: (line) => `moved from line ${line}`,
    same: 'The two are the same.',
    onlyLineEnds: 'The lines are the same; only their ends differ.',
    about: (part) => `${part}:`,
    at: (line, column, message) => `Line ${line} of the SDP, column ${column}: ${message}`,
  },
  'zh-TW': {
    severities: { error: '錯誤', warning: '警告', note: '說明' },
    standardInput: '（標準輸入）',
    clean: '沒有發現問題。',
    counts: ({ errors, warnings, notes }) =>
      `錯誤 ${errors} 個、警告 ${warnings} 個、說明 ${notes} 則`,
    noSdp: '這段文字裡沒有描述，也沒有候選位址。',
    more: (count) => `還有 ${count} 個：--format json 會全部列出。`,
    also: (lines, isCut) => `第 ${lines.join('、')} 行${isCut ? '等' : ''}也是。`,
    part: ({ number, of, type, answers }) =>
      [
        of === 1 ? '描述' : `第 ${number} 份描述，共 ${of} 份`,
        ...(type === null ? [] : [`，是 ${type}`]),
        ...(answers === null ? [] : [`，回應第 ${answers} 份`]),
      ].join(''),
    beside: (count) => `描述以外的 ${count} 個候選位址，逐一檢查`,
    alone: {
      section: '這只是描述的一部分：可能寫在其餘部分的內容，不算缺少。',
      candidates: '這裡只有候選位址：不看描述，只看候選位址本身。',
    },
    unwrapped: '行與欄以其中的 SDP 為準。',
    firstOf: (name, count) => `${name}：裡面有 ${count} 份 SDP，只看第一份。`,
    tooMany: (warnings, allowed) =>
      `警告 ${warnings} 個，超過 --max-warnings 允許的 ${allowed} 個。`,
    priority: {
      sum: (priority, { typePreference, localPreference, component }) =>
        `優先權 ${priority} = 2^24 × ${typePreference}（類型偏好）+ 2^8 × ${localPreference}（本地偏好）+（256 − ${component}（元件））`,
      users: {
        rfc8445: '類型偏好與 RFC 8445 對這種類型的建議相同。',
        'chromium-tcp': '類型偏好是 Chromium 給 TCP 的數值；RFC 8445 沒有另外規定。',
        'chromium-relay-udp': '類型偏好是 Chromium 給以 UDP 連線的中繼的數值；RFC 8445 建議 0。',
        'chromium-relay-dtls':
          '類型偏好是 Chromium 給以 DTLS 連線的中繼的數值（舊版則是 UDP）；RFC 8445 建議 0。',
        'chromium-relay-tcp': '類型偏好是 Chromium 給以 TCP 連線的中繼的數值；RFC 8445 建議 0。',
        'firefox-tcp': '類型偏好是 Firefox 給 TCP 的數值：比 UDP 少 1。',
        'firefox-relay-udp': '類型偏好是 Firefox 給以 UDP 連線的中繼的數值；RFC 8445 建議 0。',
        unknown: '類型偏好不是 RFC 8445 建議的數值；各實作可以自訂。',
      },
    },
    movedAway: (line) => `移到第 ${line} 行`,
    movedHere: (line) => `從第 ${line} 行移來`,
    same: '兩者相同。',
    onlyLineEnds: '各行相同，只有行尾不同。',
    about: (part) => `${part}：`,
    at: (line, column, message) => `SDP 第 ${line} 行第 ${column} 欄：${message}`,
  },
};
