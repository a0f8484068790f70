// What the codec found wrong with a packet, in words.
import type { Problem, ProblemCode } from '../../stun/problems.js';
import * as m from '../../i18n/paraglide/messages.js';
import { hex } from './field-text.js';

const WORDS: Record<ProblemCode, (figure: (name: string) => string) => string> = {
  empty: () => m.packets_problem_empty(),
  truncated: (figure) =>
    m.packets_problem_truncated({
      needed: figure('neededBytes'),
      available: figure('availableBytes'),
    }),
  'length-beyond-end': (figure) =>
    m.packets_problem_length_beyond_end({
      declared: figure('declaredBytes'),
      available: figure('availableBytes'),
    }),
  'trailing-bytes': (figure) => m.packets_problem_trailing_bytes({ bytes: figure('lengthBytes') }),
  'packet-too-long': (figure) =>
    m.packets_problem_packet_too_long({
      declared: figure('declaredBytes'),
      limit: figure('limitBytes'),
    }),
  'unknown-protocol': () => m.packets_problem_unknown_protocol(),
  'nested-too-deep': (figure) => m.packets_problem_nested_too_deep({ limit: figure('limit') }),
  'length-not-multiple-of-four': (figure) =>
    m.packets_problem_length_not_multiple({ length: figure('length') }),
  'wrong-cookie': () => m.packets_problem_wrong_cookie(),
  'unknown-method': () => m.packets_problem_unknown_method(),
  'unknown-required-attribute': () => m.packets_problem_unknown_required(),
  'attribute-length': (figure) =>
    m.packets_problem_attribute_length({
      expected: figure('expectedBytes'),
      actual: figure('actualBytes'),
    }),
  'unknown-address-family': (figure) =>
    m.packets_problem_unknown_family({ family: figure('family') }),
  'error-code-out-of-range': () => m.packets_problem_error_code_range(),
  'bad-utf8': () => m.packets_problem_bad_utf8(),
  'wrong-fingerprint': () => m.packets_problem_wrong_fingerprint(),
  'fingerprint-not-last': () => m.packets_problem_fingerprint_not_last(),
  'attribute-after-integrity': () => m.packets_problem_after_integrity(),
  'nonzero-padding': () => m.packets_problem_nonzero_padding(),
  'nonzero-reserved': () => m.packets_problem_nonzero_reserved(),
  'reserved-channel-number': () => m.packets_problem_reserved_channel(),
  'unknown-content-type': () => m.packets_problem_unknown_content_type(),
  'unknown-version': () => m.packets_problem_unknown_version(),
  'fragment-beyond-message': () => m.packets_problem_fragment_beyond(),
  'connection-id-of-unknown-length': () => m.packets_problem_connection_id(),
};

/** One sentence, with the offset of the trouble in front. */
export function problemText({ code, offsetBytes, params }: Problem): string {
  const what = WORDS[code]((name) => String(params[name] ?? ''));
  return m.packets_problem_at({ offset: hex(offsetBytes, 4), what });
}
