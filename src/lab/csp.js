// The Content-Security-Policy, once, for Kit's meta element, for the server's headers and for
// static/_headers. Plain JavaScript, because svelte.config.js is read by Node, which runs no TypeScript.

// Kit's own route announcer sets this style attribute; its hash is the only inline style let through.
const ROUTE_ANNOUNCER_STYLE = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/**
 * The directives, spelled as Kit wants them: keywords and hashes without their quotes.
 * Kit adds the hash of each page's inline script to `script-src`.
 * @satisfies {NonNullable<NonNullable<import('@sveltejs/kit').KitConfig['csp']>['directives']>}
 */
export const CSP_DIRECTIVES = {
  'default-src': ['self'],
  'script-src': ['self'],
  'style-src': ['self'],
  'style-src-attr': ['unsafe-hashes', ROUTE_ANNOUNCER_STYLE],
  'img-src': ['self', 'data:', 'blob:'],
  'media-src': ['self', 'blob:', 'mediastream:'],
  'connect-src': ['self'],
  'font-src': ['self'],
  'object-src': ['none'],
  'base-uri': ['none'],
  'form-action': ['none'],
  'require-trusted-types-for': ['script'],
  // Ours is made in lib/ui/own-script.ts and admits this site's own workers.
  'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'webrtc-flow-worker'],
};
