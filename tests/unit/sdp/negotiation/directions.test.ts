// Which way media goes when both have spoken.
import { expect, test } from 'vitest';
import { readSdp } from '../../../../src/lib/sdp/document.js';
import { describe } from '../../../../src/lib/sdp/lint/description.js';
import type { Direction } from '../../../../src/lib/sdp/direction.js';
import { agreedDirection } from '../../../../src/lib/sdp/negotiation/negotiation.js';
import { summarize } from '../../../../src/lib/sdp/summary/summary.js';
import { agreed, description } from './agreed.js';

test.each([
  ['a=sendonly', []],
  ['a=inactive', ['a=recvonly']],
  ['a=recvonly', ['a=sendonly', 'a=inactive']],
  ['a=tool:x', []],
])('the overview and the comparison have one direction for %s with %j', (session, own) => {
  const text = description(session, 'm=audio 9 UDP/TLS/RTP/SAVPF 0', ...own);
  const [section] = summarize(describe(readSdp(text))).sections;
  const [beside] = agreed(description('m=audio 9 UDP/TLS/RTP/SAVPF 0'), text);
  expect(agreedDirection('sendrecv', section?.direction.direction ?? 'sendrecv')).toBe(
    beside?.direction,
  );
});

test.each<[Direction, Direction, Direction]>([
  ['sendrecv', 'sendrecv', 'sendrecv'],
  ['sendrecv', 'recvonly', 'sendonly'],
  ['sendrecv', 'sendonly', 'recvonly'],
  ['sendonly', 'recvonly', 'sendonly'],
  ['sendonly', 'sendonly', 'inactive'],
  ['recvonly', 'sendonly', 'recvonly'],
  ['recvonly', 'recvonly', 'inactive'],
  ['inactive', 'sendrecv', 'inactive'],
  ['sendrecv', 'inactive', 'inactive'],
])('%s answered with %s leaves the offerer %s', (offered, answered, agreedOn) => {
  expect(agreedDirection(offered, answered)).toBe(agreedOn);
});
