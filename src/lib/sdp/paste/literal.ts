// Reads what programs write down: JSON, literals of JavaScript, Python, Ruby and their like, and
// objects as consoles print them. Nothing is run; what cannot be read gives null.
import { unescape } from './escapes.js';

export type Literal =
  | { kind: 'string'; text: string }
  /** A number, true, null, an unquoted word. */
  | { kind: 'word'; text: string }
  | { kind: 'array'; items: readonly Literal[] }
  | { kind: 'object'; entries: readonly (readonly [key: string, value: Literal])[] };

export interface LiteralRead {
  value: Literal;
  /** The first offset after it. */
  end: number;
  /** Whether all of it is JSON (RFC 8259). */
  isJson: boolean;
}

const DEEPEST = 50;

/** How much may still be done; it goes down as it is, so that many attempts stay linear together. */
export interface Budget {
  characters: number;
}

/** What a value costs beside its characters. */
const PER_VALUE = 8;

/** Reads one literal that begins at an offset; null for what is none, or where the budget ends. */
export function readLiteral(text: string, at: number, budget: Budget): LiteralRead | null {
  const reader = new Reader(text, at, budget);
  const value = reader.value(0);
  return value && { value, end: reader.at, isJson: reader.isJson };
}

/** The whole text as JSON, much faster than by reading it; null where it is not. */
export function readJson(text: string): Literal | null {
  try {
    return fromJson(JSON.parse(text));
  } catch {
    // Deeper than the stack is no message either.
    return null;
  }
}

function fromJson(value: unknown): Literal {
  if (typeof value === 'string') return { kind: 'string', text: value };
  if (Array.isArray(value)) return { kind: 'array', items: value.map(fromJson) };
  if (typeof value !== 'object' || value === null) return { kind: 'word', text: String(value) };
  const entries = Object.entries(value).map(([key, one]) => [key, fromJson(one)] as const);
  return { kind: 'object', entries };
}

