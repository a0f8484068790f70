import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { ensureMessages, messagesInFewFiles } from './scripts/compile-messages.js';
import { CHROMIUM_ARGS, findBrowser } from './scripts/find-browser.js';

ensureMessages();

const executablePath = findBrowser();

export default defineConfig({
  plugins: [messagesInFewFiles(), sveltekit()],
  test: {
    // Time for a machine that is busy with other things; no test measures itself by it.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One fewer than there are cores unless told, which on two is one after the other.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Modules are loaded once for all files, which halves the time; no test changes one.
          isolate: false,
          include: [
            'tests/unit/**/*.test.ts',
            'tests/architecture/**/*.test.ts',
            'tests/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(executablePath ? { executablePath } : {}),
                args: CHROMIUM_ARGS,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
