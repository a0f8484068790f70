import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatIp, parseIp } from '../../../src/lib/stun/ip.js';

test.each([
  ['2001:0DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
  ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
  ['0:0:0:0:0:0:0:0', '::'],
  ['::1', '::1'],
  ['fe80:0:0:0:0:0:0:0', 'fe80::'],
  ['::FFFF:7f00:1', '::ffff:127.0.0.1'],
  ['64:ff9b::192.0.2.33', '64:ff9b::c000:221'],
  ['192.0.2.1', '192.0.2.1'],
])('%s is written as RFC 5952 wants it', (text, canonical) => {
  const bytes = parseIp(text);
  expect(bytes && formatIp(bytes)).toBe(canonical);
});

test.each([
  '',
  '1.2.3',
  '1.2.3.256',
  '01.2.3.4',
  '1.2.3.4.5',
  '1.2.3.4::',
  ':',
  ':::',
  '1::2::3',
  '12345::',
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8:9',
  '1:2:3:4:5:6:7::8:9',
  'fe80::1%eth0',
  '[::1]',
  'localhost',
])('%j is no address', (text) => {
  expect(parseIp(text)).toBeNull();
});

test('every address comes back from its text', () => {
  const anyAddress = fc.oneof(
    fc.uint8Array({ minLength: 4, maxLength: 4 }),
    fc
      .array(fc.constantFrom(0, 0, 0, 0xff, 0x20), { minLength: 16, maxLength: 16 })
      .map((bytes) => Uint8Array.from(bytes)),
  );
  fc.assert(
    fc.property(anyAddress, (bytes) => {
      expect(parseIp(formatIp(bytes))).toEqual(bytes);
    }),
  );
});
