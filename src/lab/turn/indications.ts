// Send and Data indications, read and written by hand: most of what a relay does without channels
// (RFC 8656 §11).
import { MAGIC_COOKIE } from '../../lib/stun/address.js';
import { ATTRIBUTES, isComprehensionRequired } from '../../lib/stun/attributes.js';
import { paddingFor } from '../../lib/stun/bytes.js';
import { formatIp } from '../../lib/stun/ip.js';
import { METHODS, messageType } from '../../lib/stun/message-type.js';
import { isStunMessage } from './request.js';

export const SEND_INDICATION = messageType(METHODS.Send.method, 'indication');
const DATA_INDICATION = messageType(METHODS.Data.method, 'indication');
const PEER = ATTRIBUTES['XOR-PEER-ADDRESS'].type;
const DATA = ATTRIBUTES.DATA.type;

const HEADER_BYTES = 20;
/** Where the cookie begins; behind it stands the transaction id, and both are the key of the XOR. */
const KEY_AT = 4;
export const TRANSACTION_ID_BYTES = 12;

export interface SendIndication {
  /** 4 or 16 bytes. */
  ip: Uint8Array;
  address: string;
  port: number;
  dataOffsetBytes: number;
  dataLengthBytes: number;
}

/**
 * Null for one to be discarded: broken, without a peer or data, or with an attribute that the server
 * would have to understand (RFC 8489 §6.3.2). `bytes` begin with the type of a Send indication.
 */
export function readSendIndication(bytes: Uint8Array): SendIndication | null {
  if (!isStunMessage(bytes)) return null;
  let peerAt = -1;
  let peerLength = 0;
  let dataAt = -1;
  let dataLength = 0;
  let at = HEADER_BYTES;
  while (at + 4 <= bytes.length) {
    const type = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const valueAt = at + 4;
    if (valueAt + length > bytes.length) return null;
    if (type === DATA) {
      // Of several only the first counts (RFC 8489 §14).
      if (dataAt < 0) [dataAt, dataLength] = [valueAt, length];
    } else if (type === PEER) {
      if (peerAt < 0) [peerAt, peerLength] = [valueAt, length];
    } else if (isComprehensionRequired(type)) return null;
    at = valueAt + length + paddingFor(length);
  }
  if (peerAt < 0 || dataAt < 0) return null;
  const family = bytes[peerAt + 1];
  const ipBytes = family === 1 ? 4 : family === 2 ? 16 : 0;
  if (ipBytes === 0 || peerLength !== 4 + ipBytes) return null;
  const ip = new Uint8Array(ipBytes);
  for (let i = 0; i < ipBytes; i += 1)
    ip[i] = (bytes[peerAt + 4 + i] ?? 0) ^ (bytes[KEY_AT + i] ?? 0);
  const port = (((bytes[peerAt + 2] ?? 0) << 8) | (bytes[peerAt + 3] ?? 0)) ^ (MAGIC_COOKIE >>> 16);
  return {
    ip,
    address: formatIp(ip),
    port,
    dataOffsetBytes: dataAt,
    dataLengthBytes: dataLength,
  };
}

/** `ip`: 4 or 16 bytes. Null for data that no message can hold, as IPv6 can bring them. */
export function encodeDataIndication(
  transactionId: Uint8Array,
  ip: Uint8Array,
  port: number,
  data: Uint8Array,
): Uint8Array | null {
  const peerLength = 4 + ip.length;
  const padding = paddingFor(data.length);
  const length = 4 + peerLength + 4 + data.length + padding;
  if (length > 0xffff) return null;
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + length);
  bytes.writeUInt16BE(DATA_INDICATION, 0);
  bytes.writeUInt16BE(length, 2);
  bytes.writeUInt32BE(MAGIC_COOKIE, KEY_AT);
  bytes.set(transactionId, KEY_AT + 4);
  let at = HEADER_BYTES;
  at = bytes.writeUInt16BE(PEER, at);
  at = bytes.writeUInt16BE(peerLength, at);
  at = bytes.writeUInt16BE(ip.length === 4 ? 1 : 2, at);
  at = bytes.writeUInt16BE(port ^ (MAGIC_COOKIE >>> 16), at);
  for (let i = 0; i < ip.length; i += 1, at += 1)
    bytes[at] = (ip[i] ?? 0) ^ (bytes[KEY_AT + i] ?? 0);
  at = bytes.writeUInt16BE(DATA, at);
  at = bytes.writeUInt16BE(data.length, at);
  bytes.set(data, at);
  bytes.fill(0, bytes.length - padding);
  return bytes;
}