// White space with line ends and the no-break space, as JavaScript has it.
const BLANKS = /\s*/y;
/** Ruby writes a symbol with a colon in front. */
const KEY = /:?[\p{L}\p{N}_$.-]{1,200}/uy;
/** A value without quotation marks: a number, a name, `ƒ toJSON()`. */
const WORD = /[^\s,;{}[\]"'`][^,;{}[\]"'`\r\n]{0,200}/y;
/** The name in front of an object that a console or a `new` prints. */
const NAME_OF_OBJECT = /[A-Za-z_$][\w$.]{0,80}\s{0,8}(?=\{)/y;
const SEPARATOR = /=>|[:=]/y;
const ELLIPSIS = /…|\.\.\./y;
const NUMBER_OR_NAME = /^(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;

class Reader {
  isJson = true;

  constructor(
    private readonly text: string,
    public at: number,
    private readonly budget: Budget,
  ) {}

  value(depth: number): Literal | null {
    this.budget.characters -= PER_VALUE;
    if (depth > DEEPEST || this.budget.characters <= 0) return null;
    this.blanks();
    switch (this.text[this.at]) {
      case '{':
        return this.object(depth);
      case '[':
        return this.array(depth);
      case '"':
      case "'":
      case '`':
        return this.strings();
      default:
        return this.named(depth) ?? this.word();
    }
  }

  private named(depth: number): Literal | null {
    if (!this.take(NAME_OF_OBJECT)) return null;
    this.isJson = false;
    return this.object(depth);
  }

  private word(): Literal | null {
    const text = this.take(WORD)?.trimEnd();
    if (!text) return null;
    if (!NUMBER_OR_NAME.test(text)) this.isJson = false;
    return { kind: 'word', text };
  }

  private object(depth: number): Literal | null {
    const entries: [string, Literal][] = [];
    this.step();
    for (;;) {
      const next = this.nextItem('}');
      if (next !== 'item') return next === 'end' ? { kind: 'object', entries } : null;
      const key = this.key();
      if (key === null) return null;
      this.blanks();
      const separator = this.take(SEPARATOR);
      if (!separator) return null;
      if (separator !== ':') this.isJson = false;
      const value = this.value(depth + 1);
      if (!value) return null;
      entries.push([key, value]);
      if (!this.isItemOver('}')) return null;
    }
  }

  private array(depth: number): Literal | null {
    const items: Literal[] = [];
    this.step();
    for (;;) {
      const next = this.nextItem(']');
      if (next !== 'item') return next === 'end' ? { kind: 'array', items } : null;
      const value = this.value(depth + 1);
      if (!value) return null;
      items.push(value);
      if (!this.isItemOver(']')) return null;
    }
  }

  /** Passes over what a console leaves out, and says whether the list goes on. */
  private nextItem(close: string): 'item' | 'end' | 'broken' {
    for (;;) {
      this.blanks();
      const char = this.text[this.at];
      if (char === undefined || this.budget.characters <= 0) return 'broken';
      if (char === close) {
        this.step();
        return 'end';
      }
      if (!this.take(ELLIPSIS)) return 'item';
      this.isJson = false;
      this.isItemOver(close);
    }
  }

  /** After an item: a comma, or the end in front. */
  private isItemOver(close: string): boolean {
    this.blanks();
    const char = this.text[this.at];
    if (char === close) return true;
    if (char !== ',' && char !== ';') return false;
    this.step();
    this.blanks();
    if (char === ';' || this.text[this.at] === close) this.isJson = false;
    return true;
  }

  private key(): string | null {
    const char = this.text[this.at];
    if (char === '"') return this.string();
    this.isJson = false;
    return char === "'" || char === '`'
      ? this.string()
      : (this.take(KEY)?.replace(/^:/, '') ?? null);
  }

  /** A string, and those that are added to it: with + or ., or by standing beside it. */
  private strings(): Literal | null {
    let text = this.string();
    if (text === null) return null;
    const parts = [text];
    for (;;) {
      const end = this.at;
      this.blanks();
      const joint = this.text[this.at];
      // A dot may also begin .join(); what follows decides.
      if (joint === '+' || joint === '.') {
        this.step();
        this.blanks();
      }
      const quote = this.text[this.at];
      text = quote === '"' || quote === "'" || quote === '`' ? this.string() : null;
      if (text === null) {
        this.at = end;
        return { kind: 'string', text: parts.join('') };
      }
      this.isJson = false;
      parts.push(text);
    }
  }

  private string(): string | null {
    const { text } = this;
    const quote = text.charAt(this.at);
    const isTriple = text.startsWith(quote.repeat(3), this.at);
    const close = isTriple ? quote.repeat(3) : quote;
    if (quote !== '"' || isTriple) this.isJson = false;
    const begin = this.at + close.length;
    const end = endOfString(text, begin, close, this.budget);
    if (end === null) return null;
    this.at = end + close.length;
    const raw = text.slice(begin, end);
    if (/[\r\n]/.test(raw)) this.isJson = false;
    return unescape(raw);
  }

  private blanks(): void {
    this.take(BLANKS);
  }

  private step(): void {
    this.at++;
    this.budget.characters--;
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const taken = pattern.exec(this.text)?.[0] ?? null;
    if (taken) {
      this.at += taken.length;
      this.budget.characters -= taken.length;
    }
    return taken;
  }
}

/** The offset of the closing quote; null where there is none, or the budget is used up. */
function endOfString(text: string, from: number, close: string, budget: Budget): number | null {
  const limit = Math.min(text.length, from + Math.max(budget.characters, 0));
  const last = close.charCodeAt(0);
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === last && (close.length === 1 || text.startsWith(close, at))) {
      budget.characters -= at - from;
      return at;
    }
  }
  budget.characters -= limit - from;
  return null;
}

const BACKSLASH = 0x5c;
