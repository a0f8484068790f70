// Secrets written by hand, so that no finder of ours has to find what it should have found.
import { describe, expect, it } from 'vitest';
import {
  DISCLOSURE_KINDS,
  type DisclosureKind,
} from '../../../../src/lib/sdp/redaction/disclosure.js';
import { redact } from '../../../../src/lib/sdp/redaction/redaction.js';
import { readCaptured } from '../../../fixtures/captured.js';

const ALL: ReadonlySet<DisclosureKind> = new Set(DISCLOSURE_KINDS);
const redacted = (...texts: string[]): string => redact(texts, ALL).join('\n');

const { raw } = String;
const V6 = '2a00:1450:4001:810::5';
const MDNS = '0551fb68-bd6d-41fa-a93d-70d24471f8c5.local';

/** A text, and what must not be left of it. */
const SECRETS: [text: string, ...secrets: string[]][] = [
  // Lines with a mistake.
  ['a= ice-pwd:Secret99', 'Secret99'],
  ['a=ice-pwd\tSecret99', 'Secret99'],
  ['a=ice-pwd=Secret99', 'Secret99'],
  ['a=ice_pwd:Secret99', 'Secret99'],
  ['a =ice-pwd:Secret99', 'Secret99'],
  ['a:ice-pwd:Secret99', 'Secret99'],
  ['ice-pwd: Secret99', 'Secret99'],
  ['c=IN IP4  turnhost', 'turnhost'],
  ['c= IN IP4 turnhost', 'turnhost'],
  ['c=IN IP4\tturnhost', 'turnhost'],
  ['a=ssrc:1  cname:Secret99', 'Secret99'],
  ['a=ssrc: 1 cname:Secret99', 'Secret99'],
  ['a=ssrc:1 cname: Secret99', 'Secret99'],
  ['a=ssrc:1 cname Secret99', 'Secret99'],
  ['a=ssrc:1 x-owner:Secret99', 'Secret99'],
  ['a=cname:Secret99', 'Secret99'],
  ['a=rtcp: 9 IN IP4 turnhost', 'turnhost'],
  ['o=alice smith 4711 1 IN IP4 turnhost', 'alice', 'smith', '4711', 'turnhost'],
  ['o=alice 4711 1', 'alice', '4711'],
  ['a=candidate: 1 1 udp 1 turnhost 9 typ host ufrag Secret99', 'turnhost', 'Secret99'],
  ['a=candidate:1  1 udp 1 turnhost 9 typ host  ufrag  Secret99', 'turnhost', 'Secret99'],
  ['a=candidate:1 1 udp turnhost 9 typ host ufrag Secret99', 'turnhost', 'Secret99'],
  [
    'a=candidate:1 1 udp 1 8.8.8.8 9 typ srflx RADDR turnhost RPORT 9 UFRAG Secret99',
    '8.8.8.8',
    'turnhost',
    'Secret99',
  ],
  ['a=candidate:1 1 udp 1 8.8.8.8 9 typ host raddr rport 9 turnhost', 'turnhost'],
  ['a=fingerprint: sha-256 AB:CD:EF', 'AB:CD:EF'],
  ['a=fingerprint:AB:CD:EF', 'AB:CD:EF'],
  ['a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline: PS1uQCVeeCFC', 'PS1uQCVeeCFC'],
  ['a=crypto:1 F8_128_HMAC_SHA1_80 inline:Key1|1:4;inline:Key2|2:4 KDR=1', 'Key1', 'Key2'],
  ['k=base64: Secret99', 'Secret99'],
  // Attributes that name somebody.
  ['a=key-mgmt:mikey AQAFgM0XflABAAAA', 'AQAFgM0XflABAAAA'],
  ['a=zrtp-hash:1.10 fe30efd02423cb054e50efd0248742ac', 'fe30efd02423cb054e50efd0248742ac'],
  ['a=path:msrp://acme:2855/Secret99;tcp', 'acme', 'Secret99'],
  ['a=label:Secret99', 'Secret99'],
  ['a=tls-id:Secret99', 'Secret99'],
  ['a=dtls-id:Secret99', 'Secret99'],
  ['a=ts-refclk:ptp=IEEE1588-2008:39-A7-94-FF-FE-07-CB-D0', '39-A7-94'],
  ['a=x-owner:alice@acme.com', 'alice', 'acme'],
  // Line ends with a backslash.
  [
    raw`s=-\r\na=ice-ufrag:Secret9\r\na=ice-pwd:Secret99\r\nc=IN IP4 turnhost\r\n`,
    'Secret9',
    'Secret99',
    'turnhost',
  ],
  [raw`v=0\r\no=alice 4711 1 IN IP4 turnhost\r\n`, 'alice', '4711', 'turnhost'],
  [raw`"v=0\r\no=- 4711 1 IN IP4 turnhost\r\ns=Secret talk\r\n" +`, '4711', 'turnhost', 'talk'],
  [raw`v=0\\r\\na=ice-pwd:Secret99\\r\\n`, 'Secret99'],
  [raw`{"sdp":"v=0\u000d\u000aa=ice-pwd:Secret99"}`, 'Secret99'],
  [raw`a=x-note:first\r\na=ice-pwd:Secret99\r\n`, 'Secret99'],
  [raw`s=C:\new talk`, 'talk'],
  // Lines that ran together.
  ['v=0 o=alice 4711 1 IN IP4 turnhost s=- a=ice-pwd:Secret99 t=0 0', 'alice', 'Secret99'],
  ['a=ice-ufrag:Secret9 a=ice-pwd:Secret99', 'Secret9', 'Secret99'],
  ['[12:00:01] a=candidate:1 1 udp 1 turnhost 9 typ host ufrag Secret99', 'turnhost', 'Secret99'],
  // JSON and other notations.
  [
    raw`{"sdp":"v=0\r\no=alice 4711 1 IN IP4 turnhost\r\ns=Talk of two\r\ne=bob\r\nk=base64:Secret99\r\na=label:Lab1\r\na=ssrc:1 mslabel:Ms11\r\n"}`,
    'alice',
    '4711',
    'turnhost',
    'Talk',
    'bob',
    'Secret99',
    'Lab1',
    'Ms11',
  ],
  [
    '{"candidate":"candidate:3077952869 1 udp 1 turnhost 9 typ host ufrag Secret99"}',
    '3077952869',
    'turnhost',
    'Secret99',
  ],
  ['{"foundation":"3077952869","address":"turnhost"}', '3077952869', 'turnhost'],
  ["{icePwd: 'Secret99', iceUfrag: `Secret9`}", 'Secret99', 'Secret9'],
  ["{ usernameFragment : 'Secret99' }", 'Secret99'],
  ['{"urls":"turn:acme","username":"alice","credential":"Secret99"}', 'acme', 'alice', 'Secret99'],
  ['password = Secret99', 'Secret99'],
  ['turn:alice:Secret99@acme:3478', 'alice', 'Secret99', 'acme'],
  ["<transport ufrag='Secret9' pwd='Secret99'/>", 'Secret9', 'Secret99'],
  [raw`{\"pwd\":\"Secret99\"}`, 'Secret99'],
  ['v%3D0%0D%0Aa%3Dice-pwd%3ASecret99%0D%0A', 'Secret99'],
  [`sha-256:${'AB:'.repeat(19)}CD`, 'AB:AB', 'CD'],
  [raw`x\n${'ab:'.repeat(31)}cd`, 'ab:ab', 'cd'],
  // Addresses.
  [`a=x-relay:${V6}:200e:1:2:3478`, '2a00'],
  [`a=x-relay:2a00:1:2:3:4:5:6:7:3478`, '2a00', '5:6:7'],
  [`12:00:01:${V6}`, '2a00', '810'],
  [`a=x-face:${V6}`, '2a00'],
  [`a=x-relay:[${V6}]:3478`, '2a00'],
  ['fe80::1234%enx001122334455', '1234', '001122334455'],
  [raw`a\n192.168.1.7`, '192.168.1.7'],
  ['v192.168.1.7', '192.168.1.7'],
  ['host_192.168.1.7', '192.168.1.7'],
  ['192.168.001.007', '192.168'],
  ['192.168.1.7.50211', '192.168'],
  ['ip-192-168-1-7', '192-168'],
  ['to alice.laptop.local', 'alice', 'laptop'],
  [`to ${MDNS}`, MDNS],
];

