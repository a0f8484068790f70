// A description as lines, tokens and sections. Every character of the text is in exactly one token.
import { candidateFieldRanges } from '../ice/candidate.js';
import { GRAMMAR_KEYS, type GrammarKey, type VariantKey, grammarEntry } from './grammar.js';
import { LineScanner, type TextLine } from './lines.js';
import type { Remembering } from './once-per.js';
import { type Template, compileTemplate, takeApart } from './template.js';

/**
 * `type` is the letter, `attribute` the name after `a=`. `unread` is what the grammar has no place
 * for: the whole of a line that is none, or the part of a value that is left over.
 */
export type TokenRole =
  'type' | 'equals' | 'attribute' | 'colon' | 'value' | 'separator' | 'unread';

export interface SdpToken {
  role: TokenRole;
  /** What the grammar calls it; null for all but values. */
  name: string | null;
  text: string;
  /** Offsets in the line; the column is `start + 1`. */
  start: number;
  end: number;
}

/** Lines with the same text share their tokens, and what is remembered of them: nothing there may depend on the place. */
export interface SdpLine extends TextLine, Remembering {
  /** The grammar's entry, null where it has none. */
  key: GrammarKey | null;
  /** What an unknown line looks like: a line type, an attribute, or nothing that SDP can have. */
  form: 'line-type' | 'attribute' | 'unreadable';
  /** Side by side from 0 to the line's end. */
  tokens: SdpToken[];
  /** Index in `SdpDocument.sections`. */
  section: number;
}

/** The session part (the lines before the first m=), or one m= line with all that belongs to it. */
export interface SdpSection {
  kind: 'session' | 'media';
  /** Indexes in `SdpDocument.lines`; `end` is the first one after it. */
  start: number;
  end: number;
}

export interface SdpDocument {
  lines: SdpLine[];
  /** `sections[0]` is the session part, even when it has no lines. */
  sections: SdpSection[];
}

type LineReading = Pick<SdpLine, 'key' | 'form' | 'tokens' | 'memory'>;

/**
 * Reads any text as a description (RFC 8866 §5). Never throws and never loses a character. Lines with
 * the same text share their tokens: the sections of a description repeat each other.
 */
export function readSdp(text: string): SdpDocument {
  const lines: SdpLine[] = [];
  let current: SdpSection = { kind: 'session', start: 0, end: 0 };
  const sections = [current];
  const readings = new Map<string, LineReading>();
  const scanner = new LineScanner(text);
  while (scanner.next()) {
    const { number, offset, line, ending } = scanner;
    let reading = readings.get(line);
    if (!reading) readings.set(line, (reading = readLine(line)));
    const { key, form, tokens, memory } = reading;
    const index = lines.length;
    if (key === 'm=') sections.push((current = { kind: 'media', start: index, end: index }));
    current.end = index + 1;
    const section = sections.length - 1;
    lines.push({ number, offset, text: line, ending, key, form, tokens, section, memory });
  }
  return { lines, sections };
}

/** One line taken apart, by itself. */
export function readLine(text: string): LineReading {
  const tokens: SdpToken[] = [];
  // RFC 8866 §5: one lowercase letter, "=", with no white space on either side of it.
  if (text.charCodeAt(1) !== EQUALS || !isLowercase(text.charCodeAt(0))) {
    pushUnread(tokens, text, 0);
    return { key: null, form: 'unreadable', tokens, memory: new Map() };
  }
  tokens.push({ role: 'type', name: null, text: text.charAt(0), start: 0, end: 1 });
  tokens.push({ role: 'equals', name: null, text: '=', start: 1, end: 2 });
  if (text.charCodeAt(0) === LETTER_A) return readAttribute(text, tokens);
  const reader = READERS.get(text.slice(0, 2));
  readValue(reader, text, 2, tokens);
  return { key: reader?.key ?? null, form: 'line-type', tokens, memory: new Map() };
}

const EQUALS = 0x3d;
const COLON = 0x3a;
const BLANK = 0x20;
const LETTER_A = 0x61;

const isLowercase = (code: number): boolean => code >= LETTER_A && code <= 0x7a;

