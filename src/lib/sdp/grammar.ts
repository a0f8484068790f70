// The lines that a description can have, as data: RFC 8866's line types, and the attributes.
import { CANDIDATE_FIELDS } from '../ice/candidate.js';
import { ATTRIBUTES } from './grammar/attributes.js';
import { LINE_TYPES } from './grammar/line-types.js';
import { templateNames } from './template.js';

export const GRAMMAR = { ...LINE_TYPES, ...ATTRIBUTES };

/** `o=` for a line type, `a=mid` for an attribute. */
export type GrammarKey = keyof typeof GRAMMAR;

export const GRAMMAR_KEYS = Object.keys(GRAMMAR) as GrammarKey[];

/** Values of a key that have a sentence of their own: `a=setup actpass`. */
export type VariantKey = {
  [Key in GrammarKey]: (typeof GRAMMAR)[Key] extends {
    variants: { known: readonly (infer Known extends string)[] };
  }
    ? `${Key} ${Known}`
    : never;
}[GrammarKey];

/** The grammar's entry, seen through the common shape of all entries. */
export const grammarEntry = (key: GrammarKey): GrammarEntry => GRAMMAR[key];

/** Where a line is specified. */
export interface Spec {
  label: string;
  url: string;
}

/** What follows `x=` or `a=name:`. */
export type ValueForm =
  /** No value: the attribute's presence says it all. */
  | { kind: 'none' }
  /** Taken apart by `template.ts`. */
  | { kind: 'template'; template: string }
  /** A candidate, read by `ice/candidate.ts`. */
  | { kind: 'candidate' };

export interface GrammarEntry {
  /** null where nobody specified it. */
  spec: Spec | null;
  value: ValueForm;
  /** Values that deserve a sentence of their own, found in the tokens of these names. */
  variants?: { by: readonly string[]; known: readonly string[] };
}

/** The key of a grammar entry, or null for a line type or an attribute that it does not know. */
export function grammarKey(text: string): GrammarKey | null {
  return Object.hasOwn(GRAMMAR, text) ? (text as GrammarKey) : null;
}

/** Every name that a token of a value can have. */
export const TOKEN_NAMES: readonly string[] = [
  ...new Set(
    GRAMMAR_KEYS.flatMap((key) => {
      const { value } = grammarEntry(key);
      if (value.kind === 'template') return templateNames(value.template);
      return value.kind === 'candidate' ? CANDIDATE_FIELDS : [];
    }),
  ),
];