describe('a secret is not left', () => {
  for (const [text, ...secrets] of SECRETS)
    it(`in ${JSON.stringify(text)}`, () => {
      expect(secrets.filter((secret) => !text.includes(secret))).toEqual([]);
      const after = redacted(`${text}\r\n`);
      expect(
        secrets.filter((secret) => after.includes(secret)),
        after,
      ).toEqual([]);
    });

  it('in a line of another text that nobody specified', () => {
    const offer = [
      'o=alice 363716564500407279 2 IN IP4 turn.acme.com',
      'a=ice-ufrag:Ufr1',
      'a=ice-pwd:9WMGaI5HQgcuSODVn9Hcb+sB',
      'a=ssrc:1 cname:Carol',
      '',
    ].join('\r\n');
    const secrets = ['alice', '363716564500407279', 'acme', 'Ufr1', '9WMGaI5HQ', 'Carol'];
    for (const line of ['a=x-debug:', 'a=tool:by ', 'sent by ', 'a=sendrecv ', 'a=fmtp:96 x=1;']) {
      const words = 'alice,363716564500407279,turn.acme.com. Ufr1/9WMGaI5HQgcuSODVn9Hcb+sB Carol';
      const long = line.startsWith('a=fmtp') ? '9WMGaI5HQgcuSODVn9Hcb+sB' : words;
      const [after] = redact([`${line}${long}\n`, offer], ALL);
      expect(
        secrets.filter((secret) => after?.includes(secret)),
        after,
      ).toEqual([]);
    }
  });

  it('in what peers wrote', () => {
    const wrtc = readCaptured('wrtc-0.10/candidates-offer');
    const firefox = readCaptured('firefox-153/candidates-offer');
    const secrets = [
      // crc32('local192.0.2.2udp') and the like.
      '3077952869',
      '3229573512',
      '559267639',
      '1510613869',
      '4193659285',
      'fd00::2',
      '363716564500407279',
      'WR12',
      '9WMGaI5HQgcuSODVn9Hcb+sB',
      '07:43:ED:DF',
      '0054b8b4-cc43-4c5c-9bd9-13ec0d71fc81',
      'a9c6ef33-7a6d-4830-bfb1-1da732b4fd79',
      '7980062143331877112',
      'EA:62:C7:0D',
      '88800a78-ac79-4e7d-a5ef-f142b832ad8a',
      'a91165671b9d963baadf481302f07023',
      '7a0fc564',
      'dd2fa98d-6ff8-477d-a284-23932cfcd61f',
      '6eb5b977-d6a7-442c-afc9-1a369a1a059b',
    ];
    const both = wrtc + firefox;
    expect(secrets.filter((secret) => !both.includes(secret))).toEqual([]);
    for (const after of [redacted(wrtc, firefox), redacted(JSON.stringify({ sdp: both }))])
      expect(secrets.filter((secret) => after.includes(secret))).toEqual([]);
  });
});

