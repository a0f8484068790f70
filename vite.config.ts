import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { labPlugin } from './src/lab/vite-plugin.js';
import { ensureMessages, messagesInFewFiles } from './scripts/compile-messages.js';

const SHARED_ROOMS = /\/src\/lib\/(?:recording|flow|ui|servers|diagram|stage)\//;

export default defineConfig(({ command }) => {
  ensureMessages();
  return {
    build: {
      rolldownOptions: {
        output: {
          codeSplitting: {
            // What the page and a lazy part share would be a file of its own each, some twenty of
            // a kilobyte; together they are 3 KB lighter and cost one request.
            groups: [{ name: 'shared', test: SHARED_ROOMS, minShareCount: 2 }],
          },
        },
      },
    },
    plugins: [command === 'serve' && messagesInFewFiles(), sveltekit(), labPlugin()],
  };
});
