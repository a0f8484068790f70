// Whether the name of a server was ever resolved: without an address nothing is sent, and no question
// may be inferred.
import type { FlowEventOf, RecordedIceServer } from '../recording/events.js';

/** What the browser said of one server, over all of its sockets. */
export interface Lookup {
  /** Sockets that got no address of their family for the name. */
  failures: number;
  /** One of these was not of IPv6, for which most names have no address. */
  failedForIpv4: boolean;
  /** An answer, or an error of another kind: there was an address to ask. */
  wasAsked: boolean;
}

/** By `serverKey`. */
export type Lookups = Readonly<Record<string, Lookup>>;

const NO_LOOKUP: Lookup = { failures: 0, failedForIpv4: false, wasAsked: false };

/**
 * One spelling for a server: configured without a port it is reported with one (RFC 7064 §3.2,
 * RFC 7065 §3.2). Of a URL that is none, the text itself.
 */
export function serverKey(url: string): string {
  const [, scheme = '', host = '', port, transport] =
    /^(stuns?|turns?):(\[[^\]]*\]|[^:?]*)(?::(\d+))?(?:\?transport=(\w+))?$/i.exec(url) ?? [];
  if (host === '') return url;
  const isSecure = /s$/i.test(scheme);
  const isTurn = /^turn/i.test(scheme);
  const parts = [scheme, host, port ?? (isSecure ? '5349' : '3478')];
  if (isTurn) parts.push(transport ?? (isSecure ? 'tcp' : 'udp'));
  return parts.join(' ').toLowerCase();
}

/** The servers of a configuration of which `matches` is true. */
export const serverKeys = (
  servers: readonly RecordedIceServer[],
  matches: (url: string) => boolean,
): string[] => servers.flatMap(({ urls }) => urls.filter(matches).map(serverKey));

/** 701 for a name without an address, in Chromium's words: `STUN host lookup received error.` */
const isLookupFailure = ({ errorCode, errorText }: FlowEventOf<'candidate.error'>): boolean =>
  errorCode === 701 && /host lookup/i.test(errorText);

/** What is known after one more error. */
export function withError(lookups: Lookups, error: FlowEventOf<'candidate.error'>): Lookups {
  const key = serverKey(error.url);
  const known = lookups[key] ?? NO_LOOKUP;
  const isOfIpv6 = error.address?.includes(':') ?? false;
  const next: Lookup = isLookupFailure(error)
    ? {
        ...known,
        failures: known.failures + 1,
        failedForIpv4: known.failedForIpv4 || !isOfIpv6,
      }
    : { ...known, wasAsked: true };
  return { ...lookups, [key]: next };
}

/**
 * Whether none of these servers had an address for any of so many sockets. A browser asks from each of
 * its own addresses, and a name may have an address for one family alone.
 */
export const isNoneResolved = (
  lookups: Lookups,
  servers: readonly string[],
  sockets: number,
): boolean =>
  servers.length > 0 &&
  servers.every((server) => {
    const { failures, failedForIpv4, wasAsked } = lookups[server] ?? NO_LOOKUP;
    return !wasAsked && failedForIpv4 && failures >= Math.max(1, sockets);
  });
