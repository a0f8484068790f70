// `npm test`: unit, browser, end-to-end and network tests, one after the other, and their counts in
// one line.
// `npm test -- unit browser` runs only those named.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ROOT } from './build.js';
import { ensureBrowser } from './find-browser.js';
import { countPlaywright, countVitest, settle, sum } from './test-counts.js';
import { whyNoNetworkTests } from './test-network.js';

const VITEST = 'node_modules/vitest/vitest.mjs';
const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js';
const REPORTS = 'test-results/reports';

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {string[]} command for Node
 * @property {(report: unknown) => import('./test-counts.js').Counts | undefined} count
 * @property {() => void} [before]
 * @property {() => string | undefined} [whyNot] why this machine cannot run it
 */

/** @param {string} project */
const vitest = (project) => [
  VITEST,
  'run',
  `--project=${project}`,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${REPORTS}/${project}.json`,
];

/** @type {Suite[]} */
const SUITES = [
  { name: 'unit', command: vitest('unit'), count: countVitest },
  { name: 'browser', command: vitest('browser'), count: countVitest },
  { name: 'e2e', command: [PLAYWRIGHT, 'test'], count: countPlaywright, before: ensureBuilt },
  {
    name: 'network',
    command: [PLAYWRIGHT, 'test', '--config=tests/network'],
    count: countPlaywright,
    before: ensureBuilt,
    whyNot: whyNoNetworkTests,
  },
];

/** @param {Suite} suite one that this machine can run */
async function run({ name, command, count, before }) {
  process.stdout.write(`\n=== ${name}\n`);
  const report = join(ROOT, REPORTS, `${name}.json`);
  rmSync(report, { force: true });
  try {
    before?.();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return settle(undefined, false);
  }
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  const succeeded = await new Promise((resolve) =>
    child.once('exit', (code) => resolve(code === 0)).once('error', () => resolve(false)),
  );
  return settle(count(readReport(report)), succeeded === true);
}

/** @param {string} path */
function readReport(path) {
  try {
    return /** @type {unknown} */ (JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !SUITES.some((suite) => suite.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `no such tests: ${unknown.join(', ')}; there are ${SUITES.map(({ name }) => name).join(', ')}\n`,
  );
  process.exit(2);
}

const results = [];
try {
  process.env.CHROME_PATH = ensureBrowser();
  for (const suite of SUITES)
    if (wanted.length === 0 || wanted.includes(suite.name)) {
      const why = suite.whyNot?.();
      if (why !== undefined) {
        process.stdout.write(`\n=== ${suite.name}\n${suite.name}: skipped: ${why}\n`);
        continue;
      }
      const counts = await run(suite);
      results.push({ name: suite.name, ...counts });
      const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
      process.stdout.write(
        `${suite.name}: ${counts.passed} passed, ${counts.failed} failed${skipped}\n`,
      );
    }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  results.push({ name: 'tests', ...settle(undefined, false) });
}

// Last, because of a long log often only the end is kept.
for (const { name, failures } of results)
  for (const failure of failures) process.stdout.write(`\nfailed in ${name}: ${failure}\n`);
const { failed, line } = sum(results);
process.stdout.write(`\n${line}\n`);
process.exitCode = failed === 0 ? 0 : 1;
