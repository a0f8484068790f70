import { defineConfig } from '@playwright/test';

// Every namespace carries it in its name, the workers' too, which read this file as well.
process.env.NETWORK_TESTS_RUN ??= String(process.pid);

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/network',
  reporter: [['list'], ['json', { outputFile: '../../test-results/reports/network.json' }]],
  // They wait for servers that say nothing far more than they compute.
  workers: 3,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  globalTimeout: 300_000,
  expect: { timeout: 15_000 },
  globalSetup: './support/before-all.ts',
  globalTeardown: './support/after-all.ts',
  // Each namespace has ports of its own, so that this one is free in all of them.
  use: { baseURL: 'http://127.0.0.1:4173/', contextOptions: { reducedMotion: 'reduce' } },
});
