// Moving the cursor anywhere in a walked recording: the new step must be on the next frame.
import { withBrowser, withSite } from './support/site.js';

const JUMPS = 60;

/**
 * Runs in the page: presses ticks here and there; for each, the time its handlers and the drawing
 * took, and whether the frame after the press already showed the step.
 * @param {number} jumps
 */
async function jumpAround(jumps) {
  const ticks = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.tick')]);
  const shown = () => document.querySelector('h1 .number')?.textContent ?? '';
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let late = 0;
  const tookMs = [];
  for (let jump = 0; jump < jumps; jump += 1) {
    // 7 is prime to 24, so all steps come about.
    const index = (jump * 7) % ticks.length;
    await frame();
    const startedAt = performance.now();
    ticks[index]?.click();
    await frame();
    if (!shown().includes(` ${index + 1} `)) late += 1;
    // Reading a box makes the browser lay out what was changed.
    document.body.getBoundingClientRect();
    tookMs.push(performance.now() - startedAt);
  }
  return { late, tookMs: tookMs.sort((a, b) => a - b) };
}

/** @type {import('./index.js').Bench} */
const bench = {
  title: 'Moving the cursor anywhere in a 24-step recording',
  run: () =>
    withSite((site) =>
      withBrowser(async (browser) => {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
        await page.goto(`${site}?servers=none`, { waitUntil: 'networkidle' });
        await page.getByRole('button', { name: 'Run at full speed' }).click();
        await page.getByText('Step 24 of 24').waitFor();
        const { late, tookMs } = await page.evaluate(jumpAround, JUMPS);
        return {
          figures: [
            {
              label: `jumps not shown on the next frame, of ${JUMPS}`,
              value: String(late),
              target: '0',
              met: late === 0,
            },
            {
              label: 'press to laid out, median',
              value: `${(tookMs[Math.floor(JUMPS / 2)] ?? NaN).toFixed(1)} ms`,
            },
          ],
        };
      }),
    ),
};

export default bench;
