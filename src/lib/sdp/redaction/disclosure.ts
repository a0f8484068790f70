// What a description gives away about who made it, by kinds: each is replaced or kept as one.

/**
 * `address`: where the maker can be reached (c=, o=, candidates, a=rtcp, …). `ice-credentials`: with
 * them anybody can answer its connectivity checks (RFC 8839 §8). `fingerprint`: the certificate, the
 * same in every description that it is used for. `keys`: SDES keys and k=, with which the media can be
 * read. `names`: CNAMEs, stream and track ids, user names, and what people wrote. `session-id`: the ids by
 * which two descriptions are known as of one session.
 */
export const DISCLOSURE_KINDS = [
  'address',
  'ice-credentials',
  'fingerprint',
  'keys',
  'names',
  'session-id',
] as const;
export type DisclosureKind = (typeof DISCLOSURE_KINDS)[number];

/** A value in a line; `end` is the first offset after it. */
export interface ValueInLine {
  kind: DisclosureKind;
  /**
   * `foundation`: a candidate's, which some libraries make from its address in a way that is soon
   * undone. It goes with the addresses and is not listed as one.
   */
  form?: 'foundation';
  start: number;
  end: number;
}

/** Where a value stands: which of the texts, from 0; the line, 1 and up; and offsets in it. */
export interface DisclosurePlace {
  text: number;
  line: number;
  start: number;
  end: number;
}

/** One value, with every place where it stands. */
export interface Disclosure {
  kind: DisclosureKind;
  value: string;
  places: readonly DisclosurePlace[];
}
