import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findBrowser } from './scripts/find-browser.js';
import { freePort } from './scripts/free-port.js';
import { SUB_PATH } from './tests/e2e/support/sub-path.js';

// Chosen once: the workers read this file too, and inherit what the first reading has set.
const sitePort = (process.env.E2E_SITE_PORT ??= String(await freePort()));
const subPathPort = (process.env.E2E_SUB_PATH_PORT ??= String(await freePort()));
const executablePath = findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: 'test-results/reports/e2e.json' }]],
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // Time for a machine that is busy with other things; no test measures itself by it.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // Against a run that hangs: on a busy machine all of them together take ten minutes.
  globalTimeout: 1_500_000,
  use: {
    baseURL: `http://127.0.0.1:${sitePort}/`,
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: CHROMIUM_ARGS },
    // Two cores draw and encode every picture; walk.spec.ts has them move.
    contextOptions: { reducedMotion: 'reduce' },
    // Each test has a browser of its own, which would fetch and keep the whole site; offline.spec.ts lets it.
    serviceWorkers: 'block',
    // Records each frame, which doubles the time; for looking into a failure.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: `node tests/e2e/support/serve.js ${sitePort} ${subPathPort} ${SUB_PATH}`,
    url: `http://127.0.0.1:${sitePort}/`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});
