// What can be wrong with a packet. Codes and numbers only: the words live in i18n/.

/**
 * `flaw`: the packet is broken, or a receiver refuses it. `note`: a receiver ignores it, and yet no
 * sender should have sent it so.
 */
export const PROBLEMS = {
  /** Nothing was handed in. */
  empty: 'flaw',
  /** The bytes end inside a field. */
  truncated: 'flaw',
  /** A length field counts more bytes than there are after it. */
  'length-beyond-end': 'flaw',
  /** Bytes are left after all that the lengths account for. */
  'trailing-bytes': 'flaw',
  /** In a stream: longer than the reader is ready to keep. */
  'packet-too-long': 'flaw',
  /** RFC 7983 §7: the first byte belongs to no protocol. */
  'unknown-protocol': 'flaw',
  /** A packet in a packet in a packet …: what is deeper stays undecoded. */
  'nested-too-deep': 'flaw',
  /** RFC 8489 §5: the last two bits of the length are always zero. */
  'length-not-multiple-of-four': 'flaw',
  /** RFC 8489 §5: the magic cookie is 0x2112A442. */
  'wrong-cookie': 'flaw',
  'unknown-method': 'flaw',
  'unknown-required-attribute': 'flaw',
  /** A value of this attribute has another length. */
  'attribute-length': 'flaw',
  'unknown-address-family': 'flaw',
  /** RFC 8489 §14.8: the class is 3–6, the number 0–99. */
  'error-code-out-of-range': 'flaw',
  'bad-utf8': 'flaw',
  'wrong-fingerprint': 'flaw',
  /** RFC 8489 §14.7: FINGERPRINT is the last attribute. */
  'fingerprint-not-last': 'flaw',
  /** RFC 8489 §14.5: a receiver ignores what follows MESSAGE-INTEGRITY. */
  'attribute-after-integrity': 'note',
  /** RFC 8489 §14: set to zero by the sender, ignored by the receiver. Older senders pad otherwise. */
  'nonzero-padding': 'note',
  /** The same for reserved bits. */
  'nonzero-reserved': 'note',
  /** RFC 8656 §12: channels end at 0x4FFF; before RFC 7983 they went on to 0x7FFF. */
  'reserved-channel-number': 'note',
  'unknown-content-type': 'flaw',
  'unknown-version': 'flaw',
  /** RFC 9147 §5.5: offset and length of the fragment reach beyond the message. */
  'fragment-beyond-message': 'flaw',
  /** RFC 9147 §9: how long a connection id is, was agreed on earlier; the packet does not say it. */
  'connection-id-of-unknown-length': 'note',
} as const satisfies Record<string, 'flaw' | 'note'>;

export type ProblemCode = keyof typeof PROBLEMS;

export interface Problem {
  code: ProblemCode;
  /** Where the trouble is, counted from the first byte that was handed in; always a byte that exists, and 0 in an empty packet. */
  offsetBytes: number;
  params: Readonly<Record<string, number | string>>;
}

/** True when a receiver has reason to refuse the packet. */
export const isFlaw = (problem: Problem): boolean => PROBLEMS[problem.code] === 'flaw';
