// A candidate line's words by their names (RFC 8839 §5.1), for the rules about its fields.
import { addressKind } from '../../../../ice/address.js';
import type { SdpLine } from '../../../document.js';
import { oncePer } from '../../../once-per.js';
import { type Word, wordsOf } from './value.js';

/** Up to the type, in their order; with the type, every candidate has eight words. */
export const CANDIDATE_WORDS = 8;

export interface CandidateWords {
  foundation: Word;
  component: Word;
  transport: Word;
  priority: Word;
  address: Word;
  port: Word;
  type: Word;
  /** Names and values after the type; the last name may lack its value. */
  extensions: readonly { name: Word; value: Word | undefined }[];
}

/** null where words are missing; `candidate-incomplete` tells that. */
export const candidateWords = oncePer((line: SdpLine): CandidateWords | null => {
  const [foundation, component, transport, priority, address, port, typ, type, ...rest] =
    wordsOf(line);
  if (!foundation || !component || !transport || !priority || !address || !port) return null;
  if (typ?.text !== 'typ' || !type) return null;
  const extensions = rest.flatMap((name, i) => (i % 2 === 0 ? [{ name, value: rest[i + 1] }] : []));
  return { foundation, component, transport, priority, address, port, type, extensions };
});

/** What its connection address is; null where that is neither an address nor a name. */
export const addressKindOf = oncePer((line: SdpLine) => {
  const candidate = candidateWords(line);
  return candidate && addressKind(candidate.address.text);
});

/** The value behind this word, such as `raddr`. */
export const extensionOf = ({ extensions }: CandidateWords, name: string): Word | undefined =>
  extensions.find((extension) => extension.name.text === name)?.value;

export const isTcp = ({ transport }: CandidateWords): boolean =>
  transport.text.toLowerCase() === 'tcp';
