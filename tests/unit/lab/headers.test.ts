import { describe, expect, test } from 'vitest';
import { CSP_DIRECTIVES } from '../../../src/lab/csp.js';
import { FILE_POLICY, headersFile, pagePolicy } from '../../../src/lab/headers.js';

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
