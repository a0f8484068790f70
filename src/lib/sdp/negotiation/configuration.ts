// The parameters that make a format of its own of a codec. An answer keeps them as they were offered, or
// leaves the payload type out; all others each side says for itself.
import type { Codec } from '../summary/codecs.js';
import { readProfileLevelId } from '../summary/parameters/h264.js';

interface Distinguishing {
  name: string;
  /** What is meant where the parameter is missing; null where that has no value of its own to show. */
  inferred: string | null;
  /** The same for values that mean the same format; several where a missing value may mean several. */
  keysOf: (value: string | null) => readonly string[];
}

const inLowerCase = (name: string, inferred: string): Distinguishing => ({
  name,
  inferred,
  keysOf: (value) => [(value ?? inferred).toLowerCase()],
});

/**
 * Of H.264 the profile, not the level (RFC 6184 §8.2.2); several values stand for one profile. Without
 * one RFC 6184 §8.1 has Baseline and libwebrtc Constrained Baseline, so either is meant.
 */
const H264_PROFILE: Distinguishing = {
  name: 'profile-level-id',
  inferred: null,
  keysOf: (value) =>
    value === null
      ? ['Baseline', 'Constrained Baseline']
      : [readProfileLevelId(value)?.profile ?? value.slice(0, 4).toLowerCase()],
};

// RFC 6184 §8.2.2; RFC 7798 §7.2.2; RFC 9628 §6.1; RTP Payload Format For AV1 §7.2. By encoding names, in
// lower case.
const DISTINGUISHING: ReadonlyMap<string, readonly Distinguishing[]> = new Map([
  ['h264', [H264_PROFILE, inLowerCase('packetization-mode', '0')]],
  [
    'h265',
    [inLowerCase('profile-id', '1'), inLowerCase('tier-flag', '0'), inLowerCase('tx-mode', 'SRST')],
  ],
  ['vp9', [inLowerCase('profile-id', '0')]],
  ['av1', [inLowerCase('profile', '0')]],
]);

/** One of those parameters, as the codec has it. */
export interface Distinction {
  name: string;
  /** As written, or inferred; null where neither can be told. */
  value: string | null;
  /** Of the a=fmtp that says it; null where none does. */
  line: number | null;
  keys: readonly string[];
}

export const distinctionsOf = ({ name, parameters }: Codec): readonly Distinction[] =>
  (DISTINGUISHING.get(name?.toLowerCase() ?? '') ?? []).map(
    ({ name: parameter, inferred, keysOf }) => {
      const said = parameters.find((one) => one.name?.toLowerCase() === parameter);
      return {
        name: parameter,
        value: said?.value ?? inferred,
        line: said?.line ?? null,
        keys: keysOf(said?.value ?? null),
      };
    },
  );

/** `profile-level-id=42e01f;packetization-mode=1`; '' where nothing sets the codec apart. */
export const writtenOut = (distinctions: readonly Distinction[]): string =>
  distinctions.flatMap(({ name, value }) => (value === null ? [] : [`${name}=${value}`])).join(';');

/** The same text for two codecs of one name that are one format. */
export const configurationKeys = (codec: Codec): readonly string[] =>
  distinctionsOf(codec).reduce<readonly string[]>(
    (before, { keys }) => before.flatMap((start) => keys.map((key) => `${start};${key}`)),
    [''],
  );

/** Those in which the first codec is not the second. */
export function differences(one: Codec, other: Codec): readonly [Distinction, Distinction][] {
  const others = distinctionsOf(other);
  return distinctionsOf(one).flatMap((distinction): [Distinction, Distinction][] => {
    const theirs = others.find(({ name }) => name === distinction.name);
    return theirs && !theirs.keys.some((key) => distinction.keys.includes(key))
      ? [[distinction, theirs]]
      : [];
  });
}
