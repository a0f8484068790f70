// How much JavaScript the first visit costs: all that a real Chromium asks for until it is idle.
import { gzipSync } from 'node:zlib';
import { withBrowser, withSite } from './support/site.js';

const LIMIT_KB = 110;
const PAGES = ['', 'zh-TW/'];

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @returns {Promise<{ name: string, bytes: number }[]>} each script once, gzipped, largest first
 */
async function scriptsOf(browser, url) {
  const context = await browser.newContext();
  /** @type {Map<string, Promise<Buffer>>} */
  const bodies = new Map();
  context.on('response', (response) => {
    // What the service worker stores for offline comes afterwards and holds up nobody.
    if (response.request().serviceWorker()) return;
    const type = response.headers()['content-type'] ?? '';
    if (type.includes('javascript')) bodies.set(response.url(), response.body());
  });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const scripts = await Promise.all(
    [...bodies].map(async ([address, body]) => ({
      name: address.slice(new URL(url).origin.length),
      // Counted by us, so that neither the server's choice of coding nor its headers matter.
      bytes: gzipSync(await body, { level: 9 }).length,
    })),
  );
  await context.close();
  if (scripts.length === 0) throw new Error(`${url} asked for no script at all`);
  return scripts.sort((one, other) => other.bytes - one.bytes);
}

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

/** @type {import('./index.js').Bench} */
const bench = {
  title: 'First load: JavaScript that Chromium asked for until idle, gzip',
  run: () =>
    withSite((site) =>
      withBrowser(async (browser) => {
        const figures = [];
        const notes = [];
        for (const path of PAGES) {
          const scripts = await scriptsOf(browser, site + path);
          const bytes = scripts.reduce((total, script) => total + script.bytes, 0);
          figures.push({
            label: `/${path} in ${scripts.length} files`,
            value: kilobytes(bytes),
            target: `≤ ${LIMIT_KB} KB`,
            met: bytes <= LIMIT_KB * 1000,
          });
          if (path === '')
            notes.push(
              ...scripts
                .slice(0, 5)
                .map(({ name, bytes: size }) => `${kilobytes(size).padStart(8)}  ${name}`),
            );
        }
        return { figures, notes };
      }),
    ),
};
export default bench;
