import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { ensureMessages, MESSAGES } from './scripts/compile-messages.js';

export default defineConfig(({ command }) => {
  // A process in which the compiler has run ends half a minute late. For the dev server that does
  // not matter, and there messages are compiled again as they are edited.
  if (command === 'build') ensureMessages();
  return { plugins: [command === 'serve' && paraglideVitePlugin(MESSAGES), sveltekit()] };
});
