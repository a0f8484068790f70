// Mutates packets and texts of tests/fixtures and holds those who read them to their invariants: no throw,
// no byte lost, no range outside, an end within seconds.
//   npm run fuzz [-- --count N | --seconds N] [-- --seed N] [-- --only stun]     a million of each by default
// Ends with 1 and the bytes in hex when one breaks them. The same seed makes the same bytes.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { bundle } from './bundle.js';

/** What is read that a stranger wrote, and who holds its readers to what they promise. */
const TARGETS = [
  { name: 'stun', file: 'tests/unit/stun/fuzz-target.ts', what: 'packets' },
  { name: 'sdp', file: 'tests/unit/sdp/fuzz-target.ts', what: 'texts' },
];

/** What takes longer than this does not end. */
const PATIENCE_MS = 20_000;
const LONGEST_BYTES = 8192;

/**
 * @typedef {object} Target
 * @property {readonly Uint8Array[]} SEEDS what is mutated
 * @property {readonly number[]} EDGES bytes at which its readers go wrong
 * @property {(bytes: Uint8Array) => string | null} fuzzOne what is wrong; null for nothing
 */

/**
 * @typedef {object} Job
 * @property {string} target path of the bundled fuzz target
 * @property {number} seed
 * @property {number} count how many to try
 * @property {number} seconds until it ends in any case
 * @property {SharedArrayBuffer} shared what is tried just now: see shareState
 */

/**
 * How many were begun, the length of the packet and its bytes, for the thread that watches.
 * @param {SharedArrayBuffer} shared
 */
const shareState = (shared) => ({
  numbers: new Uint32Array(shared, 0, 2),
  bytes: new Uint8Array(shared, 8),
});

/** @param {Uint8Array} bytes */
const hex = (bytes) => Buffer.from(bytes).toString('hex');

/**
 * mulberry32: small, and the same everywhere.
 * @param {number} seed
 * @returns {(below: number) => number} an integer from 0 up to but not including `below`
 */
function randomFrom(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/**
 * One change to a seed, and by chance more.
 * @param {Target} target
 * @param {(below: number) => number} random
 * @returns {Uint8Array}
 */
function mutate({ SEEDS, EDGES }, random) {
  /** @returns {Uint8Array} */
  const any = () => SEEDS[random(SEEDS.length)] ?? new Uint8Array();
  let bytes = Uint8Array.from(any());
  do {
    const at = random(bytes.length + 1);
    const size = 1 + random(1 + random(64));
    switch (random(8)) {
      case 0:
        bytes[at] = random(256);
        break;
      case 1:
        bytes[at] = EDGES[random(EDGES.length)] ?? 0;
        break;
      case 2:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
        break;
      case 3: // cut off
        bytes = bytes.slice(0, at);
        break;
      case 4: // left out
        bytes = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + size)]);
        break;
      case 5: // repeated
        bytes = Uint8Array.from([...bytes.subarray(0, at + size), ...bytes.subarray(at)]);
        break;
      case 6: // a piece of another
        bytes = Uint8Array.from([...bytes.subarray(0, at), ...any().subarray(random(64))]);
        break;
      default: // two at once, as a length or a type has them
        bytes[at] = EDGES[random(EDGES.length)] ?? 0;
        bytes[at + 1] = random(256);
    }
  } while (random(3) > 0);
  return bytes.subarray(0, LONGEST_BYTES);
}

/** @param {Job} job */
async function work({ target, seed, count, seconds, shared }) {
  /** @type {Target} */
  const held = await import(target);
  const random = randomFrom(seed);
  const { numbers, bytes: shown } = shareState(shared);
  const endsAt = Date.now() + seconds * 1000;
  let tried = 0;
  for (; tried < count && (tried % 256 !== 0 || Date.now() < endsAt); tried += 1) {
    const bytes = mutate(held, random);
    shown.set(bytes);
    numbers[1] = bytes.length;
    numbers[0] = tried + 1;
    let broken;
    try {
      broken = held.fuzzOne(bytes);
    } catch (error) {
      broken = error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
    if (broken !== null) return { tried: tried + 1, broken, hex: hex(bytes) };
  }
  return { tried };
}

/**
 * Runs the job in a thread of its own, for only from outside can be seen that it does not end.
 * @param {Job} job
 * @returns {Promise<{ tried: number, broken?: string, hex?: string }>}
 */
function watch(job) {
  const { numbers, bytes } = shareState(job.shared);
  const worker = new Worker(new URL(import.meta.url), { workerData: job });
  return new Promise((resolve, reject) => {
    let seen = 0;
    const timer = setInterval(() => {
      const tried = numbers[0] ?? 0;
      if (tried > 0 && tried === seen) {
        resolve({ tried, broken: 'it does not end', hex: hex(bytes.slice(0, numbers[1])) });
        clearInterval(timer);
        void worker.terminate();
      }
      seen = tried;
    }, PATIENCE_MS);
    worker.once('message', (result) => {
      clearInterval(timer);
      resolve(result);
    });
    worker.once('error', (error) => {
      clearInterval(timer);
      reject(error);
    });
  });
}

async function main() {
  const { values } = parseArgs({
    options: {
      count: { type: 'string' },
      seconds: { type: 'string' },
      seed: { type: 'string' },
      only: { type: 'string' },
    },
  });
  const seed = Number(values.seed ?? Date.now() % 2 ** 32) >>> 0;
  const seconds = Number(values.seconds ?? Infinity);
  const count = Number(values.count ?? (values.seconds === undefined ? 1_000_000 : Infinity));
  if (Number.isNaN(seconds) || Number.isNaN(count))
    throw new Error('--count and --seconds take a number');
  const targets = TARGETS.filter(({ name }) => values.only === undefined || values.only === name);
  if (targets.length === 0)
    throw new Error(`--only takes one of ${TARGETS.map(({ name }) => name).join(', ')}`);
  process.stdout.write(`seed ${seed}\n`);
  const folder = await bundle(
    'fuzz',
    Object.fromEntries(targets.map(({ name, file }) => [name, file])),
  );
  for (const { name, what } of targets) {
    const started = performance.now();
    const result = await watch({
      target: pathToFileURL(join(folder, `${name}.js`)).href,
      seed,
      count,
      seconds: seconds / targets.length,
      shared: new SharedArrayBuffer(8 + LONGEST_BYTES),
    });
    const elapsedSeconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${result.tried} ${what} in ${elapsedSeconds} s\n`);
    if (result.broken === undefined) continue;
    process.stderr.write(`${result.broken}\n${result.hex ?? ''}\n`);
    process.exitCode = 1;
  }
}

if (isMainThread) await main();
else parentPort?.postMessage(await work(workerData));
