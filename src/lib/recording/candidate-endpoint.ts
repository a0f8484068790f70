// How the address of a candidate is written wherever one is shown.

/** Address and port as one writes them; IPv6 in brackets (RFC 3986 §3.2.2). */
export const socketAddress = (address: string, port: number | string): string =>
  `${address.includes(':') ? `[${address}]` : address}:${port}`;

/** `3f0c….local` for an mDNS name, whose middle tells nothing; anything else as it is. */
export const shortAddress = (address: string): string =>
  address.replace(/^([0-9a-f]{4})[0-9a-f-]{20,}(\.local)$/i, '$1…$2');

/**
 * Address and port as a candidate line has them (RFC 8839 §5.1: the fifth and sixth field), an mDNS
 * name in full. Empty where the line has none.
 */
export const candidateEndpoint = (line: string): string => endpoint(line, (address) => address);

/** The same, an mDNS name shortened. */
export const shortCandidateEndpoint = (line: string): string => endpoint(line, shortAddress);

function endpoint(line: string, write: (address: string) => string): string {
  const [, , , , address, port] = line.trim().split(/\s+/);
  return address && port ? socketAddress(write(address), port) : '';
}
