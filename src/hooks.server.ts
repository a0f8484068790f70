import type { Handle } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { withLab } from '$lib/tap/lab.js';
import { isLanguage } from '$lib/i18n/language.svelte.js';

export const handle: Handle = ({ event, resolve }) => {
  const first = event.url.pathname.split('/')[1];
  const lang = isLanguage(first) ? first : 'en';
  return resolve(event, {
    transformPageChunk: ({ html }) => {
      const page = html.replace('%lang%', lang);
      // A built page is told by the process that serves it (lab/site.ts); `npm run dev` has its own lab.
      return dev ? withLab(page, 'lab') : page;
    },
  });
};
