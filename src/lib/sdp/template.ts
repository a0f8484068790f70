// Takes a value apart by a template such as `{payload} {encoding}/{clock}[/{channels}]`.
//
//   {name}    up to the next blank or the character that may follow in the template
//   {name*}   words parted by blanks; with several names they take turns: {time offset*}
//   {name;}   a list parted by semicolons, to the end
//   {name...} everything to the end, blanks included
//   [ … ]     may be missing; what decides is whether its first character is there
//
// Anything else stands for itself. What does not fit the template is kept as `unread`.

export type PieceRole = 'value' | 'separator' | 'unread';

/** A part of the value. The pieces of a value lie side by side and cover it without a gap. */
export interface Piece {
  role: PieceRole;
  /** The template's name for it; null for separators and what could not be read. */
  name: string | null;
  text: string;
  start: number;
  end: number;
}

type FieldMode = 'one' | 'words' | 'list' | 'rest';

/** Characters as their UTF-16 code units: comparing numbers costs less than comparing texts. */
type Codes = readonly number[];

type Part =
  | { kind: 'literal'; code: number }
  | { kind: 'field'; names: readonly string[]; mode: FieldMode; stops: Codes }
  | { kind: 'optional'; parts: readonly Part[]; starts: Codes };

/** A template that was made ready to read with. */
export type Template = readonly Part[];

const BLANK = 0x20;
const SEMICOLON = 0x3b;

/** Makes a template ready. It costs far more than to read a value with it. */
export function compileTemplate(template: string): Template {
  return withStops(partsOf(template), []);
}

function partsOf(template: string): Part[] {
  const parts: Part[] = [];
  for (let i = 0; i < template.length;) {
    const char = template.charAt(i);
    if (char === '{') {
      const end = template.indexOf('}', i);
      parts.push(fieldOf(template.slice(i + 1, end)));
      i = end + 1;
    } else if (char === '[') {
      const end = closingBracket(template, i);
      parts.push({ kind: 'optional', parts: partsOf(template.slice(i + 1, end)), starts: [] });
      i = end + 1;
    } else {
      parts.push({ kind: 'literal', code: char.charCodeAt(0) });
      i++;
    }
  }
  return parts;
}

function fieldOf(source: string): Part {
  const mark = /(\*|;|\.\.\.)?$/.exec(source)?.[0] ?? '';
  const names = source.slice(0, source.length - mark.length).split(' ');
  const mode = mark === '*' ? 'words' : mark === ';' ? 'list' : mark === '...' ? 'rest' : 'one';
  return { kind: 'field', names, mode, stops: [] };
}

function closingBracket(template: string, from: number): number {
  let depth = 0;
  for (let i = from; i < template.length; i++) {
    if (template[i] === '[') depth++;
    if (template[i] === ']' && --depth === 0) return i;
  }
  return template.length;
}

/** Tells each field at which characters it ends: the first ones of whatever may come next. */
function withStops(parts: readonly Part[], after: Codes): Part[] {
  return parts.map((part, i) => {
    if (part.kind === 'literal') return part;
    const next = startsOf(parts.slice(i + 1), after);
    return part.kind === 'field'
      ? { ...part, stops: [...new Set([BLANK, ...next])] }
      : { ...part, parts: withStops(part.parts, next), starts: startsOf(part.parts, []) };
  });
}

function startsOf(parts: readonly Part[], after: Codes): Codes {
  const [first, ...others] = parts;
  if (!first) return after;
  if (first.kind === 'literal') return [first.code];
  if (first.kind === 'optional') return [...startsOf(first.parts, []), ...startsOf(others, after)];
  return [];
}

/** Every name that the template can give to a piece. */
export function templateNames(template: string): string[] {
  const namesOf = (parts: readonly Part[]): string[] =>
    parts.flatMap((part) => {
      if (part.kind === 'field') return part.names;
      return part.kind === 'optional' ? namesOf(part.parts) : [];
    });
  return namesOf(partsOf(template));
}

