// Chromium itself is asked about candidates alone: what it refuses has an error of ours, and no other has.
import { expect, test } from 'vitest';
import { askBrowserAboutCandidates } from '../../../src/lib/rtc/candidate-verdict.js';
import { readSdp } from '../../../src/lib/sdp/document.js';
import { lint } from '../../../src/lib/sdp/lint/lint.js';
import type { RuleCode } from '../../../src/lib/sdp/lint/rules.js';

const HOST = 'candidate:1 1 udp 2130706431 203.0.114.7 5000 typ host';
const TCP = 'candidate:1 1 tcp 1518280447 203.0.114.7 9 typ host';

const REFUSED: readonly (readonly [candidate: string, told: RuleCode])[] = [
  [`${HOST} generation x`, 'candidate-extension-malformed'],
  [HOST.slice(0, HOST.indexOf(' typ')), 'candidate-incomplete'],
  [HOST.replace('5000', '70000'), 'candidate-port-malformed'],
  [HOST.replace('2130706431', 'banana'), 'candidate-priority-malformed'],
  [HOST.replace('1 1', '1 one'), 'candidate-component-malformed'],
  [`${TCP} tcptype banana`, 'candidate-tcptype-unknown'],
  [`${HOST} tcptype active`, 'candidate-tcptype-unwanted'],
  [HOST.replace('udp', 'sctp'), 'candidate-transport-unknown'],
  [HOST.replace('host', 'hots'), 'candidate-type-unknown'],
  [HOST.replace(' udp', '  udp'), 'blank-refused'],
];

const TAKEN: readonly (readonly [candidate: string, told: RuleCode | null])[] = [
  [HOST, null],
  [HOST.replace('203.0.114.7', '0.0.0.0'), 'candidate-address-unreachable'],
  [HOST.replace('203.0.114.7', '203.0.114.777'), 'candidate-address-malformed'],
  [HOST.replace('5000', '0'), 'candidate-port-zero'],
  [HOST.replace('1 1', '1 3'), 'candidate-component-unknown'],
  [TCP, 'candidate-tcptype-missing'],
  [HOST.replace('host', 'srflx'), 'candidate-related-missing'],
];

const errorsIn = (candidate: string): string[] =>
  lint(readSdp(candidate))
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);

const isTaken = async (candidate: string): Promise<boolean> => {
  const verdict = await askBrowserAboutCandidates([{ line: 1, candidate }]);
  if (verdict.outcome !== 'candidates') expect.fail(JSON.stringify(verdict));
  return verdict.refusals.length === 0;
};

test.each(REFUSED)('%s is refused', async (candidate, told) => {
  expect(errorsIn(candidate)).toContain(told);
  expect(await isTaken(candidate)).toBe(false);
});

test.each(TAKEN)('%s is taken', async (candidate, told) => {
  const found = lint(readSdp(candidate)).map(({ rule }) => rule);
  if (told) expect(found).toContain(told);
  expect(errorsIn(candidate)).toEqual([]);
  expect(await isTaken(candidate)).toBe(true);
});
