// A description as rules ask about it: its sections with their lines by key, and the values of lines.
import type { SdpDocument, SdpLine, SdpToken } from '../document.js';
import type { GrammarKey } from '../grammar.js';
import type { Remembering } from '../once-per.js';

/** Which of the two a description is, where that is known: JSEP forbids some things to one of them. */
export type DescriptionType = 'offer' | 'answer';

export interface Description extends Remembering {
  document: SdpDocument;
  /** null where only the text is known. */
  type: DescriptionType | null;
  /** The lines before the first m=. */
  session: Section;
  /** One for each m= line, in order. */
  media: readonly MediaSection[];
}

export class Section implements Remembering {
  readonly memory = new Map<unknown, unknown>();
  readonly lines: readonly SdpLine[];
  readonly #byKey = new Map<GrammarKey, SdpLine[]>();

  constructor(lines: readonly SdpLine[]) {
    this.lines = lines;
    for (const line of lines) {
      if (line.key === null) continue;
      const known = this.#byKey.get(line.key);
      if (known) known.push(line);
      else this.#byKey.set(line.key, [line]);
    }
  }

  /** Its lines of this key, in order. */
  all(key: GrammarKey): readonly SdpLine[] {
    return this.#byKey.get(key) ?? [];
  }

  first(key: GrammarKey): SdpLine | undefined {
    return this.#byKey.get(key)?.[0];
  }

  has(key: GrammarKey): boolean {
    return this.#byKey.has(key);
  }
}

export class MediaSection extends Section {
  /** Counts from 0. */
  readonly index: number;
  /** The m= line. */
  readonly head: SdpLine;

  constructor(index: number, lines: readonly SdpLine[]) {
    super(lines);
    const [head] = lines;
    if (!head) throw new RangeError('A section begins with its m= line.');
    this.index = index;
    this.head = head;
  }

  /** `audio`, `video`, `application`, or whatever else the line says. */
  get media(): string {
    return valueOf(this.head, 'media') ?? '';
  }

  get port(): string {
    return valueOf(this.head, 'port') ?? '';
  }

  get protocol(): string {
    return valueOf(this.head, 'proto') ?? '';
  }

  get formats(): readonly SdpToken[] {
    return tokensOf(this.head, 'format');
  }

  /** Its name in BUNDLE; null without a=mid. */
  get mid(): string | null {
    const line = this.first('a=mid');
    return line ? (valueOf(line, 'mid') ?? '') : null;
  }

  /** What a sentence calls it: `video (mid 1)`. */
  get name(): string {
    return this.mid === null ? this.media : `${this.media} (mid ${this.mid})`;
  }

  /** RFC 9429 §5.2.1: a port of 0 without a=bundle-only is a section that is rejected or stopped. */
  get isRejected(): boolean {
    return this.port === '0' && !this.has('a=bundle-only');
  }

  /** Over RTP, by the protocol's name (RFC 8866 §5.14). */
  get isRtp(): boolean {
    return this.protocol.includes('RTP/');
  }
}

/** The value that the grammar calls so; undefined where the line does not have it. */
export function valueOf(line: SdpLine, name: string): string | undefined {
  return tokenOf(line, name)?.text;
}

export function tokenOf(line: SdpLine, name: string): SdpToken | undefined {
  return line.tokens.find((token) => token.name === name);
}

export function tokensOf(line: SdpLine, name: string): SdpToken[] {
  return line.tokens.filter((token) => token.name === name);
}

export function describe(document: SdpDocument, type: DescriptionType | null = null): Description {
  const [session, ...media] = document.sections.map(({ start, end }) =>
    document.lines.slice(start, end),
  );
  return {
    document,
    type,
    session: new Section(session ?? []),
    media: media.map((lines, index) => new MediaSection(index, lines)),
    memory: new Map(),
  };
}
