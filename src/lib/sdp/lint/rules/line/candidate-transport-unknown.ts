import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { candidateWords } from './candidate.js';
import { atWord } from './value.js';

/** `ssltcp` is libwebrtc's own. */
const TAKEN: ReadonlySet<string> = new Set(['udp', 'tcp', 'ssltcp']);

/** Chromium: “Unsupported transport type”; `tls` lacks its fingerprint. */
export const candidateTransportUnknown = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8839, '5.1'),
  lines: ['a=candidate'],
  *check(line) {
    const candidate = candidateWords(line);
    if (!candidate) return;
    const { transport } = candidate;
    if (!TAKEN.has(transport.text.toLowerCase()))
      yield { at: atWord(line, transport), params: { transport: transport.text } };
  },
} satisfies LineRule;
