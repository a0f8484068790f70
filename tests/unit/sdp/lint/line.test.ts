// What holds for all rules that look at one line, whatever the line is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSdp } from '../../../../src/lib/sdp/document.js';
import { GRAMMAR_KEYS } from '../../../../src/lib/sdp/grammar.js';
import { applyEdits } from '../../../../src/lib/sdp/lint/edits.js';
import { lint } from '../../../../src/lib/sdp/lint/lint.js';
import { LINE_RULES } from '../../../../src/lib/sdp/lint/rules/line.js';
import { attributeMeantBy } from '../../../../src/lib/sdp/lint/rules/line/attribute-name.js';

const isLineRule = (code: string): boolean => Object.hasOwn(LINE_RULES, code);
const foundIn = (text: string) => lint(readSdp(text)).filter(({ rule }) => isLineRule(rule));

/** Pieces of which broken lines are made. */
const value = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ' ',
        '  ',
        ':',
        ';',
        '/',
        ',',
        '=',
        '~',
        '0',
        '111',
        '4294967296',
        '-1',
        'IN',
      ),
      fc.constantFrom('IP4', 'typ', 'host', 'opus/48000/2', 'send', 'FID', '[x=1,y=1]', 'apt='),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

const line = fc
  .tuple(fc.constantFrom('', ' ', ...GRAMMAR_KEYS), fc.constantFrom('', ':', ' '), value)
  .map((parts) => parts.join(''));

describe('rules about one line', () => {
  it('mark a place inside the line, and mend a place inside the text', () => {
    fc.assert(
      fc.property(line, (text) => {
        const { lines } = readSdp(text);
        for (const { line: number, start, end, fix } of foundIn(text)) {
          const length = lines[number - 1]?.text.length ?? -1;
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(length);
          for (const edit of fix ?? []) expect(edit.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('say no more about a place once their own mend is made', () => {
    fc.assert(
      fc.property(line, (text) => {
        for (const { rule, fix } of foundIn(text)) {
          if (!fix) continue;
          const before = foundIn(text).filter((found) => found.rule === rule).length;
          const after = foundIn(applyEdits(text, fix)).filter(
            (found) => found.rule === rule,
          ).length;
          expect(after).toBeLessThan(before);
        }
      }),
      // A tab is no blank: the last character is the one that is one too many.
      { numRuns: 3000, examples: [['a=end-of-candidates\t ']] },
    );
  });

  // A pattern that backtracks does not come back from these.
  it.each([
    'o=',
    'm=',
    'c=',
    'b=',
    'r=',
    'z=',
    'x=',
    'a=x',
    'a=candidate',
    'a=fmtp',
    'a=rtpmap',
    'a=rid',
    'a=simulcast',
    'a=imageattr',
    'a=fingerprint',
    'a=source-filter',
    'a=remote-candidates',
    'a=tls-id',
    'a=extmap',
    'a=ssrc-group',
  ])('read %s with thousands of characters of one kind', (key) => {
    for (const piece of [' ', 'a', '0', '1 ', ';', ',', '/', '[x=', ',a=', '98:', '\t'])
      for (const start of ['', ':96 send '])
        expect(() => foundIn(key + start + piece.repeat(3000))).not.toThrow();
  });
});

describe('a name that nobody knows', () => {
  it.each([
    ['rtcp-muxx', 'rtcp-mux'],
    ['bundle-onlyyy', 'bundle-only'],
    ['sendrecvx', 'sendrecv'],
    ['RTCP_MUX', 'rtcp-mux'],
    ['fingerpirnt', 'fingerprint'],
    ['setups', 'setup'],
    ['midd', 'mid'],
    ['ssrc-groups', 'ssrc-group'],
    ['mode', null],
    ['x-company', null],
    ['', null],
    ['constructor', null],
  ])('%j is meant as %s', (name, meant) => {
    expect(attributeMeantBy(name)).toBe(meant);
  });
});