describe('what a replacement keeps', () => {
  it('a foundation is the same where it was the same, over both texts, and small', () => {
    const line = (foundation: string): string =>
      `a=candidate:${foundation} 1 udp 1 ::1 9 typ host\n`;
    expect(redact([line('77') + line('4193659285') + line('77'), line('4193659285')], ALL)).toEqual(
      [line('1') + line('2') + line('1'), line('2')],
    );
    expect(redact([line('4193659285')], new Set<DisclosureKind>(['names']))).toEqual([
      line('4193659285'),
    ]);
  });

  it('a program in o=, a short version, and the name of the hash stay', () => {
    const text = 'o=mozilla...THIS_IS_SDPARTA-99.0 0 12 IN IP4 0.0.0.0\n';
    expect(redact([text], ALL)).toEqual([text]);
    expect(redacted('o=- 4711 1695012345 IN IP4 0.0.0.0')).toBe(
      'o=- 1111 1111111112 IN IP4 0.0.0.0',
    );
    expect(redacted('a=fingerprint: sha-256 AB:CD')).toBe('a=fingerprint: sha-256 EE:E1');
  });

  it('an address with leading zeros, dashes or in a string is the same address', () => {
    expect(redacted('8.8.8.8 008.008.008.008 ip-8-8-8-8')).toBe(
      '203.0.113.1 203.0.113.1 ip-203-0-113-1',
    );
    const [json = ''] = redact([raw`{"sdp":"a=ice-pwd:ab\/cd+ef"}`], ALL);
    expect(redact(['a=ice-pwd:ab/cd+ef\n', raw`{"sdp":"a=ice-pwd:ab\/cd+ef"}`], ALL)).toEqual([
      'a=ice-pwd:xxxxxxx1\n',
      json,
    ]);
  });

  it('a comma behind a value in a log is no part of it', () => {
    expect(redacted('candidate: candidate:1 1 udp 1 ::1 9 typ host ufrag abcd,')).toBe(
      'candidate: candidate:1 1 udp 1 ::1 9 typ host ufrag xxx1,',
    );
  });

  it('a string in JSON is still one', () => {
    const sdp = readCaptured('wrtc-0.10/candidates-offer');
    const after: unknown = JSON.parse(redacted(JSON.stringify({ type: 'offer', sdp })));
    expect(after).toEqual({ type: 'offer', sdp: redacted(sdp) });
  });

  it('the padding of a key stays, and nothing else of it', () => {
    expect(redacted('a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:ab+/cd==|2^20')).toBe(
      'a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:xxxxx1==|2^20',
    );
  });
});
