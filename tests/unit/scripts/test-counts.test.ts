import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest, settle, sum } from '../../../scripts/test-counts.js';

const vitestFile = (status: string, ...tests: string[]) => ({
  name: '/x.test.ts',
  message: 'no such module\n  at x',
  status,
  assertionResults: tests.map((each, number) => ({
    status: each,
    fullName: `test ${number}`,
    failureMessages: each === 'failed' ? ['\u001b[31mexpected 2\u001b[39m to be 3\n  at x'] : [],
  })),
});

describe('Vitest’s report', () => {
  test('its tests are counted one by one', () => {
    const testResults = [
      vitestFile('passed', 'passed', 'passed', 'skipped', 'todo'),
      vitestFile('failed', 'passed', 'failed'),
    ];
    expect(countVitest({ testResults })).toEqual({
      passed: 3,
      failed: 1,
      skipped: 2,
      failures: ['test 1: expected 2 to be 3'],
    });
  });

  test('a file that did not load is one failed', () => {
    const testResults = [vitestFile('passed', 'passed'), vitestFile('failed')];
    expect(countVitest({ testResults })).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
      failures: ['/x.test.ts: no such module'],
    });
  });

  test('a hook that failed after its tests passed is one failed', () => {
    expect(countVitest({ testResults: [vitestFile('failed', 'passed')] })).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  test.each([undefined, null, 'crashed', {}, { stats: {} }])('%j is none', (report) => {
    expect(countVitest(report)).toBeUndefined();
  });
});

describe('Playwright’s report', () => {
  const stats = { expected: 7, unexpected: 2, flaky: 0, skipped: 1 };

  test('its figures are taken as they are', () => {
    expect(countPlaywright({ stats, errors: [] })).toMatchObject({
      passed: 7,
      failed: 2,
      skipped: 1,
    });
  });

  test('what failed outside any test counts, and a test that passed at the second try failed', () => {
    const report = { stats: { ...stats, flaky: 1 }, errors: [{ message: 'no server' }] };
    expect(countPlaywright(report)).toMatchObject({
      failed: 4,
      failures: ['outside any test: no server'],
    });
  });

  test('a failed test is told with all that it lies in, and with why', () => {
    const spec = (ok: boolean, title: string) => ({
      ok,
      title,
      tests: [{ results: [{ error: { message: 'not visible\nCall log' } }] }],
    });
    const inner = { title: 'on a projector', specs: [spec(false, 'fits'), spec(true, 'opens')] };
    const suites = [{ title: 'present.spec.ts', specs: [], suites: [inner] }];
    expect(countPlaywright({ stats, errors: [], suites })?.failures).toEqual([
      'present.spec.ts › on a projector › fits: not visible',
    ]);
  });

  test.each([undefined, null, [], {}, { stats: { expected: '7' } }])('%j is none', (report) => {
    expect(countPlaywright(report)).toBeUndefined();
  });
});

describe('one runner’s run', () => {
  const passed = { passed: 5, failed: 0, skipped: 0, failures: [] };

  test('counts as reported when it ended well', () => {
    expect(settle(passed, true)).toEqual(passed);
  });

  test('counts as reported when tests failed', () => {
    const failed = { passed: 5, failed: 2, skipped: 0, failures: ['a', 'b'] };
    expect(settle(failed, false)).toEqual(failed);
  });

  test.each([
    ['crashed before it reported', undefined, false, 1],
    ['reported nothing and claims success', undefined, true, 1],
    ['ran no test at all', { passed: 0, failed: 0, skipped: 3, failures: [] }, true, 1],
    ['ended in failure with every test passed', passed, false, 1],
  ])('counts as one failed when it %s', (_name, counts, succeeded, failed) => {
    const settled = settle(counts, succeeded);
    expect(settled.failed).toBe(failed);
    expect(settled.failures).toHaveLength(failed);
  });
});

test('the last line sums all runs', () => {
  const runs = [
    { passed: 5, failed: 0, skipped: 1 },
    { passed: 7, failed: 2, skipped: 0 },
  ];
  expect(sum(runs)).toEqual({ line: '12 passed, 2 failed', failed: 2 });
  expect(sum([]).line).toBe('0 passed, 0 failed');
});
