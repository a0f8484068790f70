// How many tests passed and failed, and which failed, from what the runners' JSON reporters wrote.

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} failures a line each: what failed, and the first line of why
 */

/**
 * Vitest's report (jest format). A test file that did not load has no tests and counts as one failed.
 * @param {unknown} report
 * @returns {Counts | undefined} undefined if it is not such a report
 */
export function countVitest(report) {
  if (!isRecord(report) || !Array.isArray(report.testResults)) return undefined;
  const files = report.testResults.filter(isRecord);
  const tests = files.flatMap((file) =>
    Array.isArray(file.assertionResults) ? file.assertionResults.filter(isRecord) : [],
  );
  /** @param {string} status */
  const having = (status) => tests.filter((test) => test.status === status).length;
  const filesFailedThemselves = files.filter(
    (file) =>
      file.status === 'failed' &&
      !(
        Array.isArray(file.assertionResults) &&
        file.assertionResults.some((test) => isRecord(test) && test.status === 'failed')
      ),
  );
  const passed = having('passed');
  const failed = having('failed');
  return {
    passed,
    failed: failed + filesFailedThemselves.length,
    skipped: tests.length - passed - failed,
    failures: [
      ...tests
        .filter((test) => test.status === 'failed')
        .map((test) => told(test.fullName, list(test.failureMessages)[0])),
      ...filesFailedThemselves.map((file) => told(file.name, file.message)),
    ],
  };
}

/**
 * Playwright's report. What went wrong outside any test (a spec that does not load, a server that
 * does not start) counts as one failed each.
 * @param {unknown} report
 * @returns {Counts | undefined} undefined if it is not such a report
 */
export function countPlaywright(report) {
  if (!isRecord(report) || !isRecord(report.stats)) return undefined;
  const { expected, unexpected, flaky, skipped } = report.stats;
  if (
    typeof expected !== 'number' ||
    typeof unexpected !== 'number' ||
    typeof flaky !== 'number' ||
    typeof skipped !== 'number'
  )
    return undefined;
  const outside = list(report.errors).filter(isRecord);
  return {
    passed: expected,
    failed: unexpected + flaky + outside.length,
    skipped,
    failures: [
      ...list(report.suites).flatMap((suite) => failedSpecs(suite, [])),
      ...outside.map((error) => told('outside any test', error.message)),
    ],
  };
}

/**
 * Playwright's suites hold suites; a failed spec is told with the names of all that it lies in.
 * @param {unknown} suite
 * @param {string[]} within
 * @returns {string[]}
 */
function failedSpecs(suite, within) {
  if (!isRecord(suite)) return [];
  const names = [...within, String(suite.title)];
  const specs = list(suite.specs)
    .filter(isRecord)
    .filter(
      (spec) =>
        spec.ok === false ||
        list(spec.tests).some((test) => isRecord(test) && test.status === 'flaky'),
    )
    .map((spec) => {
      const results = list(spec.tests)
        .filter(isRecord)
        .flatMap((test) => list(test.results).filter(isRecord));
      const error = results.map((result) => result.error).find(isRecord);
      return told([...names, String(spec.title)].join(' › '), error?.message);
    });
  return [...specs, ...list(suite.suites).flatMap((inner) => failedSpecs(inner, names))];
}

const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'gu');

/**
 * @param {unknown} what
 * @param {unknown} why
 */
function told(what, why) {
  const reason = typeof why === 'string' ? why.replace(ESCAPES, '').trim().split('\n', 1)[0] : '';
  return reason ? `${String(what)}: ${reason}` : String(what);
}

/**
 * @param {unknown} value
 * @returns {unknown[]}
 */
const list = (value) => (Array.isArray(value) ? value : []);

/**
 * What one runner's run counts for. A runner that crashed, wrote nothing, ran nothing, or ended in
 * failure with no failed test to show for it, counts as one failed.
 * @param {Counts | undefined} counts
 * @param {boolean} succeeded whether it ended with exit code 0
 * @returns {Counts}
 */
export function settle(counts, succeeded) {
  if (!counts) return { passed: 0, failed: 1, skipped: 0, failures: ['the run wrote no report'] };
  const ranNothing = counts.passed + counts.failed === 0;
  const failedSilently = !succeeded && counts.failed === 0;
  if (!ranNothing && !failedSilently) return counts;
  const failure = ranNothing
    ? 'the run had no tests'
    : 'the run failed, with no test to show for it';
  return { ...counts, failed: counts.failed + 1, failures: [...counts.failures, failure] };
}

/**
 * The last line of `npm test`.
 * @param {readonly Omit<Counts, 'failures'>[]} runs
 */
export function sum(runs) {
  /** @param {'passed' | 'failed'} key */
  const total = (key) => runs.reduce((subtotal, run) => subtotal + run[key], 0);
  const failed = total('failed');
  return { failed, line: `${total('passed')} passed, ${failed} failed` };
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === 'object' && value !== null;
}
