// What the browser says to servers while they are typed, and what we can add to it. Pure.
import {
  type OwnServers,
  type Policy,
  type ServerSettings,
  credentialsOf,
  toIceServers,
  typed,
} from './choice.js';

/** The browser's own error. */
export interface Refusal {
  name: string;
  message: string;
}

export type Verdict = { ok: true } | { ok: false; error: Refusal };

/**
 * Asks the browser whether it would take these servers. It is called on every keystroke, so it has
 * to be cheap: one spare peer and its setConfiguration, not a new peer for each question.
 */
export type Ask = (servers: RTCIceServer[], policy: Policy) => Verdict;

/** What we can tell about a URL beyond the browser's words. */
export type UrlHint =
  /** `stun.example.org` */
  | 'scheme-missing'
  /** `http://…` */
  | 'other-scheme'
  /** `stun://…` */
  | 'slashes'
  /** `turn:user:password@host` */
  | 'userinfo'
  /** `stun:host?transport=udp` */
  | 'query-on-stun'
  /** Among the URLs of the other kind. */
  | 'turn-among-stun'
  | 'stun-among-turn';

export interface UrlCheck {
  refusal: Refusal | null;
  hint: UrlHint | null;
}

export interface Checks {
  /** One for each URL as typed, blank ones included. */
  stun: UrlCheck[];
  turn: UrlCheck[];
  /** What the browser says to username and credential once the URLs are right. */
  credentials: { refusal: Refusal | null; missing: boolean };
  /** What it says to all of them together, where it took each by itself. */
  together: Refusal | null;
  warnings: Warning[];
  /** Whether a run with these settings would fail before it began. */
  refused: boolean;
}

/** Nothing that a browser refuses, but hardly what was meant. */
export type Warning = 'relay-without-turn' | 'own-without-url';

const NOTHING_TO_SAY: UrlCheck = { refusal: null, hint: null };

/** Stands in for credentials that are still missing, so that a URL is judged by itself. */
const STAND_IN = { username: 'username', credential: 'credential' };

/** Every check on these settings. Blank URLs are no mistakes. */
export function checkSettings(settings: ServerSettings, ask: Ask): Checks {
  const { choice, own, policy } = settings;
  if (choice !== 'own') {
    const together = refusalOf(ask(toIceServers(settings), policy));
    return {
      stun: [],
      turn: [],
      credentials: { refusal: null, missing: false },
      together,
      warnings: policy === 'relay' && choice !== 'lab' ? ['relay-without-turn'] : [],
      refused: together !== null,
    };
  }
  const stun = own.stunUrls.map((url) => checkUrl(url, 'stun', policy, ask));
  const turn = own.turnUrls.map((url) => checkUrl(url, 'turn', policy, ask));
  const credentials = checkCredentials(own, policy, turn, ask);
  const apart = [...stun, ...turn, credentials].some(({ refusal }) => refusal !== null);
  const together = apart ? null : refusalOf(ask(toIceServers(settings), policy));
  return {
    stun,
    turn,
    credentials,
    together,
    warnings: warningsOf(own, policy),
    refused: apart || together !== null,
  };
}

function checkUrl(given: string, list: 'stun' | 'turn', policy: Policy, ask: Ask): UrlCheck {
  const url = given.trim();
  if (url === '') return NOTHING_TO_SAY;
  // The STUN URLs are given without credentials, as they are when the run begins.
  const refusal = refusalOf(ask([{ urls: [url], ...(list === 'turn' ? STAND_IN : {}) }], policy));
  return { refusal, hint: hintOf(url, list, refusal !== null) };
}

function hintOf(url: string, list: 'stun' | 'turn', refused: boolean): UrlHint | null {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (list === 'stun' && /^turns?$/.test(scheme ?? '')) return 'turn-among-stun';
  if (list === 'turn' && /^stuns?$/.test(scheme ?? '')) return 'stun-among-turn';
  if (!refused) return null;
  // `localhost:3478` and `stun.example.org:3478` read like a scheme, but are a host and its port.
  if (scheme === undefined || /^[^:]+:\d+(?:\?|$)/.test(url)) return 'scheme-missing';
  if (!/^(stun|turn)s?$/.test(scheme)) return 'other-scheme';
  if (/^[a-z]+:\/\//i.test(url)) return 'slashes';
  if (url.includes('@')) return 'userinfo';
  // RFC 7064 §3.1: a STUN URI has no query.
  return list === 'stun' && url.includes('?') ? 'query-on-stun' : null;
}

function checkCredentials(
  own: OwnServers,
  policy: Policy,
  turn: readonly UrlCheck[],
  ask: Ask,
): Checks['credentials'] {
  const urls = typed(own.turnUrls.filter((_, index) => turn[index]?.refusal === null));
  if (urls.length === 0) return { refusal: null, missing: false };
  const refusal = refusalOf(ask([{ urls, ...credentialsOf(own) }], policy));
  return {
    refusal,
    missing: refusal !== null && (own.username === '' || own.credential === ''),
  };
}

function warningsOf(own: OwnServers, policy: Policy): Warning[] {
  const urls = typed([...own.stunUrls, ...own.turnUrls]);
  if (policy === 'relay' && !urls.some((url) => /^turns?:/i.test(url)))
    return ['relay-without-turn'];
  return urls.length === 0 ? ['own-without-url'] : [];
}

const refusalOf = (verdict: Verdict): Refusal | null => (verdict.ok ? null : verdict.error);

/** The error as the browser words it, without the name of the call that was made only to ask. */
export const browserWords = ({ name, message }: Refusal): string =>
  `${name}: ${message.replace(/^Failed to (?:construct|execute '[^']*' on) 'RTCPeerConnection': /, '')}`;

/** The same answers, each asked for once. Remembers the latest few hundred, and only in memory. */
export function remember(ask: Ask): Ask {
  const known = new Map<string, Verdict>();
  return (servers, policy) => {
    const question = JSON.stringify([servers, policy]);
    const verdict = known.get(question) ?? ask(servers, policy);
    if (known.size >= 500) known.clear();
    known.set(question, verdict);
    return verdict;
  };
}
