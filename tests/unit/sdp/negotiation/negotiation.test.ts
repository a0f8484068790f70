import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe as group, expect, test } from 'vitest';
import { readSdp } from '../../../../src/lib/sdp/document.js';
import { describe } from '../../../../src/lib/sdp/lint/description.js';
import type { Direction } from '../../../../src/lib/sdp/direction.js';
import { agreedDirection, negotiate } from '../../../../src/lib/sdp/negotiation/negotiation.js';

import { summarize } from '../../../../src/lib/sdp/summary/summary.js';
import { CAPTURED } from '../../../fixtures/captured.js';

const MAKERS: Readonly<Record<string, string>> = {
  chromium: 'chromium-156',
  firefox: 'firefox-153',
  wrtc: 'wrtc-0.10',
};

const read = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../../fixtures', name), 'utf8');

const agreed = (offer: string, answer: string) =>
  negotiate(describe(readSdp(offer), 'offer'), describe(readSdp(answer), 'answer'));

const offer = read('chromium-156-offer.sdp');
const answer = read('chromium-156-answer.sdp');

const description = (...lines: string[]): string =>
  ['v=0', 'o=- 1 2 IN IP4 127.0.0.1', 's=-', 't=0 0', ...lines, ''].join('\r\n');

group('a real offer and its answer', () => {
  const sections = agreed(offer, answer);

  test('agree on every section, in one bundle, with the answerer opening DTLS', () => {
    expect(sections.map(({ media, mid, fate }) => [media, mid, fate.kind])).toEqual([
      ['audio', '0', 'agreed'],
      ['video', '1', 'agreed'],
      ['application', '2', 'agreed'],
    ]);
    for (const section of sections)
      expect(section).toMatchObject({ isBundled: true, dtlsClient: 'answerer' });
  });

  test('keep the answer’s order of codecs, each with its line', () => {
    const [first] = sections[0]?.codecs ?? [];
    expect(first).toMatchObject({ payload: '111', encoding: 'opus/48000/2' });
    expect(answer.split('\r\n')[(first?.line ?? 0) - 1]).toBe('a=rtpmap:111 opus/48000/2');
    expect(sections[2]?.codecs).toEqual([]);
  });

  test('use only extensions that both name', () => {
    const uris = sections[1]?.extensions.map(({ uri }) => uri) ?? [];
    expect(uris.length).toBeGreaterThan(5);
    for (const uri of uris) expect(offer).toContain(uri);
  });
});

group('a section', () => {
  const audio = ['m=audio 9 UDP/TLS/RTP/SAVPF 111 0', 'a=mid:0', 'a=rtpmap:111 opus/48000/2'];

  test('with port 0 in the answer is rejected, and agrees on nothing', () => {
    const [section] = agreed(
      description(...audio),
      description('m=audio 0 UDP/TLS/RTP/SAVPF 0', 'a=mid:0'),
    );
    expect(section).toMatchObject({ fate: { kind: 'rejected' }, direction: null, codecs: [] });
  });

  test('that was not offered cannot be accepted', () => {
    const [section] = agreed(
      description('m=audio 0 UDP/TLS/RTP/SAVPF 0', 'a=mid:0'),
      description(...audio),
    );
    expect(section?.fate).toEqual({ kind: 'not-offered' });
  });

  test('in the bundle with port 0 was offered', () => {
    const [section] = agreed(
      description('a=group:BUNDLE 0', 'm=audio 0 UDP/TLS/RTP/SAVPF 0', 'a=mid:0', 'a=bundle-only'),
      description('a=group:BUNDLE 0', ...audio),
    );
    expect(section).toMatchObject({ fate: { kind: 'agreed' }, isBundled: true });
  });

  test('that one of them lacks is told', () => {
    const both = agreed(description(...audio), description());
    expect(both.map(({ fate }) => fate)).toEqual([{ kind: 'missing', in: 'answer' }]);
    const extra = agreed(description(), description(...audio));
    expect(extra.map(({ fate }) => fate)).toEqual([{ kind: 'missing', in: 'offer' }]);
  });

  test('tells what the answer left out, and names static payload types', () => {
    const [section] = agreed(
      description(...audio),
      description('m=audio 9 UDP/TLS/RTP/SAVPF 0', 'a=mid:0'),
    );
    expect(section?.codecs).toMatchObject([{ payload: '0', encoding: 'PCMU/8000', line: 5 }]);
    expect(section?.droppedCodecs).toMatchObject([
      { payload: '111', encoding: 'opus/48000/2', line: 7 },
    ]);
  });

  test('is accepted with port 0 and bundle-only, as RFC 8843 wrote answers', () => {
    const [section] = agreed(
      description('a=group:BUNDLE 0', ...audio),
      description('a=group:BUNDLE 0', 'm=audio 0 UDP/TLS/RTP/SAVPF 0', 'a=mid:0', 'a=bundle-only'),
    );
    expect(section).toMatchObject({ fate: { kind: 'agreed' }, isBundled: true });
  });

  test('of another kind or another mid answers nothing', () => {
    const video = ['m=video 9 UDP/TLS/RTP/SAVPF 111', 'a=mid:0', 'a=rtpmap:111 opus/48000/2'];
    const [kind] = agreed(description(...audio), description(...video));
    expect(kind).toMatchObject({
      fate: { kind: 'mismatched', offered: 'audio (mid 0)', answered: 'video (mid 0)' },
      codecs: [],
      isBundled: false,
    });
    const [mid] = agreed(
      description(...audio),
      description(...audio.map((line) => line.replace('mid:0', 'mid:1'))),
    );
    expect(mid?.fate.kind).toBe('mismatched');
  });

  test('for data has no direction', () => {
    const data = [
      'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
      'a=mid:0',
      'a=sctp-port:5000',
    ];
    const [section] = agreed(description(...data), description(...data));
    expect(section).toMatchObject({ fate: { kind: 'agreed' }, direction: null, codecs: [] });
  });

  test('takes its direction from the session where it has none of its own', () => {
    const [section] = agreed(
      description('a=recvonly', ...audio),
      description(...audio, 'a=sendonly'),
    );
    expect(section?.direction).toBe('recvonly');
  });
});

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

