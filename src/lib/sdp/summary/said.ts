// Where the summary has something from.
import type { SdpLine } from '../document.js';
import { MediaSection, type Section, tokenOf } from '../lint/description.js';

/** A line of the description, from 1. */
export interface At {
  line: number;
}

/** A text of the description, as it stands there. */
export interface Said extends At {
  text: string;
}

/** The value that the grammar calls so; null where there is no such line or no such value in it. */
export function said(line: SdpLine | undefined, name: string): Said | null {
  const token = line && tokenOf(line, name);
  return token ? { text: token.text, line: line.number } : null;
}

/** A whole number of decimal digits; null for any other text, and beyond 2^53. */
export function wholeNumber(text: string | null | undefined): number | null {
  if (text == null || !/^\d+$/.test(text)) return null;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : null;
}

/** The index of a section; null for the lines before the first m=. */
export const sectionIndex = (section: Section): number | null =>
  section instanceof MediaSection ? section.index : null;
