// The response headers of every host of the site, derived from the one table in csp.js.
import type { IncomingHttpHeaders } from 'node:http';
import { CSP_DIRECTIVES } from './csp.js';
import { hostnameOf, isLoopbackName } from './own-page.js';

const YEAR_SECONDS = 31_536_000;

/** What a meta element cannot say (CSP 3 §3.3): nobody may frame the page. */
const ONLY_IN_A_HEADER = "frame-ancestors 'none'";

/** Paths below this one carry a hash of their content in their name. */
export const IMMUTABLE_PREFIX = '/_app/immutable/';

export const CACHE = {
  immutable: `public, max-age=${YEAR_SECONDS}, immutable`,
  revalidate: 'no-cache',
} as const;

/** Sent with every response, whatever it is; the policy comes on top of these. */
export const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/**
 * Those for one request. Over plain HTTP from another machine a browser ignores the opener policy,
 * and complains of it on every page (HTML §7.1.3.1).
 */
export function securityHeaders(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  const isSecure = headers['x-forwarded-proto'] === 'https';
  if (isSecure || isLoopbackName(hostnameOf(headers) ?? '')) return SECURITY_HEADERS;
  const { 'Cross-Origin-Opener-Policy': _ignored, ...rest } = SECURITY_HEADERS;
  return rest;
}

/** A keyword or a hash stands in quotes (CSP 3 §2.3.1), a scheme or a policy's name does not. */
function quoted(directive: string, source: string): string {
  const keyword = /^(self|none|script|unsafe-[a-z-]+|strict-dynamic|report-sample)$/.test(source);
  const hash = /^(nonce|sha\d\d\d)-/.test(source);
  return directive !== 'trusted-types' && (keyword || hash) ? `'${source}'` : source;
}

function policy(directives: Record<string, readonly string[]>): string {
  const written = Object.entries(directives).map(([name, sources]) =>
    [name, ...sources.map((source) => quoted(name, source))].join(' '),
  );
  return [...written, ONLY_IN_A_HEADER].join('; ');
}

/** The policy of whatever is not one of the site's pages: scripts from files of this origin only. */
export const FILE_POLICY = policy(CSP_DIRECTIVES);

/**
 * The policy of one built page: word for word that of its meta element, with the hash of its inline
 * script, and `frame-ancestors 'none'`. A page without such an element gets FILE_POLICY.
 */
export function pagePolicy(html: string): string {
  const meta = /<meta http-equiv="content-security-policy" content="([^"]+)"/i.exec(html);
  return meta?.[1] === undefined ? FILE_POLICY : `${meta[1]}; ${ONLY_IN_A_HEADER}`;
}

/**
 * The file `_headers` for static hosts that read it (Netlify, Cloudflare Pages). Its policy leaves
 * out what governs scripts and styles: the hashes of the inline ones differ from page to page and
 * build to build, one line for all paths cannot know them, and each page's meta element holds them.
 */
export function headersFile(): string {
  const {
    'default-src': _fallsBackToBoth,
    'script-src': _scriptsDiffer,
    'style-src': _stylesDiffer,
    ...rest
  } = CSP_DIRECTIVES;
  const everywhere = { ...SECURITY_HEADERS, 'Content-Security-Policy': policy(rest) };
  return [
    '# Generated from src/lab/headers.ts; its test holds the two together (vitest --update writes it).',
    '/*',
    ...Object.entries(everywhere).map(([name, value]) => `  ${name}: ${value}`),
    `${IMMUTABLE_PREFIX}*`,
    `  Cache-Control: ${CACHE.immutable}`,
    '',
  ].join('\n');
}
