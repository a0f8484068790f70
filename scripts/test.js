// `npm test`: unit, browser, end-to-end and network tests, and their counts in one line.
// `npm test -- unit browser` runs only those named.
// End-to-end tests run beside the others: all of them wait for machines more than they compute.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
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
 * @property {number} lane suites of one lane run one after the other
 * @property {true} [needsSite]
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
  { name: 'unit', command: vitest('unit'), count: countVitest, lane: 0 },
  { name: 'browser', command: vitest('browser'), count: countVitest, lane: 0 },
  {
    name: 'network',
    command: [PLAYWRIGHT, 'test', '--config=tests/network'],
    count: countPlaywright,
    lane: 0,
    needsSite: true,
    whyNot: whyNoNetworkTests,
  },
  {
    name: 'e2e',
    command: [PLAYWRIGHT, 'test'],
    count: countPlaywright,
    lane: 1,
    needsSite: true,
  },
];

/**
 * @param {Suite} suite one that this machine can run
 * @param {boolean} isAlone whether no other one writes at the same time
 */
async function run({ name, command, count }, isAlone) {
  process.stdout.write(`\n=== ${name}\n`);
  const report = join(ROOT, REPORTS, `${name}.json`);
  rmSync(report, { force: true });
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    stdio: ['inherit', isAlone ? 'inherit' : 'pipe', isAlone ? 'inherit' : 'pipe'],
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  for (const output of [child.stdout, child.stderr])
    if (output)
      createInterface({ input: output }).on('line', (line) =>
        process.stdout.write(`${name.padEnd(8)}| ${line}\n`),
      );
  const succeeded = await new Promise((resolve) =>
    child.once('close', (code) => resolve(code === 0)).once('error', () => resolve(false)),
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

const chosen = SUITES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const runnable = chosen.filter(({ name, whyNot }) => {
  const why = whyNot?.();
  if (why !== undefined) process.stdout.write(`${name}: skipped: ${why}\n`);
  return why === undefined;
});
const lanes = [...new Set(runnable.map(({ lane }) => lane))].map((lane) =>
  runnable.filter((suite) => suite.lane === lane),
);

const results = [];
try {
  process.env.CHROME_PATH = ensureBrowser();
  if (runnable.some(({ needsSite }) => needsSite)) ensureBuilt();
  await Promise.all(
    lanes.map(async (lane) => {
      for (const suite of lane) {
        const counts = await run(suite, lanes.length === 1);
        results.push(counts);
        const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
        process.stdout.write(
          `${suite.name}: ${counts.passed} passed, ${counts.failed} failed${skipped}\n`,
        );
      }
    }),
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  results.push(settle(undefined, false));
}

const { failed, line } = sum(results);
process.stdout.write(`\n${line}\n`);
process.exitCode = failed === 0 ? 0 : 1;
