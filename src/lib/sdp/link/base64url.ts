// Bytes as base64url without padding (RFC 4648 §5): all of it may stand in an address as it is.

/** As many bytes at once as may be the arguments of one call everywhere. */
const CHUNK_BYTES = 0x8000;

export function toBase64url(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK_BYTES)));
  return btoa(pieces.join(''))
    .replace(/={1,2}$/, '')
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/** null for what is no base64url. */
export function bytesOfBase64url(encoded: string): Uint8Array<ArrayBuffer> | null {
  // Four characters are three bytes: one alone is none.
  if (!/^[\w-]*$/.test(encoded) || encoded.length % 4 === 1) return null;
  const binary = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
