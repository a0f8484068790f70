// The hash functions of a=fingerprint, and what a hash looks like (RFC 8122 §5).

const LENGTHS = new Map([
  ['sha-1', 20],
  ['sha-224', 28],
  ['sha-256', 32],
  ['sha-384', 48],
  ['sha-512', 64],
]);

/** Bytes of its hashes; null for a function that browsers do not have. */
export const hashLength = (name: string): number | null => LENGTHS.get(name.toLowerCase()) ?? null;

/** Two digits for each byte, in either case. */
export const isHexadecimal = (text: string): boolean => /^[\da-f]{2}(:[\da-f]{2})*$/i.test(text);
