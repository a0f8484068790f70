// A test whose browser, with the server of the site, sits in a network made for it. Import from here.
import { fileURLToPath } from 'node:url';
import { CHROMIUM_ARGS } from '../../../scripts/find-browser.js';
import { expect, test as base } from '../../e2e/support/page.js';
import { Namespace } from './namespace.js';
import { type Network, SERVE } from './network.js';

export { expect };

const CHROMIUM_INSIDE = fileURLToPath(new URL('chromium-inside.sh', import.meta.url));

interface Fixtures {
  /** The machine at which the reader sits, with the site on its loopback address. */
  desk: Namespace;
}

/** Playwright’s `test`, with `page` in such a network. */
export const testIn = (network: Network) =>
  base.extend<Fixtures>({
    desk: async ({ baseURL }, use) => {
      const made: Namespace[] = [];
      const make = async (): Promise<Namespace> => {
        const namespace = await Namespace.make();
        made.push(namespace);
        return namespace;
      };
      try {
        const desk = await network(make);
        await desk.start(/^http:/, process.execPath, SERVE, new URL(baseURL ?? '').port);
        await use(desk);
      } finally {
        for (const namespace of made) await namespace.remove();
      }
    },

    context: async ({ desk, playwright }, use) => {
      const browser = await playwright.chromium.launch({
        executablePath: CHROMIUM_INSIDE,
        args: CHROMIUM_ARGS,
        env: { ...process.env, NETWORK_NAMESPACE: desk.name },
      });
      const context = await browser.newContext();
      await use(context);
      await context.close();
      await browser.close();
    },
  });
