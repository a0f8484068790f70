// Lighthouse's scores for the built site, as a visitor on a phone would have it (its own simulation).
import lighthouse from 'lighthouse';
import { freePort } from '../scripts/free-port.js';
import { median } from './support/median.js';
import { withBrowser, withSite } from './support/site.js';

const PAGES = ['', 'zh-TW/'];
const RUNS = 3;
/** Category → the score promised, of 100. */
const PROMISED = { accessibility: 100, 'best-practices': 100, seo: 100, performance: 95 };
/** Audits told beside the scores. */
const TIMES = {
  'largest-contentful-paint': 'largest contentful paint',
  'total-blocking-time': 'total blocking time',
};

// On a slow machine a poll of Lighthouse outlives the page it asks; that must not end the bench.
process.on('unhandledRejection', (reason) => {
  if (!/Session closed|Target closed/.test(String(reason))) throw reason;
});

/**
 * @param {string} url
 * @param {number} port of Chromium's debugger
 */
async function audit(url, port) {
  const result = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: Object.keys(PROMISED),
  });
  if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
  if (result.lhr.runtimeError) throw new Error(result.lhr.runtimeError.message);
  return result.lhr;
}

/** @param {import('lighthouse').Result} lhr */
function failedAudits(lhr) {
  const weighted = Object.values(lhr.categories)
    .filter(({ id }) => id !== 'performance')
    .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  return weighted.flatMap(({ id }) => {
    const { score, title } = lhr.audits[id] ?? {};
    return score === 0 ? [`${id}: ${title ?? ''}`] : [];
  });
}

/** @type {import('./index.js').Bench} */
const bench = {
  title: `Lighthouse on the built site, median of ${RUNS} runs`,
  run: () =>
    withSite(async (site) => {
      const figures = [];
      const notes = new Set();
      for (const path of PAGES) {
        const results = [];
        for (let run = 0; run < RUNS; run++) {
          // A fresh browser each time: nothing is cached, nothing of the last run still goes on.
          const port = await freePort();
          results.push(
            await withBrowser(() => audit(site + path, port), [`--remote-debugging-port=${port}`]),
          );
        }
        for (const [category, promised] of Object.entries(PROMISED)) {
          const score = median(
            results.map(({ categories }) => Math.round((categories[category]?.score ?? 0) * 100)),
          );
          figures.push({
            label: `/${path} ${category}`,
            value: String(score),
            target: promised === 100 ? '100' : `≥ ${promised}`,
            met: score >= promised,
          });
        }
        for (const [id, label] of Object.entries(TIMES)) {
          const ms = median(results.map(({ audits }) => audits[id]?.numericValue ?? NaN));
          figures.push({ label: `/${path} ${label}`, value: `${Math.round(ms)} ms` });
        }
        for (const failed of results.flatMap(failedAudits)) notes.add(`/${path} ${failed}`);
      }
      return { figures, notes: [...notes] };
    }),
};
export default bench;
