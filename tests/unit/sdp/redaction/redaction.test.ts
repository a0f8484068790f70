import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKind } from '../../../../src/lib/ice/address.js';
import { readSdp } from '../../../../src/lib/sdp/document.js';
import { splitLines } from '../../../../src/lib/sdp/lines.js';
import { lint } from '../../../../src/lib/sdp/lint/lint.js';
import {
  DISCLOSURE_KINDS,
  type DisclosureKind,
} from '../../../../src/lib/sdp/redaction/disclosure.js';
import { disclosures, redact } from '../../../../src/lib/sdp/redaction/redaction.js';
import { CAPTURED } from '../../../fixtures/captured.js';
import { INJECTIONS } from '../../../fixtures/injections.js';

const ALL: ReadonlySet<DisclosureKind> = new Set(DISCLOSURE_KINDS);

const valuesOf = (text: string, kind: DisclosureKind): string[] =>
  disclosures(readSdp(text)).flatMap((found) => (found.kind === kind ? [found.value] : []));

const redacted = (text: string, ...kinds: DisclosureKind[]): string =>
  redact([text], new Set(kinds))[0] ?? '';

const redactedWhole = (text: string): string => redacted(text, ...DISCLOSURE_KINDS);

const escaped = (text: string): string => text.replace(/[^\w]/g, '\\$&');

/** As a whole word: `xxx1` is no part of `xxx12`. */
const holds = (text: string, value: string): boolean =>
  new RegExp(`(?<!\\w)${escaped(value)}(?![\\w])`, 'i').test(text);

