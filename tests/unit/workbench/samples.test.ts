// Each sample is what its name says.
import { describe, expect, it, test } from 'vitest';
import { readSdp } from '../../../src/lib/sdp/document.js';
import { describe as describeSdp } from '../../../src/lib/sdp/lint/description.js';
import { lint } from '../../../src/lib/sdp/lint/lint.js';
import type { Severity } from '../../../src/lib/sdp/lint/rule.js';
import { summarize } from '../../../src/lib/sdp/summary/summary.js';
import { SAMPLE_NAMES, SAMPLES, type SampleName } from '../../../src/lib/workbench/samples.js';

async function read(name: SampleName) {
  const text = await SAMPLES[name].load();
  const document = readSdp(text);
  const diagnostics = lint(document);
  const ofSeverity = (wanted: Severity): string[] =>
    diagnostics
      .filter(({ severity }) => severity === wanted)
      .map(({ rule, line }) => `${rule} at line ${line}`);
  const rules = (wanted: Severity): string[] => [
    ...new Set(diagnostics.filter(({ severity }) => severity === wanted).map(({ rule }) => rule)),
  ];
  return {
    text,
    lines: document.lines,
    ofSeverity,
    rules,
    summary: summarize(describeSdp(document, null)),
  };
}

test('real offers come first, the browsers before the server', () => {
  expect(SAMPLE_NAMES).toEqual(['chromium', 'firefox', 'safari', 'sfu', 'rfc-2327', 'mistakes']);
});

describe.each(SAMPLE_NAMES)('%s', (name) => {
  it('ends each line with CRLF', async () => {
    const { text } = await read(name);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('has no line and no part of a line that the grammar does not know', async () => {
    const { lines } = await read(name);
    const unknown = lines.filter(
      ({ key, tokens }) => key === null || tokens.some(({ role }) => role === 'unread'),
    );
    expect(unknown.map(({ text }) => text)).toEqual([]);
  });
});

describe.each([
  ['chromium', 'chromium'],
  ['firefox', 'firefox'],
  ['safari', 'safari'],
  ['sfu', 'mediasoup'],
] as const)('the offer of %s', (name, maker) => {
  it('has no error and no warning', async () => {
    const { ofSeverity } = await read(name);
    expect([...ofSeverity('error'), ...ofSeverity('warning')]).toEqual([]);
  });

  it(`is told to be an offer, and ${maker}’s`, async () => {
    const { summary } = await read(name);
    expect(summary.shape).toBe('description');
    expect(summary.type?.type).toBe('offer');
    expect(summary.maker?.code).toBe(maker);
  });

  it('has audio, video and data in one BUNDLE', async () => {
    const { summary } = await read(name);
    const kinds = new Set(summary.sections.map(({ media }) => media));
    expect([...kinds]).toEqual(['audio', 'video', 'application']);
    expect(summary.groups).toMatchObject([
      { semantics: 'BUNDLE', mids: summary.sections.map(({ mid }) => mid?.text) },
    ]);
  });
});

test('what Safari’s offer has of its own: H.264 before all, H.265 without parameters', async () => {
  const { summary } = await read('safari');
  const video = summary.sections.find(({ media }) => media === 'video');
  const codecs = video?.codecs ?? [];
  const names = new Set(codecs.map(({ name }) => name));
  expect([...names]).toEqual(['H264', 'rtx', 'H265', 'VP8', 'VP9', 'red', 'ulpfec']);
  expect(codecs.find(({ name }) => name === 'H265')?.parameters).toEqual([]);
});

test('what the SFU’s offer has of its own: it is ICE lite, and each remote track has a section', async () => {
  const { lines, summary, rules } = await read('sfu');
  expect(lines.filter(({ text }) => text === 'a=ice-lite')).toHaveLength(1);
  const tracks = lines.filter(({ key }) => key === 'a=msid').map(({ text }) => text);
  expect(new Set(tracks).size).toBe(summary.sections.length - 1);
  expect(lines.filter(({ text }) => text === 'a=sendonly')).toHaveLength(tracks.length);
  // Its writer leaves the blank before a second word that is not there, and repeats the candidates.
  expect(rules('note').sort()).toEqual([
    'blank-surplus',
    'candidate-address-documentation',
    'candidate-behind-bundle',
  ]);
});

test('the example of RFC 2327 is good SDP, and has nothing of what WebRTC asks for', async () => {
  const { ofSeverity, rules, summary } = await read('rfc-2327');
  expect(summary.maker).toBeNull();
  expect(ofSeverity('error')).toContain('connection-multicast at line 7');
  expect(rules('error').sort()).toEqual([
    'connection-multicast',
    'fingerprint-missing',
    'ice-pwd-missing',
    'ice-ufrag-missing',
    'protocol-unsupported',
    'rtcp-mux-missing',
    'setup-missing',
  ]);
  expect(rules('warning').sort()).toEqual(['candidates-missing', 'direction-in-session']);
});

test('five mistakes are five, each on the line where it was made', async () => {
  const { lines, ofSeverity } = await read('mistakes');
  expect([...ofSeverity('error'), ...ofSeverity('warning')]).toEqual([
    'bundle-mid-absent at line 5',
    'candidate-port-malformed at line 12',
    'rtcp-mux-missing at line 26',
    'setup-unknown at line 32',
    'feedback-without-rtpmap at line 36',
  ]);
  expect([5, 12, 26, 32, 36].map((number) => lines[number - 1]?.text)).toEqual([
    'a=group:BUNDLE 0 1 2 3',
    'a=candidate:842163049 1 udp 1677729535 203.0.113.7 99999 typ srflx raddr 10.0.0.4 rport 50211',
    'm=video 9 UDP/TLS/RTP/SAVPF 96 97 102',
    'a=setup:banana',
    'a=rtcp-fb:99 nack',
  ]);
});
