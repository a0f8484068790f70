// The SDP workbench under a text of 1 MB, and under a key press in a real offer.
import { readFile } from 'node:fs/promises';
import { median } from './support/median.js';
import { withBrowser, withSite } from './support/site.js';

const OFFER = 'tests/fixtures/captured/chromium-156/all-kinds-offer.sdp';
const BIG_BYTES = 1_000_000;
const LONGEST_BLOCK_MS = 50;
const PASTES = 3;
const KEYS = 60;

/** @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args?: { name?: string } }} TraceEvent */

/**
 * The offer with its sections again and again, until it is that long.
 * @param {string} offer
 */
function grow(offer) {
  const session = offer.slice(0, offer.indexOf('m='));
  const sections = offer.slice(session.length);
  return session + sections.repeat(Math.ceil((BIG_BYTES - session.length) / sections.length));
}

/**
 * Hands the page the text that is pasted next; handing it over takes the page time, too.
 * @param {import('playwright').Page} page
 * @param {string} text
 */
const handOver = (page, text) =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    Object.assign(window, { pasteNow: (/** @type {Element} */ at) => at.dispatchEvent(event) });
  }, text);

/**
 * Pastes what was handed over in the place of all there is.
 * @param {import('playwright').Page} page
 */
async function paste(page) {
  const editor = page.locator('.cm-content');
  await editor.press('ControlOrMeta+a');
  // A task of its own, as a key press is.
  await editor.evaluate((target) => {
    setTimeout(() => void Reflect.get(window, 'pasteNow')(target));
  });
}

/**
 * The tasks of the page's own thread while `act` runs, longest first: how long they took, and how much of
 * that the thread was computing (the rest it waited for a core).
 * @param {import('playwright').Browser} browser
 * @param {() => Promise<void>} act
 */
async function tasksWhile(browser, act) {
  const client = await browser.newBrowserCDPSession();
  /** @type {TraceEvent[]} */
  const events = [];
  client.on('Tracing.dataCollected', ({ value }) =>
    events.push(.../** @type {TraceEvent[]} */ (/** @type {unknown} */ (value))),
  );
  const complete = new Promise((resolve) =>
    client.once('Tracing.tracingComplete', () => resolve(undefined)),
  );
  await client.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'] },
  });
  await act();
  await client.send('Tracing.end');
  await complete;
  await client.detach();
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return events
    .filter(
      ({ name, ph, pid, tid }) =>
        ph === 'X' && name.endsWith('RunTask') && threads.has(`${pid} ${tid}`),
    )
    .map(({ dur = 0, tdur = 0 }) => ({ tookMs: dur / 1000, computedMs: tdur / 1000 }))
    .sort((a, b) => b.computedMs - a.computedMs);
}

/**
 * Runs in the page: from now on, waits for a key, then for the mark of a wrong line to come or to go.
 * @param {Element} editor
 * @param {boolean} isWanted
 * @returns {{ mark: Promise<{ frames: number, tookMs: number }> }} counted from the key
 */
function watchForMark(editor, isWanted) {
  const root = /** @type {ShadowRoot} */ (editor.getRootNode());
  const isMarked = () => root.querySelector('.cm-lint-marker-error') !== null;
  const mark = new Promise((resolve) => {
    editor.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        let frames = 0;
        const look = () => {
          if (isMarked() === isWanted || frames > 100)
            resolve({ frames, tookMs: performance.now() - timeStamp });
          else {
            frames += 1;
            requestAnimationFrame(look);
          }
        };
        requestAnimationFrame(look);
      },
      { once: true },
    );
  });
  return { mark };
}

/**
 * A letter makes the first line wrong, and is taken back.
 * @param {import('playwright').Page} page
 */
async function typeAndWatch(page) {
  const editor = page.locator('.cm-content');
  await editor.press('ControlOrMeta+Home');
  const seen = [];
  for (let key = 0; key < KEYS; key += 1) {
    const isWanted = key % 2 === 0;
    const watch = await editor.evaluateHandle(watchForMark, isWanted);
    await page.keyboard.press(isWanted ? 'x' : 'Backspace');
    seen.push(await watch.evaluate(({ mark }) => mark));
    await watch.dispose();
  }
  return seen;
}

/** @type {import('./index.js').Bench} */
const bench = {
  title: 'The SDP workbench: a paste of 1 MB, and a key press in 5.7 KB',
  run: () =>
    withSite((site) =>
      withBrowser(async (browser) => {
        const offer = await readFile(OFFER, 'utf8');
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
        await page.goto(`${site}sdp`, { waitUntil: 'networkidle' });
        const summary = page.locator('.bar p');
        await handOver(page, offer);
        await paste(page);
        await summary.getByText(/5\.7 KB/).waitFor();
        const typed = await typeAndWatch(page);

        const longest = [];
        for (let count = 0; count < PASTES; count += 1) {
          await handOver(page, offer);
          await paste(page);
          await summary.getByText(/5\.7 KB/).waitFor();
          await handOver(page, grow(offer));
          const [task] = await tasksWhile(browser, async () => {
            await paste(page);
            await summary.getByText(/100\d\.\d KB/).waitFor();
            // What is drawn by parts is drawn within these.
            await page.evaluate(async () => {
              for (let frames = 0; frames < 60; frames += 1)
                await new Promise((resolve) => requestAnimationFrame(resolve));
            });
          });
          if (task) longest.push(task);
        }
        const computedMs = median(longest.map((task) => task.computedMs));
        const frames = median(typed.map((mark) => mark.frames));
        return {
          figures: [
            {
              label: 'longest task of the page, computing',
              value: `${computedMs.toFixed(0)} ms`,
              target: `≤ ${LONGEST_BLOCK_MS} ms`,
              met: computedMs <= LONGEST_BLOCK_MS,
            },
            {
              label: 'the same, with its waiting for a core',
              value: `${median(longest.map(({ tookMs }) => tookMs)).toFixed(0)} ms`,
            },
            {
              label: `frames from a key’s own to its mark’s, of ${KEYS}`,
              value: String(frames),
              target: '≤ 1',
              met: frames <= 1,
            },
            {
              label: 'key press to its mark, both drawn',
              value: `${median(typed.map(({ tookMs }) => tookMs)).toFixed(1)} ms`,
            },
          ],
        };
      }),
    ),
};

export default bench;
