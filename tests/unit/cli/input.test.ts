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

describe('candidates beside a description', () => {
  const wrong = 'candidate:1 1 udp 2122260223 192.0.2.5 70000 typ host';
  const text = `${OFFERED}a=${wrong}\r\nsend ${JSON.stringify({ candidate: wrong, sdpMid: '2' })}\n`;

  test('have their own lines, also where the description has the same candidate', async () => {
    const report = await asJson(text);
    const linesOf = (part: Pick<JsonReport, 'diagnostics'> | undefined) =>
      part?.diagnostics
        .filter(({ rule }) => rule === 'candidate-port-malformed')
        .map(({ line }) => line);
    const line = lineOf(text, `a=${wrong}`);
    expect(linesOf(report)).toEqual([line]);
    expect(report.further.map(linesOf)).toEqual([[line + 1]]);
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

describe('candidates beside a description', () => {
  const named = (port: string): string =>
    `candidate:1 1 udp 2113937151 203.0.114.7 ${port} typ host generation 0 ufrag aRJB`;
  const object = (candidate: string): string =>
    JSON.stringify({ candidate, sdpMid: '0', sdpMLineIndex: 0 });
  const log = [
    'createOffer: offer',
    OFFERED.trimEnd(),
    `onicecandidate ${named('5000')}`,
    `send ${object(named('5000'))}`,
    `send ${object(named('99999'))}`,
    `send ${object('')}`,
    '',
  ].join('\r\n');
  const line = lineOf(log, `send ${object(named('99999'))}`);
  const column = `send ${object(named('99999'))}`.indexOf('99999') + 1;

  test('are a part of their own, with a heading and the places of the file', async () => {
    const { code, output } = await run(['sdp', 'check'], { input: log });
    expect(code).toBe(1);
    expect(output).toContain('(standard input):2: The description, an offer\n');
    expect(output).toContain(
      `(standard input):${line - 2}: 2 candidates beside the description, each looked at by itself\n`,
    );
    expect(output).toMatch(
      new RegExp(`:${line}:${column}: error: .*\\[candidate-port-malformed\\]\n`),
    );
    expect(output).toContain('\n1 error, 0 warnings, 0 notes\n');
    expect(output).not.toContain('kept apart');
  });

  test('are told for a program, and one that the log repeats is told once', async () => {
    const { diagnostics, further, total } = await asJson(log);
    expect(diagnostics).toEqual([]);
    expect(further).toMatchObject([
      {
        number: 2,
        kind: 'candidates',
        type: null,
        firstLine: line - 2,
        unwrapped: null,
        diagnostics: [{ rule: 'candidate-port-malformed', line, column, fileLine: line }],
      },
    ]);
    expect(total).toMatchObject({ errors: 1 });
  });

  test('are of two sides, so that none is the other’s again nor behind its end', async () => {
    const active = 'candidate:1 1 tcp 1518280447 203.0.114.7 9 typ host tcptype active';
    const sides = ['aRJB', 'bSKC'].map((ufrag) => object(`${active} ufrag ${ufrag}`));
    const [offered, answered] = sides as [string, string];
    const { total } = await asJson([OFFERED, offered, object(''), answered].join('\r\n'));
    expect(total).toEqual({ errors: 0, warnings: 0, notes: 0 });
  });

  test('have no part in which description answers which, nor in their number', async () => {
    const { further } = await asJson([log, 'answer:', ANSWERED].join('\r\n'));
    expect(further.map(({ kind, answers }) => [kind, answers])).toEqual([
      ['description', 1],
      ['candidates', null],
    ]);
    const { output } = await run(['sdp', 'check'], { input: [log, ANSWERED].join('\r\n') });
    expect(output).toContain('Description 2 of 2, an answer to description 1');
    expect(output).toContain('2 candidates beside the descriptions');
  });

  test('are no reason to pass over --type and --offer', async () => {
    const { type, answers } = await asJson(
      `${ANSWERED}\r\n${object(named('5'))}`,
      '--offer',
      OFFER,
    );
    expect({ type, answers }).toEqual({ type: 'answer', answers: null });
    expect((await asJson(log, '--type', 'answer')).type).toBe('answer');
  });
});

describe('candidates out of a log', () => {
  test('have their places in it, one on each line', async () => {
    const input = '12:00 candidate:1 1 udp 1 192.0.2.1 5 typ hots\n12:01 nothing\n';
    const report = await asJson(input);
    expect(report).toMatchObject({ kind: 'candidates', unwrapped: null, firstLine: 1 });
    expect(report.diagnostics).toContainEqual(
      expect.objectContaining({ rule: 'candidate-type-unknown', line: 1, column: 43 }),
    );
  });

  test('have those of the SDP where two share a line', async () => {
    const candidates = ['host', 'hots'].map((type) => ({
      candidate: `candidate:1 1 udp 1 203.0.114.7 5 typ ${type}`,
    }));
    const report = await asJson(`\n${JSON.stringify(candidates)}`);
    expect(report.unwrapped?.split('\r\n')).toHaveLength(3);
    expect(report.diagnostics).toMatchObject([
      { rule: 'candidate-type-unknown', line: 2, fileLine: 2 },
    ]);
  });
});

describe('a message that stands wrapped on one line of a log', () => {
  const message = (sdp: string): string => JSON.stringify({ type: 'offer', sdp });
  const encoded = (text: string): string =>
    JSON.stringify({ payload: Buffer.from(text).toString('base64') });

  test.each([
    ['JSON', message(BROKEN)],
    ['JSON in base64 in JSON', encoded(message(BROKEN))],
  ])('is named by that line, and what is said of it by the SDP’s: %s', async (_how, wrapped) => {
    const log = `started\nsend ${wrapped}\nsent\n`;
    const { output } = await run(['sdp', 'check'], { input: log });
    expect(output).toContain('(standard input):2: Lines and columns are those of the SDP in it.\n');
    expect(output).toContain('(standard input):2: error: Line 5 of the SDP, column 9: ');
    const { diagnostics, firstLine } = await asJson(log);
    expect(firstLine).toBeNull();
    expect(diagnostics.find(({ rule }) => rule === 'setup-unknown')).toMatchObject({
      line: 5,
      column: 9,
      fileLine: 2,
    });
  });

  test('each candidate has the line of its own message', async () => {
    const candidate = (type: string): string =>
      encoded(JSON.stringify({ candidate: `candidate:1 1 udp 1 203.0.114.7 5 typ ${type}` }));
    const log = [message(OFFERED), candidate('host'), 'sent', candidate('hots')].join('\n');
    const { further } = await asJson(log);
    expect(further[0]?.diagnostics).toMatchObject([
      { rule: 'candidate-type-unknown', line: 2, fileLine: 4 },
    ]);
  });

  test('has no such line where it goes over several', async () => {
    const folded = Buffer.from(BROKEN).toString('base64').replace(/.{40}/g, '$&\n');
    const { diagnostics, unwrapped } = await asJson(folded);
    expect(unwrapped).toBe(BROKEN);
    expect(diagnostics.map(({ fileLine }) => fileLine)).toContain(null);
  });

  test.each(['merged-offer-and-answer', 'log-one-line', 'base64-wrapped'])(
    'no place is named that the file does not have: %s',
    async (name) => {
      const file = `tests/fixtures/paste/${name}/input.txt`;
      const { output } = await run(['sdp', 'check', file]);
      expect(output).not.toMatch(/input\.txt:\d+:\d+:/);
      expect(output).toMatch(/input\.txt:(?:1:)? error: Line 24 of the SDP, column 3: /);
      const sarif = await run(['sdp', 'check', '--format', 'sarif', file]);
      expect(sarif.output).not.toContain('"startColumn"');
    },
  );
});
