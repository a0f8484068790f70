// A description as lines, tokens and sections. Every character of the text is in exactly one token.
import { parseCandidate } from '../ice/candidate.js';
import { type GrammarKey, type VariantKey, grammarEntry, grammarKey } from './grammar.js';
import { type TextLine, splitLines } from './lines.js';
import { type Piece, takeApart } from './template.js';

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

export interface SdpLine extends TextLine {
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

/** Reads any text as a description (RFC 8866 §5). Never throws and never loses a character. */
export function readSdp(text: string): SdpDocument {
  const lines: SdpLine[] = [];
  const sections: SdpSection[] = [{ kind: 'session', start: 0, end: 0 }];
  for (const [index, textLine] of splitLines(text).entries()) {
    const line = readLine(textLine.text);
    if (line.key === 'm=') sections.push({ kind: 'media', start: index, end: index });
    const section = sections.length - 1;
    (sections[section] as SdpSection).end = index + 1;
    lines.push({ ...textLine, ...line, section });
  }
  return { lines, sections };
}

/** One line taken apart, by itself. */
export function readLine(text: string): Pick<SdpLine, 'key' | 'form' | 'tokens'> {
  // RFC 8866 §5: one lowercase letter, "=", with no white space on either side of it.
  if (!/^[a-z]=/.test(text)) {
    const tokens = new TokenList(text);
    tokens.push('unread', text.length);
    return { key: null, form: 'unreadable', tokens: tokens.all };
  }
  const tokens = new TokenList(text);
  tokens.push('type', 1);
  tokens.push('equals', 2);
  if (text.startsWith('a=')) return readAttribute(text, tokens);
  const key = grammarKey(text.slice(0, 2));
  readValue(key, text.slice(2), tokens);
  return { key, form: 'line-type', tokens: tokens.all };
}

function readAttribute(text: string, tokens: TokenList): Pick<SdpLine, 'key' | 'form' | 'tokens'> {
  // A name holds neither a colon nor a blank: what follows a blank is no part of it, as browsers see it.
  const nameEnd = nameEndOf(text);
  const key = grammarKey(text.slice(0, nameEnd));
  // The entry `a=` explains attributes in general; a line `a=` alone has no name to look up.
  const known = key === 'a=' ? null : key;
  tokens.push('attribute', nameEnd);
  if (text[nameEnd] === ':') {
    tokens.push('colon', nameEnd + 1);
    readValue(known, text.slice(nameEnd + 1), tokens);
  } else tokens.push('unread', text.length);
  return { key: known, form: 'attribute', tokens: tokens.all };
}

function nameEndOf(text: string): number {
  for (let i = 2; i < text.length; i++) if (text[i] === ':' || text[i] === ' ') return i;
  return text.length;
}

function readValue(key: GrammarKey | null, value: string, tokens: TokenList): void {
  const form = key === null ? null : grammarEntry(key).value;
  const from = tokens.end;
  switch (form?.kind) {
    case 'template':
      tokens.pushPieces(takeApart(form.template, value), from);
      break;
    case 'candidate':
      tokens.pushPieces(candidatePieces(value), from);
      break;
    default:
      tokens.push('unread', from + value.length);
  }
}

/** A candidate's fields; the word in front of a value (`typ`, `raddr`) stays with it. */
function candidatePieces(value: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const gap = (end: number): void => {
    if (end > at) pieces.push({ role: 'separator', name: null, start: at, end });
    at = end;
  };
  for (const { name, start, end } of parseCandidate(value).fields) {
    gap(start);
    if (end > start) pieces.push({ role: 'value', name, start, end });
    at = end;
  }
  gap(value.length);
  return pieces;
}

class TokenList {
  readonly all: SdpToken[] = [];
  end = 0;

  constructor(private readonly text: string) {}

  push(role: TokenRole, end: number, name: string | null = null): void {
    if (end <= this.end) return;
    const start = this.end;
    this.all.push({ role, name, text: this.text.slice(start, end), start, end });
    this.end = end;
  }

  pushPieces(pieces: readonly Piece[], offset: number): void {
    for (const { role, name, end } of pieces) this.push(role, offset + end, name);
  }
}

/**
 * Known values in this line that have a sentence of their own, as keys (`a=setup actpass`). Where the
 * named tokens together are a known value (`nack pli`), its parts are not told beside it.
 */
export function variantsOf(line: Pick<SdpLine, 'key' | 'tokens'>): VariantKey[] {
  const { key } = line;
  const variants = key === null ? undefined : grammarEntry(key).variants;
  if (!variants) return [];
  const texts = line.tokens.flatMap(({ name, text }) =>
    name !== null && variants.by.includes(name) ? [text.toLowerCase()] : [],
  );
  // Encoding and hash names compare without case (RFC 8866 §6.6, RFC 8122 §5); here all may.
  const matching = (wanted: readonly string[]): VariantKey[] =>
    variants.known
      .filter((known) => wanted.includes(known.toLowerCase()))
      .map((known) => `${key} ${known}` as VariantKey);
  const together = matching([texts.join(' ')]);
  return together.length > 0 ? together : matching(texts);
}