function readAttribute(text: string, tokens: SdpToken[]): LineReading {
  // A name holds neither a colon nor a blank: what follows a blank is no part of it, as browsers see it.
  const nameEnd = nameEndOf(text);
  // The entry `a=` explains attributes in general; a line `a=` alone has no name to look up.
  const reader = nameEnd === 2 ? undefined : READERS.get(text.slice(0, nameEnd));
  if (nameEnd > 2)
    tokens.push({
      role: 'attribute',
      name: null,
      text: text.slice(2, nameEnd),
      start: 2,
      end: nameEnd,
    });
  if (text.charCodeAt(nameEnd) === COLON) {
    tokens.push({ role: 'colon', name: null, text: ':', start: nameEnd, end: nameEnd + 1 });
    readValue(reader, text, nameEnd + 1, tokens);
  } else pushUnread(tokens, text, nameEnd);
  return { key: reader?.key ?? null, form: 'attribute', tokens, memory: new Map() };
}

function nameEndOf(text: string): number {
  let end = 2;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === COLON || code === BLANK) break;
  }
  return end;
}

function pushUnread(tokens: SdpToken[], text: string, start: number): void {
  const end = text.length;
  if (end > start) tokens.push({ role: 'unread', name: null, text: text.slice(start), start, end });
}

/** How the value of a line with this key is taken apart. */
interface ValueReader {
  key: GrammarKey;
  template: Template | 'candidate' | null;
}

const READERS: ReadonlyMap<string, ValueReader> = new Map(
  GRAMMAR_KEYS.map((key) => [key, readerOf(key)]),
);

function readerOf(key: GrammarKey): ValueReader {
  const { value } = grammarEntry(key);
  switch (value.kind) {
    case 'template':
      return { key, template: compileTemplate(value.template) };
    case 'candidate':
      return { key, template: 'candidate' };
    case 'none':
      return { key, template: null };
  }
}

function readValue(
  reader: ValueReader | undefined,
  text: string,
  from: number,
  tokens: SdpToken[],
): void {
  const template = reader?.template ?? null;
  if (template === null) pushUnread(tokens, text, from);
  else if (template === 'candidate') readCandidate(text, from, tokens);
  else takeApart(template, text, from, tokens);
}

/** A candidate's fields; the word in front of a value (`typ`, `raddr`) stays with it. */
function readCandidate(text: string, from: number, tokens: SdpToken[]): void {
  let at = from;
  const push = (role: 'value' | 'separator', name: string | null, end: number): void => {
    if (end > at) tokens.push({ role, name, text: text.slice(at, end), start: at, end });
    at = end;
  };
  for (const { name, start, end } of candidateFieldRanges(text, from)) {
    push('separator', null, start);
    push('value', name, end);
  }
  push('separator', null, text.length);
}

/** The known values of a key that have a sentence of their own, by the text in lower case. */
interface Variants {
  by: ReadonlySet<string>;
  known: ReadonlyMap<string, { key: VariantKey; rank: number }>;
}

const VARIANTS: ReadonlyMap<GrammarKey, Variants> = new Map(
  GRAMMAR_KEYS.flatMap((key) => {
    const { variants } = grammarEntry(key);
    if (!variants) return [];
    // Encoding and hash names compare without case (RFC 8866 §6.6, RFC 8122 §5); here all may.
    const known = variants.known.map(
      (text, rank) => [text.toLowerCase(), { key: `${key} ${text}` as VariantKey, rank }] as const,
    );
    return [[key, { by: new Set(variants.by), known: new Map(known) }] as const];
  }),
);

/**
 * Known values in this line that have a sentence of their own, as keys (`a=setup actpass`). Where the
 * named tokens together are a known value (`nack pli`), its parts are not told beside it.
 */
export function variantsOf(line: Pick<SdpLine, 'key' | 'tokens'>): VariantKey[] {
  const variants = line.key === null ? undefined : VARIANTS.get(line.key);
  if (!variants) return [];
  const texts: string[] = [];
  for (const { name, text } of line.tokens)
    if (name !== null && variants.by.has(name)) texts.push(text.toLowerCase());
  if (texts.length === 0) return [];
  const together = variants.known.get(texts.join(' '));
  if (together || texts.length === 1) return together ? [together.key] : [];
  return [...new Set(texts)]
    .flatMap((text) => variants.known.get(text) ?? [])
    .sort((a, b) => a.rank - b.rank)
    .map(({ key }) => key);
}
