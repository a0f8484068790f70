// Every unwrapper, in the order in which they are asked: what encloses the whole comes first.
import type { Unwrap } from './unwrapper.js';
import { base64, base64Word } from './unwrappers/base64.js';
import { byteOrderMark } from './unwrappers/byte-order-mark.js';
import { candidateAttribute, candidateLines } from './unwrappers/candidates.js';
import { severalDescriptions, surroundingLines } from './unwrappers/descriptions-in-text.js';
import { emptyLines } from './unwrappers/empty-lines.js';
import { html, htmlSource } from './unwrappers/html.js';
import { linePrefixes, quotation } from './unwrappers/line-prefixes.js';
import { markdownFences } from './unwrappers/markdown-fences.js';
import { mergedLines } from './unwrappers/merged-lines.js';
import { objects } from './unwrappers/objects.js';
import { invisibleCharacters, noBreakSpaces } from './unwrappers/odd-characters.js';
import { percentEncoding } from './unwrappers/percent-encoding.js';
import { smartQuotes } from './unwrappers/smart-quotes.js';
import { sourceCode } from './unwrappers/source-code.js';
import { trailingBlanks } from './unwrappers/trailing-blanks.js';
import { writtenLineEnds } from './unwrappers/written-line-ends.js';

/** What may be amiss with a text whose lines all are lines of one description. */
export const FOR_WHOLE_DESCRIPTIONS: readonly Unwrap[] = [
  invisibleCharacters,
  noBreakSpaces,
  trailingBlanks,
];

export const UNWRAPPERS: readonly Unwrap[] = [
  byteOrderMark,
  base64,
  percentEncoding,
  quotation,
  htmlSource,
  objects,
  base64Word,
  html,
  smartQuotes,
  writtenLineEnds,
  sourceCode,
  markdownFences,
  emptyLines,
  ...FOR_WHOLE_DESCRIPTIONS,
  candidateAttribute,
  severalDescriptions,
  linePrefixes,
  surroundingLines,
  mergedLines,
  candidateLines,
];
