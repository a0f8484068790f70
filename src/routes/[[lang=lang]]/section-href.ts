// Where the sections of the site are.
import { resolve } from '$app/paths';
import type { Language } from '$lib/i18n/language.svelte.js';
import type { SectionName } from '$lib/stage/sections.js';

/** Path of a section in a language, below wherever the site stands. */
export function sectionHref(section: SectionName, language: Language): string {
  const params = language === 'en' ? {} : { lang: language };
  switch (section) {
    case 'flow':
      return resolve('/[[lang=lang]]', params);
    case 'sdp':
      return resolve('/[[lang=lang]]/sdp', params);
  }
}
