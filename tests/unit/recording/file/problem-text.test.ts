import { afterEach, describe, expect, it } from 'vitest';
import { LANGUAGES, language } from '../../../../src/lib/i18n/language.svelte.js';
import type { ForeignKind } from '../../../../src/lib/recording/file/format.js';
import type { OpenProblem } from '../../../../src/lib/stage/recording-file/open-file.js';
import { problemText } from '../../../../src/lib/stage/recording-file/problem-text.js';

const fileName = 'call.json';
const at = { path: 'events[12].peer', fileName };

const ONE_OF_EACH: { [Code in OpenProblem['code']]: Extract<OpenProblem, { code: Code }> } = {
  empty: { code: 'empty', fileName },
  unreadable: {
    code: 'unreadable',
    error: { name: 'NotFoundError', message: 'It was moved.' },
    fileName,
  },
  'too-large': { code: 'too-large', sizeBytes: 23_456_789, limitBytes: 20_000_000, fileName },
  'too-many-events': { code: 'too-many-events', count: 200_001, limit: 200_000, fileName },
  truncated: { code: 'truncated', line: 1212, column: 7, fileName },
  'not-json': { code: 'not-json', line: 3, column: 9, found: ']', fileName },
  foreign: { code: 'foreign', looksLike: 'object', hint: 'name, private', fileName },
  'too-new': { code: 'too-new', version: 2, current: 1, savedBy: 'WebRTC Flow 0.9.0', fileName },
  'unknown-version': { code: 'unknown-version', found: '"one"', fileName },
  schema: { code: 'schema', expected: '"A" | "B"', found: '"C"', ...at },
  'text-too-long': { code: 'text-too-long', length: 1_000_001, limit: 1_000_000, ...at },
  'wrong-seq': { code: 'wrong-seq', expected: 12, found: 13, ...at },
  'time-backwards': { code: 'time-backwards', atMs: 1.5, previousMs: 2, ...at },
  'wrong-reference': { code: 'wrong-reference', seq: 3, expected: ['call.started'], ...at },
  'several-files': { code: 'several-files', count: 3, fileName: '' },
  'reader-unavailable': { code: 'reader-unavailable', fileName },
  'saved-too-large': {
    code: 'saved-too-large',
    sizeBytes: 23_456_789,
    limitBytes: 20_000_000,
    fileName,
  },
};

const FOREIGN: Record<ForeignKind, true> = {
  sdp: true,
  'session-description': true,
  candidate: true,
  'webrtc-internals': true,
  'stats-report': true,
  har: true,
  html: true,
  binary: true,
  array: true,
  object: true,
  value: true,
};

afterEach(() => {
  language.current = 'en';
});

describe.each(LANGUAGES)('in %s', (current) => {
  const say = (problem: OpenProblem) => {
    language.current = current;
    return problemText(problem);
  };

  it.each(Object.values(ONE_OF_EACH))('$code has its words, and no gap in them', (problem) => {
    const { title, what, next } = say(problem);
    for (const text of [title, what, next]) expect(text).toMatch(/\S.*\S/);
    expect(title + what + next).not.toMatch(/[{}]|undefined|NaN|null/);
    if (problem.fileName !== '') expect(title).toContain(fileName);
  });

  it.each(Object.keys(FOREIGN) as ForeignKind[])('a stranger like %s is named', (looksLike) => {
    const kinds = Object.keys(FOREIGN) as ForeignKind[];
    const texts = kinds.map(
      (kind) => say({ code: 'foreign', looksLike: kind, hint: '7', fileName }).what,
    );
    expect(new Set(texts).size).toBe(kinds.length);
    expect(say({ code: 'foreign', looksLike, hint: '7', fileName }).what).not.toMatch(/[{}]/);
  });

  it('line and column of a broken text are said, and both figures of a limit', () => {
    expect(say(ONE_OF_EACH['not-json']).what).toMatch(/3.*9.*\]/);
    expect(say(ONE_OF_EACH.truncated).what).toMatch(/1,212.*7/);
    expect(say(ONE_OF_EACH['too-large']).what).toMatch(/23\.5 MB.*20 MB/);
    expect(say(ONE_OF_EACH['too-many-events']).what).toMatch(/200,001.*200,000/);
    expect(say(ONE_OF_EACH.schema).what).toMatch(/events\[12\]\.peer.*"C".*"A" \| "B"/);
  });
});

describe('problemText', () => {
  it('says that what was open stays open, but not of a file that was saved', () => {
    for (const problem of Object.values(ONE_OF_EACH))
      expect(problemText(problem).next.includes('What was open stays open.')).toBe(
        problem.code !== 'saved-too-large',
      );
  });

  it('is in the language of the page as soon as that changes', () => {
    expect(problemText(ONE_OF_EACH.empty).what).toBe('The file is empty.');
    language.current = 'zh-TW';
    expect(problemText(ONE_OF_EACH.empty).what).toBe('檔案是空的。');
  });

  it('a file name cannot break the line or turn the reading direction', () => {
    const { title } = problemText({
      code: 'empty',
      fileName: `a\u202Egnp.exe\n${'x'.repeat(100)}`,
    });
    expect(title).toMatch(/^“a gnp\.exe x+…” was not opened$/);
  });

  it('what is missing is not said to be something', () => {
    expect(problemText({ code: 'schema', expected: '"peer"', found: null, ...at }).what).toBe(
      'events[12].peer is missing.',
    );
  });
});
