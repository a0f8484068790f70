// The codecs of a section: names, parameters in words, feedback, and lines that belong to none.
import { describe, expect, it } from 'vitest';
import type { Codec } from '../../../../src/lib/sdp/summary/codecs.js';
import { av1Level } from '../../../../src/lib/sdp/summary/parameters/av1.js';
import { readProfileLevelId } from '../../../../src/lib/sdp/summary/parameters/h264.js';
import { summaryOf } from './summary-of.js';

const codecsOf = (head: string, ...lines: readonly string[]): readonly Codec[] =>
  summaryOf(head, ...lines).sections[0]?.codecs ?? [];

/** The meanings of a format parameter, as `code figure figure`. */
function meaningsOf(codec: string, parameter: string): string[] {
  const [read] = codecsOf(
    'm=video 9 UDP/TLS/RTP/SAVPF 96 111',
    `a=rtpmap:96 ${codec}/90000`,
    'a=rtpmap:111 opus/48000/2',
    `a=fmtp:96 ${parameter}`,
  );
  return (read?.parameters ?? []).flatMap(({ meanings }) =>
    meanings.map(({ code, params }) => [code, ...Object.values(params)].join(' ')),
  );
}

describe('a payload type', () => {
  it('has its name, clock and channels from a=rtpmap', () => {
    expect(codecsOf('m=audio 9 RTP/SAVPF 111', 'a=rtpmap:111 opus/48000/2')).toMatchObject([
      { line: 2, payload: '111', name: 'opus', clockHz: 48_000, channels: 2, isStatic: false },
    ]);
  });

  it('has them from RFC 3551 where no line says it, and points at the m= line', () => {
    expect(codecsOf('m=audio 9 RTP/AVP 0 9')).toMatchObject([
      { line: 1, name: 'PCMU', clockHz: 8000, isStatic: true },
      { line: 1, name: 'G722', clockHz: 8000, isStatic: true },
    ]);
  });

  it('has no name where nobody gave it one', () => {
    expect(codecsOf('m=video 9 RTP/AVP 96')).toMatchObject([
      { name: null, clockHz: null, isStatic: false, role: 'media' },
    ]);
  });

  it('has no channels that RFC 3551 does not give it', () => {
    expect(codecsOf('m=audio 9 RTP/AVP 8 14')).toMatchObject([
      { name: 'PCMA', channels: 1 },
      { name: 'MPA', clockHz: 90_000, channels: null },
    ]);
  });

  it('is listed once, though the m= line names it twice', () => {
    expect(codecsOf('m=audio 9 RTP/AVP 0 0')).toHaveLength(1);
  });

  it('has the feedback of its own lines, and the section has what is for all', () => {
    const [section] = summaryOf(
      'm=video 9 RTP/SAVPF 96 97',
      'a=rtpmap:96 VP8/90000',
      'a=rtpmap:97 VP9/90000',
      'a=rtcp-fb:* transport-cc',
      'a=rtcp-fb:96 nack pli',
    ).sections;
    expect(section?.codecs).toMatchObject([
      { feedback: [{ line: 5, text: 'nack pli' }], lines: [2, 5] },
      { feedback: [], lines: [3] },
    ]);
    expect(section?.feedbackForAll).toEqual([{ line: 4, text: 'transport-cc' }]);
  });

  it.each([
    ['rtx', 'retransmission'],
    ['red', 'redundancy'],
    ['ulpfec', 'repair'],
    ['flexfec-03', 'repair'],
    ['CN', 'silence'],
    ['telephone-event', 'tones'],
    ['VP8', 'media'],
    ['x-new', 'media'],
  ])('%s is there for %s', (name, role) => {
    expect(codecsOf('m=video 9 RTP/SAVPF 96', `a=rtpmap:96 ${name}/90000`)).toMatchObject([
      { role },
    ]);
  });

  it('says which one it sends again', () => {
    const codecs = codecsOf(
      'm=video 9 RTP/SAVPF 96 97',
      'a=rtpmap:96 VP8/90000',
      'a=rtpmap:97 rtx/90000',
      'a=fmtp:97 apt=96;rtx-time=200',
    );
    expect(codecs[1]).toMatchObject({ repairs: '96' });
    expect(codecs[0]).toMatchObject({ repairs: null });
  });
});

