import adapter from '@sveltejs/adapter-static';
import { CSP_DIRECTIVES } from './src/lab/csp.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: adapter({ pages: 'build/site', assets: 'build/site', strict: true }),
    paths: { relative: true },
    // The page registers it itself, on first use: see lib/ui/offline.ts.
    serviceWorker: { register: false },
    // All styles within the page: Kit links those of every lazy part, too, and each would hold up the
    // first paint. The policy names them by their hash.
    inlineStyleThreshold: 100_000,
    csp: { mode: 'hash', directives: CSP_DIRECTIVES },
    typescript: {
      /** @param {Record<string, unknown> & { include?: string[] }} config */
      config: ({ include = [], ...rest }) => ({
        ...rest,
        include: [
          ...include,
          '../bin/*.js',
          '../scripts/**/*.js',
          '../bench/**/*.js',
          '../*.config.*',
        ],
      }),
    },
  },
};
