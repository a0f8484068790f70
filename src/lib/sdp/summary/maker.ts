// Whose handwriting a description has. Told by signs that can be shown, or not at all.
import type { SdpLine } from '../document.js';
import { type Description, valueOf } from '../lint/description.js';
import type { At } from './said.js';

/**
 * `origin-name`: o= names the program. `session-name`: s= does. `origin-id`: the fixed session id that
 * the program is known by. `libwebrtc`: how libwebrtc writes o= and msid-semantic. `h264-first`: the
 * same, with H.264 as payload type 96. `joined-semantic`: `WMS*` without a blank. `ice-lite`: an agent
 * that is reachable by everybody, which is to say a server.
 */
export type MakerSign =
  | 'origin-name'
  | 'session-name'
  | 'origin-id'
  | 'libwebrtc'
  | 'h264-first'
  | 'joined-semantic'
  | 'ice-lite';

interface Handwriting {
  /** As the maker writes it; null for somebody of whom only the kind is known. */
  name: string | null;
  kind: 'browser' | 'server' | 'library' | 'telephony';
  sign: MakerSign;
  /** The line that is the sign; undefined where it is not there. */
  find: (description: Description) => SdpLine | undefined;
}

const originName =
  (pattern: RegExp) =>
  ({ session }: Description): SdpLine | undefined => {
    const line = session.first('o=');
    return line && pattern.test(valueOf(line, 'username') ?? '') ? line : undefined;
  };

const sessionName =
  (pattern: RegExp) =>
  ({ session }: Description): SdpLine | undefined => {
    const line = session.first('s=');
    return line && pattern.test(line.text.slice(2)) ? line : undefined;
  };

/** `a=msid-semantic: WMS` with a blank, and an origin without a name on 127.0.0.1. */
function libwebrtc({ session }: Description): SdpLine | undefined {
  const semantic = session.first('a=msid-semantic');
  if (!semantic || !/^a=msid-semantic: WMS(?: (?!\*)|$)/.test(semantic.text)) return undefined;
  const origin = session.first('o=')?.text ?? '';
  return /^o=- \d+ \d+ IN IP4 127\.0\.0\.1$/.test(origin) ? semantic : undefined;
}

function libwebrtcWithH264First(description: Description): SdpLine | undefined {
  if (!libwebrtc(description)) return undefined;
  for (const section of description.media) {
    const first = section
      .all('a=rtpmap')
      .find((line) => valueOf(line, 'payload') === '96' && valueOf(line, 'encoding') === 'H264');
    if (first) return first;
  }
  return undefined;
}

// The first sign that is there counts: names before habits.
const HANDWRITINGS = {
  firefox: {
    name: 'Firefox',
    kind: 'browser',
    sign: 'origin-name',
    find: originName(/^mozilla/i),
  },
  sipcc: {
    name: 'Cisco SIP (sipcc)',
    kind: 'telephony',
    sign: 'origin-name',
    find: originName(/^Cisco-SIPUA|^CiscoSystemsSIP/),
  },
  mediasoup: {
    name: 'mediasoup',
    kind: 'server',
    sign: 'origin-name',
    find: originName(/^mediasoup/),
  },
  freeswitch: {
    name: 'FreeSWITCH',
    kind: 'telephony',
    sign: 'origin-name',
    find: originName(/^FreeSWITCH$/i),
  },
  libdatachannel: {
    name: 'libdatachannel',
    kind: 'library',
    sign: 'origin-name',
    find: originName(/^rtc$/),
  },
  janus: {
    name: 'Janus',
    kind: 'server',
    sign: 'session-name',
    find: sessionName(/^VideoRoom \d/),
  },
  medooze: {
    name: 'Medooze',
    kind: 'server',
    sign: 'session-name',
    find: sessionName(/^semantic-sdp$/),
  },
  kurento: {
    name: 'Kurento',
    kind: 'server',
    sign: 'session-name',
    find: sessionName(/^Kurento Media Server/),
  },
  asterisk: {
    name: 'Asterisk',
    kind: 'telephony',
    sign: 'session-name',
    find: sessionName(/^Asterisk/),
  },
  jitsi: {
    name: 'Jitsi',
    kind: 'server',
    sign: 'origin-id',
    find: ({ session }) => {
      const line = session.first('o=');
      return line && /^o=- 1923518516 /.test(line.text) ? line : undefined;
    },
  },
  pion: {
    name: 'Pion',
    kind: 'library',
    sign: 'joined-semantic',
    find: ({ session }) => {
      const line = session.first('a=msid-semantic');
      return line && /^a=msid-semantic: ?WMS\*$/.test(line.text) ? line : undefined;
    },
  },
  safari: {
    name: 'Safari',
    kind: 'browser',
    sign: 'h264-first',
    find: libwebrtcWithH264First,
  },
  chromium: {
    name: 'Chromium',
    kind: 'browser',
    sign: 'libwebrtc',
    find: libwebrtc,
  },
  'ice-lite': {
    name: null,
    kind: 'server',
    sign: 'ice-lite',
    find: ({ session }) => session.first('a=ice-lite'),
  },
} as const satisfies Record<string, Handwriting>;

export type MakerCode = keyof typeof HANDWRITINGS;
export const MAKER_CODES = Object.keys(HANDWRITINGS) as MakerCode[];

const handwritingOf = (code: MakerCode): Handwriting => HANDWRITINGS[code];

export interface KnownMaker extends At {
  code: MakerCode;
  name: string | null;
  kind: Handwriting['kind'];
  sign: MakerSign;
}

/** null where no sign is there: nobody is guessed. */
export function makerOf(description: Description): KnownMaker | null {
  for (const code of MAKER_CODES) {
    const { name, kind, sign, find } = handwritingOf(code);
    const line = find(description);
    if (line) return { code, name, kind, sign, line: line.number };
  }
  return null;
}
