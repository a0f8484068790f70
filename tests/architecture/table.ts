// The rooms under src/ and what each may import: the table of the README, as data.
// A new room is added here and there in the same change.

interface Room {
  /** Rooms whose modules may be imported. */
  imports: readonly string[];
  /** Rooms of which only types may be imported. */
  types?: readonly string[];
}

const LIB = {
  'lib/recording': { imports: [] },
  'lib/sdp': { imports: ['lib/ice'] },
  'lib/ice': { imports: ['lib/stun'] },
  'lib/stun': { imports: [] },
  'lib/tap': { imports: [], types: ['lib/recording'] },
  'lib/flow': { imports: ['lib/recording'] },
  'lib/rtc': { imports: ['lib/recording'] },
  'lib/signaling': { imports: ['lib/recording'] },
  'lib/session': {
    imports: [
      'lib/recording',
      'lib/flow',
      'lib/rtc',
      'lib/signaling',
      'lib/servers',
      'lib/stun',
      'lib/tap',
    ],
  },
  'lib/diagram': {
    imports: ['lib/recording', 'lib/flow', 'lib/ice', 'lib/stun', 'lib/i18n', 'lib/ui'],
  },
  'lib/inspectors': {
    imports: ['lib/recording', 'lib/flow', 'lib/sdp', 'lib/ice', 'lib/stun', 'lib/i18n', 'lib/ui'],
  },
  'lib/lessons': { imports: ['lib/recording', 'lib/flow', 'lib/i18n'] },
  'lib/stage': {
    imports: ['lib/recording', 'lib/flow', 'lib/session', 'lib/diagram', 'lib/i18n', 'lib/ui'],
  },
  'lib/workbench': {
    imports: ['lib/sdp', 'lib/ice', 'lib/inspectors', 'lib/session', 'lib/i18n', 'lib/ui'],
  },
  'lib/servers': { imports: ['lib/i18n', 'lib/ui'], types: ['lib/tap'] },
  'lib/i18n': { imports: [] },
  'lib/ui': { imports: ['lib/i18n'] },
} as const satisfies Record<string, Room>;

const allButRtc = (Object.keys(LIB) as (keyof typeof LIB)[]).filter((room) => room !== 'lib/rtc');

export const ROOMS: Readonly<Record<string, Room>> = {
  ...LIB,
  lab: { imports: ['lib/stun', 'lib/tap'], types: ['lib/signaling', 'lib/recording'] },
  cli: { imports: ['lib/sdp'] },
  /** SvelteKit's own files beside its routes (hooks, params, app.html) compose as they do. */
  routes: { imports: allButRtc },
};

/** Folders that gather code by what it is instead of what it is about. */
export const REFUSED_FOLDERS = ['utils', 'helpers', 'stores', 'types', 'components'] as const;

/** The only room that may mention RTCPeerConnection as a value. */
export const PEER_CONNECTION_ROOM = 'lib/rtc';
