import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKind, parseIpv6 } from '../../../src/lib/ice/address.js';

describe('who can reach an address', () => {
  it.each([
    ['8.8.8.8', 'ipv4', 'public'],
    ['10.255.0.1', 'ipv4', 'private'],
    ['172.15.0.1', 'ipv4', 'public'],
    ['172.16.0.1', 'ipv4', 'private'],
    ['172.31.255.255', 'ipv4', 'private'],
    ['172.32.0.0', 'ipv4', 'public'],
    ['192.168.1.5', 'ipv4', 'private'],
    ['100.64.0.1', 'ipv4', 'shared'],
    ['127.0.0.1', 'ipv4', 'loopback'],
    ['169.254.10.1', 'ipv4', 'linkLocal'],
    ['192.0.2.1', 'ipv4', 'documentation'],
    ['198.51.100.1', 'ipv4', 'documentation'],
    ['203.0.113.7', 'ipv4', 'documentation'],
    ['0.0.0.0', 'ipv4', 'unspecified'],
    ['0.1.2.3', 'ipv4', 'reserved'],
    ['239.1.1.1', 'ipv4', 'multicast'],
    ['255.255.255.255', 'ipv4', 'reserved'],
    ['2001:db8::1', 'ipv6', 'documentation'],
    ['2a00:1450:4001:81b::200e', 'ipv6', 'public'],
    ['fd00::2', 'ipv6', 'private'],
    ['fe80::1%eth0', 'ipv6', 'linkLocal'],
    ['::1', 'ipv6', 'loopback'],
    ['::', 'ipv6', 'unspecified'],
    ['::ffff:192.168.0.1', 'ipv6', 'private'],
    ['ff02::1', 'ipv6', 'multicast'],
    ['8b41be73-3535-4fc5-8d9a-19819cd3c788.local', 'mdns', 'hidden'],
    ['turn.example.org', 'name', null],
  ])('%s is %s, %s', (text, family, scope) => {
    expect(addressKind(text)).toEqual({ family, scope });
  });

  it.each([
    '',
    '256.1.1.1',
    '1.2.3',
    '01.2.3.4',
    '12345',
    '1::2::3',
    ':1',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    'a b',
    'ex!ample',
    '-x.org',
    'a..b',
    '10.0.0.x!',
  ])('%j is no address', (text) => {
    expect(addressKind(text)).toBeNull();
  });
});

describe('IPv6', () => {
  it('any eight groups are read back to their sixteen bytes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 }),
        (groups) => {
          expect(parseIpv6(groups.map((group) => group.toString(16)).join(':'))).toEqual(
            groups.flatMap((group) => [group >> 8, group & 0xff]),
          );
        },
      ),
    );
  });

  it('never throws, and a zone does not matter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123abf:.%'.split('')), maxLength: 45 }),
        (text) => {
          const bytes = parseIpv6(text);
          if (bytes) expect(bytes).toHaveLength(16);
        },
      ),
    );
  });
});
