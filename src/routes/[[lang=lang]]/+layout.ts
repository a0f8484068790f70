import { isLanguage } from '$lib/i18n/language.svelte.js';
import { loadProse } from '$lib/i18n/prose.js';
import type { LayoutLoad } from './$types.js';

export const load: LayoutLoad = async ({ params }) => {
  const lang = isLanguage(params.lang) ? params.lang : 'en';
  return { lang, prose: await loadProse(lang) };
};
