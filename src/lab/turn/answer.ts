// What a request is answered with.
import { type EncodeOptions, type StunAttribute, encodeStun } from '../../lib/stun/encode.js';
import { ERROR_CODES } from '../../lib/stun/error-codes.js';
import type { TurnRequest } from './request.js';

const SOFTWARE: StunAttribute = { name: 'SOFTWARE', value: 'WebRTC Flow' };

export type ErrorCode = keyof typeof ERROR_CODES;

export interface Refusal {
  ok: false;
  code: ErrorCode;
  attributes: readonly StunAttribute[];
}

export type Outcome = { ok: true; attributes: readonly StunAttribute[] } | Refusal;

export const success = (...attributes: StunAttribute[]): Outcome => ({ ok: true, attributes });

export const failure = (code: ErrorCode, ...attributes: StunAttribute[]): Refusal => ({
  ok: false,
  code,
  attributes,
});

/** With SOFTWARE, and with FINGERPRINT where the request had it (RFC 8489 §6.3.1.1, §7). */
export function encodeAnswer(
  request: TurnRequest,
  outcome: Outcome,
  integrity: Pick<EncodeOptions, 'integrityKey' | 'sha256'>,
): Uint8Array {
  const attributes = outcome.ok
    ? outcome.attributes
    : [errorCode(outcome.code), ...outcome.attributes];
  return encodeStun(
    {
      method: request.method,
      class: outcome.ok ? 'success' : 'error',
      transactionId: request.transactionId,
      attributes: [...attributes, SOFTWARE],
    },
    { ...integrity, fingerprint: request.hasFingerprint },
  );
}

const errorCode = (code: ErrorCode): StunAttribute => ({
  name: 'ERROR-CODE',
  value: { code, reason: ERROR_CODES[code].name },
});
