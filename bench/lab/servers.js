// What takes part: the lab, coturn, coturn's peer, which sends everything back, and the client; each in a
// process of its own, on the loopback address.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../../scripts/free-port.js';
import { startModule, startProgram } from './processes.js';

const HOST = '127.0.0.1';
/** As the client has them (tests/unit/lab/turn/test-client.ts). */
const REALM = 'example.org';
const SECRET = 'north';

/**
 * @typedef {object} Server
 * @property {number} pid
 * @property {number} port
 * @property {() => Promise<void>} end
 */

/** @returns {string | undefined} why nothing can be compared here; undefined where it can */
export function whyNoComparison() {
  if (process.platform !== 'linux')
    return 'the times and the memory of processes are read from /proc';
  const missing = ['turnserver', 'turnutils_peer'].filter(
    (command) => spawnSync(command, ['-?'], { stdio: 'ignore' }).error !== undefined,
  );
  if (missing.length === 0) return undefined;
  return `there is no ${missing.join(', ')} (on Debian: apt-get install coturn)`;
}

/**
 * @param {string} folder of the bundled server-process.js
 * @param {string[]} [args]
 * @returns {Promise<Server>}
 */
export async function startLab(folder, args = []) {
  const child = await startModule('the lab', join(folder, 'server-process.js'), args);
  const { port } = /** @type {import('./server-process.js').Listening} */ (await child.told());
  return { ...child, port };
}

/**
 * @param {string} folder for its files
 * @param {string[]} [args]
 * @returns {Promise<Server>}
 */
export async function startCoturn(folder, args = []) {
  const port = await freePort();
  const child = await startProgram('turnserver', [
    ...['-n', `--listening-ip=${HOST}`, `--relay-ip=${HOST}`, `--listening-port=${port}`],
    ...['--use-auth-secret', `--static-auth-secret=${SECRET}`, `--realm=${REALM}`],
    ...['--allow-loopback-peers', '--no-cli', '--no-tls', '--no-dtls'],
    ...['--no-stdout-log', '--log-file=/dev/null'],
    ...[`--pidfile=${join(folder, `${port}.pid`)}`, `--userdb=${join(folder, `${port}.sqlite`)}`],
    ...args,
  ]);
  return { ...child, port };
}

/** @returns {Promise<Server>} sends each datagram back to where it came from */
export async function startPeer() {
  const port = await freePort();
  const child = await startProgram('turnutils_peer', ['-L', HOST, '-p', String(port)]);
  return { ...child, port };
}

/**
 * Has a command obeyed by the client's process.
 * @typedef {((command: import('./client-process.js').ClientCommand) =>
 *   Promise<import('./flow.js').Load | null>) & { pid: number }} Client
 */

/**
 * @param {string} folder of the bundled client-process.js
 * @returns {Promise<Client>}
 */
export async function startClient(folder) {
  const child = await startModule('the client', join(folder, 'client-process.js'));
  /** @param {import('./client-process.js').ClientCommand} command */
  const obey = async (command) => {
    child.tell(command);
    const answer = /** @type {import('./client-process.js').ClientAnswer} */ (await child.told());
    if (!answer.ok) throw new Error(`${command.command}: ${answer.message}`);
    return answer.load;
  };
  return Object.assign(obey, { pid: child.pid });
}
