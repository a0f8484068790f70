// What a source may be: in which encoding, and with how many descriptions in it.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { JsonReport } from '../../../src/cli/json.js';
import { BROKEN, OFFER, run } from './run.js';

const OFFERED = readFileSync(OFFER, 'utf8');
const ANSWERED = readFileSync('tests/fixtures/chromium-156-answer.sdp', 'utf8');
const lineOf = (text: string, line: string): number => text.split(/\r?\n/).indexOf(line) + 1;

async function asJson(input: string, ...options: string[]): Promise<JsonReport> {
  const { output } = await run(['sdp', 'check', '--format', 'json', ...options], { input });
  return JSON.parse(output) as JsonReport;
}

describe('the encoding', () => {
  const utf16 = Buffer.from(`\ufeff${BROKEN}`, 'utf16le');

  test.each([
    ['UTF-16, little end first', utf16],
    ['UTF-16, big end first', Buffer.from(utf16).swap16()],
    ['UTF-8', Buffer.from(`\ufeff${BROKEN}`)],
  ])('is told by the byte order mark: %s', async (_encoding, input) => {
    const { code, output } = await run(['sdp', 'check'], { input });
    expect(code).toBe(1);
    expect(output).toContain('(standard input):5:9: error:');
    expect(output).not.toContain('line-unreadable');
  });

  test('a byte order mark counts in no column', async () => {
    const marked = await run(['sdp', 'check'], { input: `\ufeff${BROKEN.replace('v=0', 'v=1')}` });
    expect(marked.output).toMatch(/\(standard input\):1:3: \w+: .*\[version-not-zero\]/);
  });

  test.each([
    ['random bytes', Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251))],
    ['UTF-16 without a mark', Buffer.from(OFFERED, 'utf16le')],
  ])('binary data is refused in one sentence: %s', async (_what, input) => {
    const { code, output, errors } = await run(['sdp', 'check'], { input });
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toMatch(
      /^Cannot read the standard input: it is binary data and no text\. [^\n]*\n$/,
    );
  });

  test.each([
    ['a NUL in it', OFFERED.replace('a=mid:0', 'a=mid:0\0'), 'character-nul'],
    ['colours of a terminal', `\u001b[32m${OFFERED.replaceAll('\n', '\u001b[0m\n')}`, ''],
  ])('a text is one with %s', async (_what, input, rule) => {
    const { code, output } = await run(['sdp', 'check'], { input });
    expect(code).not.toBe(2);
    expect(output).toContain(rule);
  });
});

describe('a description in a log', () => {
  const prefixed = BROKEN.replace(/^(?=.)/gm, '[12:00:01.234] ');

  test('has its places in the file', async () => {
    const { output } = await run(['sdp', 'check'], { input: `started\nsetting\n${prefixed}` });
    expect(output).toContain('(standard input):7:24: error:');
    expect(output).toMatch(/^ {4}\[12:00:01\.234\] a=setup:nonsense\n {4} {23}\^{8}$/m);
    expect(output).not.toContain('Lines and columns are those of the SDP in it.');
  });

  test('has a fix where it stands as it is, and none behind what a log puts in front', async () => {
    const fixes = ({ diagnostics }: JsonReport) => diagnostics.flatMap(({ fix }) => fix ?? []);
    const text = BROKEN.replace('a=setup:nonsense', 'a=mid:0\r\na=mid:0');
    const apart = await asJson(`started\r\n${text}`);
    expect(apart.unwrapped).toBeNull();
    expect(fixes(apart)).toEqual(
      fixes(await asJson(text)).map(({ start, end, insert }) => ({
        start: start + 9,
        end: end + 9,
        insert,
      })),
    );
    expect(fixes(apart)).not.toEqual([]);
    expect(fixes(await asJson(text.replace(/^(?=.)/gm, '[12:00:01.234] ')))).toEqual([]);
  });
});

describe('several descriptions in one text', () => {
  const answer = ANSWERED.replace('a=setup:active', 'a=setup:actpass');
  const text = `createOffer: offer\r\n${OFFERED}\r\nsetRemoteDescription: answer\r\n${answer}`;

  test('are all checked, with the lines of the file, the answer against the offer', async () => {
    const { code, output } = await run(['sdp', 'check'], { input: text });
    expect(code).toBe(1);
    const begin = lineOf(text, 'setRemoteDescription: answer') + 1;
    expect(output).toContain('(standard input):2: Description 1 of 2, an offer\n');
    expect(output).toContain(
      `(standard input):${begin}: Description 2 of 2, an answer to description 1\n`,
    );
    const line = begin - 1 + lineOf(answer, 'a=setup:actpass');
    expect(output).toContain(`(standard input):${line}:9: error:`);
    expect(output).toContain('[answer-setup-undecided]');
  });

  test('are told apart for a program', async () => {
    const report = await asJson(text);
    expect(report).toMatchObject({ type: 'offer', firstLine: 2, answers: null, diagnostics: [] });
    expect(report.further).toHaveLength(1);
    expect(report.further[0]).toMatchObject({ number: 2, type: 'answer', answers: 1 });
    expect(report.total.errors).toBe(report.further[0]?.counts.errors);
    expect(report.total.errors).toBeGreaterThan(0);
  });

  test('are an offer and an answer by their roles in DTLS where no word says it', async () => {
    const { further, type } = await asJson(OFFERED + ANSWERED);
    expect(type).toBe('offer');
    expect(further).toMatchObject([{ type: 'answer', answers: 1, diagnostics: [] }]);
  });

  test('an answer is held against the last offer that has its sections', async () => {
    const other = `v=0\r\no=- 7 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=setup:actpass\r\n`;
    const { further } = await asJson(OFFERED + other + ANSWERED);
    expect(further.map(({ answers }) => answers)).toEqual([null, 1]);
  });

  test('without lines in the file each has those of its own SDP', async () => {
    const json = JSON.stringify([
      { type: 'offer', sdp: OFFERED },
      { type: 'answer', sdp: answer },
    ]);
    const { further } = await asJson(json);
    expect(further).toMatchObject([{ firstLine: null, unwrapped: answer, answers: 1 }]);
    const setup = further[0]?.diagnostics.find(({ rule }) => rule === 'answer-setup-undecided');
    expect(setup?.line).toBe(lineOf(answer, 'a=setup:actpass'));
  });
});

describe('less than a description', () => {
  test('a section alone lacks nothing of the rest, and that is said', async () => {
    const { code, output } = await run(['sdp', 'check'], {
      input: OFFERED.slice(OFFERED.indexOf('m=video')),
    });
    expect(code).toBe(0);
    expect(output).toContain('This is a part of a description');
    expect(output).toContain('Nothing found.');
  });

  test('candidates are looked at as they were given', async () => {
    const candidate = 'candidate:1 1 udp 99999999999 203.0.114.7 5000 typ host';
    const report = await asJson(`${candidate}\n`);
    expect(report).toMatchObject({ kind: 'candidates', unwrapped: null, steps: [] });
    expect(report.diagnostics).toMatchObject([
      { rule: 'candidate-priority-malformed', line: 1, column: 19, endColumn: 30 },
    ]);
  });
});
