// The candidate priority taken apart and put together (RFC 8445 §5.1.2.1).
import type { KnownCandidateType } from './candidate.js';

export interface PriorityParts {
  /** 0–126: how much this type of candidate is liked. */
  typePreference: number;
  /** 0–65535: tells candidates of one type apart, such as two network cards. */
  localPreference: number;
  /** 1–256: 1 is RTP (and everything, with rtcp-mux), 2 is RTCP. */
  component: number;
}

/** The smallest and largest priority that a candidate line may carry (RFC 8839 §5.1). */
export const MIN_PRIORITY = 1;
export const MAX_PRIORITY = 2 ** 31 - 1;

/**
 * Takes a priority apart: `2^24 × type + 2^8 × local + (256 − component)`. Every integer from 0 to
 * 2^32 − 1 has parts; whether they are sensible is not judged. null for any other number.
 */
export function takeApartPriority(priority: number): PriorityParts | null {
  if (!Number.isInteger(priority) || priority < 0 || priority >= 2 ** 32) return null;
  return {
    typePreference: Math.floor(priority / 2 ** 24),
    localPreference: Math.floor(priority / 2 ** 8) % 2 ** 16,
    component: 256 - (priority % 2 ** 8),
  };
}

/** The priority of these parts, the inverse of `takeApartPriority`. */
export function composePriority(parts: PriorityParts): number {
  return 2 ** 24 * parts.typePreference + 2 ** 8 * parts.localPreference + (256 - parts.component);
}

/** Who gives a candidate of this type this preference. `rfc8445`: as §5.1.2.2 recommends. */
export type TypePreferenceUser =
  | 'rfc8445'
  | 'chromium-tcp'
  | 'chromium-relay-udp'
  | 'chromium-relay-dtls'
  | 'chromium-relay-tcp'
  | 'firefox-tcp'
  | 'firefox-relay-udp';

interface KnownPreference {
  type: KnownCandidateType;
  transport: 'udp' | 'tcp' | 'any';
  preference: number;
  user: TypePreferenceUser;
}

// Found in candidates of Chromium 156 and Firefox 153, and in the constants of libwebrtc and nICEr.
// `transport` is that of the candidate; a relay's way to its server is told by its preference alone.
const KNOWN_PREFERENCES = [
  { type: 'host', transport: 'any', preference: 126, user: 'rfc8445' },
  { type: 'prflx', transport: 'any', preference: 110, user: 'rfc8445' },
  { type: 'srflx', transport: 'any', preference: 100, user: 'rfc8445' },
  { type: 'relay', transport: 'any', preference: 0, user: 'rfc8445' },
  { type: 'host', transport: 'tcp', preference: 90, user: 'chromium-tcp' },
  { type: 'prflx', transport: 'tcp', preference: 80, user: 'chromium-tcp' },
  { type: 'relay', transport: 'udp', preference: 3, user: 'chromium-relay-udp' },
  { type: 'relay', transport: 'udp', preference: 2, user: 'chromium-relay-dtls' },
  { type: 'relay', transport: 'udp', preference: 1, user: 'chromium-relay-tcp' },
  { type: 'host', transport: 'tcp', preference: 125, user: 'firefox-tcp' },
  { type: 'prflx', transport: 'tcp', preference: 109, user: 'firefox-tcp' },
  { type: 'srflx', transport: 'tcp', preference: 99, user: 'firefox-tcp' },
  { type: 'relay', transport: 'udp', preference: 5, user: 'firefox-relay-udp' },
] as const satisfies readonly KnownPreference[];

/**
 * Names the type preference that was found, never the one that was expected. null where nobody is
 * known to use it for a candidate of this type and transport.
 */
export function typePreferenceUser(
  type: string,
  transport: string,
  preference: number,
): TypePreferenceUser | null {
  const known = KNOWN_PREFERENCES.find(
    (entry) =>
      entry.type === type &&
      entry.preference === preference &&
      (entry.transport === 'any' || entry.transport === transport.toLowerCase()),
  );
  return known?.user ?? null;
}
