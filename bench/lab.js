// The lab's STUN and TURN server beside coturn: in turn, under the same load of the same client. What
// counts is how the one compares with the other; how fast they are is the machine's affair.
import { bundle } from '../scripts/bundle.js';
import { LOADS, SPEECH } from './lab/loads.js';
import { measureLoads, measureMemory, medianMemory } from './lab/measure.js';
import { withChildren } from './lab/processes.js';
import { figuresOf, notesOf } from './lab/report.js';
import { startClient, startCoturn, startLab, startPeer, whyNoComparison } from './lab/servers.js';

/** @typedef {import('./lab/servers.js').Server} Server */

const ROUNDS = 15;
const LIMITED_ROUNDS = 5;
const MEMORY_ROUNDS = 3;
const ALLOCATIONS = 1000;

/** @returns {Promise<import('./lab/report.js').Measured>} */
async function measure() {
  const folder = await bundle('bench-lab', {
    'client-process': 'bench/lab/client-process.ts',
    'server-process': 'bench/lab/server-process.ts',
  });
  const client = await startClient(folder);
  const peer = await startPeer();
  /** @param {Promise<Server>} starting */
  const open = async (starting) => {
    const server = await starting;
    await client({ command: 'await', port: server.port });
    await client({ command: 'open', port: server.port, peerPort: peer.port });
    return server;
  };

  const lab = await open(startLab(folder));
  const coturn = await open(startCoturn(folder));
  const oneThread = await open(startCoturn(folder, ['--relay-threads=1']));
  const beside = await measureLoads({ client, peer }, [lab, coturn, oneThread], LOADS, ROUNDS);
  await coturn.end();
  await oneThread.end();

  const limited = await open(startLab(folder, ['--default-limits']));
  const limits = await measureLoads({ client, peer }, [lab, limited], [SPEECH], LIMITED_ROUNDS);
  await lab.end();
  await limited.end();

  const allocations = { count: ALLOCATIONS, peerPort: peer.port };
  const labMemory = [];
  const coturnMemory = [];
  for (let round = 0; round < MEMORY_ROUNDS; round += 1) {
    labMemory.push(await measureMemory(client, () => startLab(folder), allocations));
    coturnMemory.push(await measureMemory(client, () => startCoturn(folder), allocations));
  }
  return {
    lab: (load) => beside.of(lab, load),
    coturn: (load) => beside.of(coturn, load),
    oneThread: (load) => beside.of(oneThread, load),
    limits: { withLimits: limits.of(limited, SPEECH), without: limits.of(lab, SPEECH) },
    otherCores: beside.otherCores,
    allocations: ALLOCATIONS,
    memory: { lab: medianMemory(labMemory), coturn: medianMemory(coturnMemory) },
  };
}

/** @type {import('./index.js').Bench} */
const bench = {
  title: `The lab beside coturn: the lab’s figure, with coturn’s as 1 (${ROUNDS} rounds)`,
  run: async () => {
    const why = whyNoComparison();
    if (why !== undefined) return { figures: [], notes: [`skipped: ${why}`] };
    const measured = await withChildren(measure);
    return { figures: figuresOf(measured), notes: notesOf(measured) };
  },
};

export default bench;
