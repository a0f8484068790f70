// What a description gives away, and the same description without it.
import { readSdp, type SdpDocument } from '../document.js';
import { joinLines } from '../lines.js';
import type { Disclosure, DisclosureKind, DisclosurePlace, ValueInLine } from './disclosure.js';
import { valuesByLine } from './find.js';
import { Replacements } from './replacements.js';

/** Every value that the texts give away, once each, in the order in which they first stand. */
export function disclosures(...documents: readonly SdpDocument[]): Disclosure[] {
  const found = new Map<string, Disclosure & { places: DisclosurePlace[] }>();
  const byText = valuesByLine(documents);
  for (const [text, document] of documents.entries())
    for (const [index, { text: written, number: line }] of document.lines.entries())
      for (const { kind, form, start, end } of byText[text]?.[index] ?? []) {
        if (form) continue;
        const value = written.slice(start, end);
        const key = `${kind} ${value}`;
        const known = found.get(key);
        const place = { text, line, start, end };
        if (known) known.places.push(place);
        else found.set(key, { kind, value, places: [place] });
      }
  return [...found.values()];
}

/**
 * The texts with every value of these kinds replaced: the same value by the same one everywhere, in
 * all of them; two values never by one; an address by one of its family and reach. Nothing else is
 * changed, not even a line end.
 */
export function redact(texts: readonly string[], kinds: ReadonlySet<DisclosureKind>): string[] {
  const read = texts.map(readSdp);
  const byText = valuesByLine(read);
  const documents = read.map((document, index) => ({ document, byLine: byText[index] ?? [] }));
  const replacements = new Replacements(
    documents.flatMap(({ document, byLine }) =>
      document.lines.flatMap(({ text }, index) => [
        ...(byLine[index] ?? []).map(({ start, end }) => text.slice(start, end)),
        // What stays, a documentation address for one, must not come to mean two things.
        ...(text.match(/[\w.:-]+/g) ?? []),
        ...(text.match(/[\w.-]+/g) ?? []),
      ]),
    ),
  );
  return documents.map(({ document, byLine }) =>
    joinLines(
      document.lines.map(({ text, ending }, index) => {
        const values = (byLine[index] ?? []).filter(({ kind }) => kinds.has(kind));
        return { text: replaced(text, values, replacements), ending };
      }),
    ),
  );
}

function replaced(
  text: string,
  values: readonly ValueInLine[],
  replacements: Replacements,
): string {
  const pieces: string[] = [];
  let at = 0;
  // Of two that lie in one another the outer one: it holds the other.
  for (const value of outermost(values)) {
    const { start, end } = value;
    pieces.push(text.slice(at, start), replacements.of(value, text.slice(start, end)));
    at = end;
  }
  return at === 0 ? text : pieces.join('') + text.slice(at);
}

function outermost(values: readonly ValueInLine[]): ValueInLine[] {
  const sorted = [...values].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: ValueInLine[] = [];
  for (const value of sorted) if (value.start >= (kept.at(-1)?.end ?? 0)) kept.push(value);
  return kept;
}
