// Which sections an offer and its answer agree on, and on which transport.
import { describe as group, expect, test } from 'vitest';
import { readSdp } from '../../../../src/lib/sdp/document.js';
import { describe } from '../../../../src/lib/sdp/lint/description.js';
import { negotiate } from '../../../../src/lib/sdp/negotiation/negotiation.js';
import { agreed, description } from './agreed.js';

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

test('of many sections the first are told, where no more are asked for', () => {
  const three = description(...Array.from({ length: 3 }, () => 'm=audio 9 UDP/TLS/RTP/SAVPF 0'));
  const [offer, answer] = [describe(readSdp(three), 'offer'), describe(readSdp(three), 'answer')];
  expect(negotiate(offer, answer, 2)).toEqual(negotiate(offer, answer).slice(0, 2));
  expect(negotiate(offer, answer)).toHaveLength(3);
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
