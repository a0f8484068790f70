// What a rule of the lint is: when it looks, what it may say, and where.
import type { Extent } from './extent.js';
import type { GrammarKey, Spec } from '../grammar.js';
import type { SdpLine, SdpToken } from '../document.js';
import type { Description } from './description.js';

/**
 * `error`: a browser refuses the description. `warning`: it is taken, and does not do what its author
 * thinks. `note`: worth knowing.
 */
export type Severity = 'error' | 'warning' | 'note';

/** Where something is: a line of the description and offsets in it; the column is `start + 1`. */
export interface Place {
  line: SdpLine;
  start: number;
  end: number;
}

/** A change of the text at UTF-16 offsets of the whole text. */
export interface TextEdit {
  start: number;
  end: number;
  insert: string;
}

/** What goes into the words of a rule: `{port}` in the text is `params.port`. */
export type Params = Readonly<Record<string, string | number>>;

export interface Finding {
  at: Place;
  params?: Params;
  /** Told only where one mend is certain: the edits that make it, none over another. */
  fix?: readonly TextEdit[];
  /** Other places that one has to look at to see it: the first of two, what it clashes with. */
  related?: readonly Place[];
}

interface RuleBase {
  severity: Severity;
  /** The section that says so. */
  spec: Spec;
}

/** Looks at one line alone. */
export interface LineRule extends RuleBase {
  kind: 'line';
  /** The lines that it is shown: of these keys, those that the grammar has no entry for, or all. */
  lines: readonly GrammarKey[] | 'unknown' | 'all';
  check: (line: SdpLine) => Iterable<Finding>;
}

/** Looks across the lines of a description. */
export interface AcrossRule extends RuleBase {
  kind: 'across';
  /** The least of a description that it can judge; a section unless told. */
  needs?: Extent;
  check: (description: Description) => Iterable<Finding>;
}

/** Looks at an answer beside the offer that it answers. What it finds stands in the answer. */
export interface PairRule extends RuleBase {
  kind: 'pair';
  check: (offer: Description, answer: Description) => Iterable<Finding>;
}

export type Rule = LineRule | AcrossRule | PairRule;

export const atLine = (line: SdpLine): Place => ({ line, start: 0, end: line.text.length });

export const atToken = (line: SdpLine, { start, end }: SdpToken): Place => ({ line, start, end });

/** Behind the last character: where something is missing. */
export const atEnd = (line: SdpLine): Place => ({
  line,
  start: line.text.length,
  end: line.text.length,
});

/** Puts this text in the place of what stands there. */
export const replaceAt = ({ line, start, end }: Place, insert: string): TextEdit => ({
  start: line.offset + start,
  end: line.offset + end,
  insert,
});

/** Takes the line away, with its ending. */
export const removeLine = ({ offset, text, ending }: SdpLine): TextEdit => ({
  start: offset,
  end: offset + text.length + ending.length,
  insert: '',
});
