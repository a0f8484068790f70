// What real offers and their answers agree on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CAPTURED } from '../../../fixtures/captured.js';
import { agreed } from './agreed.js';

const MAKERS: Readonly<Record<string, string>> = {
  chromium: 'chromium-156',
  firefox: 'firefox-153',
  wrtc: 'wrtc-0.10',
};

const read = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../../fixtures', name), 'utf8');

const offer = read('chromium-156-offer.sdp');
const answer = read('chromium-156-answer.sdp');

describe('a real offer and its answer', () => {
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
