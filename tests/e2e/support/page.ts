// The page of every end-to-end test: whatever the console, an uncaught error or the Content Security
// Policy has to say fails the test that caused it. Import `test` and `expect` from here.
//
// `page.evaluate` counts as a user gesture in Chromium, and so does anything built on it (locator
// .evaluate, axe): a test of what happens without a gesture uses none of it before its claim.
import { test as base, expect } from '@playwright/test';

export { expect };

/** Said by our own listener below, so that a violation is told with its directive and its place. */
const CSP_PREFIX = 'Content Security Policy violated:';

/** Playwright's own word where `serviceWorkers: 'block'` stands: not the page's. */
const BLOCKED_SERVICE_WORKER = 'Service Worker registration blocked by Playwright';

interface Options {
  /** What the console may say in this test, where the failure is what is being shown. */
  allowedComplaints: RegExp[];
}

interface Fixtures {
  /** What the page has complained about so far. Checked after every test. */
  complaints: string[];
}

export const test = base.extend<Options & Fixtures>({
  allowedComplaints: [[], { option: true }],

  complaints: [
    async ({ context, allowedComplaints }, use) => {
      const complaints: string[] = [];
      await context.addInitScript(reportViolations, CSP_PREFIX);
      context.on('console', (message) => {
        if (message.type() !== 'error' && message.type() !== 'warning') return;
        if (message.text() === BLOCKED_SERVICE_WORKER) return;
        const { url, lineNumber } = message.location();
        complaints.push(`console ${message.type()}: ${message.text()} (${url}:${lineNumber})`);
      });
      context.on('weberror', (webError) => {
        complaints.push(`uncaught: ${String(webError.error().stack ?? webError.error())}`);
      });
      await use(complaints);
      const unexpected = complaints.filter(
        (complaint) => !allowedComplaints.some((allowed) => allowed.test(complaint)),
      );
      expect(unexpected, 'the page must not complain').toEqual([]);
    },
    { auto: true },
  ],
});

/** Runs in the page before any of its scripts. */
function reportViolations(prefix: string): void {
  addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
    console.error(
      `${prefix} ${effectiveDirective} ${blockedURI} ${sample} (${sourceFile}:${lineNumber})`,
    );
  });
}
