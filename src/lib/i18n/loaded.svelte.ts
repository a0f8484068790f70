// What is loaded anew for each language: prose, explanations, words.
import { language, type Language } from './language.svelte.js';

/**
 * The value in the page's language; null until it is there, and where it cannot be had. One of another
 * language is never shown. To be called while a component is made.
 * @param load a module's own loader: it keeps what it has loaded
 */
export function loadedInLanguage<Value>(load: (language: Language) => Promise<Value>): {
  readonly current: Value | null;
} {
  let loaded = $state.raw<{ language: Language; value: Value } | null>(null);
  $effect(() => {
    const wanted = language.current;
    load(wanted).then(
      (value) => {
        // Somebody may have chosen another one meanwhile.
        if (wanted === language.current) loaded = { language: wanted, value };
      },
      () => {
        if (wanted === language.current) loaded = null;
      },
    );
  });
  return {
    get current() {
      return loaded?.language === language.current ? loaded.value : null;
    },
  };
}
