// Whether this machine can run the tests in network namespaces (tests/network), and if not, why.
import { spawnSync } from 'node:child_process';

/** What each command is there for, and the Debian package that has it. */
const COMMANDS = { ip: 'iproute2', iptables: 'iptables', turnserver: 'coturn' };

/**
 * Why the tests in network namespaces cannot run here, as half a sentence after "skipped: ".
 * @param {object} [machine] what there is to ask; this machine unless given
 * @param {NodeJS.Platform} [machine.platform]
 * @param {number | undefined} [machine.uid]
 * @param {(command: string) => boolean} [machine.has] whether it can be started
 * @param {() => string | undefined} [machine.refusal] what is said when a namespace is to be made
 * @returns {string | undefined} undefined where they can
 */
export function whyNoNetworkTests({
  platform = process.platform,
  uid = process.getuid?.(),
  has = canStart,
  refusal = refusedNamespace,
} = {}) {
  if (platform !== 'linux') return 'network namespaces are a part of Linux';
  if (uid !== 0) return 'only root may make network namespaces';
  const missing = Object.entries(COMMANDS).filter(([command]) => !has(command));
  if (missing.length > 0) {
    const commands = missing.map(([command]) => command).join(', ');
    const packages = missing.map(([, name]) => name).join(' ');
    return `there is no ${commands} (on Debian: apt-get install ${packages})`;
  }
  const refused = refusal();
  return refused === undefined ? undefined : `a network namespace is refused: ${refused}`;
}

/** @param {string} command */
function canStart(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** Makes one and takes it away again: a container may forbid it to root, too. */
function refusedNamespace() {
  const name = `webrtc-flow-asks-${process.pid}`;
  const { status, stderr } = spawnSync('ip', ['netns', 'add', name], { encoding: 'utf8' });
  if (status !== 0) return stderr.trim();
  spawnSync('ip', ['netns', 'delete', name]);
  return undefined;
}
