// Reads a candidate line (RFC 8839 §5.1) token by token, and says where it is broken.
import { type AddressKind, addressKind } from './address.js';
import { MAX_PRIORITY, MIN_PRIORITY } from './priority.js';

export const KNOWN_CANDIDATE_TYPES = ['host', 'srflx', 'prflx', 'relay'] as const;
export type KnownCandidateType = (typeof KNOWN_CANDIDATE_TYPES)[number];

/** Values in the order in which a line has them; from `type` on each has its name in front. */
export const CANDIDATE_FIELDS = [
  'foundation',
  'component',
  'transport',
  'priority',
  'address',
  'port',
  'type',
  'relatedAddress',
  'relatedPort',
  'tcpType',
  'generation',
  'ufrag',
  'networkId',
  'networkCost',
  'extension',
] as const;
export type CandidateFieldName = (typeof CANDIDATE_FIELDS)[number];

const POSITIONAL = ['foundation', 'component', 'transport', 'priority', 'address', 'port'] as const;

/** The words that stand before a value, and the field they name. Any other word is an `extension`. */
const KEYWORDS = new Map<string, CandidateFieldName>([
  ['raddr', 'relatedAddress'],
  ['rport', 'relatedPort'],
  ['tcptype', 'tcpType'],
  ['generation', 'generation'],
  ['ufrag', 'ufrag'],
  ['network-id', 'networkId'],
  ['network-cost', 'networkCost'],
]);

/** A piece of the text: UTF-16 offsets, `end` is the first one after it. */
export interface TextRange {
  start: number;
  end: number;
}

export interface CandidateField extends TextRange {
  name: CandidateFieldName;
  /** The word in front, such as `typ` or `raddr`; null for the six that have none. */
  key: (TextRange & { text: string }) | null;
  value: TextRange & { text: string };
  problem: CandidateProblemCode | null;
}

/**
 * `empty`: there is no candidate in the text (which in signaling means that no more will come).
 * `missing`: the line ends before this field. `empty-field`: two blanks stand together, or one too
 * many. `malformed`: characters that the field cannot have. `out-of-range`: a number that is too small
 * or too large. `no-typ`: the word `typ` was expected. `no-value`: an extension without its value.
 */
export type CandidateProblemCode =
  'empty' | 'missing' | 'empty-field' | 'malformed' | 'out-of-range' | 'no-typ' | 'no-value';

export interface CandidateProblem {
  code: CandidateProblemCode;
  field: CandidateFieldName;
  /** Offset in the text at which the trouble begins. */
  at: number;
}

export interface IceCandidate {
  foundation: string;
  component: number;
  /** As written; Chromium writes `udp`, Firefox `UDP`. */
  transport: string;
  priority: number;
  address: string;
  addressKind: AddressKind;
  /** 0–65535. 9 (discard) on an active TCP candidate. */
  port: number;
  /** One of KNOWN_CANDIDATE_TYPES, or whatever else the line says. */
  type: string;
  relatedAddress: string | null;
  relatedPort: number | null;
  tcpType: string | null;
  /** Every further name and value in the order of the line (RFC 8839 §5.1 cand-extension). */
  extensions: readonly (readonly [name: string, value: string])[];
}

export type CandidateReading =
  | { ok: true; candidate: IceCandidate; fields: readonly CandidateField[] }
  | {
      ok: false;
      /** The first problem of the line; each field says its own. */
      problem: CandidateProblem;
      /** What could be taken apart in spite of it. */
      fields: readonly CandidateField[];
    };

export const isKnownCandidateType = (type: string): type is KnownCandidateType =>
  KNOWN_CANDIDATE_TYPES.some((known) => known === type);

/**
 * Reads one candidate: `candidate:…`, the same with `a=` in front, or without either. Line ends at
 * the end are passed over. Never throws.
 */
export function parseCandidate(text: string): CandidateReading {
  const from = prefixLength(text.slice(0, LONGEST_PREFIX));
  const to = endWithoutLineEnds(text);
  if (from >= to)
    return { ok: false, problem: { code: 'empty', field: 'foundation', at: from }, fields: [] };
  const words = wordsOf(text, from, to);
  const fields = [...positionalFields(words), ...namedFields(words)];
  const problem = firstProblem(fields, words, to);
  if (problem) return { ok: false, problem, fields };
  return { ok: true, candidate: candidateOf(fields), fields };
}

/** A field's name and where it stands, with the word in front of it. */
export interface CandidateFieldRange extends TextRange {
  name: CandidateFieldName;
}

/**
 * The fields of a candidate that stands in `text` from `from` to its end, as `parseCandidate` takes
 * them apart, but not looked into: the quick half of it.
 */
export function candidateFieldRanges(text: string, from: number): CandidateFieldRange[] {
  const ranges: CandidateFieldRange[] = [];
  let start = from + prefixLength(text.slice(from, from + LONGEST_PREFIX));
  // As with parseCandidate, there is no field in nothing, and an empty one in front of each blank.
  for (let index = 0; start < text.length || (index > 0 && start === text.length); index++) {
    let end = endOfWord(text, start);
    let name: CandidateFieldName | undefined = POSITIONAL[index];
    if (!name) {
      name = index === POSITIONAL.length ? 'type' : nameOfKey(text.slice(start, end));
      if (end < text.length) end = endOfWord(text, end + 1);
    }
    ranges.push({ name, start, end });
    start = end + 1;
  }
  return ranges;
}

const LONGEST_PREFIX = 'a=candidate:'.length;

