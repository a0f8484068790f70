// How many tests passed and failed, from what the runners' JSON reporters wrote.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

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
  ).length;
  const passed = having('passed');
  const failed = having('failed');
  return {
    passed,
    failed: failed + filesFailedThemselves,
    skipped: tests.length - passed - failed,
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
  const outside = Array.isArray(report.errors) ? report.errors.length : 0;
  return { passed: expected, failed: unexpected + flaky + outside, skipped };
}

/**
 * What one runner's run counts for. A runner that crashed, wrote nothing, ran nothing, or ended in
 * failure with no failed test to show for it, counts as one failed.
 * @param {Counts | undefined} counts
 * @param {boolean} succeeded whether it ended with exit code 0
 * @returns {Counts}
 */
export function settle(counts, succeeded) {
  if (!counts) return { passed: 0, failed: 1, skipped: 0 };
  const ranNothing = counts.passed + counts.failed === 0;
  const failedSilently = !succeeded && counts.failed === 0;
  return ranNothing || failedSilently ? { ...counts, failed: counts.failed + 1 } : counts;
}

/**
 * The last line of `npm test`.
 * @param {Counts[]} runs
 */
export function sum(runs) {
  /** @param {keyof Counts} key */
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
