// The message type: method and class, interleaved in 14 bits (RFC 8489 §5).

export const CLASSES = ['request', 'indication', 'success', 'error'] as const;
export type StunClass = (typeof CLASSES)[number];

export const METHODS = {
  Binding: { method: 0x001, section: 'RFC 8489 §3' },
  Allocate: { method: 0x003, section: 'RFC 8656 §7' },
  Refresh: { method: 0x004, section: 'RFC 8656 §8' },
  Send: { method: 0x006, section: 'RFC 8656 §11.1' },
  Data: { method: 0x007, section: 'RFC 8656 §11.3' },
  CreatePermission: { method: 0x008, section: 'RFC 8656 §10' },
  ChannelBind: { method: 0x009, section: 'RFC 8656 §12' },
  Connect: { method: 0x00a, section: 'RFC 6062 §4.3' },
  ConnectionBind: { method: 0x00b, section: 'RFC 6062 §4.3' },
  ConnectionAttempt: { method: 0x00c, section: 'RFC 6062 §4.4' },
  'GOOG-PING': { method: 0x080, section: 'IANA STUN Methods (Jonas Oreland)' },
} as const satisfies Record<string, { method: number; section: string }>;

export type MethodName = keyof typeof METHODS;

const NAME_BY_METHOD = new Map<number, MethodName>(
  (Object.keys(METHODS) as MethodName[]).map((name) => [METHODS[name].method, name]),
);

/** null for a method that is not registered. */
export const methodName = (method: number): MethodName | null => NAME_BY_METHOD.get(method) ?? null;

/** Which bits of the type are the class's, and which the method's. */
export const CLASS_MASK = 0x0110;
export const METHOD_MASK = 0x3eef;

/** The 16 bits that begin the message; the two highest are zero. `method` is 0–0xFFF. */
export function messageType(method: number, stunClass: StunClass): number {
  const c = CLASSES.indexOf(stunClass);
  return (
    ((method & 0xf80) << 2) |
    ((method & 0x70) << 1) |
    (method & 0xf) |
    ((c & 2) << 7) |
    ((c & 1) << 4)
  );
}

export function splitMessageType(type: number): { method: number; class: StunClass } {
  const c = ((type >> 7) & 2) | ((type >> 4) & 1);
  return {
    method: ((type >> 2) & 0xf80) | ((type >> 1) & 0x70) | (type & 0xf),
    class: CLASSES[c] ?? 'request',
  };
}
