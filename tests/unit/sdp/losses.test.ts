// What a well-known parser loses or lets pass without a word, each told here at its line and column, or
// kept token by token where it is right.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSdp } from '../../../src/lib/sdp/document.js';
import { lint } from '../../../src/lib/sdp/lint/lint.js';
import type { RuleCode } from '../../../src/lib/sdp/lint/rules.js';

const linesOf = (name: string): string[] =>
  readFileSync(`tests/fixtures/captured/chromium-156/${name}.sdp`, 'utf8')
    .split('\r\n')
    .slice(0, -1);
const AUDIO = linesOf('audio-offer');
const DATA = linesOf('candidates-data-offer');

const textOf = (lines: readonly string[]): string => lines.map((line) => `${line}\r\n`).join('');

function indexOf(lines: readonly string[], start: string): number {
  const index = lines.findIndex((line) => line.startsWith(start));
  if (index === -1) throw new Error(`no line begins with ${start}`);
  return index;
}

/** The offer with another line in the place of the first that begins so. */
const instead = (start: string, line: string, lines = AUDIO): string =>
  textOf(lines.with(indexOf(lines, start), line));

/** The offer with a line more behind the first that begins so. */
const behind = (start: string, line: string, lines = AUDIO): string =>
  textOf(lines.toSpliced(indexOf(lines, start) + 1, 0, line));

const HOST = 'a=candidate:1 1 udp 2122260223 10.0.0.4 50211 typ host';

/** Input, and what is said: the rule, its line and its column. */
const TOLD: [what: string, text: string, rule: RuleCode, line: number, column: number][] = [
  ['prose', 'hello there, my call fails', 'line-unreadable', 1, 1],
  ['JSON', '{"type":"offer","sdp":"v=0\\r\\n"}', 'line-unreadable', 1, 1],
  ['a blank in front of a line', instead('a=mid', ' a=mid:0'), 'line-blank-misplaced', 16, 1],
  ['an upper-case line type', instead('a=mid', 'A=mid:0'), 'line-type-upper-case', 16, 1],
  ['a blank before the sign', instead('v=', 'v =0'), 'line-blank-misplaced', 1, 1],
  ['a port in words', instead('m=', 'm=audio nine UDP/TLS/RTP/SAVPF 111'), 'port-malformed', 8, 9],
  ['a count of ports', instead('m=', 'm=audio 9/2 UDP/TLS/RTP/SAVPF 111'), 'port-count', 8, 10],
  [
    'an unknown kind of media',
    textOf([...AUDIO, 'm=x-foo 9 UDP/TLS/RTP/SAVPF 0']),
    'media-unsupported',
    39,
    3,
  ],
  [
    'a session id in letters',
    instead('o=', 'o=- abc 2 IN IP4 127.0.0.1'),
    'origin-number-malformed',
    2,
    5,
  ],
  ['a version with a point', instead('v=', 'v=1.0'), 'version-not-zero', 1, 3],
  ['another version', instead('v=', 'v=7'), 'version-not-zero', 1, 3],
  ['an unknown bandwidth', behind('c=', 'b=X-YZ:128'), 'bandwidth-type-unknown', 10, 3],
  ['another network', instead('c=', 'c=ATM NSAP 47.0091'), 'connection-network-unknown', 9, 3],
  ['a second c=', behind('c=', 'c=IN IP4 10.0.0.1'), 'connection-twice', 10, 1],
  ['a second mid', behind('a=mid', 'a=mid:1'), 'mid-twice', 17, 7],
  ['a second direction', behind('a=sendrecv', 'a=recvonly'), 'direction-twice', 22, 1],
  [
    'a weaker second fingerprint',
    behind('a=fingerprint', `a=fingerprint:sha-1 ${'4A:'.repeat(19)}AB`),
    'fingerprint-weak',
    15,
    15,
  ],
  [
    'an unknown hash',
    instead('a=fingerprint', 'a=fingerprint:md4 ZZ:notHex'),
    'fingerprint-hash-unknown',
    14,
    15,
  ],
  ['an unknown role', instead('a=setup', 'a=setup:banana'), 'setup-unknown', 15, 9],
  [
    'a port above 65535',
    instead('a=candidate', HOST.replace('50211', '99999'), DATA),
    'candidate-port-malformed',
    10,
    41,
  ],
  [
    'an unknown candidate type',
    instead('a=candidate', HOST.replace('host', 'zzz'), DATA),
    'candidate-type-unknown',
    10,
    51,
  ],
  [
    'a blank in the ufrag',
    instead('a=ice-ufrag', 'a=ice-ufrag:ab cd'),
    'ice-credential-characters',
    11,
    15,
  ],
  ['an empty password', instead('a=ice-pwd', 'a=ice-pwd:'), 'value-missing', 12, 11],
  ['a letter behind sendrecv', instead('a=sendrecv', 'a=sendrecvx'), 'attribute-near-miss', 21, 3],
  ['a letter behind rtcp-mux', instead('a=rtcp-mux', 'a=rtcp-muxx'), 'attribute-misspelt', 23, 3],
  ['letters behind bundle-only', behind('a=mid', 'a=bundle-onlyyy'), 'attribute-near-miss', 17, 3],
  [
    'a clock rate in thousands',
    instead('a=rtpmap:111', 'a=rtpmap:111 opus/48k/2'),
    'rtpmap-clock-malformed',
    26,
    19,
  ],
  [
    'an rtpmap without its payload type',
    instead('a=rtpmap:111', 'a=rtpmap: opus/48000'),
    'payload-malformed',
    26,
    11,
  ],
  [
    'an extmap id of 0',
    behind('a=mid', 'a=extmap:0 urn:ietf:params:rtp-hdrext:toffset'),
    'extmap-id-out-of-range',
    17,
    10,
  ],
  [
    'an extmap id twice',
    behind('a=extmap:1', 'a=extmap:1 urn:ietf:params:rtp-hdrext:toffset'),
    'extmap-id-twice',
    18,
    10,
  ],
  ['an SSRC beyond 32 bits', behind('a=mid', 'a=ssrc:5000000000 cname:x'), 'ssrc-malformed', 17, 8],
  [
    'an SCTP port above 65535',
    instead('a=sctp-port', 'a=sctp-port:99999', DATA),
    'sctp-port-malformed',
    18,
    13,
  ],
  [
    'BUNDLE with an absent mid',
    instead('a=group', 'a=group:BUNDLE 0 7'),
    'bundle-mid-absent',
    5,
    18,
  ],
  [
    'parameters of an absent payload type',
    behind('a=rtpmap:111', 'a=fmtp:125 x=1'),
    'fmtp-without-rtpmap',
    27,
    8,
  ],
  ['a hyphen in a rid', behind('a=mid', 'a=rid:hi-res send'), 'rid-characters', 17, 7],
  [
    'a ufrag of another session',
    instead('a=candidate', `${HOST} ufrag llad`, DATA),
    'candidate-of-another-session',
    10,
    1,
  ],
];

