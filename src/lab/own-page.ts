// Whether a request comes from a page that this process serves. Another site's page may ask a server
// on this machine, too, and must get neither credentials nor packets.
import type { IncomingHttpHeaders } from 'node:http';
import type { LabRefusal } from '../lib/tap/messages.js';

/** Why a request does not come from such a page. */
type Strangeness = Exclude<LabRefusal['code'], 'failed'>;

/**
 * Null for a request of an own page. `ownNames`: under which the site is served beside loopback's own and,
 * unless it is empty, bare addresses. Any other name may be somebody else's that was made to point here
 * (DNS rebinding). Who sends no `Origin` is no browser's page.
 */
export function strangenessOf(
  headers: IncomingHttpHeaders,
  ownNames: readonly string[],
): Strangeness | null {
  const host = hostOf(`http://${headers.host ?? ''}`);
  if (host === null || !isOwnName(host.hostname, ownNames)) return 'unknown-name';
  if (headers['sec-fetch-site'] !== undefined && headers['sec-fetch-site'] !== 'same-origin')
    return 'other-origin';
  const { origin } = headers;
  return origin === undefined || hostOf(origin)?.host === host.host ? null : 'other-origin';
}

const isOwnName = (hostname: string, ownNames: readonly string[]): boolean =>
  isLoopbackName(hostname) ||
  ownNames.includes(hostname) ||
  // An address cannot be made to point elsewhere; the URL has written it in its one way.
  (ownNames.length > 0 && (hostname.startsWith('[') || /^\d+\.\d+\.\d+\.\d+$/.test(hostname)));

/** The name or address under which the page was opened; brackets around IPv6. null without one. */
export const hostnameOf = (headers: IncomingHttpHeaders): string | null =>
  hostOf(`http://${headers.host ?? ''}`)?.hostname ?? null;

/** RFC 6761 §6.3: localhost and every name below it. */
export const isLoopbackName = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127\.\d+\.\d+\.\d+$/.test(hostname);

function hostOf(text: string): URL | null {
  try {
    const url = new URL(text);
    return url.hostname === '' ? null : url;
  } catch {
    return null;
  }
}
