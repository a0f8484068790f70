// Which STUN and TURN servers to use: the choice, its default, and what the browser is given.

export const SERVER_CHOICES = ['lab', 'none', 'public', 'own'] as const;
export type ServersChoice = (typeof SERVER_CHOICES)[number];

export const POLICIES = ['all', 'relay'] as const satisfies readonly RTCIceTransportPolicy[];
export type Policy = (typeof POLICIES)[number];

/** As somebody typed them; blanks around them do not count, and empty ones are left out. */
export interface OwnServers {
  stunUrls: string[];
  turnUrls: string[];
  username: string;
  credential: string;
}

export interface ServerSettings {
  choice: ServersChoice;
  /** Kept while another choice is made. */
  own: OwnServers;
  policy: Policy;
}

/** The one server that is used without being named by the reader: run by Google, open to all. */
export const PUBLIC_STUN = {
  url: 'stun:stun.l.google.com:19302',
  host: 'stun.l.google.com',
  runBy: 'Google',
} as const;

export const NO_OWN_SERVERS: OwnServers = {
  stunUrls: [],
  turnUrls: [],
  username: '',
  credential: '',
};

/**
 * For `new RTCPeerConnection({ iceServers })`. Without username and credential those keys are left out.
 * Those of the lab are not known before a run orders them.
 */
export function toIceServers(settings: ServerSettings): RTCIceServer[] {
  switch (settings.choice) {
    case 'none':
    case 'lab':
      return [];
    case 'public':
      return [{ urls: [PUBLIC_STUN.url] }];
    case 'own': {
      const stunUrls = typed(settings.own.stunUrls);
      const turnUrls = typed(settings.own.turnUrls);
      return [
        ...(stunUrls.length > 0 ? [{ urls: stunUrls }] : []),
        ...(turnUrls.length > 0 ? [{ urls: turnUrls, ...credentialsOf(settings.own) }] : []),
      ];
    }
  }
}

/** The URLs that hold anything, without the blanks around them. */
export const typed = (urls: readonly string[]): string[] =>
  urls.map((url) => url.trim()).filter((url) => url !== '');

/** Username and credential, each only where there is one. */
export function credentialsOf(own: OwnServers): Pick<RTCIceServer, 'username' | 'credential'> {
  return {
    ...(own.username === '' ? {} : { username: own.username }),
    ...(own.credential === '' ? {} : { credential: own.credential }),
  };
}

export interface DefaultsFrom {
  /** navigator.onLine; false is certain, true is not (HTML §9.2.4). */
  onLine: boolean;
  /** location.search: `?servers=lab|none|public|own` and `?policy=all|relay`. */
  search: string;
  /** Whether a lab serves this page. */
  hasLab: boolean;
  /** What was kept from an earlier visit. */
  stored?: ServerSettings | null;
}

/**
 * What the page begins with. The address wins over what was kept, and that over the default: the lab
 * that serves the page, else the public STUN server, or none when there is no network. Unknown words
 * in the address are ignored, and so is a lab that is not there.
 */
export function defaultSettings({ onLine, search, hasLab, stored }: DefaultsFrom): ServerSettings {
  const asked = new URLSearchParams(search);
  const choices = SERVER_CHOICES.filter((choice) => choice !== 'lab' || hasLab);
  return {
    choice:
      oneOf(choices, asked.get('servers')) ??
      oneOf(choices, stored?.choice) ??
      (hasLab ? 'lab' : onLine ? 'public' : 'none'),
    own: stored?.own ?? NO_OWN_SERVERS,
    policy: oneOf(POLICIES, asked.get('policy')) ?? stored?.policy ?? 'all',
  };
}

/** The value where it is one of these words, else null. */
export const oneOf = <Word extends string>(words: readonly Word[], value: unknown): Word | null =>
  words.find((word) => word === value) ?? null;
