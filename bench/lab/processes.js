// Processes that end with the bench, and what Linux says of them.
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** Of the times in /proc: what every Linux shows to its programs. */
const TICKS_PER_SECOND = 100;

/**
 * The time that the process has had of a core, of all cores together.
 * @param {number} pid
 */
export function cpuMs(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the program's name, which may hold anything; utime is the 14th, stime the 15th.
  const fromThird = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fromThird[14 - 3]) + Number(fromThird[15 - 3]);
  return (ticks * 1000) / TICKS_PER_SECOND;
}

/** What all cores have done so far, for whomever. */
export function machineCpuMs() {
  const total = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0] ?? '';
  const [user, nice, system, , , irq, softirq] = total.split(/ +/).slice(1).map(Number);
  const ticks = [user, nice, system, irq, softirq].reduce(
    (sum = 0, each) => sum + (each ?? NaN),
    0,
  );
  return ((ticks ?? NaN) * 1000) / TICKS_PER_SECOND;
}

/**
 * The memory that the process occupies.
 * @param {number} pid
 */
export function residentBytes(pid) {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}

/**
 * @typedef {object} Child
 * @property {number} pid
 * @property {(message: object) => void} tell
 * @property {() => Promise<unknown>} told the next message; rejects when the process ends instead
 * @property {() => Promise<void>} end
 */

/** Those that have not ended, each by what kills it. */
const running = /** @type {Set<() => void>} */ (new Set());
const killAll = () => {
  for (const kill of running) kill();
};

/**
 * Whatever was started meanwhile has ended afterwards, also when `use` throws or the bench is broken off.
 * @template T
 * @param {() => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withChildren(use) {
  const breakOff = () => process.exit(1);
  process.on('exit', killAll).on('SIGINT', breakOff).on('SIGTERM', breakOff);
  try {
    return await use();
  } finally {
    killAll();
    process.off('exit', killAll).off('SIGINT', breakOff).off('SIGTERM', breakOff);
  }
}

/**
 * @param {string} name
 * @param {import('node:child_process').ChildProcess} process
 * @returns {Promise<Child>}
 */
async function adopt(name, process) {
  await once(process, 'spawn');
  const { pid } = process;
  if (pid === undefined) throw new Error(`${name} was not started`);
  const kill = () => void process.kill('SIGKILL');
  running.add(kill);
  const ended = once(process, 'exit').then(([code, signal]) => {
    running.delete(kill);
    return `${name} ended with ${code ?? signal}`;
  });
  return {
    pid,
    tell: (message) => void process.send(message),
    told: async () => {
      const first = await Promise.race([once(process, 'message'), ended]);
      if (typeof first === 'string') throw new Error(first);
      return first[0];
    },
    end: async () => {
      kill();
      await ended;
    },
  };
}

/**
 * @param {string} name
 * @param {string} module
 * @param {string[]} [args]
 */
export const startModule = (name, module, args = []) =>
  adopt(name, fork(module, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }));

/**
 * @param {string} command
 * @param {string[]} args
 */
export const startProgram = (command, args) =>
  adopt(command, spawn(command, args, { stdio: 'ignore' }));
