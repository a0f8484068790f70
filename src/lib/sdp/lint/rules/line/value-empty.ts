import type { GrammarKey } from '../../../grammar.js';
import { rfc } from '../../../grammar/entry.js';
import { atEnd, type LineRule } from '../../rule.js';
import { gapBehindName, valueStart, wordsOf } from './value.js';

const NEEDS_COLON = [
  'a=ice-options',
  'a=group',
  'a=msid-semantic',
  'a=ptime',
  'a=maxptime',
] as const;
const EMPTY = [
  ...NEEDS_COLON,
  'a=rid',
  'a=rtcp',
  'a=rtcp-xr',
  'a=imageattr',
  'a=framerate',
  'a=quality',
  'a=orient',
  'a=lang',
  'a=sdplang',
  'a=charset',
  'a=tool',
  'a=type',
  'a=label',
  'a=content',
  'a=source-filter',
  'a=maxprate',
  'a=tls-id',
  'a=connection',
  'a=identity',
  'a=ice-pacing',
  'a=remote-candidates',
  'a=dcmap',
  'a=dcsa',
  'a=ts-refclk',
  'a=mediaclk',
  'a=depend',
  'a=floorctrl',
  'a=confid',
  'a=userid',
  'a=floorid',
] as const satisfies readonly GrammarKey[];

/** Nothing where the grammar has a value, and browsers pass over it. */
export const valueEmpty = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8866, '5.13'),
  lines: EMPTY,
  *check(line) {
    if (wordsOf(line).length > 0 || gapBehindName(line)) return;
    if (valueStart(line) === null && NEEDS_COLON.some((key) => key === line.key)) return;
    yield { at: atEnd(line), params: { key: line.key ?? '' } };
  },
} satisfies LineRule;
