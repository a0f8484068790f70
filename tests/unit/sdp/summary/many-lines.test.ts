// What many lines of one kind cost: what is said for many sections or codecs is read once, not for each.
import { expect, test } from 'vitest';
import { summaryOf } from './summary-of.js';

const MANY = 20_000;
const many = (line: (index: number) => string): string[] =>
  Array.from({ length: MANY }, (_, index) => line(index));

test('feedback that is for all codecs', () => {
  const [section] = summaryOf(
    `m=video 9 RTP/SAVPF ${many(String).join(' ')}`,
    ...many((index) => `a=rtcp-fb:* x-${index}`),
    ...many((index) => `a=rtcp-fb:${index} nack`),
  ).sections;
  expect(section?.codecs).toHaveLength(MANY);
  expect(section?.feedbackForAll).toHaveLength(MANY);
});

test('ICE options of the session, with credentials of their own in each section', () => {
  const { ice, iceOptions } = summaryOf(
    ...many((index) => `a=ice-options:x${index}`),
    ...many((index) => `m=audio 9 RTP/AVP 0\r\na=ice-ufrag:${index}\r\na=ice-options:y`),
  );
  expect(ice).toHaveLength(MANY);
  expect(iceOptions).toHaveLength(MANY);
});

test.each([
  ['the same', () => 'a=setup:actpass'],
  ['another', (index: number) => `a=setup:x${index}`],
])('fingerprints of the session, with %s role in each section', (_, setup) => {
  const { dtls } = summaryOf(
    ...many((index) => `a=fingerprint:sha-256 ${index}`),
    ...many((index) => `m=audio 9 RTP/AVP 0\r\n${setup(index)}`),
  );
  expect(dtls[0]?.fingerprints).toHaveLength(MANY);
});
