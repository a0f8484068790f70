// Keys for MESSAGE-INTEGRITY, and the passwords that a server makes from a secret.
// Names and passwords are taken as they are: the preparation of strings (RFC 8265) is the caller's.
import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8Bytes } from './bytes.js';
import { hmacSha1 } from './integrity.js';

/** The key of an ICE check: the password of whom it is sent to (RFC 8489 §9.1.1, RFC 8445 §7.2.2). */
export const shortTermKey = (password: string): Uint8Array => utf8Bytes(password);

/** The key of a TURN request: MD5 unless the server asked for SHA-256 (RFC 8489 §9.2.2, §18.5.1). */
export function longTermKey(
  username: string,
  realm: string,
  password: string,
  algorithm: 'MD5' | 'SHA-256' = 'MD5',
): Uint8Array {
  const input = utf8Bytes(`${username}:${realm}:${password}`);
  return algorithm === 'MD5' ? md5(input) : sha256(input);
}

/** USERHASH, which stands for the name of the user without showing it (RFC 8489 §14.4). */
export const userHash = (username: string, realm: string): Uint8Array =>
  sha256(utf8Bytes(`${username}:${realm}`));

/**
 * The password that belongs to a username `{seconds since 1970}:{user}` until that moment, as coturn's
 * `use-auth-secret` makes it: base64 of HMAC-SHA1 (draft-uberti-behave-turn-rest-00 §2.2).
 */
export const timeLimitedCredential = (secret: string, username: string): string =>
  btoa(String.fromCharCode(...hmacSha1(utf8Bytes(secret), utf8Bytes(username))));

/** When such a username expires, in seconds since 1970; null for a name of another form. */
export function credentialExpiry(username: string): number | null {
  const seconds = /^(\d{1,15})(:|$)/.exec(username)?.[1];
  return seconds === undefined ? null : Number(seconds);
}
