// What many lines of one kind cost: the rules read each of them once, not once for every other.
import { expect, test } from 'vitest';
import { readSdp } from '../../../../src/lib/sdp/document.js';
import { lint } from '../../../../src/lib/sdp/lint/lint.js';

const MANY = 20_000;

/** A section with as many of this line, and behind them its last lines. */
const section = (line: string, ...last: string[]): string =>
  [
    ...['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 't=0 0', 'm=video 9 UDP/TLS/RTP/SAVPF 96'],
    ...Array.from({ length: MANY }, () => line),
    ...last,
    '',
  ].join('\r\n');

test('the header extensions of an offer’s session are read once, not for each of its sections', () => {
  const lines = (beginning: string, behind: string): string =>
    Array.from({ length: MANY }, (_, index) => `${beginning}${index}${behind}\r\n`).join('');
  const audio = 'm=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=extmap:1 urn:y\r\n'.repeat(MANY);
  const beginning = 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n';
  const offer = `${beginning}${lines('a=extmap:', ' urn:x')}${audio}`;
  const answer = `${beginning}${audio.replaceAll('urn:y', 'urn:x')}`;
  const found = lint(readSdp(answer), { answerTo: readSdp(offer) });
  expect(found.filter(({ rule }) => rule.startsWith('answer-extension'))).toEqual([]);
});

test('the cname of a source with many lines is looked for once, not for each of its groups', () => {
  const groups = Array.from({ length: MANY }, () => 'a=ssrc-group:FID 1 2');
  const cnames = ['a=ssrc:1 cname:one', 'a=ssrc:2 cname:other'];
  const found = lint(readSdp(section('a=ssrc:1 label:x', ...cnames, ...groups))).filter(
    ({ rule }) => rule === 'ssrc-group-cname-differs',
  );
  expect(found).toHaveLength(MANY);
});

test('of many sections that an answer leaves out a sentence names the first', () => {
  const beginning = 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n';
  const offer = `${beginning}${'m=audio 9 UDP/TLS/RTP/SAVPF 0\r\n'.repeat(MANY)}`;
  const answerTo = readSdp(offer);
  const [found] = lint(readSdp(beginning), { answerTo }).filter(
    ({ rule }) => rule === 'answer-other-sections',
  );
  expect(found?.params).toMatchObject({ offered: MANY, answered: 0 });
  expect(String(found?.params['unanswered'])).toMatch(/^(?:m=audio, ){12}…$/);
});
