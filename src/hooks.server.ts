import type { Handle } from '@sveltejs/kit';
import { isLanguage } from '$lib/i18n/language.svelte.js';

export const handle: Handle = ({ event, resolve }) => {
  const first = event.url.pathname.split('/')[1];
  const lang = isLanguage(first) ? first : 'en';
  return resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', lang) });
};
