// The language as a rune: switching it changes every text in place and never reloads the page.
import { overwriteGetLocale } from './paraglide/runtime.js';

export const LANGUAGES = ['en', 'zh-TW'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a language calls itself. */
export const LANGUAGE_NAMES = { en: 'English', 'zh-TW': '繁體中文' } as const satisfies Record<
  Language,
  string
>;

class LanguageRune {
  #source = $state.raw<() => Language>(() => 'en');

  get current(): Language {
    return this.#source();
  }

  set current(language: Language) {
    this.#source = () => language;
  }

  /** The language is from now on whatever the page's address says. */
  follow(source: () => Language): void {
    this.#source = source;
  }
}

export const language = new LanguageRune();

overwriteGetLocale(() => language.current);

/** Whether an unknown text (a path segment, a stored value) names a language of ours. */
export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((known) => known === value);
}
