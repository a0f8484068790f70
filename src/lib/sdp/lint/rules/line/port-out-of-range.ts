import { rfc } from '../../../grammar/entry.js';
import { tokenOf } from '../../description.js';
import { atToken, type LineRule } from '../../rule.js';

const LAST_PORT = 65_535;

/** A port of 16 bits; 0 rejects a section. Chromium: "The port number is invalid". */
export const portOutOfRange = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5.14'),
  lines: ['m='],
  *check(line) {
    const port = tokenOf(line, 'port');
    if (port && /^\d+$/.test(port.text) && Number(port.text) > LAST_PORT)
      yield { at: atToken(line, port), params: { port: port.text } };
  },
} satisfies LineRule;
