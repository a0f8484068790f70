// What holds for every packet, whatever its bytes are. Shared by the tests and by scripts/fuzz.js.
import { toHex } from '../../../src/lib/stun/bytes.js';
import { type Field, sectionOf } from '../../../src/lib/stun/fields.js';
import type { Packet } from '../../../src/lib/stun/packet.js';

const endOf = ({ range }: { range: Field['range'] }): number =>
  range.offsetBytes + range.lengthBytes;

/** The first claim that the packet breaks; null when it holds them all. */
export function brokenInvariant(bytes: Uint8Array, packet: Packet): string | null {
  if (packet.range.offsetBytes !== 0 || packet.range.lengthBytes !== bytes.length)
    return 'the packet is not what was handed in';
  for (const { code, offsetBytes } of packet.problems) {
    const isInside = offsetBytes >= 0 && offsetBytes < Math.max(1, bytes.length);
    if (!Number.isInteger(offsetBytes) || !isInside) return `${code} lies at ${offsetBytes}`;
  }
  return brokenTiling(packet.fields, packet, packet.kind);
}

/** The fields stand side by side and fill what they are in; so do those inside of each. */
function brokenTiling(
  fields: readonly Field[],
  whole: { range: Field['range'] },
  where: string,
): string | null {
  let at = whole.range.offsetBytes;
  for (const field of fields) {
    const path = `${where} / ${field.code}`;
    if (field.range.offsetBytes !== at || field.range.lengthBytes < 1)
      return `${path} lies at ${field.range.offsetBytes}+${field.range.lengthBytes} instead of ${at}`;
    if (field.name === '') return `${path} has no name`;
    if (field.code !== 'undecoded' && !sectionOf(field.code)) return `${path} has no section`;
    at = endOf(field);
    const broken = field.fields
      ? brokenTiling(field.fields, field, path)
      : field.packet && brokenTiling(field.packet.fields, field, path);
    if (broken) return broken;
    if (field.xor && toHex(field.xor.rawBytes) !== toHex(fieldXor(field))) return `${path}: XOR`;
  }
  return at === endOf(whole) ? null : `${where} ends at ${at} instead of ${endOf(whole)}`;
}

const fieldXor = ({ xor }: Field): number[] =>
  xor ? xor.resultBytes.map((byte, i) => byte ^ (xor.keyBytes[i] ?? 0)) : [];
