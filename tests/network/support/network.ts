// The networks that the page is tried in. Addresses are those set aside for documentation and for
// private use (RFC 5737, RFC 1918).
import { fileURLToPath } from 'node:url';
import { connect, type Namespace } from './namespace.js';

/** Serves the built site. */
export const SERVE = fileURLToPath(new URL('serve.js', import.meta.url));

/** Makes a namespace that is removed after the test. */
export type Make = () => Promise<Namespace>;

/** Sets a network up and tells at which of its machines the reader sits. */
export type Network = (make: Make) => Promise<Namespace>;

/** No interface but loopback: a laptop with everything switched off. */
export const noInterface: Network = (make) => make();

const LAN_ROUTER = '192.0.2.1';

/** Beyond the router of noInternet: whatever is sent there is lost without a word. */
export const UNREACHABLE_ADDRESS = '203.0.113.9';

/**
 * A network without internet: an address, a default route and a name server, all of a router that
 * forwards nothing and knows no name, which it says at once.
 */
export const noInternet: Network = async (make) => {
  const desk = await make();
  const router = await make();
  await connect(
    { at: desk, name: 'lan', address: '192.0.2.10/24' },
    { at: router, name: 'lan', address: `${LAN_ROUTER}/24` },
  );
  await router.run('sysctl', '-q', 'net.ipv4.ip_forward=0');
  await desk.ip('route', 'add', 'default', 'via', LAN_ROUTER);
  await desk.nameServers(`nameserver ${LAN_ROUTER}\n`);
  return desk;
};

/** The address that servers see of the home network. */
export const HOME_ADDRESS = '198.51.100.10';
export const SERVER_ADDRESS = '198.51.100.1';
export const SERVER_PORT = 3478;

/** For the TURN server alone; a recording must hold neither. */
export const USERNAME = 'learner-7f3a9';
export const PASSWORD = 'correct horse & battery';

/** A home behind a router with NAT, and beyond it one STUN and TURN server (coturn). */
export const homeWithServers: Network = async (make) => {
  const desk = await make();
  const router = await make();
  const server = await make();
  await connect(
    { at: desk, name: 'lan', address: '10.10.0.2/24' },
    { at: router, name: 'lan', address: '10.10.0.1/24' },
  );
  await connect(
    { at: router, name: 'wan', address: `${HOME_ADDRESS}/24` },
    { at: server, name: 'wan', address: `${SERVER_ADDRESS}/24` },
  );
  await desk.ip('route', 'add', 'default', 'via', '10.10.0.1');
  await router.run('sysctl', '-q', 'net.ipv4.ip_forward=1');
  await router.run('iptables', '-t', 'nat', '-A', 'POSTROUTING', '-o', 'wan', '-j', 'MASQUERADE');
  await server.start(
    /UDP listener opened/,
    'turnserver',
    ...['-n', '--verbose', '--log-file=stdout', '--pidfile=/dev/null', '--userdb=:memory:'],
    ...['--no-cli', '--no-tls', '--no-dtls'],
    ...[`--listening-ip=${SERVER_ADDRESS}`, `--listening-port=${SERVER_PORT}`],
    ...['--lt-cred-mech', '--realm=example.org', `--user=${USERNAME}:${PASSWORD}`],
  );
  return desk;
};

/** The teacher's machine in a network of private addresses, with the site and its lab open to all. */
export const TEACHER_ADDRESS = '10.20.0.1';
export const TEACHER_PORT = 4173;

/** A pupil's desk in the teacher's network. */
export const classroom: Network = async (make) => {
  const desk = await make();
  const teacher = await make();
  await connect(
    { at: desk, name: 'lan', address: '10.20.0.2/24' },
    { at: teacher, name: 'lan', address: `${TEACHER_ADDRESS}/24` },
  );
  await desk.ip('route', 'add', 'default', 'via', TEACHER_ADDRESS);
  await teacher.start(/^http:/, process.execPath, SERVE, String(TEACHER_PORT), '0.0.0.0');
  return desk;
};
