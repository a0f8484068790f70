// Which header extensions both name, and under which numbers.
import { describe, expect, test } from 'vitest';
import { agreed, description } from './agreed.js';

describe('a header extension', () => {
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
