import { describe, expect, it } from 'vitest';
import { hostnameOf, isOwnPage } from '../../../src/lab/own-page.js';

describe('whether a request comes from a page that this process serves', () => {
  it.each([
    ['the page itself', { host: '127.0.0.1:4173', origin: 'http://127.0.0.1:4173' }],
    ['by name', { host: 'localhost:4173', origin: 'http://localhost:4173' }],
    ['below localhost', { host: 'lab.localhost:4173', origin: 'http://lab.localhost:4173' }],
    ['by IPv6', { host: '[::1]:4173', origin: 'http://[::1]:4173' }],
    ['another loopback address', { host: '127.8.0.1', origin: 'http://127.8.0.1' }],
    ['no browser', { host: '127.0.0.1:4173' }],
    ['said by the browser', { host: '127.0.0.1', 'sec-fetch-site': 'same-origin' }],
  ])('%s: yes', (_, headers) => {
    expect(isOwnPage(headers, true)).toBe(true);
  });

  it.each([
    ['another site', { host: '127.0.0.1:4173', origin: 'https://example.org' }],
    ['another port', { host: '127.0.0.1:4173', origin: 'http://127.0.0.1:8080' }],
    ['a sandboxed frame', { host: '127.0.0.1:4173', origin: 'null' }],
    ['a name made to point here', { host: 'evil.example', origin: 'http://evil.example' }],
    ['such a name without origin', { host: 'evil.example' }],
    ['a name that only ends alike', { host: 'notlocalhost', origin: 'http://notlocalhost' }],
    ['no host', { origin: 'http://127.0.0.1' }],
    ['a host that is none', { host: '[', origin: 'http://[' }],
    ['said by the browser', { host: '127.0.0.1', 'sec-fetch-site': 'cross-site' }],
    ['another port of this site', { host: '127.0.0.1', 'sec-fetch-site': 'same-site' }],
  ])('%s: no', (_, headers) => {
    expect(isOwnPage(headers, true)).toBe(false);
  });

  it('open to a network it has any name, and still no other page', () => {
    const host = 'classroom.example:4173';
    expect(isOwnPage({ host, origin: 'http://classroom.example:4173' }, false)).toBe(true);
    expect(isOwnPage({ host, origin: 'https://classroom.example:4173' }, false)).toBe(true);
    expect(isOwnPage({ host, origin: 'http://example.org' }, false)).toBe(false);
  });

  it('the name under which the page was opened has brackets around IPv6 and no port', () => {
    expect(hostnameOf({ host: '[::1]:4173' })).toBe('[::1]');
    expect(hostnameOf({ host: 'localhost' })).toBe('localhost');
    expect(hostnameOf({})).toBeNull();
  });
});
