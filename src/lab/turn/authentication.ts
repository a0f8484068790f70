// Whether a request comes from a user (RFC 8489 §9.2.4), with credentials that are made from a secret
// and limited in time (draft-uberti-behave-turn-rest-00).
import {
  credentialExpiry,
  longTermKey,
  timeLimitedCredential,
} from '../../lib/stun/credentials.js';
import { checkIntegrity } from '../../lib/stun/integrity.js';
import { failure, type Refusal } from './answer.js';
import { isFreshNonce, makeNonce } from './nonce.js';
import type { TurnRequest } from './request.js';
import type { TurnClient } from './turn-client.js';
import type { Clock } from './world.js';

export interface Authenticated {
  ok: true;
  username: string;
  key: Uint8Array;
  /** The client wants the answer to have MESSAGE-INTEGRITY-SHA256. */
  sha256: boolean;
}

export interface Credentials {
  realm: string;
  secret: string;
  /** Of the nonces. */
  nonceKey: Uint8Array;
}

/** Who sent the request; or what it is refused with: 401, 400, 438. */
export function authenticate(
  request: TurnRequest,
  client: TurnClient,
  { realm, secret, nonceKey }: Credentials,
  clock: Clock,
): Authenticated | Refusal {
  const nowMs = clock.monotonicMs();
  const challenge = (code: 401 | 438) =>
    failure(
      code,
      { name: 'REALM', value: realm },
      { name: 'NONCE', value: makeNonce(nonceKey, client.link, nowMs) },
    );
  if (!request.hasIntegrity) return challenge(401);
  const username = request.get('USERNAME');
  const nonce = request.get('NONCE');
  const isComplete =
    username !== undefined && nonce !== undefined && request.get('REALM') !== undefined;
  if (!isComplete) return failure(400);
  if (!isFreshNonce(nonceKey, client.link, nowMs, nonce)) return challenge(438);
  const key = keyOf(username, client);
  if (!key) return challenge(401);
  const verdict = checkIntegrity(request.bytes, key);
  const verdicts = [verdict.sha1, verdict.sha256];
  if (!verdicts.every((each) => each === 'right' || each === 'absent')) return challenge(401);
  return { ok: true, username, key, sha256: verdict.sha256 === 'right' };

  function keyOf(name: string, { allocation }: TurnClient): Uint8Array | null {
    // As coturn does: a name that has expired makes no allocation, but one made in time may be kept.
    if (allocation?.username === name) return allocation.key;
    const expirySeconds = credentialExpiry(name);
    if (expirySeconds === null || expirySeconds * 1000 <= clock.unixMs()) return null;
    return longTermKey(name, realm, timeLimitedCredential(secret, name));
  }
}
