// Makes tests/fixtures/verdicts/{chromium,firefox}.json: what the browsers say to each mutation. Run by
// hand after a change of the mutations or of what they are made from:
//   CHROME_PATH=… FIREFOX_PATH=… node scripts/capture-verdicts.js
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, firefox } from 'playwright';
import { ROOT } from './build.js';
import { bundle } from './bundle.js';
import { CHROMIUM_ARGS, ensureBrowser } from './find-browser.js';

/** @typedef {import('../tests/fixtures/verdicts/mutations.js').Verdict} Verdict */

const FIXTURES = join(ROOT, 'tests/fixtures');

const folder = await bundle('verdicts', { verdicts: 'tests/fixtures/verdicts/index.ts' });
/** @type {typeof import('../tests/fixtures/verdicts/index.js')} */
const { BASES, MUTATIONS, PEERS_BETWEEN_COLLECTIONS, askAll } = await import(
  pathToFileURL(join(folder, 'verdicts.js')).href
);

const offers = MUTATIONS.map(({ from, change }) =>
  change(readFileSync(join(FIXTURES, 'captured', `${BASES[from]}.sdp`), 'utf8')),
);

/** @param {string} name @param {import('playwright').Browser} browser */
async function capture(name, browser) {
  try {
    const page = await browser.newPage();
    /** @type {Verdict[]} */
    const verdicts = [];
    while (verdicts.length < offers.length) {
      const from = verdicts.length;
      const some = offers.slice(from, from + PEERS_BETWEEN_COLLECTIONS);
      verdicts.push(...(await page.evaluate(askAll, some)));
      if (name === 'chromium') await page.requestGC();
    }
    const byName = Object.fromEntries(MUTATIONS.map((one, i) => [one.name, verdicts[i] ?? null]));
    writeFileSync(join(FIXTURES, `verdicts/${name}.json`), `${JSON.stringify(byName, null, 2)}\n`);
    const refused = verdicts.filter((verdict) => verdict !== null).length;
    process.stdout.write(
      `${name} ${browser.version()}: refused ${refused} of ${verdicts.length}\n`,
    );
  } finally {
    await browser.close();
  }
}

await capture(
  'chromium',
  await chromium.launch({ executablePath: ensureBrowser(), args: CHROMIUM_ARGS }),
);
await capture(
  'firefox',
  await firefox.launch({
    channel: 'moz-firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
  }),
);
