import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinLines } from '../../../src/lib/sdp/lines.js';
import { readLine, readSdp, variantsOf } from '../../../src/lib/sdp/document.js';

const fixture = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

const CAPTURES = [
  '../../fixtures/chromium-156-offer.sdp',
  '../../fixtures/chromium-156-answer.sdp',
  './fixtures/chromium-156-offer-stun-turn.sdp',
  './fixtures/chromium-156-offer-stun-turn-grown.sdp',
  './fixtures/firefox-153-offer.sdp',
  './fixtures/firefox-153-offer-grown.sdp',
  './fixtures/firefox-153-answer.sdp',
];

/** `name:text` of each value token. */
const values = (line: string): string[] =>
  readLine(line).tokens.flatMap(({ role, name, text }) =>
    role === 'value' ? [`${name}:${text}`] : [],
  );

describe('one line', () => {
  it.each([
    [
      'o=- 9175397045537793138 2 IN IP4 127.0.0.1',
      [
        'username:-',
        'sess-id:9175397045537793138',
        'sess-version:2',
        'nettype:IN',
        'addrtype:IP4',
        'address:127.0.0.1',
      ],
    ],
    [
      'm=audio 9 UDP/TLS/RTP/SAVPF 111 63',
      ['media:audio', 'port:9', 'proto:UDP/TLS/RTP/SAVPF', 'format:111', 'format:63'],
    ],
    ['a=group:BUNDLE 0 1 2', ['semantics:BUNDLE', 'mid:0', 'mid:1', 'mid:2']],
    [
      'a=rtcp-fb:111 ccm tmmbr smaxpr=120',
      ['payload:111', 'feedback:ccm', 'feedback-parameter:tmmbr smaxpr=120'],
    ],
    ['a=ice-options:trickle renomination', ['ice-option:trickle', 'ice-option:renomination']],
    [
      'a=extmap:4/sendonly urn:ietf:params:rtp-hdrext:sdes:mid',
      ['extension-id:4', 'direction:sendonly', 'uri:urn:ietf:params:rtp-hdrext:sdes:mid'],
    ],
    [
      'a=ssrc:3157864972 cname:0p75lMTYlXDt2vx3',
      ['ssrc:3157864972', 'source-attribute:cname', 'value:0p75lMTYlXDt2vx3'],
    ],
    ['a=msid-semantic: WMS a b c', ['semantics:WMS', 'stream:a', 'stream:b', 'stream:c']],
    [
      'a=candidate:1 1 udp 2130706431 192.0.2.1 5000 typ host generation 0',
      [
        'foundation:1',
        'component:1',
        'transport:udp',
        'priority:2130706431',
        'address:192.0.2.1',
        'port:5000',
        'type:typ host',
        'generation:generation 0',
      ],
    ],
    ['a=rtcp-mux', []],
  ])('%s', (line, expected) => {
    expect(values(line)).toEqual(expected);
  });

  it.each([
    ['a=sendrecvx', null, 'attribute'],
    ['a=rtcp-muxx', null, 'attribute'],
    ['a=constructor:1', null, 'attribute'],
    ['a=__proto__', null, 'attribute'],
    ['a=', null, 'attribute'],
    ['q=1', null, 'line-type'],
    [' a=mid:0', null, 'unreadable'],
    ['A=mid:0', null, 'unreadable'],
    ['v =0', null, 'unreadable'],
    ['', null, 'unreadable'],
    ['a=sendrecv', 'a=sendrecv', 'attribute'],
    ['a=rtcp-mux ', 'a=rtcp-mux', 'attribute'],
    ['a=candidate 1 1 udp 1 2001:db8::1 9 typ host', 'a=candidate', 'attribute'],
    ['a= mid:0', null, 'attribute'],
    ['v=0', 'v=', 'line-type'],
  ])('%j has the key %s and looks like %s', (line, key, form) => {
    expect(readLine(line)).toMatchObject({ key, form });
  });

  it('a value on an attribute that has none is left over', () => {
    expect(readLine('a=rtcp-mux:yes').tokens.map(({ role, text }) => [role, text])).toEqual([
      ['type', 'a'],
      ['equals', '='],
      ['attribute', 'rtcp-mux'],
      ['colon', ':'],
      ['unread', 'yes'],
    ]);
  });

  it('says the column of each token', () => {
    const token = readLine('a=setup:actpass').tokens.find(({ name }) => name === 'role');
    expect(token).toMatchObject({ text: 'actpass', start: 8, end: 15 });
  });
});

describe('values with a sentence of their own', () => {
  it.each([
    ['a=setup:actpass', ['a=setup actpass']],
    ['a=setup:banana', []],
    ['t=0 0', ['t= 0 0']],
    ['a=rtcp-fb:96 nack pli', ['a=rtcp-fb nack pli']],
    ['a=rtpmap:111 OPUS/48000/2', ['a=rtpmap opus']],
    ['a=ice-options:trickle ice2', ['a=ice-options trickle', 'a=ice-options ice2']],
    ['a=candidate:1 1 udp 1 192.0.2.1 5 typ srflx', ['a=candidate typ srflx']],
    ['a=mid:0', []],
  ])('%s', (line, expected) => {
    expect(variantsOf(readLine(line))).toEqual(expected);
  });
});

describe('a whole description', () => {
  it.each(CAPTURES)(
    '%s has no line and no part of a line that the grammar does not know',
    (name) => {
      const { lines } = readSdp(fixture(name));
      expect(lines.length).toBeGreaterThan(20);
      expect(lines.filter(({ key }) => key === null).map(({ text }) => text)).toEqual([]);
      const unread = lines.filter(({ tokens }) => tokens.some(({ role }) => role === 'unread'));
      expect(unread.map(({ text }) => text)).toEqual([]);
    },
  );

  it('parts the session from its sections', () => {
    const { lines, sections } = readSdp(fixture('../../fixtures/chromium-156-offer.sdp'));
    expect(
      sections.map(({ kind, start, end }) => [kind, lines[start]?.text.slice(0, 7), end - start]),
    ).toEqual([
      ['session', 'v=0', 7],
      ['media', 'm=audio', 31],
      ['media', 'm=video', 123],
      ['media', 'm=appli', 10],
    ]);
    expect(
      lines.every((line, i) => {
        const section = sections[line.section];
        return section !== undefined && section.start <= i && i < section.end;
      }),
    ).toBe(true);
  });

  it('an empty text has a session part without lines', () => {
    expect(readSdp('')).toEqual({ lines: [], sections: [{ kind: 'session', start: 0, end: 0 }] });
  });

  it('any text comes back character for character from its tokens', () => {
    const pieces = fc.constantFrom(
      'v=0',
      'a=',
      'm=audio 9 UDP/TLS/RTP/SAVPF 0',
      'a=candidate:1 1 udp 1 1.1.1.1 1 typ host',
      'a=candidate:candidate:a=',
      ':',
      ' ',
      '/',
      ';',
      '\r\n',
      '\n',
      '\r',
      'a=fmtp:1 a=b;;',
      '😀',
      '\ud83d',
      '\0',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { lines } = readSdp(text);
        const rebuilt = lines.map(({ tokens, ending }) => ({
          text: tokens.map((token) => token.text).join(''),
          ending,
        }));
        expect(joinLines(rebuilt)).toBe(text);
        const isInItsPlace = lines.every((line) =>
          line.tokens.every(({ start, end, text }) => line.text.slice(start, end) === text),
        );
        expect(isInItsPlace).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
