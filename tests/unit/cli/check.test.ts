import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { BROKEN, OFFER, run } from './run.js';

describe('sdp check', () => {
  test('a real offer has no error, and ends with 0', async () => {
    const { code, output, errors } = await run(['sdp', 'check', OFFER]);
    expect(code).toBe(0);
    expect(output).toBe('Nothing found.\n');
    expect(errors).toBe('');
  });

  test('an error is told with file, line, column and rule, its place is marked, and it ends with 1', async () => {
    const { code, output } = await run(['sdp', 'check'], { input: BROKEN });
    expect(code).toBe(1);
    const lines = output.split('\n');
    const at = lines.findIndex((line) => line.includes('[setup-unknown]'));
    expect(lines[at]).toMatch(/^\(standard input\):5:9: error: \S/);
    expect(lines[at + 1]).toBe('    a=setup:nonsense');
    expect(lines[at + 2]).toBe('            ^^^^^^^^');
  });

  test('a mend is told where there is one, and not where the rule has others', async () => {
    const told = async (type: string): Promise<string> => {
      const input = `a=candidate:1 1 udp 1 192.0.2.1 5 typ ${type}\r\n`;
      return (await run(['sdp', 'check'], { input })).output;
    };
    expect(await told('HOST')).toContain('Write it small');
    expect(await told('hots')).toContain('“hots” is no type of candidate');
    expect(await told('hots')).not.toContain('Write it small');
  });

  test('- is the standard input, as no file is', async () => {
    const named = await run(['sdp', 'check', '-'], { input: BROKEN });
    expect(named).toEqual(await run(['sdp', 'check'], { input: BROKEN }));
  });

  test('what a paste was wrapped in is taken off and told, with whose lines are counted', async () => {
    const sdp = readFileSync(OFFER, 'utf8');
    const { code, output } = await run(['sdp', 'check'], {
      input: JSON.stringify({ type: 'offer', sdp }),
    });
    expect(code).toBe(0);
    expect(output).toContain('Lines and columns are those of the SDP in it.');
  });

  test.each(['human', 'json', 'sarif'])(
    'a text without SDP is told in one sentence, and ends with 2: %s',
    async (format) => {
      const input = 'Dear all,\n'.repeat(40);
      const { code, output, errors } = await run(['sdp', 'check', '--format', format], { input });
      expect({ code, output }).toEqual({ code: 2, output: '' });
      expect(errors).toMatch(/^No description and no candidate was found in [^\n]*\n$/);
    },
  );

  test('so is an offer that has none, and a text that is to be explained', async () => {
    const input = 'Dear all,\nthe call fails.\n';
    for (const args of [
      ['check', OFFER, '--offer', '-'],
      ['explain', '-'],
    ]) {
      const { code, errors } = await run(['sdp', ...args], { input });
      expect(code).toBe(2);
      expect(errors).toContain('No description and no candidate was found');
    }
  });

  test('a text with a few broken lines of SDP is checked, and not told in every other line', async () => {
    const input = `${'Dear all,\n'.repeat(40)}m=audio nine\n`;
    const { code, output } = await run(['sdp', 'check'], { input });
    expect(code).toBe(1);
    expect(output).toContain('There is no description and no candidate in this text.');
    expect(output.match(/\[line-unreadable\]/g)).toHaveLength(3);
    const { output: json } = await run(['sdp', 'check', '--format', 'json'], { input });
    const untold = Number(/(\d+) more of these/.exec(output)?.[1]);
    const { diagnostics } = JSON.parse(json) as { diagnostics: unknown[] };
    expect(untold + 3).toBe(diagnostics.length);
  });

  test('a note is told once, with the other lines in which it holds, and each is counted', async () => {
    const hidden = [1, 2, 3].map(
      (number) => `a=candidate:${number} 1 udp ${number} 0f0e-${number}.local 5 typ host\r\n`,
    );
    const one = await run(['sdp', 'check'], { input: hidden.slice(0, 2).join('') });
    expect(one.output).toContain('    Also in line 2.\n');
    const { output } = await run(['sdp', 'check'], { input: hidden.join('') });
    expect(output.match(/\[candidate-address-hidden\]/g)).toHaveLength(1);
    expect(output).toContain('    Also in lines 2, 3.\n');
    expect(output).toContain('0 errors, 0 warnings, 3 notes');
    const many = await run(['sdp', 'check', '--language', 'zh-TW'], { input: hidden.join('') });
    expect(many.output).toContain('    第 2、3 行也是。\n');
  });

  test('a note that says something else of another line is another note', async () => {
    const lines = ['a=x-foo:1', 'a=x-bar:1', 'a=x-foo:2', 'a=mid:0'].join('\r\n');
    const { output } = await run(['sdp', 'check'], {
      input: `m=audio 9 RTP/AVP 0\r\n${lines}\r\n`,
    });
    expect(output).toMatch(
      /:2:3: note: [^\n]*“x-foo”[^]*\n {4}Also in line 4\.\n[^]*:3:3: note: [^\n]*“x-bar”/,
    );
    expect(output.match(/\[attribute-unknown\]/g)).toHaveLength(2);
  });

  test('colour is for a terminal whose user has not refused it', async () => {
    const colour = '\u001b[31m';
    const looked = await run(['sdp', 'check'], { input: BROKEN, isTerminal: true });
    expect(looked.output).toContain(colour);
    const refused = await run(['sdp', 'check'], {
      input: BROKEN,
      isTerminal: true,
      environment: { NO_COLOR: '1' },
    });
    expect(refused.output).not.toContain('\u001b');
    expect((await run(['sdp', 'check'], { input: BROKEN })).output).not.toContain('\u001b');
  });

  test('no character of a text reaches the terminal as a command to it', async () => {
    const hostile = BROKEN.replace('nonsense', 'x\u001b]0;owned\u0007\u009b2J\u202ey');
    const { output } = await run(['sdp', 'check'], { input: hostile });
    expect(output).toContain('setup-unknown');
    expect(output).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });

  test('a long line is cut around the place, and the mark stays below it', async () => {
    const long = BROKEN.replace('nonsense', `${' '.repeat(3)}${'é'.repeat(4000)}`);
    const { output } = await run(['sdp', 'check'], { input: long });
    expect(Math.max(...output.split('\n').map((line) => line.length))).toBeLessThan(300);
  });

  test('a wide character takes two cells of the mark', async () => {
    const { output } = await run(['sdp', 'check'], { input: BROKEN.replace('nonsense', '中文') });
    const lines = output.split('\n');
    const at = lines.findIndex((line) => line.includes('[setup-unknown]'));
    expect(lines[at + 2]).toBe('            ^^^^');
  });
});

