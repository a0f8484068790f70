import type { GrammarKey } from '../../../grammar.js';
import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { atWords, wordsOf } from './value.js';

/** By the grammar of the specification that each entry of the grammar names. */
const FORMS = [
  { key: 'a=ptime', words: 1, form: /^\d+(\.\d+)?$/, example: '20' },
  { key: 'a=maxptime', words: 1, form: /^\d+(\.\d+)?$/, example: '60' },
  { key: 'a=framerate', words: 1, form: /^\d+(\.\d+)?$/, example: '29.97' },
  { key: 'a=quality', words: 1, form: /^([0-9]|10)$/, example: '5' },
  { key: 'a=orient', words: 1, form: /^(portrait|landscape|seascape)$/, example: 'landscape' },
  { key: 'a=maxprate', words: 1, form: /^\d+(\.\d+)?$/, example: '100' },
  { key: 'a=ice-pacing', words: 1, form: /^\d{1,10}$/, example: '50' },
  { key: 'a=tls-id', words: 1, form: /^[\da-z+/_-]{20,255}$/i, example: 'abc3de65cddef001be82' },
  { key: 'a=connection', words: 1, form: /^(new|existing)$/, example: 'new' },
  { key: 'a=rtcp', words: 1, form: /^\d{1,5}$/, example: '9 IN IP4 0.0.0.0' },
  {
    key: 'a=remote-candidates',
    words: Infinity,
    form: /^\d+ [^ ]+ \d+( \d+ [^ ]+ \d+)*$/,
    example: '1 192.0.2.1 50000',
  },
  {
    key: 'a=source-filter',
    words: Infinity,
    form: /^(incl|excl) IN [^ ]+ [^ ]+( [^ ]+)+$/,
    example: 'incl IN IP4 232.3.4.5 192.0.2.10',
  },
  { key: 'a=dcmap', words: 1, form: /^\d{1,5}$/, example: '0 subprotocol="chat"' },
  { key: 'r=', words: Infinity, form: /^\d+[dhms]?( \d+[dhms]?){2,}$/, example: '7d 1h 0' },
  {
    key: 'z=',
    words: Infinity,
    form: /^\d+ -?\d+[dhms]?( \d+ -?\d+[dhms]?)*$/,
    example: '2882844526 -1h',
  },
] as const satisfies readonly { key: GrammarKey; words: number; form: RegExp; example: string }[];

/**
 * A value that is not of its attribute's form. Browsers do not read these, or not so strictly.
 */
export const valueForm = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8866, '5.13'),
  lines: FORMS.map(({ key }) => key),
  *check(line) {
    const form = FORMS.find(({ key }) => key === line.key);
    const words = wordsOf(line).slice(0, form?.words);
    if (!form || words.length === 0) return;
    const value = words.map(({ text }) => text).join(' ');
    if (!form.form.test(value))
      yield { at: atWords(line, words), params: { key: form.key, value, example: form.example } };
  },
} satisfies LineRule;
