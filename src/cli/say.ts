// A rule's words, filled in, as plain text.
import type { Params } from '../lib/sdp/lint/rule.js';
import { fillIn } from '../lib/sdp/lint/words.js';
import { withoutMarks } from './plain.js';

/** A value that a rule cites may be as long as the text; a sentence is not. */
const MOST_CHARACTERS = 80;

export const say = (words: string, params: Params): string =>
  withoutMarks(fillIn(words, shortened(params)));

const shortened = (params: Params): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > MOST_CHARACTERS
        ? `${value.slice(0, MOST_CHARACTERS)}…`
        : value,
    ]),
  );
