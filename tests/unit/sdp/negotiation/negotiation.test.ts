import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe as group, expect, test } from 'vitest';
import { readSdp } from '../../../../src/lib/sdp/document.js';
import { describe } from '../../../../src/lib/sdp/lint/description.js';
import {
  agreedDirection,
  type Direction,
  negotiate,
} from '../../../../src/lib/sdp/negotiation/negotiation.js';

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

  test('tells what the answer left out, and static payload types without a name', () => {
    const [section] = agreed(
      description(...audio),
      description('m=audio 9 UDP/TLS/RTP/SAVPF 0', 'a=mid:0'),
    );
    expect(section?.codecs).toEqual([{ payload: '0', encoding: null, line: 5 }]);
    expect(section?.droppedCodecs).toEqual(['111']);
  });

  test('takes its direction from the session where it has none of its own', () => {
    const [section] = agreed(
      description('a=recvonly', ...audio),
      description(...audio, 'a=sendonly'),
    );
    expect(section?.direction).toBe('recvonly');
  });
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