const LEFT_BY_NAME: [name: string, line: string, kind: DisclosureKind, values: string[]][] = [
  ['an o= line', 'o=- 1 1 IN IP4 198.18.0.1', 'address', ['198.18.0.1']],
  ['an o= line', 'o=alice 4711 1 IN IP4 0.0.0.0', 'session-id', ['4711']],
  ['an o= line', 'o=alice 4711 1 IN IP4 0.0.0.0', 'names', ['alice']],
  ['a c= line with a TTL', 'c=IN IP4 224.2.1.1/127/3', 'address', ['224.2.1.1']],
  ['a c= line', 'c=IN IP6 2a00:1450::5', 'address', ['2a00:1450::5']],
  ['a=rtcp', 'a=rtcp:53020 IN IP4 126.16.64.4', 'address', ['126.16.64.4']],
  [
    'a candidate',
    'a=candidate:1 1 udp 1 8.8.8.8 50211 typ srflx raddr 192.168.1.7 rport 50211',
    'address',
    ['8.8.8.8', '192.168.1.7'],
  ],
  [
    'a candidate',
    'a=candidate:1 1 udp 1 0551fb68-bd6d-41fa-a93d-70d24471f8c5.local 9 typ host',
    'address',
    ['0551fb68-bd6d-41fa-a93d-70d24471f8c5.local'],
  ],
  [
    'a candidate',
    'a=candidate:1 1 udp 1 turn.acme.com 9 typ host ufrag 3iO/',
    'address',
    ['turn.acme.com'],
  ],
  [
    'a candidate',
    'a=candidate:1 1 udp 1 ::1 9 typ host generation 0 ufrag 3iO/ network-id 4',
    'ice-credentials',
    ['3iO/'],
  ],
  [
    'a candidate without its a=',
    'candidate:1 1 udp 1 8.8.8.8 9 typ host ufrag 3iO/',
    'ice-credentials',
    ['3iO/'],
  ],
  ['a=remote-candidates', 'a=remote-candidates:1 8.8.4.4 9', 'address', ['8.8.4.4']],
  [
    'a=source-filter',
    'a=source-filter: incl IN IP4 224.2.1.1 8.8.4.4',
    'address',
    ['224.2.1.1', '8.8.4.4'],
  ],
  ['an attribute nobody knows', 'a=x-relay:8.8.4.4:3478', 'address', ['8.8.4.4']],
  ['an attribute nobody knows', 'a=x-relay:[2a00:1450::5]:3478', 'address', ['2a00:1450::5']],
  ['an attribute nobody knows', 'a=x-relay:2a00:1450::5', 'address', ['2a00:1450::5']],
  ['free text', 's=call from 8.8.4.4', 'address', ['8.8.4.4']],
  ['a=ice-ufrag', 'a=ice-ufrag:3iO/', 'ice-credentials', ['3iO/']],
  ['a=ice-ufrag in two words', 'a=ice-ufrag:3i O/', 'ice-credentials', ['3i', 'O/']],
  ['an indented line', '  a=ice-ufrag:3iO/', 'ice-credentials', ['3iO/']],
  ['a line in capitals', 'A=ICE-UFRAG:3iO/', 'ice-credentials', ['3iO/']],
  ['a line without its colon', 'a=ice-ufrag 3iO/', 'ice-credentials', ['3iO/']],
  ['a=fingerprint', 'a=fingerprint:sha-256 AB:cd:01', 'fingerprint', ['AB:cd:01']],
  ['a=crypto', 'a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:PS1uQ|2^20|1:4', 'keys', ['PS1uQ']],
  ['k=', 'k=base64:c2VjcmV0', 'keys', ['c2VjcmV0']],
  ['s=', 's=Board meeting', 'names', ['Board meeting']],
  ['e=', 'e=alice@acme.com (Alice)', 'names', ['alice@acme.com (Alice)']],
  ['p=', 'p=+886 2 2720 8889', 'names', ['+886 2 2720 8889']],
  ['u=', 'u=https://acme.com/call', 'names', ['https://acme.com/call']],
  ['i=', 'i=About money', 'names', ['About money']],
  ['a=msid', 'a=msid:stream track', 'names', ['stream', 'track']],
  ['a=ssrc', 'a=ssrc:1 cname:{alice}', 'names', ['{alice}']],
  ['a=ssrc', 'a=ssrc:1 msid:stream track', 'names', ['stream', 'track']],
  ['a=msid-semantic', 'a=msid-semantic: WMS stream', 'names', ['stream']],
  ['JSON', '{"usernameFragment":"3iO/"}', 'ice-credentials', ['3iO/']],
  [
    'JSON',
    String.raw`{"sdp":"v=0\r\na=ice-pwd:asd88fgpdd777uzjYhagZg\r\na=msid:stream track\r\n"}`,
    'ice-credentials',
    ['asd88fgpdd777uzjYhagZg'],
  ],
  [
    'JSON',
    String.raw`{"sdp":"v=0\r\na=msid:stream track\r\na=ssrc:1 cname:alice\r\n"}`,
    'names',
    ['stream', 'track', 'alice'],
  ],
];

describe('what a description gives away', () => {
  for (const [where, line, kind, values] of LEFT_BY_NAME)
    it(`is found in ${where}: ${line}`, () => {
      expect(valuesOf(`${line}\r\n`, kind)).toEqual(values);
    });

  it('is not what every description says', () => {
    const text = [
      'v=0',
      'o=- 0 2 IN IP4 127.0.0.1',
      's=-',
      't=0 0',
      'c=IN IP4 0.0.0.0',
      'a=msid-semantic: WMS *',
      'a=candidate:1 1 udp 1 ::1 9 typ host',
      'a=candidate:1 1 udp 1 192.0.2.2 9 typ host',
      'a=msid:- -',
      'k=prompt',
      '',
    ].join('\r\n');
    expect(disclosures(readSdp(text))).toEqual([]);
  });

  it('has each value once, with every place where it stands', () => {
    const text = 'a=ice-ufrag:3iO/\r\na=candidate:1 1 udp 1 ::1 9 typ host ufrag 3iO/\r\n';
    expect(disclosures(readSdp(text))).toEqual([
      {
        kind: 'ice-credentials',
        value: '3iO/',
        places: [
          { text: 0, line: 1, start: 12, end: 16 },
          { text: 0, line: 2, start: 43, end: 47 },
        ],
      },
    ]);
  });

  it('has no address in a fingerprint, though eight of its bytes look like one', () => {
    const text = 'a=fingerprint:sha-256 AB:CD:EF:01:02:03:04:05:06:07:08:09:0A:0B:0C:0D\r\n';
    expect(valuesOf(text, 'address')).toEqual([]);
    expect(valuesOf(text.slice('a=fingerprint:'.length), 'fingerprint')).toHaveLength(1);
  });

  it('finds credentials and names again where the grammar expects none', () => {
    const text = 'a=ice-ufrag:3iO/\r\na=msid:my-stream-1 t\r\na=x-debug:3iO/,my-stream-1\r\n';
    expect(redactedWhole(text)).toBe(
      'a=ice-ufrag:xxx1\r\na=msid:redacted-1 redacted-2\r\na=x-debug:xxx1,redacted-1\r\n',
    );
  });
});

