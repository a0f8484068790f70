// Nonces that the server need not remember: the time, and a MAC that ties it to a client (RFC 8489 §9.2).
import { createHmac, timingSafeEqual } from 'node:crypto';
import { LIFETIMES } from './limits.js';
import type { ClientLink } from './packet-tap.js';

const TIME_BYTES = 6;
const MAC_BYTES = 12;

/** A nonce for this client. `key` is known to nobody else and lasts no longer than the process. */
export function makeNonce(key: Uint8Array, link: ClientLink, nowMs: number): string {
  const time = Buffer.alloc(TIME_BYTES);
  time.writeUIntBE(Math.floor(nowMs), 0, TIME_BYTES);
  return Buffer.concat([time, macOf(key, link, time)]).toString('base64url');
}

/** False for one that is too old, another client's, or none of ours. */
export function isFreshNonce(
  key: Uint8Array,
  link: ClientLink,
  nowMs: number,
  nonce: string,
): boolean {
  const bytes = Buffer.from(nonce, 'base64url');
  if (bytes.length !== TIME_BYTES + MAC_BYTES) return false;
  const time = bytes.subarray(0, TIME_BYTES);
  if (!timingSafeEqual(bytes.subarray(TIME_BYTES), macOf(key, link, time))) return false;
  return nowMs - time.readUIntBE(0, TIME_BYTES) < LIFETIMES.nonceMs;
}

function macOf(key: Uint8Array, { transport, client }: ClientLink, time: Uint8Array): Buffer {
  const mac = createHmac('sha256', key);
  mac.update(time).update(`${transport} ${client.address} ${client.port}`);
  return mac.digest().subarray(0, MAC_BYTES);
}
