// What kind of address a text is: its family, and who can reach it.

export type AddressFamily = 'ipv4' | 'ipv6' | 'mdns' | 'name';

/**
 * `hidden` is an mDNS name: it stands for an address that only the own network can look up.
 * `documentation` addresses are reserved for examples and lead nowhere. `unspecified` is all zeros.
 */
export type AddressScope =
  | 'public'
  | 'private'
  | 'shared'
  | 'loopback'
  | 'linkLocal'
  | 'documentation'
  | 'unspecified'
  | 'multicast'
  | 'reserved'
  | 'hidden';

export interface AddressKind {
  family: AddressFamily;
  /** null for a name that DNS would have to look up. */
  scope: AddressScope | null;
}

interface Range {
  /** Network in CIDR form. */
  network: string;
  scope: AddressScope;
}

// IANA's special-purpose registries (RFC 6890 and what updates it); the first match counts.
const IPV4_RANGES = [
  { network: '0.0.0.0/32', scope: 'unspecified' },
  { network: '10.0.0.0/8', scope: 'private' },
  { network: '172.16.0.0/12', scope: 'private' },
  { network: '192.168.0.0/16', scope: 'private' },
  { network: '100.64.0.0/10', scope: 'shared' },
  { network: '127.0.0.0/8', scope: 'loopback' },
  { network: '169.254.0.0/16', scope: 'linkLocal' },
  { network: '192.0.2.0/24', scope: 'documentation' },
  { network: '198.51.100.0/24', scope: 'documentation' },
  { network: '203.0.113.0/24', scope: 'documentation' },
  { network: '224.0.0.0/4', scope: 'multicast' },
  { network: '0.0.0.0/8', scope: 'reserved' },
  { network: '192.0.0.0/24', scope: 'reserved' },
  { network: '198.18.0.0/15', scope: 'reserved' },
  { network: '240.0.0.0/4', scope: 'reserved' },
] as const satisfies readonly Range[];

const IPV6_RANGES = [
  { network: '::/128', scope: 'unspecified' },
  { network: '::1/128', scope: 'loopback' },
  { network: 'fe80::/10', scope: 'linkLocal' },
  { network: 'fc00::/7', scope: 'private' },
  { network: '2001:db8::/32', scope: 'documentation' },
  { network: '3fff::/20', scope: 'documentation' },
  { network: 'ff00::/8', scope: 'multicast' },
  { network: '64:ff9b::/96', scope: 'public' },
  { network: '2000::/3', scope: 'public' },
] as const satisfies readonly Range[];

const HOST_NAME =
  /^(?=.{1,253}\.?$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*\.?$/i;

/**
 * The kind of a connection address: an IP address or a host name (RFC 8839 §5.1), or null where the
 * text is neither.
 */
export function addressKind(text: string): AddressKind | null {
  const ipv4 = parseIpv4(text);
  if (ipv4) return { family: 'ipv4', scope: scopeOf(ipv4, IPV4_PREFIXES, 'public') };
  const ipv6 = parseIpv6(text);
  if (ipv6) {
    const mapped = mappedIpv4(ipv6);
    return mapped
      ? { family: 'ipv6', scope: scopeOf(mapped, IPV4_PREFIXES, 'public') }
      : { family: 'ipv6', scope: scopeOf(ipv6, IPV6_PREFIXES, 'reserved') };
  }
  // A dotted quad that is out of range, or digits alone, is no name either.
  if (!HOST_NAME.test(text) || /^[\d.]+$/.test(text)) return null;
  // RFC 6762 §3: names under .local are asked for by multicast on the own link only.
  return /\.local\.?$/i.test(text)
    ? { family: 'mdns', scope: 'hidden' }
    : { family: 'name', scope: null };
}

/** The four bytes of a dotted quad, or null. Leading zeros are refused, as they mean octal to some. */
function parseIpv4(text: string): number[] | null {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  if (!match) return null;
  const parts = match.slice(1);
  const bytes = parts.map(Number);
  return bytes.every((byte, i) => byte <= 255 && String(byte) === parts[i]) ? bytes : null;
}

/** The sixteen bytes of an IPv6 address (RFC 4291 §2.2), or null. A zone (`%eth0`) is dropped. */
export function parseIpv6(text: string): number[] | null {
  const address = text.replace(/%[^%]+$/, '');
  const halves = address.split('::');
  if (halves.length > 2) return null;
  const [head, tail] = halves.map(groupBytes);
  if (!head || tail === null) return null;
  if (tail === undefined) return head.length === 16 ? head : null;
  const missing = 16 - head.length - tail.length;
  // "::" stands for at least one group of zeros.
  return missing >= 2 ? [...head, ...new Array<number>(missing).fill(0), ...tail] : null;
}

/** Bytes of colon-separated groups, the last of which may be a dotted quad; null when malformed. */
function groupBytes(text: string, index: number, all: string[]): number[] | null {
  if (text === '') return all.length === 2 ? [] : null;
  const groups = text.split(':');
  const bytes: number[] = [];
  for (const [i, group] of groups.entries()) {
    const isLast = index === all.length - 1 && i === groups.length - 1;
    const quad = isLast ? parseIpv4(group) : null;
    if (quad) bytes.push(...quad);
    else if (/^[\da-f]{1,4}$/i.test(group)) {
      const value = Number.parseInt(group, 16);
      bytes.push(value >> 8, value & 0xff);
    } else return null;
  }
  return bytes.length <= 16 ? bytes : null;
}

/** The IPv4 address inside ::ffff:0:0/96 (RFC 4291 §2.5.5.2), or null. */
function mappedIpv4(bytes: readonly number[]): number[] | null {
  const isMapped =
    bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 0xff && bytes[11] === 0xff;
  return isMapped ? bytes.slice(12) : null;
}

interface Prefix {
  base: readonly number[];
  bits: number;
  scope: AddressScope;
}

/** Read once: an address is held against all of them. */
const prefixesOf = (ranges: readonly Range[]): readonly Prefix[] =>
  ranges.flatMap(({ network, scope }) => {
    const [text = '', bits = '0'] = network.split('/');
    const base = parseIpv4(text) ?? parseIpv6(text);
    return base ? [{ base, bits: Number(bits), scope }] : [];
  });

const IPV4_PREFIXES = prefixesOf(IPV4_RANGES);
const IPV6_PREFIXES = prefixesOf(IPV6_RANGES);

const scopeOf = (
  bytes: readonly number[],
  prefixes: readonly Prefix[],
  otherwise: AddressScope,
): AddressScope =>
  prefixes.find(({ base, bits }) => sharesPrefix(bytes, base, bits))?.scope ?? otherwise;

function sharesPrefix(bytes: readonly number[], base: readonly number[], bits: number): boolean {
  for (let i = 0; i * 8 < bits; i++) {
    const mask = (0xff00 >> Math.min(8, bits - i * 8)) & 0xff;
    if (((bytes[i] ?? 0) & mask) !== ((base[i] ?? 0) & mask)) return false;
  }
  return true;
}