test('of many sections the first are told, where no more are asked for', () => {
  const three = description(...Array.from({ length: 3 }, () => 'm=audio 9 UDP/TLS/RTP/SAVPF 0'));
  const [offer, answer] = [describe(readSdp(three), 'offer'), describe(readSdp(three), 'answer')];
  expect(negotiate(offer, answer, 2)).toEqual(negotiate(offer, answer).slice(0, 2));
  expect(negotiate(offer, answer)).toHaveLength(3);
});

group('a codec', () => {
  const section = (payloads: string, ...lines: string[]): string =>
    description(`m=video 9 UDP/TLS/RTP/SAVPF ${payloads}`, 'a=mid:0', ...lines);

  test('that only the answer has is not agreed', () => {
    const [video] = agreed(
      section('96', 'a=rtpmap:96 VP8/90000'),
      section('96 98', 'a=rtpmap:96 VP8/90000', 'a=rtpmap:98 H265/90000'),
    );
    expect(video?.codecs.map(({ payload }) => payload)).toEqual(['96']);
    expect(video?.unofferedCodecs).toMatchObject([
      { payload: '98', encoding: 'H265/90000', nearest: null, line: 8 },
    ]);
  });

  test('is the same under another number', () => {
    const [video] = agreed(
      section('96 97', 'a=rtpmap:96 VP8/90000', 'a=rtpmap:97 rtx/90000', 'a=fmtp:97 apt=96'),
      section('99 100', 'a=rtpmap:99 vp8/90000', 'a=rtpmap:100 rtx/90000', 'a=fmtp:100 apt=99'),
    );
    expect(video?.codecs.map(({ payload, offered }) => [payload, offered.payload])).toEqual([
      ['99', '96'],
      ['100', '97'],
    ]);
    expect(video?.codecs[1]).toMatchObject({
      configuration: 'apt=99',
      offered: { configuration: 'apt=96' },
    });
    expect(video).toMatchObject({ unofferedCodecs: [], droppedCodecs: [] });
  });

  test('is another one under the same number', () => {
    const [video] = agreed(
      section('96 97', 'a=rtpmap:96 VP8/90000', 'a=rtpmap:97 VP9/90000'),
      section('97', 'a=rtpmap:97 VP8/90000'),
    );
    expect(video?.codecs).toMatchObject([{ payload: '97', offered: { payload: '96' } }]);
    expect(video?.droppedCodecs).toMatchObject([{ payload: '97', encoding: 'VP9/90000' }]);
  });

  test('with another clock or other channels is another', () => {
    const audio = (encoding: string): string => section('111', `a=rtpmap:111 ${encoding}`);
    for (const other of ['opus/48000', 'opus/16000/2'])
      expect(agreed(audio('opus/48000/2'), audio(other))[0]?.codecs).toEqual([]);
    expect(agreed(audio('L16/8000'), audio('l16/8000/1'))[0]?.codecs).toHaveLength(1);
  });

  test('that no line names is nobody’s, even if both list its number', () => {
    const [video] = agreed(section('97'), section('97'));
    expect(video).toMatchObject({
      codecs: [],
      unofferedCodecs: [{ payload: '97', encoding: null, nearest: null }],
      droppedCodecs: [{ payload: '97', encoding: null }],
    });
  });

  test('goes with its retransmission, and without another’s', () => {
    const offered = section(
      '96 97 98 99',
      'a=rtpmap:96 VP8/90000',
      'a=rtpmap:97 rtx/90000',
      'a=fmtp:97 apt=96',
      'a=rtpmap:98 VP9/90000',
      'a=rtpmap:99 rtx/90000',
      'a=fmtp:99 apt=98',
    );
    const [video] = agreed(
      offered,
      section('98 97', 'a=rtpmap:98 VP9/90000', 'a=rtpmap:97 rtx/90000', 'a=fmtp:97 apt=98'),
    );
    expect(
      video?.codecs.map(({ payload, offered: { payload: theirs } }) => [payload, theirs]),
    ).toEqual([
      ['98', '98'],
      ['97', '99'],
    ]);
  });

  test.each([
    [
      'H264',
      'profile-level-id=42e01f;packetization-mode=1',
      'profile-level-id=640c1f;packetization-mode=1',
      false,
    ],
    ['H264', 'profile-level-id=42e01f;packetization-mode=1', 'profile-level-id=42e01f', false],
    ['H264', 'profile-level-id=42e01f;packetization-mode=1', 'packetization-mode=1', true],
    // Another level, and another way to write Constrained Baseline.
    ['H264', 'profile-level-id=42e01f;packetization-mode=0', 'profile-level-id=42E034', true],
    ['H264', 'profile-level-id=42e01f', 'profile-level-id=4de01f', true],
    ['VP9', 'profile-id=0', 'profile-id=2', false],
    ['VP9', 'profile-id=0', 'x-google-start-bitrate=800', true],
    ['AV1', 'level-idx=5;profile=0;tier=0', 'profile=1', false],
    ['AV1', 'level-idx=5;profile=0;tier=0', 'level-idx=9', true],
    ['H265', 'profile-id=1;tier-flag=0;level-id=93;tx-mode=SRST', 'profile-id=2', false],
    ['H265', 'profile-id=1;tier-flag=0;level-id=93;tx-mode=SRST', 'level-id=120', true],
    ['VP8', 'max-fs=12288;max-fr=60', 'max-fr=30', true],
  ])('%s with %s is answered by one with %s: %s', (encoding, offered, answered, isAgreed) => {
    const one = (parameters: string): string =>
      section('102', `a=rtpmap:102 ${encoding}/90000`, `a=fmtp:102 ${parameters}`);
    const [video] = agreed(one(offered), one(answered));
    expect(video?.codecs).toHaveLength(isAgreed ? 1 : 0);
    expect(video?.unofferedCodecs.map(({ nearest }) => nearest?.payload)).toEqual(
      isAgreed ? [] : ['102'],
    );
  });

  test('is found among several of its name by its configuration', () => {
    const h264 = (payload: string, id: string, mode: number): string[] => [
      `a=rtpmap:${payload} H264/90000`,
      `a=fmtp:${payload} profile-level-id=${id};packetization-mode=${mode}`,
    ];
    const [video] = agreed(
      section(
        '102 104 106',
        ...h264('102', '42001f', 1),
        ...h264('104', '42e01f', 0),
        ...h264('106', '42e01f', 1),
      ),
      section('102', ...h264('102', '42e01f', 1)),
    );
    expect(video?.codecs).toMatchObject([
      {
        payload: '102',
        encoding: 'H264/90000',
        configuration: 'profile-level-id=42e01f;packetization-mode=1',
        offered: { payload: '106' },
      },
    ]);
  });
});

