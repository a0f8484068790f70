// A network namespace (ip-netns(8)): a machine of its own as far as networks go, and what runs in it.
import { execFile, spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** `webrtc-flow-<process of the run>-<process of the worker>-<count>`: unique, and tells its owner. */
const PREFIX = 'webrtc-flow-';
const NAME = /^webrtc-flow-(\d+)-\d+-\d+$/;

/** Where ip-netns(8) looks for files that stand in for those of /etc. */
const FILES = '/etc/netns';

let count = 0;

/** Process number of the test run that this worker belongs to. */
export const thisRun = (): number => Number(process.env.NETWORK_TESTS_RUN);

const ip = async (...args: string[]): Promise<string> => (await execute('ip', args)).stdout;

export class Namespace {
  private constructor(readonly name: string) {}

  /** A namespace with an interface `lo` that is up, and nothing else. Remove it in the end. */
  static async make(run = thisRun()): Promise<Namespace> {
    count += 1;
    const made = new Namespace(`${PREFIX}${run}-${process.pid}-${count}`);
    await ip('netns', 'add', made.name);
    await made.ip('link', 'set', 'lo', 'up');
    return made;
  }

  /** `ip` on the namespace’s own links, addresses and routes. */
  async ip(...args: string[]): Promise<void> {
    await ip('-n', this.name, ...args);
  }

  /** Runs a command in it, to its end. Throws with what it said when it failed. */
  async run(command: string, ...args: string[]): Promise<void> {
    await ip('netns', 'exec', this.name, command, ...args);
  }

  /** Whom programs in it ask for names: the text of their /etc/resolv.conf. */
  async nameServers(resolvConf: string): Promise<void> {
    await mkdir(`${FILES}/${this.name}`, { recursive: true });
    await writeFile(`${FILES}/${this.name}/resolv.conf`, resolvConf);
  }

  /** Starts a program that stays. Resolves when a line of its output says that it is ready. */
  async start(ready: RegExp, command: string, ...args: string[]): Promise<void> {
    const child = spawn('ip', ['netns', 'exec', this.name, command, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: string[] = [];
    createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
    await new Promise<void>((resolve, reject) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        said.push(line);
        if (ready.test(line)) resolve();
      });
      child.once('error', reject);
      child.once('close', () =>
        reject(new Error(`${command} ended in the namespace:\n${said.join('\n')}`)),
      );
    });
  }

  remove(): Promise<void> {
    return remove(this.name);
  }
}

export interface End {
  at: Namespace;
  /** Name of the interface there. */
  name: string;
  /** With the prefix length, as `192.0.2.1/24`. */
  address: string;
}

/** A cable between two namespaces (veth(4)). */
export async function connect(one: End, other: End): Promise<void> {
  const { name, at } = one;
  await at.ip('link', 'add', name, 'type', 'veth', 'peer', other.name, 'netns', other.at.name);
  for (const end of [one, other]) {
    // Without IPv6: its address would come a second later, as a change of the network.
    await end.at.ip('link', 'set', end.name, 'addrgenmode', 'none');
    await end.at.ip('address', 'add', end.address, 'dev', end.name);
    await end.at.ip('link', 'set', end.name, 'up');
  }
}

/** Names of the namespaces that a run has, or left behind. */
export async function namespacesOf(run: number): Promise<string[]> {
  return (await ours()).filter((name) => runOf(name) === run);
}

/** Removes every namespace of a run with all that runs in it. */
export async function sweepRun(run: number): Promise<void> {
  for (const name of await namespacesOf(run)) await remove(name);
}

/** Removes what runs left behind that were killed: their namespaces name a process that is gone. */
export async function sweepAbandoned(): Promise<void> {
  for (const name of await ours()) if (!isAlive(runOf(name))) await remove(name);
}

async function ours(): Promise<string[]> {
  const lines = (await ip('netns', 'list')).split('\n');
  return lines.map((line) => line.split(' ')[0] ?? '').filter((name) => NAME.test(name));
}

const runOf = (name: string): number => Number(NAME.exec(name)?.[1]);

/** Ends whatever runs in it, which only we can have started, and takes it away. */
async function remove(name: string): Promise<void> {
  try {
    // Again, until none is left: one of them may have started another meanwhile.
    for (let pids = await pidsIn(name); pids.length > 0; pids = await pidsIn(name))
      for (const pid of pids) kill(pid);
    await ip('netns', 'delete', name);
  } catch (error) {
    // Another run may have swept the same one at the same time.
    if ((await ours()).includes(name)) throw error;
  }
  await rm(`${FILES}/${name}`, { recursive: true, force: true });
}

async function pidsIn(name: string): Promise<number[]> {
  return (await ip('netns', 'pids', name)).split('\n').filter(Boolean).map(Number);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
