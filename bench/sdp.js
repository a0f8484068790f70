// The SDP engine beside sdp-transform: in turn, on the same texts, in one process. What counts is how
// the one compares with the other; how fast they are is the machine's affair.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'sdp-transform';
import { bundle } from '../scripts/bundle.js';
import { largeOffer, usualOffer } from './sdp/texts.js';
import { median } from './support/median.js';

const LIMIT = 3;
const ROUNDS = 41;
/** Long enough for a clock, short enough that what disturbs the machine disturbs both. */
const ROUND_MS = 25;
/** For each work, before anything is measured. */
const WARM_UP_MS = 2_000;

/** @typedef {() => unknown} Work */

/**
 * The processor's time, and not the clock's: nobody else's work is in it.
 * @param {Work} work
 * @param {number} times
 * @returns {number} for one time
 */
function timeMs(work, times) {
  // What ran before it may have left the caches, and the engine's memory of lines, to itself.
  work();
  const before = process.cpuUsage();
  for (let i = 0; i < times; i += 1) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

/**
 * How often it has to be done to fill a round, when the compiler knows it.
 * @param {Work} work
 */
function timesInRound(work) {
  const begunMs = performance.now();
  while (performance.now() - begunMs < WARM_UP_MS) work();
  let times = 1;
  while (timeMs(work, times) * times < ROUND_MS) times *= 2;
  return times;
}

/**
 * Medians of all rounds; the ratio is the median of each round's own.
 * @param {{ ours: Work, parts: readonly Work[], theirs: Work }} works
 */
function compare({ ours, parts, theirs }) {
  const all = [theirs, ours, ...parts];
  const times = all.map(timesInRound);
  /** @type {number[][]} */
  const tookMs = all.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1)
    all.forEach((work, index) => tookMs[index]?.push(timeMs(work, times[index] ?? 1)));
  const [baseMs = []] = tookMs;
  return tookMs.map((ofOne) => ({
    ms: median(ofOne),
    ratio: median(ofOne.map((ms, round) => ms / (baseMs[round] ?? NaN))),
  }));
}

/** @param {number} ms */
const inWords = (ms) => (ms < 1 ? `${(1000 * ms).toFixed(0)} µs` : `${ms.toFixed(1)} ms`);

/** @type {import('./index.js').Bench} */
const bench = {
  title: 'SDP: tokens, explanations and lint, beside sdp-transform’s parse alone',
  async run() {
    const folder = await bundle('bench-sdp', { engine: 'bench/sdp/engine.ts' });
    /** @type {typeof import('./sdp/engine.js')} */
    const { readAfresh, readAll, readTokens } = await import(
      pathToFileURL(join(folder, 'engine.js')).href
    );
    const notes = [];
    const figures = [];
    for (const [name, text] of [
      ['58 lines', usualOffer()],
      ['500 sections', largeOffer()],
    ]) {
      if (name === undefined || text === undefined) continue;
      const { tokens, explanations, diagnostics } = readAll(text);
      const [theirs, ours, tokensAlone, afresh] = compare({
        theirs: () => parse(text),
        ours: () => readAll(text),
        parts: [() => readTokens(text), () => readAfresh(text)],
      });
      if (!theirs || !ours || !tokensAlone || !afresh) throw new Error('nothing was measured');
      figures.push({
        label: `${name}, as a ratio`,
        value: ours.ratio.toFixed(2),
        target: `≤ ${LIMIT}`,
        met: ours.ratio <= LIMIT,
      });
      notes.push(
        `${name}, ${Math.round(text.length / 1024)} KB: ${inWords(ours.ms)} beside ${inWords(theirs.ms)}; tokens alone ${tokensAlone.ratio.toFixed(2)}, with no line remembered from before ${afresh.ratio.toFixed(2)}; ${tokens} tokens, ${explanations} explanations, ${diagnostics} diagnostics`,
      );
    }
    return { figures, notes };
  },
};

export default bench;
