import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { OFFER, run } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'webrtc-flow-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('of several descriptions in a text the first is taken, and that is told beside the answer', async () => {
  const sdp = readFileSync(OFFER, 'utf8');
  const log = join(folder, 'log.txt');
  writeFileSync(log, `offer\n${sdp}\nanswer\n${sdp.replaceAll('actpass', 'active')}`);
  for (const verb of [
    ['explain', log],
    ['diff', OFFER, log],
  ]) {
    const { output, errors } = await run(['sdp', ...verb]);
    expect(errors).toBe(`${log}: of 2 texts of SDP in it only the first is looked at.\n`);
    expect(output).not.toContain('setup:active');
  }
  expect((await run(['sdp', 'explain', OFFER])).errors).toBe('');
});

describe('sdp explain', () => {
  test('a line with what it is, its section, and its tokens by name', async () => {
    const { code, output } = await run(['sdp', 'explain'], { input: 'a=fmtp:111 minptime=10\r\n' });
    expect(code).toBe(0);
    expect(output).toContain('a=fmtp:111 minptime=10');
    expect(output).toContain('RFC 8866');
    expect(output).toMatch(/minptime=10 {2}least ms in a packet/);
  });

  test('every line of an offer, in order', async () => {
    const { output } = await run(['sdp', 'explain', OFFER]);
    const shown = [...output.matchAll(/^ {0,3}\d+ {2}(.*)$/gm)].map(([, text]) => text);
    expect(shown).toEqual(readFileSync(OFFER, 'utf8').trimEnd().split('\r\n'));
  });

  test('what the grammar does not know is said to be unknown', async () => {
    const { output } = await run(['sdp', 'explain'], {
      input: 'v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=unheard-of:1\r\n',
    });
    expect(output).toContain('An attribute that is not known here');
  });

  test('the parameters of a codec are decoded', async () => {
    const { output } = await run(['sdp', 'explain', OFFER]);
    const below = (line: string): string =>
      output.slice(output.indexOf(line)).split('\n\n')[0] ?? '';
    expect(below('a=fmtp:111 minptime=10;useinbandfec=1')).toContain('useinbandfec=1: ');
    const h264 = /a=fmtp:\d+ .*profile-level-id=(\w+)/.exec(output);
    expect(below(h264?.[0] ?? '?')).toMatch(
      new RegExp(`^ {6}profile-level-id=${h264?.[1] ?? ''}: .*3\\.1`, 'm'),
    );
  });

  test('the priority of a candidate is taken apart, and who counts so', async () => {
    const { output } = await run(['sdp', 'explain'], {
      input: 'candidate:1 1 udp 2122260223 192.0.2.1 5000 typ host',
    });
    expect(output).toContain(
      'priority 2122260223 = 2^24 × 126 (type preference) + 2^8 × 32542 (local preference) + (256 − 1 (component))',
    );
    expect(2 ** 24 * 126 + 2 ** 8 * 32542 + (256 - 1)).toBe(2122260223);
    expect(output).toContain('the one that RFC 8445 recommends');
  });

  test('in Chinese', async () => {
    const { output } = await run(['sdp', 'explain', OFFER, '--language', 'zh-TW']);
    expect(output).toMatch(/\p{Script=Han}/u);
  });
});

const LINES = ['v=0', 'o=- 1 2 IN IP4 127.0.0.1', 's=-', 't=0 0', 'a=ice-lite', 'a=setup:active'];
const text = (lines: readonly string[], end = '\r\n'): string =>
  lines.map((line) => line + end).join('');

async function diffOf(before: string, after: string) {
  const path = join(folder, 'before.sdp');
  writeFileSync(path, before);
  return run(['sdp', 'diff', path, '-'], { input: after });
}

describe('sdp diff', () => {
  test('two that are the same end it with 0', async () => {
    expect(await diffOf(text(LINES), text(LINES))).toMatchObject({
      code: 0,
      output: 'The two are the same.\n',
    });
  });

  test('a changed line is shown as it was and as it is, with its numbers', async () => {
    const changed = LINES.map((line) => line.replace('active', 'passive'));
    const { code, output } = await diffOf(text(LINES), text(changed));
    expect(code).toBe(1);
    expect(output).toContain('-    6       a=setup:active\n+         6  a=setup:passive\n');
    expect(output).not.toContain('v=0');
  });

  test('a line that stands elsewhere was moved, not changed', async () => {
    const [v, o, s, t, lite, setup] = LINES as [string, string, string, string, string, string];
    const { code, output } = await diffOf(text(LINES), text([v, o, s, t, setup, lite]));
    expect(code).toBe(1);
    expect(output).toMatch(/^< .*\(moved to line \d\)$/m);
    expect(output).toMatch(/^> .*\(moved from line \d\)$/m);
    expect(output).not.toMatch(/^[-+] /m);
  });

  test('line ends alone are a difference, too, and are called that', async () => {
    const { code, output } = await diffOf(text(LINES), text(LINES, '\n'));
    expect(code).toBe(1);
    expect(output).toBe('The lines are the same; only their ends differ.\n');
  });

  test.each([[[]], [['a']], [['a', 'b', 'c']], [['-', '-']]])('%j is refused', async (files) => {
    expect(await run(['sdp', 'diff', ...files])).toMatchObject({ code: 2, output: '' });
  });
});
