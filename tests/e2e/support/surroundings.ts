// Browsers and machines that lack something, as their page sees them. Call before the page is opened.
import type { Page } from '@playwright/test';

/** A browser whose RTCPeerConnection a policy or an extension has taken away. */
export async function withoutWebRtc(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'RTCPeerConnection');
  });
}

/** A machine without a network interface: no candidate ever comes. */
export async function withoutCandidates(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const prototype = RTCPeerConnection.prototype as unknown as Record<
      'addEventListener',
      (...given: unknown[]) => unknown
    >;
    const { addEventListener: real } = prototype;
    prototype.addEventListener = function (this: unknown, ...given) {
      return given[0] === 'icecandidate' ? undefined : real.apply(this, given);
    };
  });
}