describe('a line about a payload type that the m= line does not have', () => {
  it('is told, in the order of the text', () => {
    const [section] = summaryOf(
      'm=video 9 RTP/SAVPF 96',
      'a=rtcp-fb:99 nack',
      'a=rtpmap:96 VP8/90000',
      'a=rtpmap:97 VP9/90000',
      'a=fmtp:125 apt=96',
      'a=rtcp-fb:* nack',
    ).sections;
    expect(section?.strays).toEqual([
      { line: 2, payload: '99', attribute: 'rtcp-fb' },
      { line: 4, payload: '97', attribute: 'rtpmap' },
      { line: 5, payload: '125', attribute: 'fmtp' },
    ]);
  });
});

describe('a format parameter', () => {
  it('is taken apart into name and value', () => {
    const [codec] = codecsOf(
      'm=audio 9 RTP/SAVPF 96',
      'a=rtpmap:96 opus/48000/2',
      'a=fmtp:96 minptime=10; useinbandfec=1;x;;a=b=c',
    );
    expect(codec?.parameters.map(({ name, value }) => [name, value])).toEqual([
      ['minptime', '10'],
      ['useinbandfec', '1'],
      ['x', ''],
      ['a', 'b=c'],
    ]);
    expect(codec?.parameters.every(({ line }) => line === 3)).toBe(true);
  });

  it.each([
    ['opus', 'minptime=10', ['opus-minptime 10']],
    ['OPUS', 'UseInbandFEC=0', ['opus-fec-off']],
    [
      'opus',
      'stereo=1;sprop-stereo=0;usedtx=1;cbr=0',
      ['opus-stereo-on', 'opus-sends-mono', 'opus-dtx-on', 'opus-cbr-off'],
    ],
    ['opus', 'maxaveragebitrate=64000', ['opus-rate-limit 64']],
    ['opus', 'maxplaybackrate=48000', ['opus-playback-limit 48']],
    [
      'H264',
      'profile-level-id=42e01f',
      [
        'h264-profile Constrained Baseline',
        'h264-constraints 0, 1, 2',
        'h264-level 3.1 1280 720 30',
      ],
    ],
    ['H264', 'profile-level-id=64002a', ['h264-profile High', 'h264-level 4.2 1920 1080 64']],
    ['H264', 'profile-level-id=990063', ['h264-profile-unknown 9900', 'h264-level-unknown 63']],
    ['H264', 'packetization-mode=0', ['h264-mode-0']],
    ['H264', 'packetization-mode=2', ['h264-mode-2']],
    ['H264', 'level-asymmetry-allowed=1', ['h264-asymmetry-on']],
    [
      'H265',
      'level-id=93;profile-id=1;tier-flag=0;tx-mode=SRST',
      ['h265-level 3.1', 'h265-profile Main', 'tier-main', 'h265-mode SRST'],
    ],
    ['VP8', 'max-fs=12288;max-fr=60', ['picture-size-limit 12288', 'picture-rate-limit 60']],
    ['VP9', 'profile-id=2', ['vp9-profile 2 10/12 4:2:0']],
    [
      'AV1',
      'level-idx=5;profile=0;tier=0',
      ['av1-level 3.1', 'av1-profile Main 8/10 4:2:0', 'tier-main'],
    ],
    ['AV1', 'level-idx=31', ['av1-level-none']],
    ['rtx', 'apt=111', ['rtx-of 111 opus']],
    ['rtx', 'apt=99', ['rtx-of-absent 99']],
    ['red', '111/111', ['red-of opus 1']],
    ['telephone-event', '0-15', ['tones 0-15']],
    ['flexfec-03', 'repair-window=10000000', ['repair-window 10000']],
    ['ILBC', 'mode=30', ['ilbc-mode 30']],
    ['VP8', 'x-google-start-bitrate=800', ['bitrate-start 800']],
  ])('%s %s means %j', (codec, parameter, meanings) => {
    expect(meaningsOf(codec, parameter)).toEqual(meanings);
  });

  it.each([
    ['opus', 'minptime=ten'],
    ['opus', 'useinbandfec=2'],
    ['opus', 'constructor=1'],
    ['H264', 'profile-level-id=42e01'],
    ['H264', 'profile-level-id=42e01g'],
    ['H264', 'packetization-mode=3'],
    ['VP9', 'profile-id=4'],
    ['AV1', 'level-idx=24'],
    ['H265', 'level-id=94'],
    ['telephone-event', 'zero'],
    ['x-new', 'minptime=10'],
  ])('%s %s has no meaning, and is listed all the same', (codec, parameter) => {
    expect(meaningsOf(codec, parameter)).toEqual([]);
    const [read] = codecsOf(
      'm=video 9 RTP/SAVPF 96',
      `a=rtpmap:96 ${codec}/90000`,
      `a=fmtp:96 ${parameter}`,
    );
    expect(read?.parameters).toHaveLength(1);
  });
});

