// What the command line says by itself, in both languages.
import type { ExplanationLanguage } from '../lib/sdp/explanations.js';
import type { Severity } from '../lib/sdp/lint/rule.js';
import type { Counts } from './check.js';

export type CliLanguage = ExplanationLanguage;

export interface CliWords {
  severities: Record<Severity, string>;
  standardInput: string;
  /** Nothing was found. */
  clean: string;
  counts: (counts: Counts) => string;
  /** The places that follow are not the file's. */
  unwrapped: string;
}

const several = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const CLI_WORDS: Readonly<Record<CliLanguage, CliWords>> = {
  en: {
    severities: { error: 'error', warning: 'warning', note: 'note' },
    standardInput: '(standard input)',
    clean: 'Nothing found.',
    counts: ({ errors, warnings, notes }) =>
      [several(errors, 'error'), several(warnings, 'warning'), several(notes, 'note')].join(', '),
    unwrapped: 'Lines and columns are those of the SDP in it.',
  },
  'zh-TW': {
    severities: { error: '錯誤', warning: '警告', note: '提示' },
    standardInput: '（標準輸入）',
    clean: '沒有發現問題。',
    counts: ({ errors, warnings, notes }) =>
      `錯誤 ${errors} 個、警告 ${warnings} 個、提示 ${notes} 個`,
    unwrapped: '行與欄以其中的 SDP 為準。',
  },
};
