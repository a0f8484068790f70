// Finds lines of a description by what a browser calls them.
import { type TextLine, splitLines } from '../lines.js';

/**
 * How the browser names the place: `line` quotes or counts it, `name` tells what stands there (an
 * attribute, a mid, a payload type), `missing` tells what is not there: the line is the m= line of the
 * first section without it.
 */
export type MeantBy = 'line' | 'name' | 'missing';

export interface Meant {
  /** 1 and up. */
  line: number;
  /** Offsets in the line. */
  start: number;
  end: number;
  by: MeantBy;
}

/** The lines of a media section, its m= line first; for the session part, those before the first m=. */
export type Section = readonly TextLine[];

export class Lookup {
  readonly text: string;
  readonly lines: readonly TextLine[];
  readonly session: Section;
  readonly media: readonly Section[];

  constructor(text: string) {
    this.text = text;
    this.lines = splitLines(text);
    const session: TextLine[] = [];
    const media: TextLine[][] = [];
    for (const line of this.lines) {
      if (line.text.startsWith('m=')) media.push([line]);
      else (media.at(-1) ?? session).push(line);
    }
    this.session = session;
    this.media = media;
  }

  /** The section with this a=mid. */
  byMid(mid: string): Section | undefined {
    return this.media.find((section) => section.some(({ text }) => text === `a=mid:${mid}`));
  }

  /** Its lines with this attribute, else those of the session part, where it holds for all sections. */
  attribute(name: string, section: Section): readonly TextLine[] {
    const own = section.filter((line) => hasAttribute(line, name));
    return own.length > 0 ? own : this.session.filter((line) => hasAttribute(line, name));
  }

  /** All lines with this attribute. */
  all(name: string): readonly TextLine[] {
    return this.lines.filter((line) => hasAttribute(line, name));
  }

  /** The first m= section in use that has one of these attributes neither itself nor from the session. */
  firstWithout(
    names: readonly string[],
    isAsked: (section: Section) => boolean = () => true,
  ): Section | undefined {
    return this.media.find(
      (section) =>
        isInUse(section) &&
        isAsked(section) &&
        names.some((name) => this.attribute(name, section).every(({ text }) => isEmpty(text))),
    );
  }
}

const hasAttribute = ({ text }: TextLine, name: string): boolean =>
  text === `a=${name}` || text.startsWith(`a=${name}:`);

/** `a=ice-ufrag:` is as good as none. */
const isEmpty = (text: string): boolean => text.endsWith(':');

/** RFC 9429 §5.2.1: a port of 0 rejects the section, unless it is a=bundle-only. */
const isInUse = ([head, ...rest]: Section): boolean =>
  !/^m=\S* 0[ /]/.test(head?.text ?? '') || rest.some(({ text }) => text === 'a=bundle-only');

export const isRtp = ([head]: Section): boolean => /^m=\S* \S+ \S*RTP\//.test(head?.text ?? '');

export const wholeLine = (line: TextLine | undefined, by: MeantBy): Meant | null =>
  line ? { line: line.number, start: 0, end: line.text.length, by } : null;

/** This field of the line, as blanks, colons and slashes part it; the whole line where it has none. */
export function fieldOf(line: TextLine | undefined, field: string, by: MeantBy): Meant | null {
  if (line && field !== '')
    for (const { 0: found, index } of line.text.matchAll(/[^\s:/=]+/g))
      if (found === field && index >= 2)
        return { line: line.number, start: index, end: index + field.length, by };
  return wholeLine(line, by);
}

/** What stands behind the colon of an attribute. */
export const valueOf = ({ text }: TextLine): string => text.slice(text.indexOf(':') + 1);
