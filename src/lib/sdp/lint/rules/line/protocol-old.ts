import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { atWord, wordsOf } from './value.js';

const OLD: ReadonlySet<string> = new Set(['RTP/AVP', 'RTP/SAVP', 'RTP/SAVPF', 'UDP/TLS/RTP/SAVP']);

/** A name from before DTLS-SRTP. Both browsers take it and encrypt all the same. */
export const protocolOld = {
  kind: 'line',
  severity: 'note',
  spec: rfc(9429, '5.1.2'),
  lines: ['m='],
  *check(line) {
    const protocol = wordsOf(line)[2];
    if (!protocol || !OLD.has(protocol.text)) return;
    const at = atWord(line, protocol);
    yield { at, params: { protocol: protocol.text }, fix: [replaceAt(at, 'UDP/TLS/RTP/SAVPF')] };
  },
} satisfies LineRule;
