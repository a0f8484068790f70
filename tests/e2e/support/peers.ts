// What a page does with RTCPeerConnection, counted from outside. The figures stand on <html>, where
// a test reads them without evaluating anything in the page, which would be a user's gesture.
import { expect, type Page } from '@playwright/test';

/** Counts the peers that are made and what is asked of them. Call before the page is opened. */
export async function countPeers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const count = (name: 'peersMade' | 'callsMade'): void => {
      const { dataset } = document.documentElement;
      dataset[name] = String(Number(dataset[name] ?? 0) + 1);
    };
    const METHODS = new Set<PropertyKey>([
      'createOffer',
      'createAnswer',
      'setLocalDescription',
      'setRemoteDescription',
      'addIceCandidate',
      'addTrack',
      'addTransceiver',
      'createDataChannel',
      'close',
    ]);
    for (const name of METHODS) {
      const prototype = RTCPeerConnection.prototype as unknown as Record<
        PropertyKey,
        (...given: unknown[]) => unknown
      >;
      const real = prototype[name];
      if (!real) continue;
      prototype[name] = function (this: unknown, ...given: unknown[]) {
        count('callsMade');
        return real.apply(this, given);
      };
    }
    globalThis.RTCPeerConnection = new Proxy(RTCPeerConnection, {
      construct(target, given, newTarget) {
        count('peersMade');
        return Reflect.construct(target, given, newTarget) as object;
      },
    });
  });
}

export async function expectPeersMade(page: Page, count: number): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-peers-made', String(count));
}

/** Calls so far, to be compared with calls later. */
export async function callsMade(page: Page): Promise<string | null> {
  return page.locator('html').getAttribute('data-calls-made');
}
