import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { attributeMeantBy } from './attribute-name.js';
import { atWord, nameOf } from './value.js';

/** Without these Chromium refuses the description, however they are misspelt. */
const MISSED: ReadonlySet<string> = new Set([
  'ice-ufrag',
  'ice-pwd',
  'fingerprint',
  'rtcp-mux',
  'rtpmap',
]);
/** Firefox misses these, but knows them in any case. */
const MISSED_BY_FIREFOX: ReadonlySet<string> = new Set(['mid', 'setup']);

/** Whether a browser refuses a description where `meant` is written so. */
export const isMissed = (name: string, meant: string): boolean =>
  MISSED.has(meant) || (MISSED_BY_FIREFOX.has(meant) && name.toLowerCase() !== meant);

/**
 * An attribute that no connection does without, misspelt: browsers pass over it and then miss it.
 */
export const attributeMisspelt = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5.13'),
  lines: 'unknown',
  *check(line) {
    const name = nameOf(line);
    if (!name) return;
    const meant = attributeMeantBy(name.text);
    if (meant === null || !isMissed(name.text, meant)) return;
    const at = atWord(line, name);
    yield { at, params: { name: name.text, meant }, fix: [replaceAt(at, meant)] };
  },
} satisfies LineRule;
