// Servers under loads, in turn, and a server under many allocations; and what several times of it come to.
import { median } from '../support/median.js';
import { cpuMs, machineCpuMs, residentBytes } from './processes.js';

/** Short, and often: what else the machine does hits all of them alike. */
const DURATION_MS = 200;

/** @typedef {import('./loads.js').LoadKind} LoadKind */
/** @typedef {import('./servers.js').Client} Client */
/** @typedef {import('./servers.js').Server} Server */

/** @typedef {import('./flow.js').Load & { serverCpuMs: number }} Sample */

/**
 * @param {Client} client has opened the server
 * @param {Server} server
 * @param {LoadKind} kind
 * @returns {Promise<Sample>}
 */
async function measureLoad(client, { pid, port }, { kind, payloadBytes, windowPackets }) {
  const cpuBeforeMs = cpuMs(pid);
  const load = await client({
    command: 'load',
    port,
    kind,
    payloadBytes,
    windowPackets,
    durationMs: DURATION_MS,
  });
  if (!load) throw new Error('the client told of no load');
  return { ...load, serverCpuMs: cpuMs(pid) - cpuBeforeMs };
}

/**
 * @typedef {object} Result
 * @property {number[]} rates packets that came back in a second, of each round
 * @property {number} perSecond the median of them
 * @property {number} cpuMicroseconds of the server for each packet
 * @property {number} serverCores how many it kept busy
 * @property {number} clientCores
 * @property {number} lost
 */

/**
 * @param {readonly Sample[]} samples
 * @returns {Result}
 */
function resultOf(samples) {
  /** @param {(sample: Sample) => number} of */
  const sum = (of) => samples.reduce((total, sample) => total + of(sample), 0);
  const rates = samples.map(({ returned, elapsedMs }) => (returned / elapsedMs) * 1000);
  const elapsedMs = sum((sample) => sample.elapsedMs);
  const serverCpuMs = sum((sample) => sample.serverCpuMs);
  return {
    rates,
    perSecond: median(rates),
    cpuMicroseconds: (serverCpuMs * 1000) / sum((sample) => sample.returnedInAll),
    serverCores: serverCpuMs / elapsedMs,
    clientCores: sum((sample) => sample.clientCpuMs) / elapsedMs,
    lost: sum((sample) => sample.lost),
  };
}

/**
 * Every load at every server in turn, round after round.
 * @param {{ client: Client, peer: Server }} around the client has opened the servers
 * @param {readonly Server[]} servers
 * @param {readonly LoadKind[]} loads
 * @param {number} rounds that are counted
 * @returns {Promise<{ of: (server: Server, load: LoadKind) => Result, otherCores: number }>} what came of
 *   each, and how many cores were busy with something else
 */
export async function measureLoads({ client, peer }, servers, loads, rounds) {
  /** @type {{ server: Server, load: LoadKind, sample: Sample }[]} */
  const counted = [];
  const oursMs = () =>
    [...servers.map(({ pid }) => pid), peer.pid, client.pid, process.pid]
      .map(cpuMs)
      .reduce((sum, ms) => sum + ms, 0);
  const startedAtMs = performance.now();
  const othersBeforeMs = machineCpuMs() - oursMs();
  // The first round compiles and fills what is empty.
  for (let round = 0; round <= rounds; round += 1)
    for (const load of loads)
      // Each goes first as often as last.
      for (const server of round % 2 === 0 ? servers : servers.toReversed()) {
        const sample = await measureLoad(client, server, load);
        if (round > 0) counted.push({ server, load, sample });
      }
  const othersMs = machineCpuMs() - oursMs() - othersBeforeMs;
  return {
    of: (server, load) =>
      resultOf(
        counted
          .filter((each) => each.server === server && each.load === load)
          .map(({ sample }) => sample),
      ),
    // The two are counted in different ways, so that the difference can be a little below zero.
    otherCores: Math.max(0, othersMs / (performance.now() - startedAtMs)),
  };
}

/**
 * @typedef {object} Memory
 * @property {number} totalBytes
 * @property {number} grownBytes what was not there when the server had nothing to do
 */

/**
 * The memory of a server that is started for this, with so many allocations.
 * @param {Client} client
 * @param {() => Promise<Server>} start
 * @param {{ count: number, peerPort: number }} allocations
 * @returns {Promise<Memory>}
 */
export async function measureMemory(client, start, { count, peerPort }) {
  const { pid, port, end } = await start();
  await client({ command: 'await', port });
  const idleBytes = residentBytes(pid);
  await client({ command: 'allocate', port, peerPort, count });
  const totalBytes = residentBytes(pid);
  await end();
  return { totalBytes, grownBytes: totalBytes - idleBytes };
}

/**
 * @param {readonly Memory[]} measured
 * @returns {Memory}
 */
export const medianMemory = (measured) => ({
  totalBytes: median(measured.map(({ totalBytes }) => totalBytes)),
  grownBytes: median(measured.map(({ grownBytes }) => grownBytes)),
});
