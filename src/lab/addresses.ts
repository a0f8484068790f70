// On which of the machine's addresses to listen, and under which the lab's servers are reached.
import { lookup } from 'node:dns/promises';
import { isIP, isIPv6 } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';

const WILDCARDS: readonly string[] = ['0.0.0.0', '::'];

const isWildcard = (host: string): boolean => WILDCARDS.includes(host);

/** Whether nobody but this machine reaches a server that listens there. */
export const isLoopbackHost = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);

/** The machine's own addresses, loopback first; without link-local ones, which need a zone. */
function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const usable = all.filter(({ address }) => !/^fe80:/i.test(address));
  return [
    ...usable.filter(({ internal }) => internal),
    ...usable.filter(({ internal }) => !internal),
  ].map(({ address }) => address);
}

/**
 * The IP addresses that a host stands for. A TURN server must know on which address it was asked, so
 * a wildcard becomes each of the machine's own.
 * @throws when the name cannot be resolved
 */
export async function listenAddresses(host: string): Promise<string[]> {
  if (host === '0.0.0.0') return ownAddresses().filter((address) => !isIPv6(address));
  if (host === '::') return ownAddresses();
  if (isLoopbackHost(host)) {
    const loopback = isIP(host) === 4 ? host : '127.0.0.1';
    return [loopback, ...ownAddresses().filter((address) => address === '::1')];
  }
  if (isIP(host) !== 0) return [host];
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

/** The names under which others reach a server that listens there; none on loopback. */
export function namesOf(host: string): string[] {
  if (isLoopbackHost(host)) return [];
  const machine = hostname().toLowerCase();
  return [host.toLowerCase(), machine, `${machine}.local`];
}

/** Where the site can be opened, nearest first: a server that listens everywhere has many names. */
export function hostsToOpen(host: string): string[] {
  if (!isWildcard(host)) return [inUrl(host)];
  const own = ownAddresses().filter((address) => !isIPv6(address) && !isLoopbackHost(address));
  return ['127.0.0.1', ...own];
}

/**
 * Under which name a page finds the lab's servers that was opened under this one. Chromium resolves
 * `localhost` to both families and asks both; one answer is enough.
 */
export const serverHost = (name: string): string =>
  name === 'localhost' || name.endsWith('.localhost') ? '127.0.0.1' : name;

/** Of the addresses those that a host of a URL stands for; all of them for a name. */
export function addressesOf(host: string, addresses: readonly string[]): readonly string[] {
  const address = host.replace(/^\[|\]$/g, '');
  return addresses.includes(address) ? [address] : addresses;
}

/** STUN and TURN over UDP at a port (RFC 7064, RFC 7065). */
export const udpUrls = (host: string, port: number): string[] => [
  `stun:${host}:${port}`,
  `turn:${host}:${port}?transport=udp`,
];

const inUrl = (host: string): string => (isIPv6(host) ? `[${host}]` : host);
