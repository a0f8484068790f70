// The order of the session part, as RFC 8866 §5 writes it and Chromium insists on it.
import type { SdpLine } from '../../../document.js';
import type { GrammarKey } from '../../../grammar.js';

/** t= and r= take turns, so they share a rank. */
const RANKS: ReadonlyMap<GrammarKey, number> = new Map<GrammarKey, number>([
  ['v=', 0],
  ['o=', 1],
  ['s=', 2],
  ['i=', 3],
  ['u=', 4],
  ['e=', 5],
  ['p=', 6],
  ['c=', 7],
  ['b=', 8],
  ['t=', 9],
  ['r=', 9],
  ['z=', 10],
  ['k=', 11],
]);

const LAST_RANK = 12;

export const REQUIRED = ['v=', 'o=', 's=', 't='] as const satisfies readonly GrammarKey[];

/** Where the line may stand; attributes are last. undefined for what is no line of SDP. */
export const rankOf = ({ key, form }: SdpLine): number | undefined =>
  form === 'attribute' ? LAST_RANK : key === null ? undefined : RANKS.get(key);

export const rankOfKey = (key: GrammarKey): number => RANKS.get(key) ?? LAST_RANK;
