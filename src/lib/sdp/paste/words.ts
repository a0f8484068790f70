// What was done to a paste, in words: one lazy module a language.
import { fillIn } from '../lint/words.js';
import type { UnwrapCode, UnwrapStep } from './unwrapper.js';

/** One sentence; where a language tells one from several, `one` is for a count of 1. */
export type StepWords = string | { one: string; other: string };

export type UnwrapWords = Readonly<Record<UnwrapCode, StepWords>>;

const loaders = {
  en: () => import('./words/en.js'),
  'zh-TW': () => import('./words/zh-TW.js'),
} as const satisfies Record<string, () => Promise<{ words: UnwrapWords }>>;

/** Rejects when the module cannot be had, for example offline. */
export async function loadUnwrapWords(language: keyof typeof loaders): Promise<UnwrapWords> {
  return (await loaders[language]()).words;
}

/** The sentence about one step, its numbers and names filled in. */
export function sayStep(words: UnwrapWords, { code, params }: UnwrapStep): string {
  const said = words[code];
  const form = typeof said === 'string' ? said : params['count'] === 1 ? said.one : said.other;
  return fillIn(form, params);
}
