// Before the first test: can this machine do it, is the site built, did an earlier run leave anything.
import { ensureBuilt } from '../../../scripts/build.js';
import { ensureBrowser } from '../../../scripts/find-browser.js';
import { whyNoNetworkTests } from '../../../scripts/test-network.js';
import { sweepAbandoned } from './namespace.js';

export default async function beforeAll(): Promise<void> {
  const why = whyNoNetworkTests();
  if (why !== undefined) throw new Error(`No tests in network namespaces here: ${why}.`);
  process.env.CHROME_PATH = ensureBrowser();
  ensureBuilt();
  await sweepAbandoned();
}
