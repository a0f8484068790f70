/**
 * Address and port as a candidate line has them (RFC 8839 §5.1: the fifth and sixth field), an IPv6
 * address in brackets. Empty parts where the line has none.
 */
export function candidateEndpoint(line: string): string {
  const [, , , , address = '', port = ''] = line.split(' ');
  return `${address.includes(':') ? `[${address}]` : address}:${port}`;
}

/** The same, with the middle of an mDNS name left out: it tells nothing. */
export function shortCandidateEndpoint(line: string): string {
  return candidateEndpoint(line).replace(/^(.{4})[^[\]]*(\.local:)/, '$1…$2');
}
