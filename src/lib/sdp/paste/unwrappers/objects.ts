// Descriptions and candidates in JSON, in the literals of a program, in what a console printed; alone
// or with other text around.
import { type Found, findInLiteral } from '../found-in-objects.js';
import { type LiteralRead, readJson, readLiteral } from '../literal.js';
import { isPromising } from '../shapes.js';
import { typeBefore, typeField } from '../type-in-words.js';
import type { CandidateFacts, RawPart, Undone, UnwrapStep } from '../unwrapper.js';
import { unwrapper } from '../unwrapper.js';
import { holdsBegin } from './descriptions-in-text.js';

interface FoundLiteral extends LiteralRead {
  begin: number;
  /** The class that a console or a `new` writes in front: `RTCSessionDescription`. */
  name: string | null;
  found: readonly Found[];
}

/** Where a literal may begin: an object, a list, a string that begins as SDP does. */
const BEGINS = /[{[]|["'`]{1,8}(?=\s{0,8}(?:v(?:=|\\{1,8}u003d)\d|type: |[ma]=|[{[]))|^\s*["'`]/g;

/** Base64, perhaps. */
const LONG_WORD = /[\w+/-]{40}/;

/** How often a text may be gone over before the search ends. */
const PASSES = 6;

function literalsIn(text: string): FoundLiteral[] | null {
  const json = /^\s*[{[]/.test(text) ? readJson(text) : null;
  if (json) {
    const found = findInLiteral(json);
    const end = text.length;
    return found.length === 0
      ? null
      : [{ value: json, begin: 0, end, isJson: true, name: null, found }];
  }
  if (!isPromising(text) && !LONG_WORD.test(text)) return null;
  const budget = { characters: text.length * PASSES + 1000 };
  const literals: FoundLiteral[] = [];
  BEGINS.lastIndex = 0;
  for (let begins = BEGINS.exec(text); begins; begins = BEGINS.exec(text)) {
    const begin = begins.index + begins[0].search(/\S/);
    const read = readLiteral(text, begin, budget);
    if (budget.characters <= 0) break;
    const found = read ? findInLiteral(read.value) : [];
    // A candidate in quotation marks alone: what is around them may say more about it.
    const isLoneCandidate = read?.value.kind === 'string' && found[0]?.kind === 'candidate';
    if (!read || found.length === 0 || isLoneCandidate) {
      // All of an object has been looked at; behind a quotation mark of prose there may be one.
      BEGINS.lastIndex = read && read.value.kind !== 'string' ? read.end : begin + 1;
      continue;
    }
    literals.push({ ...read, begin, name: nameBefore(text, begin), found });
    BEGINS.lastIndex = read.end;
  }
  // Several strings by themselves are the lines of a program: each says little without the others.
  const areLines = literals.length > 1 && literals.every(({ value }) => value.kind === 'string');
  return literals.length === 0 || areLines ? null : literals;
}

function nameBefore(text: string, begin: number): string | null {
  const before = text.slice(Math.max(0, begin - 80), begin);
  return /(?:^|[^\w$.])([A-Z][\w$]*)\s{0,4}\(?$/.exec(before)?.[1] ?? null;
}

export const objects = unwrapper({
  recognise: ({ text }) => literalsIn(text),
  undo: ({ text }, literals): Undone => {
    const outside = descriptionsOutside(text, literals);
    const inside: PlacedPart[] = [];
    const candidates: Extract<Found, { kind: 'candidate' }>[] = [];
    for (const literal of literals)
      for (const found of literal.found) {
        if (found.kind === 'candidate') candidates.push(found);
        else {
          const type = found.type ?? typeAround(text, literal);
          const part = { text: found.text, steps: [stepOf(literal, found)] };
          inside.push({ begin: literal.begin, part: type ? { ...part, type } : part });
        }
      }
    if (candidates.length > 0) inside.push({ begin: text.length, part: candidatePart(candidates) });
    if (outside.length === 0)
      return { parts: inside.map(({ part }) => part), steps: aroundStep(text, literals) };
    const parts = [...outside, ...inside].sort((a, b) => a.begin - b.begin);
    return { parts: parts.map(({ part }) => part), steps: [] };
  },
});

interface PlacedPart {
  /** Offset in the text. */
  begin: number;
  part: RawPart;
}

/** A log may print a description line by line, and another or its candidates in JSON. */
function descriptionsOutside(text: string, literals: readonly FoundLiteral[]): PlacedPart[] {
  const outside: PlacedPart[] = [];
  let begin = 0;
  for (const literal of [...literals, { begin: text.length, end: text.length }]) {
    const gap = text.slice(begin, literal.begin);
    const before = outside.at(-1);
    if (holdsBegin(gap)) outside.push({ begin, part: { text: gap } });
    // What a literal interrupts goes on behind it.
    else if (before) before.part = { text: before.part.text + gap };
    begin = literal.end;
  }
  return outside;
}

function candidatePart(candidates: readonly Extract<Found, { kind: 'candidate' }>[]): RawPart {
  const facts: CandidateFacts[] = candidates.map((one, index) => ({
    line: index + 1,
    ...one.facts,
  }));
  const steps: UnwrapStep[] = [{ code: 'candidate-objects', params: { count: candidates.length } }];
  return { text: candidates.map((one) => `${one.text}\r\n`).join(''), facts, steps };
}

function stepOf({ name, isJson, value }: FoundLiteral, { path }: Found): UnwrapStep {
  if (value.kind === 'string' || path === '') return { code: 'string-literal', params: {} };
  if (name !== null) return { code: 'printed-object', params: { name, path } };
  return { code: isJson ? 'json-property' : 'object-property', params: { path } };
}

/** Says how much text stands around the objects, where it is more than the marks of a program. */
function aroundStep(text: string, literals: readonly FoundLiteral[]): UnwrapStep[] {
  let count = 0;
  let end = 0;
  for (const literal of [...literals, { begin: text.length, end: text.length, name: null }]) {
    const gap = text.slice(end, literal.begin);
    const own = literal.name === null ? gap : gap.slice(0, gap.lastIndexOf(literal.name));
    if (/\w/.test(own)) count += own.trim().length;
    end = literal.end;
  }
  return count === 0 ? [] : [{ code: 'surrounding-text', params: { count } }];
}

/** What the text beside a literal says: `type: "offer"` on either side of it, or "Sending offer". */
function typeAround(text: string, { begin, end }: FoundLiteral): RawPart['type'] {
  const lead = text.slice(Math.max(0, begin - 300), begin);
  return typeField(lead) ?? typeField(text.slice(end, end + 300)) ?? typeBefore(lead);
}
