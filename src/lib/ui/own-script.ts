// The one place that makes script addresses which the Content Security Policy admits (W3C Trusted
// Types §2.3): those of this very site.

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string };
}

let policy: { createScriptURL: (url: string) => string } | null = null;

/**
 * The address of a worker's script as the browser wants it.
 * @throws {TypeError} for one of another site
 */
export function ownScript(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return ownOnly(url);
  policy ??= trustedTypes.createPolicy('webrtc-flow-worker', { createScriptURL: ownOnly });
  return policy.createScriptURL(url);
}

function ownOnly(url: string): string {
  if (new URL(url, location.href).origin !== location.origin)
    throw new TypeError(`${url} is not of this site.`);
  return url;
}
