import { describe, expect, it } from 'vitest';
import type { Meant } from '../../../../src/lib/sdp/browser-message.js';
import type { Diagnostic } from '../../../../src/lib/sdp/lint/lint.js';
import type { Severity } from '../../../../src/lib/sdp/lint/rule.js';
import type { AskingStage, BrowserVerdict } from '../../../../src/lib/rtc/verdict.js';
import { besideTheRules } from '../../../../src/lib/workbench/verdict/beside-the-rules.js';

const at = (line: number): Meant => ({ line, start: 0, end: 4, by: 'line' });
const found = (severity: Severity, line: number): Diagnostic => ({
  rule: 'mid-duplicate',
  severity,
  line,
  start: 0,
  end: 4,
  params: {},
  fix: null,
  related: [],
});
const accepted: BrowserVerdict = { outcome: 'accepted', answer: null };
const refused = (stage: AskingStage = 'taking-text'): BrowserVerdict => ({
  outcome: 'refused',
  stage,
  error: { name: 'OperationError', message: '' },
});

const countOf = (severity: Severity, diagnostics: readonly Diagnostic[]): number =>
  diagnostics.filter((one) => one.severity === severity).length;

/** Beside all that the rules have found. */
const beside = (verdict: BrowserVerdict, meant: Meant | null, diagnostics: readonly Diagnostic[]) =>
  besideTheRules(verdict, meant, {
    diagnostics,
    counts: {
      bySeverity: {
        error: countOf('error', diagnostics),
        warning: countOf('warning', diagnostics),
        note: countOf('note', diagnostics),
      },
    },
  });

const error = found('error', 3);
const warning = found('warning', 3);
const note = found('note', 3);

describe('a text that the browser refuses', () => {
  it('is refused by both where an error stands at its place, and the errors there are read', () => {
    expect(beside(refused(), at(3), [error, warning, note, found('error', 9)])).toEqual({
      comparison: 'same-line',
      diagnostics: [error],
    });
  });

  it('is not refused by both for an error that is about another part of the line', () => {
    const elsewhere = { ...error, start: 20, end: 24 };
    expect(beside(refused(), at(3), [elsewhere])).toEqual({
      comparison: 'other-line',
      diagnostics: [elsewhere],
    });
  });

  it('lacks the same to both only where the rule is about what is missing, too', () => {
    const missing = { ...at(3), by: 'missing' as const };
    const ofTheRules = { ...error, rule: 'ice-ufrag-missing' as const };
    expect(beside(refused(), missing, [error])?.comparison).toBe('other-line');
    expect(beside(refused(), missing, [error, ofTheRules])).toEqual({
      comparison: 'same-line',
      diagnostics: [ofTheRules],
    });
  });

  it('has errors elsewhere where none stands on its line', () => {
    expect(beside(refused(), at(5), [error, warning])).toEqual({
      comparison: 'other-line',
      diagnostics: [error],
    });
  });

  it('has errors where the browser names no line', () => {
    expect(beside(refused(), null, [warning, error])).toEqual({
      comparison: 'no-line',
      diagnostics: [error],
    });
  });

  it('is only warned of where the place has a warning, and no line an error', () => {
    expect(beside(refused(), at(3), [warning, note, found('warning', 4)])).toEqual({
      comparison: 'only-warned',
      diagnostics: [warning],
    });
  });

  it('is not explained by a note', () => {
    expect(beside(refused(), at(3), [note])).toEqual({
      comparison: 'only-browser',
      diagnostics: [],
    });
  });

  it.each([[at(5)], [null]])('has nothing against it otherwise: the browser is alone', (meant) => {
    expect(beside(refused(), meant, [warning])).toEqual({
      comparison: 'only-browser',
      diagnostics: [],
    });
  });

  it('is judged as well when only answering it fails', () => {
    expect(beside(refused('answering'), at(3), [error])?.comparison).toBe('same-line');
  });
});

describe('candidates that the browser refuses', () => {
  const refusing = (...lines: number[]): BrowserVerdict => ({
    outcome: 'candidates',
    count: 9,
    refusals: lines.map((line) => ({ line, error: { name: 'OperationError', message: '' } })),
  });
  const other = found('error', 5);

  it.each([
    ['same-lines', refusing(3, 5), [error, warning, other], [error, other]],
    ['more-lines', refusing(3), [error, other], [error, other]],
    ['not-all-lines', refusing(3, 4), [error, note], [error]],
    ['only-browser', refusing(3), [warning], []],
    ['only-rules', refusing(), [warning, error], [error]],
    ['taken-with-warnings', refusing(), [warning, note], [warning]],
    ['both-take', refusing(), [note], []],
  ] as const)('are compared line by line: %s', (comparison, verdict, given, shown) => {
    expect(beside(verdict, null, given)).toEqual({ comparison, diagnostics: shown });
  });
});

describe('a text that the browser takes', () => {
  it('is taken by both where nothing is wrong, notes aside', () => {
    expect(beside(accepted, null, [note])).toEqual({
      comparison: 'both-take',
      diagnostics: [],
    });
  });

  it('is taken with what is warned of', () => {
    expect(beside(accepted, null, [warning, note])).toEqual({
      comparison: 'taken-with-warnings',
      diagnostics: [warning],
    });
  });

  it('is refused by the rules alone where they have an error', () => {
    expect(beside(accepted, null, [warning, error])).toEqual({
      comparison: 'only-rules',
      diagnostics: [error],
    });
  });
});

describe('a text that the browser did not judge', () => {
  it.each<BrowserVerdict>([
    refused('making-offer'),
    refused('taking-offer'),
    { outcome: 'unanswered', stage: 'taking-text', afterMs: 1 },
    { outcome: 'no-webrtc' },
  ])('is compared with nothing: %o', (verdict) => {
    expect(beside(verdict, null, [error])).toBeNull();
  });
});

it('is compared with nothing where more errors were found than are at hand', () => {
  const some = (error: number) => ({
    diagnostics: [found('error', 3)],
    counts: { bySeverity: { error, warning: 900, note: 900 } },
  });
  expect(besideTheRules(refused(), at(5), some(1))?.comparison).toBe('other-line');
  expect(besideTheRules(refused(), at(5), some(2))).toBeNull();
});
