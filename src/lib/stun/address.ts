// Addresses in attributes, plain and XOR-ed (RFC 8489 §14.1, §14.2).
import type { SocketAddress } from './attributes.js';
import { concat, uintBytes } from './bytes.js';
import type { FieldReader } from './field-reader.js';
import type { XorWork } from './fields.js';
import { formatIp, parseIp } from './ip.js';

export const MAGIC_COOKIE = 0x2112a442;
export const FAMILIES: Readonly<Record<number, string>> = { 1: 'IPv4', 2: 'IPv6' };

/** RFC 8489 §14.2: what the port and the address are XOR-ed with. */
const xorKey = (transactionId: Uint8Array): Uint8Array =>
  concat(uintBytes(MAGIC_COOKIE, 4), transactionId);

const xor = (bytes: Uint8Array, key: Uint8Array): Uint8Array =>
  bytes.map((byte, i) => byte ^ (key[i] ?? 0));

/** The arithmetic for a view to show: the key is as long as the value. */
function undoXor(raw: Uint8Array, key: Uint8Array): { result: Uint8Array; xor: XorWork } {
  const result = xor(raw, key);
  return {
    result,
    xor: {
      rawBytes: [...raw],
      keyBytes: [...key.subarray(0, raw.length)],
      resultBytes: [...result],
      key: raw.length > 4 ? 'cookie-and-transaction-id' : 'cookie',
    },
  };
}

/** With a `transactionId` the value is XOR-ed, without one it is plain. null for a broken value. */
export function readAddress(
  reader: FieldReader,
  transactionId: Uint8Array | null,
): SocketAddress | null {
  const key = transactionId && xorKey(transactionId);
  reader.zeros('attribute.reserved', 1);
  const familyAt = reader.at;
  const family = reader.uint('address.family', 1, meaningOf(FAMILIES));
  if (family === null) return null;
  if (!(family in FAMILIES)) {
    reader.problem('unknown-address-family', familyAt, { family });
    reader.bytes('attribute.value', reader.left);
    return null;
  }
  let port = 0;
  let address = '';
  const portBytes = reader.bytes(key ? 'address.x-port' : 'address.port', 2, (raw) => {
    const undone = key && undoXor(raw, key);
    const [high = 0, low = 0] = undone?.result ?? raw;
    port = high * 256 + low;
    return { value: port, ...(undone && { xor: undone.xor }) };
  });
  const ipBytes = reader.bytes(
    key ? 'address.x-ip' : 'address.ip',
    family === 1 ? 4 : 16,
    (raw) => {
      const undone = key && undoXor(raw, key);
      address = formatIp(undone?.result ?? raw);
      return { value: address, ...(undone && { xor: undone.xor }) };
    },
  );
  return portBytes && ipBytes && { address, port };
}

/** The value of an address attribute, XOR-ed when there is a `transactionId`. */
export function writeAddress(value: SocketAddress, transactionId: Uint8Array | null): Uint8Array {
  const ip = parseIp(value.address);
  if (!ip) throw new RangeError(`not an IP address: ${value.address}`);
  const port = uintBytes(value.port, 2);
  const key = transactionId && xorKey(transactionId);
  const family = ip.length === 4 ? 1 : 2;
  return concat(Uint8Array.of(0, family), key ? xor(port, key) : port, key ? xor(ip, key) : ip);
}

/** Describes a number by the name that a table has for it. */
export const meaningOf =
  (table: Readonly<Record<number, string>>) =>
  (value: number): { meaning?: string } => {
    const meaning = table[value];
    return meaning === undefined ? {} : { meaning };
  };
