// What the summary says of descriptions that real peers wrote.
import { describe, expect, it, test } from 'vitest';
import { splitLines } from '../../../../src/lib/sdp/lines.js';
import { CAPTURED, readCaptured } from '../../../fixtures/captured.js';
import { summaryOfText } from './summary-of.js';

const MAKERS: Readonly<Record<string, string>> = {
  chromium: 'chromium',
  firefox: 'firefox',
  // libwebrtc in Node writes as Chromium does.
  wrtc: 'chromium',
};

describe.each(CAPTURED)('$name', ({ name, type, text }) => {
  const summary = summaryOfText(text);
  const lines = splitLines(text);
  const lineAt = (number: number): string => lines[number - 1]?.text ?? '';

  it('is known as offer or answer by its a=setup, and not known without one', () => {
    expect(summary.type?.type ?? null).toBe(text.includes('a=setup:') ? type : null);
    if (summary.type?.by) expect(lineAt(summary.type.by.line)).toMatch(/^a=setup:/);
  });

  it('is told to be of its maker', () => {
    expect(summary.maker?.code).toBe(MAKERS[name.split('-')[0] ?? '']);
  });

  it('has a codec with a name and a clock for each payload type', () => {
    const heads = lines.filter((line) => /^m=\w+ \d+ \S*RTP\//.test(line.text));
    const payloads = heads.flatMap((line) => line.text.split(' ').slice(3));
    const codecs = summary.sections.flatMap((section) => section.codecs);
    expect(codecs.map(({ payload }) => payload)).toEqual(payloads);
    for (const { name: codec, clockHz, payload, line } of codecs.filter((one) => !one.isStatic))
      expect(lineAt(line)).toMatch(`a=rtpmap:${payload} ${codec}/${clockHz}`);
  });

  it('has a meaning for each format parameter', () => {
    const unknown = summary.sections
      .flatMap(({ codecs }) => codecs)
      .flatMap(({ parameters }) => parameters)
      .filter(({ meanings }) => meanings.length === 0);
    expect(unknown).toEqual([]);
  });

  it('has every line that names a candidate, an extension, a source, a rid or a track', () => {
    const { candidates, extensions, sources } = summary;
    const found = [
      ...candidates,
      ...extensions.items.flatMap(({ uses }) => uses),
      ...sources.ssrcs.flatMap(({ attributes }) => attributes),
      ...sources.groups,
      ...sources.rids,
      ...sources.simulcast,
      ...sources.streams,
    ];
    const expected = lines.filter((line) =>
      /^a=(?:candidate|extmap|ssrc|ssrc-group|rid|simulcast|msid):/.test(line.text),
    );
    expect(found.map(({ line }) => line).sort((a, b) => a - b)).toEqual(
      expected.map(({ number }) => number),
    );
  });

  it('can go to another thread as it is', () => {
    expect(structuredClone(summary)).toEqual(summary);
  });
});

test('an offer for everything, as Chromium writes it', () => {
  const { shape, origin, sections, groups, ice, dtls, sources } = summaryOfText(
    readCaptured('chromium-156/all-kinds-offer'),
  );
  expect(shape).toBe('description');
  expect(origin).toMatchObject({
    username: '-',
    sessionVersion: '2',
    address: '127.0.0.1',
    line: 2,
  });
  expect(groups).toEqual([
    { line: 5, semantics: 'BUNDLE', mids: ['0', '1', '2'], midCount: 3, absentMids: [] },
  ]);
  expect(
    sections.map(({ media, bundle, direction }) => [media, bundle, direction.direction]),
  ).toEqual([
    ['audio', 0, 'sendrecv'],
    ['video', 0, 'sendrecv'],
    ['application', 0, 'sendrecv'],
  ]);
  expect(sections[2]?.dataChannel).toMatchObject({
    port: { text: '5000' },
    maxMessageBytes: 262_144,
  });
  expect(ice).toHaveLength(1);
  expect(ice[0]).toMatchObject({ sections: [0, 1, 2], pwd: { length: 24 }, lite: null });
  expect(ice[0]?.options.map(({ text }) => text)).toContain('trickle');
  expect(dtls).toHaveLength(1);
  expect(dtls[0]).toMatchObject({ setup: { text: 'actpass' }, sections: [0, 1, 2] });
  expect(dtls[0]?.fingerprints).toMatchObject([{ hash: 'sha-256' }]);
  expect(sources.groups.map(({ semantics, ssrcs }) => [semantics, ssrcs.length])).toEqual([
    ['FID', 2],
  ]);
});

test('simulcast of three layers, as Firefox writes it', () => {
  const { sources } = summaryOfText(readCaptured('firefox-153/simulcast-offer'));
  expect(sources.rids.map(({ rid, direction }) => [rid, direction])).toEqual([
    ['q', 'send'],
    ['h', 'send'],
    ['f', 'send'],
  ]);
  expect(sources.simulcast[0]?.directions).toEqual([
    {
      direction: 'send',
      layers: ['q', 'h', 'f'].map((rid, index) => [{ rid, isPaused: false, ridLine: 31 + index }]),
    },
  ]);
  expect(sources.groups).toHaveLength(3);
});

test('a paused layer is told from the others', () => {
  const { sources } = summaryOfText(readCaptured('chromium-156/simulcast-paused-offer'));
  const layers = sources.simulcast[0]?.directions[0]?.layers.flat() ?? [];
  expect(layers.filter(({ isPaused }) => isPaused).map(({ rid }) => rid)).toEqual(['f']);
});
