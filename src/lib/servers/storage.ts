// What is kept of the servers: choice and URLs in this browser, credentials for the session only.
import {
  type OwnServers,
  type ServerSettings,
  NO_OWN_SERVERS,
  POLICIES,
  SERVER_CHOICES,
  oneOf,
  typed,
} from './choice.js';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Null where the browser forbids it (a private window, blocked cookies, a sandboxed frame). */
export interface ServerStores {
  local: Store | null;
  session: Store | null;
}

const SETTINGS_KEY = 'webrtc-flow:servers';
const CREDENTIALS_KEY = 'webrtc-flow:servers:credentials';

const MOST_URLS = 20;
const LONGEST_TEXT = 2_048;

/** The stores of this browser. Naming one may throw already (HTML §12.2.3). */
export function browserStores(): ServerStores {
  return { local: attempt(() => localStorage), session: attempt(() => sessionStorage) };
}

/** What was kept, null where nothing usable is. Never throws, whatever somebody wrote there. */
export function loadServers(stores: ServerStores): ServerSettings | null {
  const kept = read(stores.local, SETTINGS_KEY);
  const choice = oneOf(SERVER_CHOICES, kept['choice']);
  if (choice === null) return null;
  const credentials = read(stores.session, CREDENTIALS_KEY);
  return {
    choice,
    policy: oneOf(POLICIES, kept['policy']) ?? 'all',
    own: {
      stunUrls: texts(kept['stunUrls']),
      turnUrls: texts(kept['turnUrls']),
      username: text(credentials['username']),
      credential: text(credentials['credential']),
    },
  };
}

/**
 * Keeps the settings, username and credential in the session's store alone. Returns whether the
 * browser let it; the settings hold for this page in any case.
 */
export function saveServers(settings: ServerSettings, stores: ServerStores): boolean {
  const { own, choice, policy } = settings;
  const kept = write(stores.local, SETTINGS_KEY, {
    choice,
    policy,
    stunUrls: typed(own.stunUrls).map(withoutUserinfo),
    turnUrls: typed(own.turnUrls).map(withoutUserinfo),
  });
  return writeCredentials(own, stores.session) && kept;
}

function writeCredentials({ username, credential }: OwnServers, session: Store | null): boolean {
  if (username !== NO_OWN_SERVERS.username || credential !== NO_OWN_SERVERS.credential)
    return write(session, CREDENTIALS_KEY, { username, credential });
  return attempt(() => session?.removeItem(CREDENTIALS_KEY)) !== null && session !== null;
}

/** `turn:user:password@host` is refused by browsers, but a password in it would be kept for good. */
const withoutUserinfo = (url: string): string =>
  url.replace(/^((?:stun|turn)s?:(?:\/\/)?)?[^]*@/i, '$1');

function read(store: Store | null, key: string): Partial<Record<string, unknown>> {
  const value: unknown = attempt(() => JSON.parse(store?.getItem(key) ?? 'null') as unknown);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function write(store: Store | null, key: string, value: object): boolean {
  return (
    attempt(() => {
      store?.setItem(key, JSON.stringify(value));
      return store !== null;
    }) === true
  );
}

const text = (value: unknown): string =>
  typeof value === 'string' && value.length <= LONGEST_TEXT ? value : '';

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? typed(value.map(text)).slice(0, MOST_URLS) : [];

function attempt<Result>(action: () => Result): Result | null {
  try {
    return action();
  } catch {
    return null;
  }
}
