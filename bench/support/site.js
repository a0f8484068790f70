// The built site and a browser for a bench, for as long as it runs.
import { chromium } from 'playwright';
import { importLab, SITE } from '../../scripts/build.js';
import { CHROMIUM_ARGS, ensureBrowser } from '../../scripts/find-browser.js';

/**
 * Serves the built site while `use` runs.
 * @template T
 * @param {(url: string) => Promise<T>} use gets the address, with a slash at the end
 * @returns {Promise<T>}
 */
export async function withSite(use) {
  const { startServer } = await importLab();
  const lab = await startServer(SITE, { port: 0, turnPort: 0, host: '127.0.0.1', base: '' });
  try {
    return await use(`http://127.0.0.1:${lab.port}/`);
  } finally {
    await lab.close();
  }
}

/**
 * Runs a headless Chromium while `use` runs.
 * @template T
 * @param {(browser: import('playwright').Browser) => Promise<T>} use
 * @param {string[]} [args] further flags
 * @returns {Promise<T>}
 */
export async function withBrowser(use, args = []) {
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: [...CHROMIUM_ARGS, ...args],
  });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}
