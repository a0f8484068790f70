// What a rule says, in words: one lazy module a language.
import type { Params } from './rule.js';
import type { RuleCode } from './rules.js';

export interface RuleWords {
  /** One sentence without place: "The port {port} is above 65535." */
  says: string;
  /** Why it is so, and what follows: one to three sentences. `code` is marked with backticks. */
  why: string;
  /** What to do, where that is not said by the fix's own label. */
  mend?: string;
  /** Label of the button where there is a fix: what it does, as "Add the line end". */
  fix?: string;
}

export type LintWords = Readonly<Record<RuleCode, RuleWords>>;

const loaders = {
  en: () => import('./words/en.js'),
  'zh-TW': () => import('./words/zh-TW.js'),
} as const satisfies Record<string, () => Promise<{ words: LintWords }>>;

/** Rejects when the module cannot be had, for example offline. */
export async function loadLintWords(language: keyof typeof loaders): Promise<LintWords> {
  return (await loaders[language]()).words;
}

/**
 * `{port}` becomes the parameter of that name; `{port|no port}` says what is behind the bar where that is
 * ''. What has no such parameter stays as it is.
 */
export const fillIn = (text: string, params: Params): string =>
  text.replace(
    /\{(\w+)(?:\|([^{}]*))?\}/g,
    (whole, name: string, otherwise: string | undefined) => {
      if (!Object.hasOwn(params, name)) return whole;
      return params[name] === '' ? (otherwise ?? '') : String(params[name]);
    },
  );
