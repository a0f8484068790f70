// The meaning of every line in words: one lazy module a language, so that a reader loads only one.
import type { SdpLine, SdpToken } from './document.js';
import type { GrammarKey, VariantKey } from './grammar.js';
import type { FormatParameter } from './grammar/rtp.js';

export interface Explanation {
  /** What the line is, in a few words, without a full stop. */
  title: string;
  /** One or two sentences. `code` is marked with backticks. */
  text: string;
}

export interface Explanations {
  entries: Record<GrammarKey, Explanation>;
  /** A sentence more where the line has this value. */
  variants: Record<VariantKey, string>;
  /** The name under a token; the keys are the grammar's TOKEN_NAMES. */
  tokens: Readonly<Record<string, string>>;
  formatParameters: Record<FormatParameter, string>;
  /** For what the grammar does not know. */
  unknown: Record<'attribute' | 'lineType' | 'unreadable', Explanation>;
  /** The name under a part of a value that the grammar has no place for. */
  unread: string;
}

const loaders = {
  en: () => import('./explanations/en.js'),
  'zh-TW': () => import('./explanations/zh-TW.js'),
} as const satisfies Record<string, () => Promise<{ explanations: Explanations }>>;

export type ExplanationLanguage = keyof typeof loaders;

/** Rejects when the module cannot be had, for example offline. */
export async function loadExplanations(language: ExplanationLanguage): Promise<Explanations> {
  return (await loaders[language]()).explanations;
}

/** What the line is; for what the grammar does not know, in which way it does not. */
export const explanationOf = (
  { key, form }: Pick<SdpLine, 'key' | 'form'>,
  { entries, unknown }: Explanations,
): Explanation => (key === null ? unknown[form === 'line-type' ? 'lineType' : form] : entries[key]);

/** What a token is called: a format parameter by its own name, others by the grammar; else ''. */
export function tokenName({ role, name, text }: SdpToken, explanations: Explanations): string {
  if (role === 'unread') return explanations.unread;
  if (name === null) return '';
  const { formatParameters, tokens } = explanations;
  const parameter = text.split('=', 1)[0] ?? '';
  return (
    (name === 'parameter' ? wordsOf(formatParameters, parameter) : undefined) ??
    wordsOf(tokens, name) ??
    ''
  );
}

const wordsOf = (words: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined;