group('the transport of a BUNDLE', () => {
  const bundled = (first: readonly string[], second: readonly string[]): string =>
    description(
      'a=group:BUNDLE 0 1',
      'm=audio 9 UDP/TLS/RTP/SAVPF 0',
      'a=mid:0',
      ...first,
      'm=video 9 UDP/TLS/RTP/SAVPF 31',
      'a=mid:1',
      ...second,
    );
  const offered = bundled(['a=setup:actpass'], ['a=setup:actpass']);

  test('is that of the section that carries it, where the others say nothing', () => {
    const sections = agreed(offered, bundled(['a=setup:active'], []));
    expect(sections.map(({ dtlsClient }) => dtlsClient)).toEqual(['answerer', 'answerer']);
  });

  test('and where they say something else', () => {
    const sections = agreed(offered, bundled(['a=setup:passive'], ['a=setup:active']));
    expect(sections.map(({ dtlsClient }) => dtlsClient)).toEqual(['offerer', 'offerer']);
  });

  test('has nobody to open it where both want to, or nobody', () => {
    for (const role of ['active', 'passive'])
      expect(
        agreed(bundled([`a=setup:${role}`], []), bundled([`a=setup:${role}`], []))[0]?.dtlsClient,
      ).toBeNull();
    expect(agreed(offered, bundled([], []))[0]?.dtlsClient).toBeNull();
    expect(agreed(bundled(['a=setup:active'], []), bundled([], []))[0]?.dtlsClient).toBe('offerer');
  });

  test('does not carry a section that the answer rejects', () => {
    const answer = bundled(['a=setup:active'], []).replace('m=video 9', 'm=video 0');
    expect(agreed(offered, answer)[1]).toMatchObject({
      fate: { kind: 'rejected' },
      isBundled: false,
    });
  });
});

