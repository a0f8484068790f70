import { describe, expect, test } from 'vitest';
import { whyNoNetworkTests } from '../../../scripts/test-network.js';

/** A machine that can do it, but for what is given. */
const on = (machine: Parameters<typeof whyNoNetworkTests>[0]) =>
  whyNoNetworkTests({
    platform: 'linux',
    uid: 0,
    has: () => true,
    refusal: () => undefined,
    ...machine,
  });

describe('why the tests in network namespaces cannot run', () => {
  test('nothing keeps them from it on Linux, as root, with everything installed', () => {
    expect(on({})).toBeUndefined();
  });

  test('another system has no namespaces, and is asked nothing more', () => {
    const has = () => expect.unreachable();
    expect(on({ platform: 'darwin', uid: 501, has })).toMatch(/Linux/);
    expect(on({ platform: 'win32', uid: undefined, has })).toMatch(/Linux/);
  });

  test('anybody but root may not make them', () => {
    expect(on({ uid: 1000 })).toMatch(/only root/);
  });

  test('what is missing is named, with the packages to install', () => {
    expect(on({ has: (command) => command === 'ip' })).toBe(
      'there is no iptables, turnserver (on Debian: apt-get install iptables coturn)',
    );
  });

  test('a container that forbids them to root is told in its own words', () => {
    expect(on({ refusal: () => 'Operation not permitted' })).toBe(
      'a network namespace is refused: Operation not permitted',
    );
  });
});
