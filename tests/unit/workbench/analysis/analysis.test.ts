import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  type Analysis,
  answerTo,
  type Beside,
} from '../../../../src/lib/workbench/analysis/analysis.js';

const OFFER = readFileSync('tests/fixtures/captured/chromium-156/all-kinds-offer.sdp', 'utf8');

function analysisOf(text: string, beside: Beside | null = null): Analysis {
  const answer = answerTo({ id: 1, about: 'text', request: { text, type: null, beside } });
  if (answer.about !== 'text') throw new Error('an answer to another question');
  return answer.analysis;
}

test('of a text that is all wrong the page gets few diagnostics, and the count of all', () => {
  const { diagnostics, counts } = analysisOf('A=mid:0\n'.repeat(20_000));
  expect(counts.diagnostics).toBeGreaterThanOrEqual(20_000);
  expect(diagnostics.length).toBeLessThan(1_000);
});

test('a text without SDP has no problems line by line, and says what it is', () => {
  const prose = analysisOf('Dear all,\nthe call fails.\ns=1\n'.repeat(50));
  expect(prose).toMatchObject({ isWithoutSdp: true, diagnostics: [], counts: { diagnostics: 0 } });
  expect(analysisOf(OFFER).isWithoutSdp).toBe(false);
  expect(analysisOf('').isWithoutSdp).toBe(false);
});

test('what is left out is the least: an error behind a thousand notes is there', () => {
  const hidden = 'a=candidate:1 1 udp 1 0f0e.local 5 typ host\r\n'.repeat(1_000);
  const { diagnostics, counts } = analysisOf(`${OFFER}${hidden}a=setup:banana\r\n`);
  expect(counts.bySeverity.note + counts.bySeverity.warning).toBeGreaterThan(diagnostics.length);
  expect(diagnostics.some(({ rule }) => rule === 'setup-unknown')).toBe(true);
});

test('they stand in the order of the text', () => {
  const lines = analysisOf('A=mid:0\n'.repeat(2_000)).diagnostics.map(({ line }) => line);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});

test('of a thousand sections few are told, in the summary and beside an offer, and all are counted', () => {
  const session = OFFER.slice(0, OFFER.indexOf('m='));
  const many = session + OFFER.slice(session.length).repeat(350);
  const { summary, counts, agreement, problems } = analysisOf(many, { as: 'offer', text: many });
  expect(counts.sections).toBeGreaterThan(1_000);
  expect(summary.sections.length).toBeLessThan(100);
  expect(agreement?.length).toBe(summary.sections.length);
  expect(counts.agreement).toBe(counts.sections);
  expect(problems.size).toBeLessThanOrEqual(summary.sections.length);
});

test('beside an offer the sections are counted that either of them has', () => {
  const [session, ...sections] = OFFER.split(/^(?=m=)/m);
  const offering = (count: number): string => [session, ...sections.slice(0, count)].join('');
  const countOf = (own: number, theirs: number): number =>
    analysisOf(offering(own), { as: 'offer', text: offering(theirs) }).counts.agreement;
  expect([countOf(1, 3), countOf(3, 2)]).toEqual([3, 3]);
  expect(analysisOf(OFFER).counts.agreement).toBe(0);
});

test('each section has its own count of what is wrong', () => {
  const wrong = OFFER.replaceAll('a=rtcp-mux', 'a=rtcp-mux\r\na=setup:banana');
  const { problems } = analysisOf(wrong);
  expect(problems.get(0)?.errors).toBe(1);
  expect(problems.get(2)).toBeUndefined();
});

test('of two versions few of many changes are told, and all are counted', () => {
  const many = 'a=candidate:1 1 udp 1 192.0.2.1 5 typ host\r\n'.repeat(20_000);
  const { versions, agreement } = analysisOf(OFFER + many, { as: 'before', text: OFFER });
  expect(agreement).toBeNull();
  expect(versions?.counts).toMatchObject({ added: 20_000, changed: 0, removed: 0, moved: 0 });
  expect(versions?.groups.flatMap(({ rows }) => rows).length).toBeLessThan(1_000);
});

test('two texts of 200,000 lines that have nothing in common are compared', () => {
  const lines = (beginning: string): string =>
    Array.from({ length: 200_000 }, (_, i) => `a=${beginning}${i}\r\n`).join('');
  const { versions } = analysisOf(lines('new'), { as: 'before', text: lines('old') });
  expect(versions?.counts).toMatchObject({ added: 200_000, removed: 200_000 });
});
