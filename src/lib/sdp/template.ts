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
  start: number;
  end: number;
}

type FieldMode = 'one' | 'words' | 'list' | 'rest';

type Part =
  | { kind: 'literal'; text: string }
  | { kind: 'field'; names: string[]; mode: FieldMode; stops: string }
  | { kind: 'optional'; parts: Part[] };

const compiled = new Map<string, Part[]>();

function compile(template: string): Part[] {
  const known = compiled.get(template);
  if (known) return known;
  const parts = withStops(partsOf(template), '');
  compiled.set(template, parts);
  return parts;
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
      parts.push({ kind: 'optional', parts: partsOf(template.slice(i + 1, end)) });
      i = end + 1;
    } else {
      parts.push({ kind: 'literal', text: char });
      i++;
    }
  }
  return parts;
}

function fieldOf(source: string): Part {
  const mark = /(\*|;|\.\.\.)?$/.exec(source)?.[0] ?? '';
  const names = source.slice(0, source.length - mark.length).split(' ');
  const mode = mark === '*' ? 'words' : mark === ';' ? 'list' : mark === '...' ? 'rest' : 'one';
  return { kind: 'field', names, mode, stops: '' };
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
function withStops(parts: Part[], after: string): Part[] {
  return parts.map((part, i) => {
    if (part.kind === 'literal') return part;
    const next = startsOf(parts.slice(i + 1), after);
    return part.kind === 'field'
      ? { ...part, stops: ` ${next}` }
      : { ...part, parts: withStops(part.parts, next) };
  });
}

function startsOf(parts: readonly Part[], after: string): string {
  const [first, ...others] = parts;
  if (!first) return after;
  if (first.kind === 'literal') return first.text;
  if (first.kind === 'optional') return startsOf(first.parts, '') + startsOf(others, after);
  return '';
}

/** Every name that the template can give to a piece. */
export function templateNames(template: string): string[] {
  const namesOf = (parts: readonly Part[]): string[] =>
    parts.flatMap((part) => {
      if (part.kind === 'field') return part.names;
      return part.kind === 'optional' ? namesOf(part.parts) : [];
    });
  return namesOf(compile(template));
}

/** The pieces of `text`, from 0 to its length without a gap. Any text is fine. */
export function takeApart(template: string, text: string): Piece[] {
  const pieces: Piece[] = [];
  const { at } = readParts(compile(template), text, 0, pieces);
  if (at < text.length) pieces.push({ role: 'unread', name: null, start: at, end: text.length });
  return pieces;
}

function readParts(
  parts: readonly Part[],
  text: string,
  from: number,
  pieces: Piece[],
): { at: number; fits: boolean } {
  let at = from;
  for (const part of parts) {
    if (part.kind === 'literal') {
      if (text[at] !== part.text) return { at, fits: false };
      pieces.push({ role: 'separator', name: null, start: at, end: at + 1 });
      at++;
    } else if (part.kind === 'optional') {
      if (at >= text.length || !startsOf(part.parts, '').includes(text.charAt(at))) continue;
      const inner = readParts(part.parts, text, at, pieces);
      if (!inner.fits) return inner;
      at = inner.at;
    } else at = readField(part, text, at, pieces);
  }
  return { at, fits: true };
}

function readField(
  field: Extract<Part, { kind: 'field' }>,
  text: string,
  from: number,
  pieces: Piece[],
): number {
  const push = (index: number, start: number, end: number): void => {
    const name = field.names[index % field.names.length] ?? null;
    if (end > start) pieces.push({ role: 'value', name, start, end });
  };
  if (field.mode === 'rest') {
    push(0, from, text.length);
    return text.length;
  }
  if (field.mode === 'one') {
    let end = from;
    while (end < text.length && !field.stops.includes(text.charAt(end))) end++;
    push(0, from, end);
    return end;
  }
  // Words and lists run to the end: separators between, whatever number of them stands together.
  const separators = field.mode === 'words' ? ' ' : '; ';
  const pattern = field.mode === 'words' ? /[^ ]+/g : /[^; ][^;]*/g;
  let at = from;
  let index = 0;
  for (const match of text.slice(from).matchAll(pattern)) {
    const start = from + match.index;
    const end = start + match[0].trimEnd().length;
    pushSeparator(pieces, at, start);
    push(index++, start, end);
    at = end;
  }
  // A list may close with a separator; a word list may not, and then it is left as unread.
  const rest = text.slice(at);
  if (field.mode === 'list' && rest !== '' && [...rest].every((c) => separators.includes(c))) {
    pushSeparator(pieces, at, text.length);
    return text.length;
  }
  return at;
}

function pushSeparator(pieces: Piece[], start: number, end: number): void {
  if (end > start) pieces.push({ role: 'separator', name: null, start, end });
}
