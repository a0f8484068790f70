// Secrets never enter a recording: what is taken out of a fact before it is recorded.
import type { FlowFact, RecordedIceServer } from './events.js';

export const REDACTED = '[redacted]';

/** A shorter one would be found in every other word. */
const SHORTEST_SECRET = 3;

/**
 * In what the browser itself generates (SDP, candidate lines) only longer ones are looked for: it
 * never puts a TURN credential there, and a username like "udp" or "audio" would tear holes in it.
 */
const SHORTEST_SECRET_IN_SDP = 8;

/** Fields of a fixed vocabulary, or named by the browser: replacing in them would change the fact. */
const VOCABULARY: ReadonlySet<string> = new Set([
  'type',
  'peer',
  'provenance',
  'serverChoice',
  'iceTransportPolicy',
  'bundlePolicy',
  'transport',
  'method',
  'name',
  'kind',
  'reason',
  'code',
  'what',
  'by',
  'side',
  'descriptionType',
  'candidateType',
  'machine',
  'from',
  'to',
  'state',
  'trackKind',
  'direction',
  'messageId',
  'sdpMid',
  'usernameFragment',
  'id',
  'protocol',
  'relayProtocol',
  'priority',
]);

const GENERATED: ReadonlySet<string> = new Set(['sdp', 'candidate']);

/** RFC 7064 §3.1, RFC 7065 §3.1; the scheme is missing where somebody forgot it. */
const SERVER_URL = /^(?:(stuns?|turns?):)?(?:\/\/)?([^]*)$/i;
const HOST_AND_PORT = /^(\[[^\]]*\]|[^\s:/?#@[\]]+)(?::(\d+))?/;
const TRANSPORT = /[?&](transport=[a-z]+)/i;

/**
 * The servers as a recording may keep them: no username, no credential, of each URL only scheme,
 * host, port and transport.
 */
export function redactServers(servers: readonly RTCIceServer[]): RecordedIceServer[] {
  const secrets = secretsOf(servers);
  return servers.map((server) => ({
    urls: urlsOf(server).map((url) => redactUrl(url, secrets)),
    hasCredential: Boolean(server.username) && Boolean(server.credential),
  }));
}

/** Every value that must not be recorded: usernames, credentials, and userinfo within URLs. */
export function secretsOf(servers: readonly RTCIceServer[]): string[] {
  const found = servers.flatMap((server) => [
    server.username,
    server.credential as unknown,
    ...urlsOf(server).flatMap((url) => {
      const rest = SERVER_URL.exec(url)?.[2] ?? '';
      const userinfo = rest.slice(0, Math.max(0, rest.lastIndexOf('@')));
      return [userinfo, ...userinfo.split(':')];
    }),
  ]);
  return [
    ...new Set(
      found.filter(
        (secret): secret is string =>
          typeof secret === 'string' && secret.length >= SHORTEST_SECRET,
      ),
    ),
  ];
}

/**
 * The text with every occurrence of a secret, also in its percent-encoded and its JSON-escaped
 * form, replaced by `[redacted]`. Secrets of fewer than 3 characters are left.
 */
export function redactText(text: string, secrets: readonly string[]): string {
  const forms = secrets
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    .flatMap(formsOf)
    // The longest first: of "alice" and "alice@example.org" nothing of the second may stay.
    .sort((a, b) => b.length - a.length);
  if (forms.length === 0) return text;
  const pattern = forms.map((form) => form.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|');
  return text.replace(new RegExp(pattern, 'g'), REDACTED);
}

/** The fact with no secret in any of its texts, nested ones included. The given one is not changed. */
export function redactFact<Fact extends FlowFact>(fact: Fact, secrets: readonly string[]): Fact {
  if (secrets.length === 0) return fact;
  // Texts become texts and everything else stays, so the shape is the same.
  return redactValue(fact, '', secrets) as Fact;
}

function redactValue(value: unknown, key: string, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return redactField(value, key, secrets);
  if (Array.isArray(value)) return value.map((item) => redactValue(item, key, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, redactValue(inner, name, secrets)]),
  );
}

function redactField(text: string, key: string, secrets: readonly string[]): string {
  if (VOCABULARY.has(key)) return text;
  if (GENERATED.has(key))
    return redactText(
      text,
      secrets.filter((secret) => secret.length >= SHORTEST_SECRET_IN_SDP),
    );
  return key === 'url' || key === 'urls' ? redactUrl(text, secrets) : redactText(text, secrets);
}

/**
 * Scheme, host, port and transport. The scheme stays even where a username is "turn": the steps
 * that are walked depend on it.
 */
function redactUrl(url: string, secrets: readonly string[]): string {
  const [, scheme, rest = ''] = SERVER_URL.exec(url) ?? [];
  const prefix = scheme ? `${scheme}:` : '';
  const at = rest.lastIndexOf('@');
  // Neither scheme has userinfo, yet some write it. Where `@` comes after `/`, `?` or `#`, nobody
  // can tell which side of it is the secret.
  if (/[/?#]/.test(rest.slice(0, Math.max(0, at)))) return prefix + REDACTED;
  const parts = HOST_AND_PORT.exec(rest.slice(at + 1));
  if (!parts) return rest === '' ? prefix : prefix + REDACTED;
  const [, host = '', port] = parts;
  const transport = TRANSPORT.exec(url)?.[1];
  return [
    prefix + redactText(host, secrets),
    port ? `:${port}` : '',
    transport ? `?${transport}` : '',
  ].join('');
}

const urlsOf = (server: RTCIceServer): string[] =>
  typeof server.urls === 'string' ? [server.urls] : [...server.urls];

function formsOf(secret: string): string[] {
  return [...new Set([secret, percentEncoded(secret), JSON.stringify(secret).slice(1, -1)])];
}

/** Half a surrogate pair cannot be encoded, and stays as it is. */
function percentEncoded(secret: string): string {
  try {
    return encodeURIComponent(secret);
  } catch {
    return secret;
  }
}