describe('a redacted description', () => {
  for (const { name, text, type } of CAPTURED)
    it(`of ${name} holds no original, and says the same to the lint`, () => {
      const found = disclosures(readSdp(text));
      const after = redactedWhole(text);
      expect(found.filter(({ value }) => holds(after, value))).toEqual([]);
      const codes = (sdp: string): string[] =>
        lint(readSdp(sdp), { type }).map(
          ({ rule, line, severity }) => `${rule} ${line} ${severity}`,
        );
      expect(codes(after)).toEqual(codes(text));
    });

  it('keeps every captured offer and answer a pair, as the lint sees them', () => {
    for (const { name, text: answer, type } of CAPTURED) {
      const offer = CAPTURED.find((other) => other.name === name.replace(/answer$/, 'offer'))?.text;
      if (type === 'offer' || offer === undefined) continue;
      const codes = ([first = '', second = '']: readonly string[]): string[] =>
        lint(readSdp(second), { type, answerTo: readSdp(first) }).map(({ rule }) => rule);
      expect(codes(redact([offer, answer], ALL))).toEqual(codes([offer, answer]));
    }
  });

  it('differs in nothing else: the same lines, ends and tokens', () => {
    for (const { text } of CAPTURED) {
      const before = splitLines(text);
      const after = splitLines(redactedWhole(text));
      expect(after.map(({ ending }) => ending)).toEqual(before.map(({ ending }) => ending));
      const places = new Set(
        disclosures(readSdp(text)).flatMap((found) => found.places.map(({ line }) => line)),
      );
      for (const [index, line] of before.entries())
        if (/^a=candidate:/.test(line.text)) {
          // Foundations go with the addresses, though nobody would take them for such.
          const [, ...rest] = line.text.split(' ');
          if (!places.has(line.number))
            expect(after[index]?.text.split(' ').slice(1)).toEqual(rest);
        } else if (!places.has(line.number)) expect(after[index]?.text).toBe(line.text);
        else expect(after[index]?.text).not.toBe(line.text);
    }
  });

  it('is the very same text where nothing was chosen', () => {
    for (const { text } of CAPTURED) expect(redacted(text)).toBe(text);
  });

  it('redacted again holds neither the originals nor a value twice', () => {
    for (const { text } of CAPTURED.slice(0, 20)) {
      const found = disclosures(readSdp(text));
      const again = redactedWhole(redactedWhole(text));
      expect(found.filter(({ value }) => holds(again, value))).toEqual([]);
      expect(disclosures(readSdp(again))).toHaveLength(
        disclosures(readSdp(redactedWhole(text))).length,
      );
    }
  });

  it('loses only the kinds that were chosen', () => {
    const text = 'a=ice-ufrag:3iO/\r\nc=IN IP4 8.8.8.8\r\ns=from 10.1.1.1\r\n';
    expect(redacted(text, 'address')).toBe(
      'a=ice-ufrag:3iO/\r\nc=IN IP4 203.0.113.1\r\ns=from 10.0.0.1\r\n',
    );
    expect(redacted(text, 'address', 'names')).toBe(
      'a=ice-ufrag:3iO/\r\nc=IN IP4 203.0.113.1\r\ns=redacted-1\r\n',
    );
  });

  it('has an address of the same family and reach, another for another, the same for the same', () => {
    const addresses = [
      '10.0.0.1',
      '192.168.1.1',
      '169.254.7.7',
      '100.64.9.9',
      '8.8.8.8',
      '9.9.9.9',
      '2a00:1450::5',
      'fe80::abcd',
      'fd12::1',
      'a.local',
      'turn.acme.com',
    ];
    const text = [...addresses, ...addresses].map((address) => `c=IN IP4 ${address}\n`).join('');
    const after = splitLines(redactedWhole(text)).map((line) => line.text.split(' ')[2] ?? '');
    expect(after.slice(0, addresses.length)).toEqual(after.slice(addresses.length));
    expect(new Set(after).size).toBe(addresses.length);
    expect(after.filter((address) => addresses.includes(address))).toEqual([]);
    const reach = (address: string): string => {
      const { family, scope } = addressKind(address) ?? {};
      return `${family} ${scope === 'public' ? 'documentation' : scope}`;
    };
    expect(after.slice(0, addresses.length).map(reach)).toEqual(addresses.map(reach));
  });

  it('has a documentation address for no two of a thousand public ones', () => {
    const text = Array.from({ length: 1000 }, (_, i) => `c=IN IP4 8.8.${i >> 8}.${i & 255}\n`).join(
      '',
    );
    expect(new Set(splitLines(redactedWhole(text)).map((line) => line.text)).size).toBe(1000);
  });

  it('never takes for a replacement what stands in the text already', () => {
    const text = 'c=IN IP4 203.0.113.1\nc=IN IP4 8.8.8.8\na=ice-ufrag:xxx1\na=ice-ufrag:abcd\n';
    expect(redactedWhole(text)).toBe(
      'c=IN IP4 203.0.113.1\nc=IN IP4 203.0.113.2\na=ice-ufrag:xxx2\na=ice-ufrag:xxx3\n',
    );
  });

  it('keeps the length and the form of credentials, fingerprints and keys', () => {
    const text = [
      'a=ice-pwd:asd88fgpdd777uzjYhagZg',
      'a=fingerprint:sha-1 4A:AD:B9:B1:3F:82:18:3B:54:02:12:DF:3E:5D:49:6B:19:E5:7C:AB',
      'a=fingerprint:sha-1 4a:ad:b9:b1',
      'a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:PS1uQCVeeCFCanVmcjkpPywjNWhcYD0mXXtxaVBR|2^20|1:4',
      '',
    ].join('\r\n');
    expect(redactedWhole(text).split('\r\n')).toEqual([
      'a=ice-pwd:xxxxxxxxxxxxxxxxxxxxx1',
      'a=fingerprint:sha-1 EE:EE:EE:EE:EE:EE:EE:EE:EE:EE:EE:EE:EE:EE:EE:EE:EE:EE:EE:E1',
      'a=fingerprint:sha-1 ee:ee:ee:e2',
      `a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:${'x'.repeat(39)}1|2^20|1:4`,
      '',
    ]);
  });

  it('uses one replacement for a value in two texts', () => {
    const [first = '', second = ''] = redact(
      ['a=ice-ufrag:abcd\na=ice-ufrag:efgh\n', 'a=ice-ufrag:efgh\n'],
      ALL,
    );
    expect(first.endsWith(second)).toBe(true);
  });

  it('of any lines at all keeps their number and ends, and never throws', () => {
    const line = fc.constantFrom(
      ...LEFT_BY_NAME.map(([, text]) => text),
      ...INJECTIONS,
      'a=ice-ufrag:',
      'o=',
      'a=ssrc:1 cname:',
      'a=candidate:',
      'c=IN IP4 ',
    );
    const piece = fc.oneof(line, fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, fc.constantFrom('\r\n', '\n', '\r'))), (lines) => {
        const text = lines.flat().join('');
        const after = splitLines(redactedWhole(text));
        expect(after.map(({ ending }) => ending)).toEqual(
          splitLines(text).map(({ ending }) => ending),
        );
      }),
    );
  });
});
