/** In UTF-16 code units. A text beyond this is no description; looking at it would only cost time. */
export const LONGEST_TEXT = 20_000_000;
