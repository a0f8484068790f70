import { expect, test } from 'vitest';
import { toHex, utf8Bytes } from '../../../src/lib/stun/bytes.js';
import {
  credentialExpiry,
  longTermKey,
  timeLimitedCredential,
  userHash,
} from '../../../src/lib/stun/credentials.js';
import { crc32 } from '../../../src/lib/stun/fingerprint.js';

test('a time-limited password is what coturn makes of the same secret', () => {
  expect(timeLimitedCredential('north', '1700000000:alice')).toBe('Cd/49soE35ICqcJF/bCTn8Z4OyE=');
});

test.each([
  ['1700000000:alice', 1700000000],
  ['1700000000', 1700000000],
  ['alice', null],
  ['1700000000alice', null],
  ['', null],
])('%j expires at %j', (username, seconds) => {
  expect(credentialExpiry(username)).toBe(seconds);
});

// RFC 8489 §9.2.2: MD5("user:realm:pass").
test('the long-term key is the MD5 of name, realm and password, or their SHA-256', () => {
  expect(toHex(longTermKey('user', 'realm', 'pass'))).toBe('8493fbc53ba582fb4c044c456bdc40eb');
  expect(longTermKey('user', 'realm', 'pass', 'SHA-256')).toHaveLength(32);
  expect(longTermKey('user', 'realm', 'pass', 'SHA-256')).not.toEqual(userHash('user', 'realm'));
});

// RFC 8489 §B.1: USERHASH of "マトリックス" at "example.org".
test('the hash of a user name is the one of the specification', () => {
  expect(toHex(userHash('マトリックス', 'example.org'))).toBe(
    '4a3cf38fef6992bda952c6780417da0f24819415569e60b205c46e41407f1704',
  );
});

test('the checksum is the CRC-32 that everyone means', () => {
  expect(crc32(utf8Bytes('123456789'))).toBe(0xcbf43926);
});
