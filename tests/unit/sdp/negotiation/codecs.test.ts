// Which codecs of an answer are those of its offer.
import { describe, expect, test } from 'vitest';
import { agreed, description } from './agreed.js';

describe('a codec', () => {
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
