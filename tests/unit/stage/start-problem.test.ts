import { afterEach, expect, test } from 'vitest';
import { language } from '../../../src/lib/i18n/language.svelte.js';
import type { StartProblem } from '../../../src/lib/session/session.svelte.js';
import { startProblemText } from '../../../src/lib/stage/start-problem.js';

afterEach(() => {
  language.current = 'en';
});

const PAGE = { host: 'class.example:8080', hostname: 'class.example' };
const text = (of: StartProblem['of']): string =>
  startProblemText({ of, error: { name: 'Error', message: 'HTTP 418' } }, PAGE);

test('a page of another name is told its name, and how the lab would take it for its own', () => {
  expect(text('lab-serves-other-name')).toMatch(/class\.example:8080.*--name class\.example\b/);
  expect(text('lab-serves-other-name')).not.toContain('HTTP');
});

test('a page whose proxy asks under another name is told which header to keep, and no option', () => {
  expect(text('lab-serves-other-origin')).toMatch(/class\.example:8080.*Host header/);
  expect(text('lab-serves-other-origin')).not.toContain('--');
});

test('a lab without room asks for patience, not for a new start', () => {
  expect(text('lab-is-full')).toContain('in a minute');
  expect(text('lab-is-full')).not.toContain('npm start');
});

test('each problem has words of its own in both languages', () => {
  const all = [
    'page',
    'lab',
    'lab-serves-other-name',
    'lab-serves-other-origin',
    'lab-is-full',
  ] as const;
  const texts = (['en', 'zh-TW'] as const).flatMap((lang) => {
    language.current = lang;
    return all.map(text);
  });
  expect(new Set(texts).size).toBe(10);
  expect(texts.filter((each) => each.includes('HTTP 418'))).toHaveLength(4);
});
