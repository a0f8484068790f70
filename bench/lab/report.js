// The figures of the lab beside those of coturn, and what one has to know of them.
import { availableParallelism } from 'node:os';
import { median } from '../support/median.js';
import { BINDING, LOADS, RELAYED, SPEECH } from './loads.js';

/** @typedef {import('./loads.js').LoadKind} LoadKind */
/** @typedef {import('./measure.js').Memory} Memory */
/** @typedef {import('./measure.js').Result} Result */

/**
 * @typedef {object} Measured
 * @property {(load: LoadKind) => Result} lab without limits
 * @property {(load: LoadKind) => Result} coturn
 * @property {(load: LoadKind) => Result} oneThread coturn with one relay thread
 * @property {{ withLimits: Result, without: Result }} limits the lab at SPEECH with its own, and without
 * @property {number} otherCores busy with something else
 * @property {number} allocations
 * @property {{ lab: Memory, coturn: Memory }} memory with that many
 */

/** What is promised, as ratios. */
const PACKET_RATE = 0.5;
const MEMORY_GROWTH = 2;
const MEMORY = 4;

/** Of its one core: from here on the client may be what limits. */
const CLIENT_IS_FULL = 0.9;
/** Cores that are busy with something else. */
const BUSY_MACHINE = 0.2;

/** @param {number} value */
const whole = (value) => Math.round(value).toLocaleString('en');

/** @param {number} ratio */
const isTold = (ratio) => ({ value: ratio.toFixed(2) });

/** @param {number} ratio @param {number} least */
const atLeast = (ratio, least) => ({
  ...isTold(ratio),
  target: `≥ ${least}`,
  met: ratio >= least,
});

/** @param {number} ratio @param {number} most */
const atMost = (ratio, most) => ({ ...isTold(ratio), target: `≤ ${most}`, met: ratio <= most });

/**
 * @param {Measured} measured
 * @returns {import('../index.js').Figure[]} each with coturn's as 1
 */
export function figuresOf({ lab, coturn, allocations, memory }) {
  /** Of one load or of several, round by round. @param {LoadKind[]} loads */
  const rate = (...loads) =>
    median(
      loads.flatMap((load) =>
        lab(load).rates.map((each, round) => each / (coturn(load).rates[round] ?? NaN)),
      ),
    );
  const { grownBytes, totalBytes } = memory.lab;
  const withAllocations = `with ${whole(allocations)} allocations`;
  return [
    { label: 'relayed packets a second', ...atLeast(rate(...RELAYED), PACKET_RATE) },
    ...RELAYED.map((load) => ({ label: `  ${load.label}`, ...isTold(rate(load)) })),
    { label: 'Binding replies a second', ...isTold(rate(BINDING)) },
    ...LOADS.map((load) => ({
      label: `CPU time for each, ${load.label}`,
      ...isTold(lab(load).cpuMicroseconds / coturn(load).cpuMicroseconds),
    })),
    {
      label: `memory, growth ${withAllocations}`,
      ...atMost(grownBytes / memory.coturn.grownBytes, MEMORY_GROWTH),
    },
    {
      label: `memory, all ${withAllocations}`,
      ...atMost(totalBytes / memory.coturn.totalBytes, MEMORY),
    },
  ];
}

/** @param {Result} result */
const row = ({ perSecond, cpuMicroseconds, serverCores, clientCores, lost }) =>
  [
    `${whole(perSecond)}/s`.padStart(10),
    `${cpuMicroseconds.toFixed(1)} µs`.padStart(9),
    serverCores.toFixed(2).padStart(7),
    clientCores.toFixed(2).padStart(8),
    whole(lost).padStart(7),
  ].join('');

/** @param {string} whose @param {Memory} memory */
const megabytes = (whose, { totalBytes, grownBytes }) =>
  `${whose} ${(totalBytes / 1e6).toFixed(0)} MB, of which ${(grownBytes / 1e6).toFixed(0)} MB growth`;

/**
 * @param {Measured} measured
 * @returns {string[]}
 */
export function notesOf({ lab, coturn, oneThread, limits, otherCores, allocations, memory }) {
  const limitedByClient = LOADS.filter((load) => coturn(load).clientCores > CLIENT_IS_FULL);
  return [
    `${'came back, and took'.padEnd(49)}    rate   server  cores  client   lost`,
    ...LOADS.flatMap((load) => [
      `${load.label.padEnd(26)}lab                    ${row(lab(load))}`,
      `${''.padEnd(26)}coturn                 ${row(coturn(load))}`,
      `${''.padEnd(26)}coturn, 1 relay thread ${row(oneThread(load))}`,
    ]),
    'Compared is coturn as it comes, with a relay thread for each core. What came back was relayed twice.',
    `Server, client and peer share ${availableParallelism()} cores: where the client has one for itself, it is what limits${
      limitedByClient.length === 0
        ? '.'
        : `,\nas with coturn at ${limitedByClient.map(({ label }) => label).join('; ')}.`
    }`,
    `Something else kept ${otherCores.toFixed(2)} cores busy${otherCores > BUSY_MACHINE ? ': too much for these figures to be quoted' : ''}.`,
    `The lab with its own limits: ${whole(limits.withLimits.perSecond)}/s of ${SPEECH.label}, and ${whole(limits.without.perSecond)}/s without. Binding`,
    'requests it limits for each client, to far less than here.',
    `Memory with ${whole(allocations)} allocations: ${megabytes('lab', memory.lab)}; ${megabytes('coturn', memory.coturn)}.`,
    'What holds the lab back: the kernel does the same for both, but a relay in Node that knows no protocol',
    'at all takes nine tenths of the lab’s work. For each single datagram Node makes a buffer, an address',
    'object, a call into JavaScript and a system call, with one thread for all of them. Binding requests',
    'are read field by field, by the code that explains them in the page.',
  ].flatMap((note) => note.split('\n'));
}
