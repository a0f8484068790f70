import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSdp } from '../../../src/lib/sdp/document.js';
import { type LinePart, changedParts, versionsOf } from '../../../src/lib/sdp/versions.js';

const OFFER = readFileSync('tests/fixtures/captured/chromium-156/all-kinds-offer.sdp', 'utf8');

const marked = (parts: readonly LinePart[]): string =>
  parts.map(({ text, isOther }) => (isOther ? `[${text}]` : text)).join('');

/** A line a row: what became of it, the numbers, the text with its marks. */
const told = (before: string, after: string): string[] =>
  versionsOf(readSdp(before), readSdp(after)).groups.flatMap(({ section, of, rows }) => [
    `${of} ${section}`,
    ...rows.map((row) =>
      [
        row.kind,
        row.before ? `${row.before.line} ${marked(row.before.parts)}` : '',
        row.after ? `${row.after.line} ${marked(row.after.parts)}` : '',
      ].join(' | '),
    ),
  ]);

test('of texts with the same lines there is nothing to tell', () => {
  expect(told(OFFER, OFFER)).toEqual([]);
});

test('a line that changed stands beside two that did not, with the word that is another', () => {
  const lines = 'v=0\no=- 1 1 IN IP4 1.1.1.1\ns=-\nt=0 0\na=one\na=two\n';
  expect(told(lines, lines.replace('t=0 0', 't=0 9'))).toEqual([
    'after 0',
    'same | 2 o=- 1 1 IN IP4 1.1.1.1 | 2 o=- 1 1 IN IP4 1.1.1.1',
    'same | 3 s=- | 3 s=-',
    'changed | 4 t=0 [0] | 4 t=0 [9]',
    'same | 5 a=one | 5 a=one',
    'same | 6 a=two | 6 a=two',
  ]);
});

test('each section is told by itself, and lines of another are no surroundings', () => {
  const before = 'v=0\nm=audio 9 X 0\na=mid:0\nm=video 9 X 96\na=mid:1\n';
  const after = before.replace('a=mid:0', 'a=mid:a').replace('a=mid:1', 'a=mid:b');
  expect(told(before, after)).toEqual([
    'after 1',
    'same | 2 m=audio 9 X 0 | 2 m=audio 9 X 0',
    'changed | 3 a=mid:[0] | 3 a=mid:[a]',
    'after 2',
    'same | 4 m=video 9 X 96 | 4 m=video 9 X 96',
    'changed | 5 a=mid:[1] | 5 a=mid:[b]',
  ]);
});

test('a line that was only moved is told once, where it stands now', () => {
  const before = 'a=1\na=2\na=3\na=4\na=5\na=6\n';
  expect(told(before, 'a=2\na=3\na=4\na=5\na=6\na=1\n')).toEqual([
    'after 0',
    'same | 5 a=5 | 4 a=5',
    'same | 6 a=6 | 5 a=6',
    'moved | 1 a=1 | 6 a=1',
  ]);
});

test('a section that went is told as the one that it was', () => {
  const before = 'v=0\nm=audio 9 X 0\nm=video 9 X 96\na=mid:1\n';
  expect(told(before, 'v=0\nm=audio 9 X 0\n')).toEqual([
    'before 2',
    'removed | 3 m=video 9 X 96 | ',
    'removed | 4 a=mid:1 | ',
  ]);
});

test('a section in the place of one that went is not the one that went', () => {
  const before = 'v=0\nm=audio 9 X 0\nm=video 9 X 96\na=mid:1\nm=video 9 X 97\na=mid:2\n';
  expect(told(before, 'v=0\nm=audio 9 X 0\nm=video 9 X 97\na=mid:2\n')).toEqual([
    'before 2',
    'removed | 3 m=video 9 X 96 | ',
    'removed | 4 a=mid:1 | ',
  ]);
});

test('a line in another section is another line: it went there, and came here', () => {
  const before = 'v=0\nm=audio 9 X 0\na=rtcp-mux\nm=video 9 X 96\n';
  expect(told(before, 'v=0\nm=audio 9 X 0\nm=video 9 X 96\na=rtcp-mux\n')).toEqual([
    'after 1',
    'same | 2 m=audio 9 X 0 | 2 m=audio 9 X 0',
    'removed | 3 a=rtcp-mux | ',
    'after 2',
    'same | 4 m=video 9 X 96 | 3 m=video 9 X 96',
    'added |  | 4 a=rtcp-mux',
  ]);
});

test('a section that stands elsewhere now has moved, with its lines', () => {
  const audio = 'm=audio 9 X 0\na=mid:0\n';
  const video = 'm=video 9 X 96\na=mid:1\na=x\n';
  const { counts } = versionsOf(readSdp(`v=0\n${audio}${video}`), readSdp(`v=0\n${video}${audio}`));
  expect(counts).toMatchObject({ moved: 2, added: 0, removed: 0, changed: 0 });
});

test('of many rows the first are told, and all are counted', () => {
  const before = 'v=0\n' + 'a=1\n'.repeat(9);
  const { groups, counts } = versionsOf(readSdp('v=0\n'), readSdp(before), 4);
  expect(groups.flatMap(({ rows }) => rows)).toHaveLength(4);
  expect(counts).toMatchObject({ same: 1, added: 9 });
});

test('a line that is all changes is told as one, for nobody reads a hundred marks', () => {
  const { before, after } = changedParts('a,'.repeat(100), 'b,'.repeat(100));
  expect([before.length, after.length]).toEqual([1, 1]);
});

test('in a line it is the words that are marked, not the letters that they share', () => {
  const { before, after } = changedParts(
    'a=fmtp:111 minptime=10;useinbandfec=1',
    'a=fmtp:111 minptime=20;useinbandfec=1;stereo=1',
  );
  expect(marked(before)).toBe('a=fmtp:111 minptime=[10];useinbandfec=1');
  expect(marked(after)).toBe('a=fmtp:111 minptime=[20];useinbandfec=1[;stereo=1]');
});

test('the parts of a line are its text, whatever it is', () => {
  const joined = (parts: readonly LinePart[]): string => parts.map(({ text }) => text).join('');
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const { before, after } = changedParts(one, other);
      expect(joined(before)).toBe(one);
      expect(joined(after)).toBe(other);
      const common = (parts: readonly LinePart[]): string =>
        joined(parts.filter(({ isOther }) => !isOther));
      expect(common(before)).toBe(common(after));
    }),
  );
});
