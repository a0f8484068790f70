import { describe, expect, it } from 'vitest';
import {
  candidateEndpoint,
  shortAddress,
  shortCandidateEndpoint,
  socketAddress,
} from '../../../src/lib/recording/candidate-endpoint.js';

const MDNS = '3f0c1b7e-5b0e-4c3c-9d1f-1f5a2b7c9d10.local';

describe('an address', () => {
  it.each([
    [MDNS, '3f0c….local'],
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1234:5678:11:2233:4455:6677', '2001:db8:1234:5678:11:2233:4455:6677'],
    ['printer.local', 'printer.local'],
    ['turn.example.org', 'turn.example.org'],
  ])('%s is shown as %s: only mDNS names are shortened', (address, expected) => {
    expect(shortAddress(address)).toBe(expected);
  });

  it('of IPv6 stands in brackets before its port', () => {
    expect(socketAddress('fd00::2', 38022)).toBe('[fd00::2]:38022');
    expect(socketAddress('192.0.2.1', 9)).toBe('192.0.2.1:9');
  });
});

describe('the endpoint of a candidate line', () => {
  it('is its address and port', () => {
    const line = (address: string) => `candidate:1 1 udp 99 ${address} 50211 typ host`;
    expect(candidateEndpoint(line('203.0.113.7'))).toBe('203.0.113.7:50211');
    expect(candidateEndpoint(line('2001:db8::7'))).toBe('[2001:db8::7]:50211');
    expect(candidateEndpoint(line(MDNS))).toBe(`${MDNS}:50211`);
    expect(shortCandidateEndpoint(line(MDNS))).toBe('3f0c….local:50211');
  });

  it('is empty where the line has none', () => {
    expect(candidateEndpoint('')).toBe('');
    expect(shortCandidateEndpoint('candidate:1 1 udp')).toBe('');
  });
});