const prefixLength = (text: string): number => /^(a=)?(candidate:)?/.exec(text)?.[0].length ?? 0;

function endOfWord(text: string, from: number): number {
  const blank = text.indexOf(' ', from);
  return blank < 0 ? text.length : blank;
}

const nameOfKey = (key: string): CandidateFieldName => KEYWORDS.get(key) ?? 'extension';

type Word = TextRange & { text: string };

function endWithoutLineEnds(text: string): number {
  let end = text.length;
  while (text[end - 1] === '\r' || text[end - 1] === '\n') end--;
  return end;
}

/** Split at every single blank, as the grammar has it, so that a second one shows as an empty word. */
function wordsOf(text: string, from: number, to: number): Word[] {
  const words: Word[] = [];
  let start = from;
  for (const part of text.slice(from, to).split(' ')) {
    words.push({ text: part, start, end: start + part.length });
    start += part.length + 1;
  }
  return words;
}

function positionalFields(words: readonly Word[]): CandidateField[] {
  return POSITIONAL.flatMap((name, i) => {
    const value = words[i];
    return value ? [fieldOf(name, null, value)] : [];
  });
}

function namedFields(words: readonly Word[]): CandidateField[] {
  const fields: CandidateField[] = [];
  for (let i: number = POSITIONAL.length; i < words.length; i += 2) {
    const key = words[i] as Word;
    const value = words[i + 1];
    const isTypePlace = i === POSITIONAL.length;
    const name = isTypePlace ? 'type' : nameOfKey(key.text);
    const nothing = { text: '', start: key.end, end: key.end };
    const field = fieldOf(name, key, value ?? nothing);
    if (isTypePlace && key.text !== 'typ') field.problem = 'no-typ';
    else if (key.text === '') field.problem = 'empty-field';
    else if (!value) field.problem = 'no-value';
    else if (!TOKEN.test(key.text)) field.problem = 'malformed';
    fields.push(field);
  }
  return fields;
}

function fieldOf(name: CandidateFieldName, key: Word | null, value: Word): CandidateField {
  return {
    name,
    key,
    value,
    start: key?.start ?? value.start,
    end: value.end,
    problem: problemOf(name, value.text),
  };
}

// RFC 8866 §9: what `token` may consist of.
const TOKEN = /^[!#$%&'*+\-.^_`{|}~\da-z]+$/i;
const VISIBLE = /^[\x21-\x7e]*$/;

function problemOf(name: CandidateFieldName, text: string): CandidateProblemCode | null {
  // RFC 8839 §5.1: an extension's value may be empty, nothing else may.
  if (text === '' && name !== 'extension') return 'empty-field';
  switch (name) {
    case 'foundation':
      return formProblem(/^[\da-z+/]{1,32}$/i, text);
    case 'component':
      return numberProblem(text, 3, 1, 256);
    case 'priority':
      return numberProblem(text, 10, MIN_PRIORITY, MAX_PRIORITY);
    case 'port':
    case 'relatedPort':
      return numberProblem(text, Infinity, 0, 65535);
    case 'address':
    case 'relatedAddress':
      return addressKind(text) ? null : 'malformed';
    case 'transport':
    case 'type':
    case 'tcpType':
      return formProblem(TOKEN, text);
    case 'generation':
    case 'networkId':
    case 'networkCost':
      return formProblem(/^\d+$/, text);
    case 'ufrag':
    case 'extension':
      return formProblem(VISIBLE, text);
  }
}

const formProblem = (form: RegExp, text: string): CandidateProblemCode | null =>
  form.test(text) ? null : 'malformed';

function numberProblem(
  text: string,
  maxDigits: number,
  min: number,
  max: number,
): CandidateProblemCode | null {
  if (!/^\d+$/.test(text)) return 'malformed';
  const value = Number(text);
  return text.length > maxDigits || value < min || value > max ? 'out-of-range' : null;
}

function firstProblem(
  fields: readonly CandidateField[],
  words: readonly Word[],
  end: number,
): CandidateProblem | null {
  const broken = fields.find((field) => field.problem !== null);
  if (broken?.problem) {
    const isKeyBroken = broken.problem === 'no-typ' || (broken.key && !TOKEN.test(broken.key.text));
    const at = isKeyBroken ? broken.start : broken.value.start;
    return { code: broken.problem, field: broken.name, at };
  }
  const missing = [...POSITIONAL, 'type' as const][words.length];
  return missing ? { code: 'missing', field: missing, at: end } : null;
}

/** The values of fields that have no problem. */
function candidateOf(fields: readonly CandidateField[]): IceCandidate {
  const text = (name: CandidateFieldName): string | null =>
    fields.find((field) => field.name === name)?.value.text ?? null;
  const required = (name: CandidateFieldName): string => text(name) ?? '';
  const relatedPort = text('relatedPort');
  const address = required('address');
  return {
    foundation: required('foundation'),
    component: Number(required('component')),
    transport: required('transport'),
    priority: Number(required('priority')),
    address,
    addressKind: addressKind(address) ?? { family: 'name', scope: null },
    port: Number(required('port')),
    type: required('type'),
    relatedAddress: text('relatedAddress'),
    relatedPort: relatedPort === null ? null : Number(relatedPort),
    tcpType: text('tcpType'),
    extensions: fields
      .slice(POSITIONAL.length + 1)
      .filter(({ name }) => name !== 'relatedAddress' && name !== 'relatedPort')
      .map(({ key, value }) => [key?.text ?? '', value.text] as const),
  };
}
