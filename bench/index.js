// `npm run bench`: prints the figures that the README promises, and fails when one is not met.
// A file in this folder is a bench; `npm run bench -- first-load` runs only the one of that name.
import { readdirSync } from 'node:fs';
import { ensureBuilt } from '../scripts/build.js';
import { ensureBrowser } from '../scripts/find-browser.js';

/**
 * @typedef {object} Figure
 * @property {string} label what was measured
 * @property {string} value with its unit
 * @property {string} [target] what was promised, as '≤ 110 KB'
 * @property {boolean} [met] whether it was kept; without it the figure is only told
 */

/**
 * @typedef {object} Bench
 * @property {string} title
 * @property {() => Promise<{ figures: Figure[], notes?: string[] }>} run
 */

/** @returns {string[]} the names of all benches */
function names() {
  return readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.js') && file !== 'index.js')
    .map((file) => file.slice(0, -'.js'.length))
    .sort();
}

/** @param {string} name */
async function load(name) {
  /** @type {{ default: Bench }} */
  const module = await import(new URL(`${name}.js`, import.meta.url).href);
  return module.default;
}

/** @param {Figure} figure */
function line({ label, value, target, met }) {
  const verdict = met === undefined ? '' : met ? 'met' : 'NOT MET';
  return `  ${label.padEnd(44)} ${value.padStart(12)}   ${(target ?? '').padEnd(10)} ${verdict}`.trimEnd();
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names().includes(name));
if (unknown.length > 0) {
  process.stderr.write(`no such bench: ${unknown.join(', ')}; there are ${names().join(', ')}\n`);
  process.exit(2);
}

process.env.CHROME_PATH = ensureBrowser();
ensureBuilt();
for (const name of asked.length > 0 ? asked : names()) {
  const bench = await load(name);
  process.stdout.write(`\n${bench.title}\n`);
  const { figures, notes = [] } = await bench.run();
  for (const figure of figures) process.stdout.write(`${line(figure)}\n`);
  for (const note of notes) process.stdout.write(`    ${note}\n`);
  if (figures.some(({ met }) => met === false)) process.exitCode = 1;
}
