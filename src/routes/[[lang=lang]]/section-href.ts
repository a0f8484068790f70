// Where the sections of the site are.
import { resolve } from '$app/paths';
import type { Language } from '$lib/i18n/language.svelte.js';
import type { SectionName } from '$lib/stage/sections.js';
import type { LateAddress } from '$lib/ui/late-address.js';

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

/** The workbench with this text in it, as it is: the fragment carries it, so no server gets it. */
export function workbenchAddress(
  { sdp, type }: { sdp: string; type: 'offer' | 'answer' },
  language: Language,
): LateAddress {
  const page = sectionHref('sdp', language);
  return {
    page,
    key: `${page} ${type} ${sdp}`,
    find: async () => {
      const { encodeLink } = await import('$lib/sdp/link/link.js');
      return `${page}#${await encodeLink({ text: sdp, type })}`;
    },
  };
}