group('a header extension', () => {
  const LEVEL = 'urn:ietf:params:rtp-hdrext:ssrc-audio-level';
  const sectionWith = (session: string[], own: string[]): string =>
    description(...session, 'm=audio 9 UDP/TLS/RTP/SAVPF 0', 'a=mid:0', ...own);
  const extensions = (offered: string, answered: string) =>
    agreed(offered, answered)[0]?.extensions;

  test('is agreed by its URI, and both numbers are told', () => {
    expect(
      extensions(
        sectionWith([], [`a=extmap:1 ${LEVEL}`]),
        sectionWith([], [`a=extmap:3/recvonly ${LEVEL}`, 'a=extmap:4 urn:x']),
      ),
    ).toEqual([{ id: '3', offeredId: '1', uri: LEVEL, name: 'ssrc-audio-level', line: 7 }]);
  });

  test('may stand before the sections', () => {
    const before = sectionWith([`a=extmap:1 ${LEVEL}`], []);
    expect(extensions(before, before)).toHaveLength(1);
    expect(extensions(sectionWith([], [`a=extmap:1 ${LEVEL}`]), before)).toHaveLength(1);
  });

  test('of the session is read once, not for each of its sections', () => {
    const many = (uri: string): string =>
      description(
        ...Array.from({ length: 4_000 }, (_, index) => `a=extmap:${index} urn:${uri}:${index}`),
        ...Array.from({ length: 4_000 }, () => 'm=audio 9 UDP/TLS/RTP/SAVPF 0'),
      );
    const sections = agreed(many('x'), many('y'));
    expect(sections).toHaveLength(4_000);
    expect(sections.flatMap(({ extensions: both }) => both)).toEqual([]);
  });

  test('before the sections is none of a data section’s', () => {
    const data = description(
      `a=extmap:1 ${LEVEL}`,
      'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
      'a=sctp-port:5000',
    );
    expect(agreed(data, data)).toMatchObject([{ fate: { kind: 'agreed' }, extensions: [] }]);
  });

  test('has the same number where the offer has several for it', () => {
    const twice = sectionWith([`a=extmap:1 ${LEVEL}`], [`a=extmap:2 ${LEVEL}`]);
    const offeredFor = (id: number) =>
      extensions(twice, sectionWith([], [`a=extmap:${id} ${LEVEL}`]))?.map(
        ({ offeredId }) => offeredId,
      );
    expect([1, 2, 3].map(offeredFor)).toEqual([['1'], ['2'], ['1']]);
  });

  test('is not the same encrypted and in clear', () => {
    const encrypted = (uri: string): string =>
      sectionWith([], [`a=extmap:1 urn:ietf:params:rtp-hdrext:encrypt ${uri}`]);
    expect(extensions(encrypted(LEVEL), encrypted(LEVEL))).toMatchObject([{ uri: LEVEL }]);
    expect(extensions(encrypted(LEVEL), encrypted('urn:x'))).toEqual([]);
    expect(extensions(encrypted(LEVEL), sectionWith([], [`a=extmap:1 ${LEVEL}`]))).toEqual([]);
  });
});

test('captured answers take nothing that was not offered, and agree on codecs in each RTP section', () => {
  for (const { name, text } of CAPTURED.filter(({ type }) => type === 'answer')) {
    const offerName = name
      .replace(/-answer$/, '-offer')
      .replace(/^(\S+)\/to-([a-z]+)-/, (_, __, to: string) => `${MAKERS[to]}/`);
    const theirs = CAPTURED.find((one) => one.name === offerName);
    if (!theirs) continue;
    for (const section of agreed(theirs.text, text)) {
      expect(section.unofferedCodecs, `${name} ${section.index}`).toEqual([]);
      if (section.fate.kind === 'agreed' && section.media !== 'application')
        expect(section.codecs.length, `${name} ${section.index}`).toBeGreaterThan(0);
    }
  }
});
