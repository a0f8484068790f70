// The value of a field in a few characters, as the row of the tree shows it.
import { toHex } from '../../stun/bytes.js';
import { errorCodeName } from '../../stun/error-codes.js';
import type { BitField, Field, FieldCode } from '../../stun/fields.js';
import { socketAddress } from '../../recording/candidate-endpoint.js';
import * as m from '../../i18n/paraglide/messages.js';

/** Numbers that specifications write in hexadecimal, with how many digits. */
const HEX_DIGITS: Partial<Record<FieldCode, number>> = {
  'stun.cookie': 8,
  'attribute.type': 4,
  'channel-data.channel': 4,
  'dtls.version': 4,
  'dtls.hello.version': 4,
  'dtls.supported-version': 4,
  'dtls.hello.cipher-suite': 4,
  'dtls.named-group': 4,
  'dtls.signature-scheme': 4,
  'dtls.srtp-profile': 4,
  'rtp.ssrc': 8,
  'rtp.csrc': 8,
  'rtp.extension.profile': 4,
  'rtcp.ssrc': 8,
  'stun.attribute.CHANNEL-NUMBER': 4,
  'stun.attribute.FINGERPRINT': 8,
  'stun.attribute.unknown': 4,
};

/** Longer runs of bytes are cut in the middle. */
const WHOLE_BYTES = 6;

export const hex = (value: number | bigint, digits: number): string =>
  `0x${value.toString(16).toUpperCase().padStart(digits, '0')}`;

/** Empty for a field that is nothing but its parts. `bytes`: of the whole packet. */
export function fieldText(field: Field, bytes: Uint8Array): string {
  if (field.bits) return bitsText(field);
  const said = field.fields ? attributeText(field, bytes) : null;
  return said ?? plainText(field, bytes);
}

function plainText(field: Field, bytes: Uint8Array): string {
  const { value, meaning } = field;
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint') return hex(value, 16);
  if (typeof value === 'number') {
    const digits = HEX_DIGITS[field.code];
    const figure = digits === undefined ? String(value) : hex(value, digits);
    return meaning === undefined ? figure : `${meaning} (${figure})`;
  }
  if (meaning !== undefined) return meaning;
  return field.fields ? '' : bytesText(field, bytes);
}

function bytesText({ range }: Field, bytes: Uint8Array): string {
  const { offsetBytes, lengthBytes } = range;
  const part = bytes.subarray(offsetBytes, offsetBytes + lengthBytes);
  if (lengthBytes <= WHOLE_BYTES) return toHex(part);
  if (lengthBytes <= 32) return `${toHex(part.subarray(0, 2))}…${toHex(part.subarray(-2))}`;
  return m.packets_bytes({ count: lengthBytes });
}

/** The class and the method of a message type; the flags that are set of anything else. */
function bitsText({ code, bits = [], value }: Field): string {
  if (code === 'stun.type')
    return bits
      .toReversed()
      .map((part) => part.meaning ?? hex(part.value, 3))
      .join(' ');
  return typeof value === 'number' ? hex(value, 2) : '';
}

export const bitText = ({ value, meaning }: BitField): string =>
  meaning === undefined ? String(value) : `${meaning} (${value})`;

/** What an attribute says by its parts: an address with its port, a code with its reason. */
function attributeText(field: Field, bytes: Uint8Array): string | null {
  const parts = field.fields ?? [];
  const valueOf = (...codes: FieldCode[]) =>
    parts.find(({ code }) => codes.includes(code))?.value ?? null;
  const ip = valueOf('address.ip', 'address.x-ip');
  const port = valueOf('address.port', 'address.x-port');
  if (typeof ip === 'string' && typeof port === 'number') return socketAddress(ip, port);
  const [errorClass, number] = [valueOf('error.class'), valueOf('error.number')];
  if (typeof errorClass === 'number' && typeof number === 'number') {
    const code = (errorClass & 7) * 100 + number;
    return [code, errorCodeName(code)].filter((part) => part !== undefined).join(' ');
  }
  if (!field.code.startsWith('stun.attribute.')) return null;
  if (field.code === 'stun.attribute.LIFETIME' && typeof valueOf('attribute.value') === 'number')
    return m.packets_lifetime({ seconds: Number(valueOf('attribute.value')) });
  const values = parts.filter(({ code }) => code === 'attribute.value');
  // Some layouts have one value of which the attribute is named: shown as that value is.
  const [only] = values;
  if (!only || values.length > 1 || only.packet) return '';
  return plainText({ ...only, code: field.code }, bytes);
}