// The vectors of libwebrtc's own test of its parser, and the combinations of RFC 6184, table 5.
describe('profile-level-id', () => {
  it.each([
    ['42e01f', 'Constrained Baseline', '3.1'],
    ['42C02A', 'Constrained Baseline', '4.2'],
    ['4de01f', 'Constrained Baseline', '3.1'],
    ['58f01f', 'Constrained Baseline', '3.1'],
    ['42a01f', 'Baseline', '3.1'],
    ['42001f', 'Baseline', '3.1'],
    ['58A01F', 'Baseline', '3.1'],
    ['4D401f', 'Main', '3.1'],
    ['4d001f', 'Main', '3.1'],
    ['58001f', 'Extended', '3.1'],
    ['64001f', 'High', '3.1'],
    ['640c1f', 'Constrained High', '3.1'],
    ['f4001f', 'High 4:4:4 Predictive', '3.1'],
    ['6e101f', 'High 10 Intra', '3.1'],
    ['42f00b', 'Constrained Baseline', '1b'],
    ['42e00b', 'Constrained Baseline', '1.1'],
    ['640009', 'High', '1b'],
    ['640034', 'High', '5.2'],
    ['420000', 'Baseline', null],
  ])('%s is %s, level %s', (text, profile, level) => {
    expect(readProfileLevelId(text)).toMatchObject({ profile, level });
  });

  it.each(['', '42e01', '42e01f0', '42e0 1f', 'xyzxyz'])('%j is none', (text) => {
    expect(readProfileLevelId(text)).toBeNull();
  });

  it('tells for each level a picture that it allows, larger with each', () => {
    const levels = [10, 11, 12, 20, 21, 22, 30, 31, 32, 40, 42, 50, 51, 52];
    const rates = levels.map((level) => {
      const largest = readProfileLevelId(`4200${level.toString(16).padStart(2, '0')}`)?.largest;
      return largest ? largest.width * largest.height * largest.perSecond : 0;
    });
    expect(rates.every((rate) => rate > 0)).toBe(true);
    expect(rates.at(-1)).toBeGreaterThan(rates[0] ?? Infinity);
  });
});

it('seq_level_idx of AV1 counts four levels to a major one, from 2.0', () => {
  expect([0, 1, 4, 5, 8, 13, 23, 24, -1].map(av1Level)).toEqual([
    '2.0',
    '2.1',
    '3.0',
    '3.1',
    '4.0',
    '5.1',
    '7.3',
    null,
    null,
  ]);
});