describe('it is told', () => {
  test.each(TOLD)('%s', (_, text, rule, line, column) => {
    const found = lint(readSdp(text), { type: 'offer' });
    expect(found.map((one) => [one.rule, one.line, one.start + 1])).toContainEqual([
      rule,
      line,
      column,
    ]);
  });
});

/** A line that is right, and the tokens of its value. */
const KEPT: [line: string, tokens: string[]][] = [
  ['a=ice-options:trickle renomination', ['trickle', 'renomination']],
  ['a=ice-ufrag:1234', ['1234']],
  ['a=mid:0', ['0']],
  [
    `${HOST} generation 0 ufrag llad network-cost 999`,
    [
      '1',
      '1',
      'udp',
      '2122260223',
      '10.0.0.4',
      '50211',
      'typ host',
      'generation 0',
      'ufrag llad',
      'network-cost 999',
    ],
  ],
  ['a=rtcp-fb:111 ccm tmmbr smaxpr=120', ['111', 'ccm', 'tmmbr smaxpr=120']],
  ['a=msid-semantic: WMS a b c', ['WMS', 'a', 'b', 'c']],
  ['a=msid:a.b c.d', ['a.b', 'c.d']],
  ['a=tls-id:abcdefghijklmnopqrstuvwxyz', ['abcdefghijklmnopqrstuvwxyz']],
  ['a=identity:eyJpZHAiOnsiZG9tYWluIjoi', ['eyJpZHAiOnsiZG9tYWluIjoi']],
  ['a=ice-pacing:50', ['50']],
  ['a=extmap:13 urn:x short extra', ['13', 'urn:x', 'short extra']],
  [
    'o=- 9007199254740993 2 IN IP4 127.0.0.1',
    ['-', '9007199254740993', '2', 'IN', 'IP4', '127.0.0.1'],
  ],
];

describe('it is kept', () => {
  test.each(KEPT)('%s', (line, tokens) => {
    const [read] = readSdp(line).lines;
    expect(read?.tokens.filter(({ role }) => role === 'value').map(({ text }) => text)).toEqual(
      tokens,
    );
    expect(read?.tokens.filter(({ role }) => role === 'unread')).toEqual([]);
  });
});

test('an empty text is an empty text', () => {
  expect(
    readSdp('')
      .lines.map(({ text, ending }) => text + ending)
      .join(''),
  ).toBe('');
});
