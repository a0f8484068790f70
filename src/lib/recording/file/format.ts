// What a recording file is: its name, version, limits, and everything that can be wrong with one.
import type { BrowserError, FlowEvent, FlowFactType } from '../events.js';

export const FORMAT = 'webrtc-flow-recording';

/** The version that is written. Older ones are read through `migrate.ts`. */
export const CURRENT_VERSION = 2;

/** Who writes; the version is package.json's, which a test holds. */
export const SAVED_BY = { app: 'WebRTC Flow', version: '0.1.0' } as const;

/** Above these a file is refused: they keep a hostile one from freezing the page. */
export const LIMITS = {
  bytes: 20_000_000,
  events: 200_000,
  /** Characters of an SDP, an error text, a chat message. */
  longText: 1_000_000,
  /** Characters of anything else: a URL, a candidate line, a state. */
  shortText: 4_096,
  /** Characters of a packet in base64: 64 KiB and its framing. */
  packetText: 90_000,
} as const;

export interface RecordingFile {
  format: typeof FORMAT;
  version: typeof CURRENT_VERSION;
  /** Wall clock of the first event, ISO 8601 in UTC. */
  startedAt: string;
  savedBy: { app: string; version: string };
  events: FlowEvent[];
}

/** What a file that is no recording may be. */
export type ForeignKind =
  | 'sdp'
  | 'session-description'
  | 'candidate'
  | 'webrtc-internals'
  | 'stats-report'
  | 'har'
  | 'html'
  | 'binary'
  | 'array'
  | 'object'
  | 'value';

/** Where in a text, both from 1; columns count UTF-16 code units, as editors do. */
export interface TextPosition {
  line: number;
  column: number;
}

/** Why a file was not read. Codes and figures; the words live with the page's messages. */
export type FileProblem =
  | { code: 'empty' }
  | { code: 'unreadable'; error: BrowserError }
  | { code: 'too-large'; sizeBytes: number; limitBytes: number }
  | { code: 'too-many-events'; count: number; limit: number }
  /** The text is JSON as far as it goes, and ends before the JSON does. */
  | ({ code: 'truncated' } & TextPosition)
  /** `found` is the offending text, shortened. */
  | ({ code: 'not-json'; found: string } & TextPosition)
  /** `hint` is what tells the stranger: its first keys, its length; may be empty. */
  | { code: 'foreign'; looksLike: ForeignKind; hint: string }
  | { code: 'too-new'; version: number; current: number; savedBy: string | null }
  | { code: 'unknown-version'; found: string }
  /** `path` like `events[12].peer`; `found` is null where nothing stands. */
  | { code: 'schema'; path: string; expected: string; found: string | null }
  | { code: 'text-too-long'; path: string; length: number; limit: number }
  | { code: 'wrong-seq'; path: string; expected: number; found: number }
  | { code: 'time-backwards'; path: string; atMs: number; previousMs: number }
  /** The event named by `seq` is missing, is later, or is none of `expected`. */
  | { code: 'wrong-reference'; path: string; seq: number; expected: readonly FlowFactType[] };

/** At most `length` characters of a text on one line, for a message. */
export function shorten(text: string, length = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}
