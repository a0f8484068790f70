import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { JsonReport } from '../../../src/cli/json.js';
import { OFFER, run } from './run.js';

const ANSWER = 'tests/fixtures/chromium-156-answer.sdp';
const MISTAKEN = 'tests/fixtures/lint/setup-unknown/invalid/banana.sdp';

async function rulesOf(...args: string[]): Promise<string[]> {
  const { output } = await run(['sdp', 'check', '--format', 'json', ...args]);
  return (JSON.parse(output) as JsonReport).diagnostics.map(({ rule }) => rule);
}

/** A role that only an answer may have decided. */
const WARNED = readFileSync(OFFER, 'utf8').replace('a=setup:actpass', 'a=setup:active');

describe('the options of sdp check', () => {
  test('with --offer an answer is held against what it answers', async () => {
    expect(await rulesOf(OFFER, '--offer', OFFER)).toContain('answer-is-the-offer');
    expect(await rulesOf(OFFER)).not.toContain('answer-is-the-offer');
    expect((await run(['sdp', 'check', ANSWER, '--offer', OFFER])).code).toBe(0);
  });

  test('the offer of --offer is the first in its text that is one', async () => {
    const input = `${readFileSync(ANSWER, 'utf8')}${readFileSync(OFFER, 'utf8')}`;
    const { code, output } = await run(['sdp', 'check', ANSWER, '--offer', '-'], { input });
    expect({ code, output }).toEqual({ code: 0, output: 'Nothing found.\n' });
  });

  test('--type says what the text does not', async () => {
    const asOffer = await run(['sdp', 'check', '-', '--type', 'offer'], { input: WARNED });
    const asAnswer = await run(['sdp', 'check', '-', '--type', 'answer'], { input: WARNED });
    expect(asOffer.output).toContain('[setup-decided-in-offer]');
    expect(asAnswer.output).not.toContain('[setup-decided-in-offer]');
  });

  test('an answer that leaves the roles in DTLS open is told once, with its offer and without', async () => {
    const sdp = readFileSync(ANSWER, 'utf8').replace('a=setup:active', 'a=setup:actpass');
    const told = async (input: string, ...args: string[]): Promise<string[]> => {
      const { output } = await run(['sdp', 'check', '-', '--format', 'json', ...args], { input });
      const { diagnostics } = JSON.parse(output) as JsonReport;
      return diagnostics.map(({ rule }) => rule).filter((rule) => rule.startsWith('answer-'));
    };
    expect(await told(sdp, '--type', 'answer')).toEqual(['answer-setup-undecided']);
    expect(await told(sdp, '--offer', OFFER)).toEqual(['answer-setup-undecided']);
    expect(await told(JSON.stringify({ type: 'answer', sdp }))).toEqual(['answer-setup-undecided']);
    expect(await told(sdp)).toEqual([]);
  });

  test('more warnings than --max-warnings end it with 1, and it says so', async () => {
    const input = 'v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=group:BUNDEL 0\r\n';
    const json = await run(['sdp', 'check', '--format', 'json'], { input });
    const { errors, warnings } = (JSON.parse(json.output) as JsonReport).counts;
    expect([errors, warnings > 0]).toEqual([0, true]);
    expect(json.code).toBe(0);
    const allowed = await run(['sdp', 'check', '--max-warnings', `${warnings}`], { input });
    expect(allowed).toMatchObject({ code: 0, errors: '' });
    const refused = await run(['sdp', 'check', '--max-warnings', `${warnings - 1}`], { input });
    expect(refused.code).toBe(1);
    expect(refused.errors).toContain(`--max-warnings allows ${warnings - 1}`);
  });

  test('--language says it in the other one', async () => {
    const { output } = await run(['sdp', 'check', OFFER, '--language', 'zh-TW']);
    expect(output).toBe('沒有發現問題。\n');
  });

  test.each([
    [{ LANG: 'zh_TW.UTF-8' }, true],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_TW.UTF-8' }, true],
    [{ LANG: 'zh_TW.UTF-8', LC_ALL: 'C' }, false],
    [{ LANG: 'zh_CN.UTF-8' }, false],
    [{ LC_ALL: '', LANG: 'zh_HK' }, true],
    [{}, false],
  ])('without it the locale says which: %j', async (environment, isChinese) => {
    const han = /\p{Script=Han}/u;
    for (const args of [
      ['--help'],
      ['sdp', 'check', OFFER],
      ['sdp', 'chekc'],
      ['sdp', 'check', 'no'],
    ]) {
      const { output, errors } = await run(args, { environment });
      expect(han.test(output + errors), args.join(' ')).toBe(isChinese);
    }
  });

  test('it goes before the locale, also in what is said of a mistake', async () => {
    const environment = { LANG: 'zh_TW.UTF-8' };
    const asked = ['--language', 'en'];
    expect((await run(['--help', ...asked], { environment })).output).toContain('Usage:');
    expect((await run(['sdp', 'chekc', ...asked], { environment })).errors).toContain('Did you');
  });

  test('what programs read is the same in every locale, unless they ask', async () => {
    const environment = { LANG: 'zh_TW.UTF-8' };
    for (const format of ['json', 'sarif']) {
      const args = ['sdp', 'check', MISTAKEN, '--format', format];
      const { output } = await run(args);
      expect((await run(args, { environment })).output).toBe(output);
      expect((await run([...args, '--language', 'zh-TW'])).output).not.toBe(output);
    }
  });

  test.each([
    [['--type', 'pranswer'], "--type takes offer or answer, not 'pranswer'"],
    [['--format', 'xml'], "not 'xml'"],
    [['--language', 'de'], "--language takes en or zh-TW, not 'de'"],
    [['--max-warnings', '-1'], '--max-warnings'],
    [['--max-warnings=few'], "takes a whole number, not 'few'"],
    [['--offer', 'x', '--type', 'offer'], 'says that it is an offer'],
    [['--offer', '-'], 'The standard input is one text'],
  ])('%j is refused', async (options, words) => {
    const { code, errors } = await run(['sdp', 'check', ...options]);
    expect(code).toBe(2);
    expect(errors).toContain(words);
  });

  test('they are no options of the other commands', async () => {
    const { code, errors } = await run(['sdp', 'explain', OFFER, '--format', 'json']);
    expect(code).toBe(2);
    expect(errors).toContain('--format belongs to sdp check');
  });
});
