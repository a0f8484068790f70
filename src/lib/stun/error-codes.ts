// The IANA registry of STUN error codes: the reason phrase that each is sent with (RFC 8489 §18.3).

export const ERROR_CODES = {
  300: { name: 'Try Alternate', section: 'RFC 8489 §14.8' },
  400: { name: 'Bad Request', section: 'RFC 8489 §14.8' },
  401: { name: 'Unauthenticated', section: 'RFC 8489 §14.8' },
  403: { name: 'Forbidden', section: 'RFC 8656 §19' },
  405: { name: 'Mobility Forbidden', section: 'RFC 8016 §5' },
  420: { name: 'Unknown Attribute', section: 'RFC 8489 §14.8' },
  437: { name: 'Allocation Mismatch', section: 'RFC 8656 §19' },
  438: { name: 'Stale Nonce', section: 'RFC 8489 §14.8' },
  440: { name: 'Address Family not Supported', section: 'RFC 8656 §19' },
  441: { name: 'Wrong Credentials', section: 'RFC 8656 §19' },
  442: { name: 'Unsupported Transport Protocol', section: 'RFC 8656 §19' },
  443: { name: 'Peer Address Family Mismatch', section: 'RFC 8656 §19' },
  446: { name: 'Connection Already Exists', section: 'RFC 6062 §6.3' },
  447: { name: 'Connection Timeout or Failure', section: 'RFC 6062 §6.3' },
  486: { name: 'Allocation Quota Reached', section: 'RFC 8656 §19' },
  487: { name: 'Role Conflict', section: 'RFC 8445 §7.3.1.1' },
  500: { name: 'Server Error', section: 'RFC 8489 §14.8' },
  508: { name: 'Insufficient Capacity', section: 'RFC 8656 §19' },
} as const satisfies Record<number, { name: string; section: string }>;

const ROWS: Readonly<Record<number, { name: string; section: string }>> = ERROR_CODES;

/** The registered phrase; undefined for a code that is not registered. */
export const errorCodeName = (code: number): string | undefined => ROWS[code]?.name;