/** Whatever takes pieces: a list of them, or of what they are a kind of. */
export type PieceSink = Pick<Piece[], 'push'>;

/**
 * Gives the pieces of `line` from `from` to its end, without a gap; their offsets are the line's. Any
 * text is fine.
 */
export function takeApart(template: Template, line: string, from: number, into: PieceSink): void {
  const reading = new Reading(line, from, into);
  reading.read(template);
  reading.push('unread', null, line.length);
}

class Reading {
  constructor(
    private readonly line: string,
    private at: number,
    private readonly into: PieceSink,
  ) {}

  push(role: PieceRole, name: string | null, end: number): void {
    const start = this.at;
    if (end <= start) return;
    this.into.push({ role, name, text: this.line.slice(start, end), start, end });
    this.at = end;
  }

  /** Whether the text fits as far as the parts go. Where it does not, it stands where that began. */
  read(parts: readonly Part[]): boolean {
    for (const part of parts) {
      switch (part.kind) {
        case 'literal':
          if (this.line.charCodeAt(this.at) !== part.code) return false;
          this.push('separator', null, this.at + 1);
          break;
        case 'optional':
          if (this.at >= this.line.length) break;
          if (!part.starts.includes(this.line.charCodeAt(this.at))) break;
          if (!this.read(part.parts)) return false;
          break;
        case 'field':
          this.readField(part);
      }
    }
    return true;
  }

  private readField({ names, mode, stops }: Extract<Part, { kind: 'field' }>): void {
    switch (mode) {
      case 'one':
        this.push('value', names[0] ?? null, this.endOfField(stops));
        break;
      case 'rest':
        this.push('value', names[0] ?? null, this.line.length);
        break;
      case 'words':
        this.readWords(names);
        break;
      case 'list':
        this.readList(names[0] ?? null);
    }
  }

  private endOfField(stops: Codes): number {
    const { line } = this;
    if (stops.length === 1) {
      const blank = line.indexOf(' ', this.at);
      return blank < 0 ? line.length : blank;
    }
    let end = this.at;
    while (end < line.length && !stops.includes(line.charCodeAt(end))) end++;
    return end;
  }

  /** Up to the last word. What stands behind it has no place in the grammar. */
  private readWords(names: readonly string[]): void {
    const { line } = this;
    let from = this.at;
    for (let index = 0; ; index++) {
      const start = endOfBlanks(line, from);
      if (start === line.length) return;
      this.push('separator', null, start);
      const blank = line.indexOf(' ', start);
      from = blank < 0 ? line.length : blank;
      this.push('value', names[index % names.length] ?? null, trimmedEnd(line, start, from));
    }
  }

  /** A list may close with separators. White space of another kind behind an item is left over. */
  private readList(name: string | null): void {
    const { line } = this;
    for (let from = this.at; ;) {
      const start = endOfSeparators(line, from);
      if (start === line.length) break;
      this.push('separator', null, start);
      const semicolon = line.indexOf(';', start);
      from = semicolon < 0 ? line.length : semicolon;
      this.push('value', name, trimmedEnd(line, start, from));
    }
    if (endOfSeparators(line, this.at) === line.length) this.push('separator', null, line.length);
  }
}

/** Without white space of other kinds behind the text. */
function trimmedEnd(line: string, start: number, end: number): number {
  const last = line.charCodeAt(end - 1);
  const isVisible = last > BLANK && last < 0x7f;
  return isVisible ? end : start + line.slice(start, end).trimEnd().length;
}

function endOfBlanks(line: string, from: number): number {
  let end = from;
  while (line.charCodeAt(end) === BLANK) end++;
  return end;
}

function endOfSeparators(line: string, from: number): number {
  let end = from;
  while (line.charCodeAt(end) === BLANK || line.charCodeAt(end) === SEMICOLON) end++;
  return end;
}
