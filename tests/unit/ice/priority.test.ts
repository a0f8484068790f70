import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  composePriority,
  takeApartPriority,
  typePreferenceUser,
} from '../../../src/lib/ice/priority.js';

describe('a priority has three parts', () => {
  it.each([
    ['host, recommended', 2130706431, 126, 65535, 1],
    ['peer-reflexive, recommended', 1862270975, 110, 65535, 1],
    ['server-reflexive, recommended', 1694498815, 100, 65535, 1],
    ['relay, recommended', 16777215, 0, 65535, 1],
    ['Chromium host with an mDNS name', 2113937151, 126, 30, 1],
    ['Chromium relay over UDP', 50339839, 3, 31, 1],
    ['Chromium TCP host', 1518214911, 90, 32286, 1],
    ['Chromium IPv6 host', 2113942271, 126, 50, 1],
    ['Firefox RTCP host', 2122187006, 126, 32256, 2],
  ])('%s: %d', (_, priority, typePreference, localPreference, component) => {
    expect(takeApartPriority(priority)).toEqual({ typePreference, localPreference, component });
    expect(composePriority({ typePreference, localPreference, component })).toBe(priority);
  });

  it('putting the parts together gives the number back, for all 32 bits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (priority) => {
        const parts = takeApartPriority(priority);
        expect(parts && composePriority(parts)).toBe(priority);
      }),
    );
  });

  it.each([-1, 2 ** 32, 1.5, NaN, Infinity])('%d has no parts', (priority) => {
    expect(takeApartPriority(priority)).toBeNull();
  });
});

describe('the type preference is named as found, not as expected', () => {
  it.each([
    ['host', 'udp', 126, 'rfc8445'],
    ['srflx', 'UDP', 100, 'rfc8445'],
    ['relay', 'udp', 0, 'rfc8445'],
    ['relay', 'udp', 3, 'chromium-relay-udp'],
    ['relay', 'udp', 1, 'chromium-relay-tcp'],
    ['relay', 'UDP', 5, 'firefox-relay-udp'],
    ['host', 'tcp', 90, 'chromium-tcp'],
    ['host', 'TCP', 125, 'firefox-tcp'],
    ['host', 'udp', 90, null],
    ['relay', 'udp', 126, null],
    ['zzz', 'udp', 126, null],
  ])('%s over %s with %d: %s', (type, transport, preference, user) => {
    expect(typePreferenceUser(type, transport, preference)).toBe(user);
  });
});
