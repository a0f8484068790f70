import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { candidateWords, extensionOf, isTcp } from './candidate.js';
import { isWithin, LAST_PORT } from './number.js';
import { atWord } from './value.js';

/** An active candidate opens connections and accepts none; its port is 9. */
export const candidateActivePort = {
  kind: 'line',
  severity: 'note',
  spec: rfc(6544, '4.5'),
  lines: ['a=candidate'],
  *check(line) {
    const candidate = candidateWords(line);
    if (!candidate) return;
    const { port } = candidate;
    if (!isTcp(candidate) || extensionOf(candidate, 'tcptype')?.text !== 'active') return;
    if (port.text === '9' || !isWithin(port.text, 0, LAST_PORT)) return;
    const at = atWord(line, port);
    yield { at, params: { port: port.text }, fix: [replaceAt(at, '9')] };
  },
} satisfies LineRule;
