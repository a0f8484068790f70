// Walks over bytes and writes down each field with its range, so that the leaves tile what was read.
// Where the bytes end too early it says so once, and the rest becomes one undecoded leaf.
import { readUint, readUtf8 } from './bytes.js';
import { FIELDS } from './field-codes.js';
import type { Field, FieldCode } from './fields.js';
import type { Packet } from './packet.js';
import type { Problem, ProblemCode } from './problems.js';

/** What all readers of one packet share. */
export interface Source {
  bytes: Uint8Array;
  problems: Problem[];
  /** Decodes a payload; a packet inside this one. */
  decodeInner: (start: number, end: number) => Packet;
}

export type Details = Partial<Omit<Field, 'range' | 'fields'>>;

export class FieldReader {
  readonly fields: Field[];
  readonly end: number;
  #at: number;
  /** It was said already that bytes are missing. */
  #quiet: boolean;

  constructor(
    readonly source: Source,
    start: number,
    end: number,
    options: { quiet?: boolean; fields?: Field[] } = {},
  ) {
    this.#at = start;
    this.end = end;
    this.#quiet = options.quiet ?? false;
    this.fields = options.fields ?? [];
  }

  get at(): number {
    return this.#at;
  }

  get left(): number {
    return this.end - this.#at;
  }

  /** Whether some of what should stand here is missing. */
  get isCut(): boolean {
    return this.#quiet;
  }

  problem(code: ProblemCode, offsetBytes: number, params: Problem['params'] = {}): void {
    const last = Math.max(0, this.source.bytes.length - 1);
    this.source.problems.push({ code, offsetBytes: Math.min(offsetBytes, last), params });
  }

  /** The number, without a step forward; null when the bytes end before it. */
  peekUint(lengthBytes: number): number | null {
    return lengthBytes > this.left ? null : readUint(this.source.bytes, this.#at, lengthBytes);
  }

  /** An unsigned number of at most six bytes; null when the bytes end inside it. */
  uint(code: FieldCode, lengthBytes: number, describe?: (value: number) => Details): number | null {
    if (!this.#has(lengthBytes)) return null;
    const value = readUint(this.source.bytes, this.#at, lengthBytes);
    this.#leaf(code, lengthBytes, { value, ...describe?.(value) });
    return value;
  }

  uint64(code: FieldCode): bigint | null {
    if (!this.#has(8)) return null;
    const { bytes } = this.source;
    const value =
      (BigInt(readUint(bytes, this.#at, 4)) << 32n) | BigInt(readUint(bytes, this.#at + 4, 4));
    this.#leaf(code, 8, { value });
    return value;
  }

  /** Bytes as they are: a view of the packet's. Nothing is written down for no bytes. */
  bytes(
    code: FieldCode,
    lengthBytes: number,
    describe?: (value: Uint8Array) => Details,
  ): Uint8Array | null {
    if (!this.#has(lengthBytes)) return null;
    const value = this.source.bytes.subarray(this.#at, this.#at + lengthBytes);
    if (lengthBytes > 0) this.#leaf(code, lengthBytes, { value: null, ...describe?.(value) });
    return value;
  }

  /** UTF-8; null, with a problem, for bytes that are none. */
  text(code: FieldCode, lengthBytes: number): string | null {
    const start = this.#at;
    let text: string | null = null;
    const bytes = this.bytes(code, lengthBytes, (value) => ({ value: (text = readUtf8(value)) }));
    if (bytes?.length === 0) return '';
    if (bytes && text === null) this.problem('bad-utf8', start);
    return text;
  }

  /** What is sent as zero and ignored on arrival: a note when it is something else. */
  zeros(code: FieldCode, lengthBytes: number): void {
    const start = this.#at;
    const bytes = this.bytes(code, lengthBytes);
    if (!bytes?.some((byte) => byte !== 0)) return;
    this.problem(code.endsWith('padding') ? 'nonzero-padding' : 'nonzero-reserved', start);
  }

  /** A packet inside this one. */
  inner(code: FieldCode, lengthBytes: number): Uint8Array | null {
    const start = this.#at;
    const bytes = this.bytes(code, lengthBytes);
    const leaf = this.fields.at(-1);
    if (!bytes || bytes.length === 0 || !leaf) return bytes;
    const packet = this.source.decodeInner(start, start + lengthBytes);
    this.source.problems.push(...packet.problems);
    leaf.packet = packet;
    return bytes;
  }

  /** A field that consists of those which `read` takes; what `read` returns describes it. */
  group(code: FieldCode, read: (inner: FieldReader) => Details | undefined): void {
    const inner = new FieldReader(this.source, this.#at, this.end, { quiet: this.#quiet });
    const details = read(inner);
    const range = { offsetBytes: this.#at, lengthBytes: inner.at - this.#at };
    this.#at = inner.at;
    this.#quiet = inner.isCut;
    // Where the bytes had ended before, there is nothing to show.
    if (range.lengthBytes === 0) return;
    this.fields.push({
      code,
      name: nameOf(code),
      value: null,
      range,
      fields: inner.fields,
      ...details,
    });
  }

  /**
   * Reads what a length field at `lengthAt` accounts for. Says so when it counts more bytes than there
   * are, or more than `read` takes. `isPart`: the bytes are the beginning of something longer, and that
   * they end early is no problem.
   */
  within<T>(
    lengthBytes: number,
    lengthAt: number,
    read: (inner: FieldReader) => T,
    { isPart = false } = {},
  ): T {
    const availableBytes = this.left;
    const isCut = lengthBytes > availableBytes;
    if (isCut && !this.#quiet)
      this.problem('length-beyond-end', lengthAt, { declaredBytes: lengthBytes, availableBytes });
    const inner = new FieldReader(
      this.source,
      this.#at,
      this.#at + Math.min(lengthBytes, availableBytes),
      {
        quiet: isCut || isPart,
        fields: this.fields,
      },
    );
    const result = read(inner);
    inner.finish();
    this.#at = inner.end;
    if (isCut) this.#quiet = true;
    return result;
  }

  /** Says that bytes are left which nothing accounts for, if there are. */
  finish(): void {
    if (this.left === 0) return;
    if (!this.#quiet) this.problem('trailing-bytes', this.#at, { lengthBytes: this.left });
    this.undecoded();
  }

  /** Takes all that is left as one leaf. */
  undecoded(): void {
    this.bytes('undecoded', this.left);
  }

  #has(lengthBytes: number): boolean {
    if (lengthBytes <= this.left) return true;
    if (!this.#quiet)
      this.problem('truncated', this.#at, { neededBytes: lengthBytes, availableBytes: this.left });
    this.#quiet = true;
    this.undecoded();
    return false;
  }

  #leaf(code: FieldCode, lengthBytes: number, details: Details & Pick<Field, 'value'>): void {
    const range = { offsetBytes: this.#at, lengthBytes };
    this.#at += lengthBytes;
    this.fields.push({ code, name: nameOf(code), range, ...details });
  }
}

const NAMES: Readonly<Record<string, { name: string }>> = FIELDS;
/** An attribute is named by its code. */
const nameOf = (code: FieldCode): string =>
  NAMES[code]?.name ?? code.replace('stun.attribute.', '');
