import { describe, expect, test } from 'vitest';
import { CSP_DIRECTIVES } from '../../../src/lab/csp.js';
import { FILE_POLICY, headersFile, pagePolicy, securityHeaders } from '../../../src/lab/headers.js';

/** Content-Security-Policy text → directive → sources. */
const parse = (policy: string) =>
  new Map(
    policy.split('; ').map((directive): [string, string[]] => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );

describe('the policy', () => {
  test('nothing inline and nothing evaluated is let through, anywhere', () => {
    expect(JSON.stringify(CSP_DIRECTIVES)).not.toMatch(/unsafe-inline|unsafe-eval/);
  });

  test('keywords and hashes are quoted, schemes and Trusted Types policies are not', () => {
    const policy = parse(FILE_POLICY);
    expect(policy.get('script-src')).toEqual(["'self'"]);
    expect(policy.get('img-src')).toEqual(["'self'", 'data:', 'blob:']);
    expect(policy.get('style-src-attr')?.[0]).toBe("'unsafe-hashes'");
    expect(policy.get('style-src-attr')?.[1]).toMatch(/^'sha256-[^']+'$/);
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(policy.get('trusted-types')).toEqual(CSP_DIRECTIVES['trusted-types']);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
  });

  test('a page without a meta element gets the policy without hashes', () => {
    expect(pagePolicy('<p>no policy here</p>')).toBe(FILE_POLICY);
  });
});

describe('the headers file for static hosts', () => {
  test('static/_headers is what the table gives', async () => {
    await expect(headersFile()).toMatchFileSnapshot('../../../static/_headers');
  });

  test('its policy cannot block what stands in a page, and says all the rest', () => {
    const line = /Content-Security-Policy: (.*)/.exec(headersFile())?.[1] ?? '';
    const policy = parse(line);
    const left = Object.keys(CSP_DIRECTIVES).filter((name) => !policy.has(name));
    expect(left).toEqual(['default-src', 'script-src', 'style-src']);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
  });
});

describe('the opener policy', () => {
  const policyFor = (headers: Record<string, string>) =>
    securityHeaders(headers)['Cross-Origin-Opener-Policy'];

  test.each([
    ['loopback', { host: '127.0.0.1:4173' }],
    ['localhost', { host: 'localhost:4173' }],
    ['HTTPS in front', { host: 'flow.example', 'x-forwarded-proto': 'https' }],
  ])('is sent where a browser takes it: %s', (_, headers) => {
    expect(policyFor(headers)).toBe('same-origin');
  });

  test('is left out over plain HTTP from another machine, and nothing else is', () => {
    expect(policyFor({ host: '10.20.0.1:4173' })).toBeUndefined();
    expect(Object.keys(securityHeaders({ host: '10.20.0.1' }))).toHaveLength(4);
  });
});