describe('wrong use ends with 2 and says what to do', () => {
  test.each([
    [[], 'What is it to do'],
    [['spd'], "not 'spd'"],
    [['sdp'], 'What is it to do with the SDP'],
    [['sdp', 'chekc'], "not sdp 'chekc'"],
    [['sdp', 'check', 'a', 'b'], "'b' is a second one"],
    [['sdp', 'check', '--loud'], '--loud'],
    [['sdp', 'diff', 'a'], 'sdp diff takes two files, not one.'],
    [['sdp', 'diff', 'a', 'b', 'c'], 'sdp diff takes two files, not 3.'],
    [['sdp', 'diff'], 'sdp diff takes two files: the one before and the one after.'],
  ])('%j', async (args, words) => {
    const { code, output, errors } = await run(args);
    expect(code).toBe(2);
    expect(output).toBe('');
    expect(errors).toContain(words);
    // One line: who mistyped does not want to read all that there is.
    expect(errors).toMatch(/^[^\n]* webrtc-flow --help says what there is\.\n$/);
  });

  test.each([
    ['no/such.sdp', 'there is no such file'],
    ['src', 'it is a folder'],
    ['package.json/x', 'a part of the path is no folder'],
  ])('a source that cannot be read: %s', async (source, reason) => {
    const { code, errors } = await run(['sdp', 'check', source]);
    expect(code).toBe(2);
    expect(errors).toContain(`Cannot read ${source}: ${reason}`);
  });

  test('what never ends, of whose length nobody knows', async () => {
    const { code, output, errors } = await run(['sdp', 'check', '/dev/zero']);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toMatch(/^Cannot read \/dev\/zero: it has more than 20 MB\./);
  });

  test('an empty input', async () => {
    const { code, errors } = await run(['sdp', 'check'], { input: ' \n' });
    expect(code).toBe(2);
    expect(errors).toContain('is empty');
  });
});

describe('the word that was meant is named', () => {
  test.each([
    [['sdp', 'check', '--fromat', 'json'], '--format'],
    [['sdp', 'check', '--lang', 'en'], '--language'],
    [['sdp', 'check', '--max-warning=3'], '--max-warnings'],
    [['sdp', 'check', '--json'], '--format json'],
    [['sdp', 'check', '--format', 'jsn'], 'json'],
    [['sdp', 'chekc'], 'check'],
    [['spd', 'check'], 'sdp'],
  ])('%j', async (args, meant) => {
    const { code, errors } = await run(args);
    expect(code).toBe(2);
    expect(errors).toContain(`Did you mean ${meant}?`);
  });

  test.each([[['sdp', 'check', '--loud']], [['sdp', 'check', '-x']], [['sdp', 'frobnicate']]])(
    'and none is guessed: %j',
    async (args) => {
      expect((await run(args)).errors).not.toContain('Did you mean');
    },
  );
});

test('an option that lacks its value is no other option’s', async () => {
  const { code, errors } = await run(['sdp', 'check', '--offer', '--format', 'json']);
  expect(code).toBe(2);
  expect(errors).toContain('--offer needs a value behind it.');
});

test('--help is the usage, and no mistake', async () => {
  const { code, output } = await run(['--help']);
  expect(code).toBe(0);
  expect(output).toContain('Usage: webrtc-flow');
});
