import { describe, expect, it } from 'vitest';
import { hostnameOf, strangenessOf } from '../../../src/lab/own-page.js';

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
    expect(strangenessOf(headers, [])).toBeNull();
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
    expect(strangenessOf(headers, [])).not.toBeNull();
  });

  it('open to a network it has its own names and addresses, and still no other page', () => {
    const names = ['classroom', 'classroom.local'];
    const from = (host: string, origin: string) => strangenessOf({ host, origin }, names) === null;
    expect(from('classroom.local:4173', 'http://classroom.local:4173')).toBe(true);
    expect(from('10.20.0.1:4173', 'http://10.20.0.1:4173')).toBe(true);
    expect(from('[2001:db8::1]:4173', 'http://[2001:db8::1]:4173')).toBe(true);
    expect(from('10.20.0.1:4173', 'http://example.org')).toBe(false);
    expect(from('evil.example:4173', 'http://evil.example:4173')).toBe(false);
  });

  it('on loopback no other address is its own', () => {
    const headers = { host: '10.20.0.1', origin: 'http://10.20.0.1' };
    expect(strangenessOf(headers, [])).toBe('unknown-name');
  });

  it('a name that it does not have is told apart from a page of elsewhere', () => {
    const names = ['class.example'];
    const of = (host: string, origin: string) => strangenessOf({ host, origin }, names);
    expect(of('other.example', 'https://other.example')).toBe('unknown-name');
    // A proxy that asks under the name by which it knows the lab itself.
    expect(of('127.0.0.1:4173', 'https://class.example')).toBe('other-origin');
    expect(of('class.example', 'https://class.example')).toBeNull();
    expect(strangenessOf({ host: 'class.example', 'sec-fetch-site': 'cross-site' }, names)).toBe(
      'other-origin',
    );
  });

  it('the name under which the page was opened has brackets around IPv6 and no port', () => {
    expect(hostnameOf({ host: '[::1]:4173' })).toBe('[::1]');
    expect(hostnameOf({ host: 'localhost' })).toBe('localhost');
    expect(hostnameOf({})).toBeNull();
  });
});
