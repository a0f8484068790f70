// What somebody sees before a text leaves the page: what it gives away, and what it would be without.
import { addressKind } from '../../ice/address.js';
import { readSdp } from '../../sdp/document.js';
import { splitLines } from '../../sdp/lines.js';
import { DISCLOSURE_KINDS, type DisclosureKind } from '../../sdp/redaction/disclosure.js';
import { isOutsideGrammar } from '../../sdp/redaction/parts.js';
import { disclosures, redact } from '../../sdp/redaction/redaction.js';

export interface ShareRequest {
  /** One, or two that are compared. */
  texts: readonly string[];
  /** What is to be replaced. */
  kinds: readonly DisclosureKind[];
}

/** From where an address can be reached; `hidden` is an mDNS name. */
export type Reach = 'public' | 'private' | 'hidden' | 'name';

export interface DisclosedKind {
  kind: DisclosureKind;
  /** How many values there are. */
  count: number;
  /** The first few. */
  values: readonly { value: string; reach: Reach | null }[];
}

export interface ChangedLine {
  /** Which of the texts, from 0. */
  text: number;
  line: number;
  before: string;
  after: string;
}

export interface OfferToShare {
  disclosed: readonly DisclosedKind[];
  /** Lines with something in them that the grammar does not know, so what they say cannot be known. */
  unreadCount: number;
  texts: readonly string[];
  changeCount: number;
  /** The first of them. */
  changes: readonly ChangedLine[];
}

const MOST_VALUES = 4;
const MOST_CHANGES = 60;
/** Of a line or a value: nobody reads on. */
const MOST_CHARACTERS = 300;
/** Enough to see which line it is, where what changes in it is far to the right. */
const CHARACTERS_IN_FRONT = 40;

export function offerToShare({ texts, kinds }: ShareRequest): OfferToShare {
  const redacted = redact(texts, new Set(kinds));
  const changes = texts.flatMap((text, index) => changedLines(text, redacted[index] ?? '', index));
  const documents = texts.map(readSdp);
  return {
    disclosed: disclosedKinds(disclosures(...documents)),
    unreadCount: documents
      .flatMap(({ lines }) => lines)
      .filter((line) => line.text.trim() !== '' && isOutsideGrammar(line)).length,
    texts: redacted,
    changeCount: changes.length,
    changes: changes.slice(0, MOST_CHANGES),
  };
}

function disclosedKinds(
  found: readonly { kind: DisclosureKind; value: string }[],
): DisclosedKind[] {
  return DISCLOSURE_KINDS.flatMap((kind) => {
    const values = [...new Set(found.filter((one) => one.kind === kind).map(({ value }) => value))];
    if (values.length === 0) return [];
    const shown = values.slice(0, MOST_VALUES).map((value) => ({
      value: cut(value),
      reach: kind === 'address' ? reachOf(value) : null,
    }));
    return [{ kind, count: values.length, values: shown }];
  });
}

function reachOf(address: string): Reach | null {
  const kind = addressKind(address);
  switch (kind?.scope) {
    case undefined:
      return null;
    case null:
      return 'name';
    case 'hidden':
      return 'hidden';
    case 'private':
    case 'shared':
    case 'loopback':
    case 'linkLocal':
    case 'unspecified':
      return 'private';
    case 'public':
    case 'documentation':
    case 'multicast':
    case 'reserved':
      return 'public';
  }
}

/** A redacted text has the same lines, each as it was or another. */
function changedLines(before: string, after: string, text: number): ChangedLine[] {
  const afterLines = splitLines(after);
  return splitLines(before).flatMap((line, index) => {
    const other = afterLines[index]?.text ?? '';
    return other === line.text ? [] : [{ text, line: line.number, ...cutAround(line.text, other) }];
  });
}

const cut = (text: string, from = 0): string => {
  const start = codePointAt(text, from);
  const end = codePointAt(text, start + MOST_CHARACTERS);
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
};

/** Of two lines the parts that begin a little before the first difference. */
function cutAround(before: string, after: string): Pick<ChangedLine, 'before' | 'after'> {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  const isLong = Math.max(before.length, after.length) > MOST_CHARACTERS;
  const from = isLong && same > CHARACTERS_IN_FRONT ? same - CHARACTERS_IN_FRONT : 0;
  return { before: cut(before, from), after: cut(after, from) };
}

/** The offset, or the one in front of it where it is within a surrogate pair. */
const codePointAt = (text: string, offset: number): number => {
  const end = Math.min(offset, text.length);
  return (text.codePointAt(end - 1) ?? 0) > 0xffff ? end - 1 : end;
};
