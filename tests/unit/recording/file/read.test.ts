import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { FlowEvent, FlowFact, FlowFactType } from '../../../../src/lib/recording/events.js';
import { type FileProblem, LIMITS } from '../../../../src/lib/recording/file/format.js';
import { readRecording } from '../../../../src/lib/recording/file/read.js';
import { EVENT_SCHEMAS, type ReadEvent } from '../../../../src/lib/recording/file/schema.js';
import { writeRecording } from '../../../../src/lib/recording/file/write.js';
import { OFFER_SDP, scriptedWalk } from '../../../fixtures/scripted-walk.js';
import { ONE_OF_EACH, indexOf, recordingOf } from './one-of-each.js';

const WHOLE = recordingOf(ONE_OF_EACH);

/** The problem of a text that must have one. */
async function problemOf(source: string | Blob): Promise<FileProblem> {
  const result = await readRecording(source);
  if (result.ok) throw new Error('It was read.');
  return result.problem;
}

/** The file of one event of each type, with a change made to its JSON. */
function changed(change: (file: ChangedFile) => void): string {
  const file = JSON.parse(writeRecording(WHOLE)) as ChangedFile;
  change(file);
  return JSON.stringify(file);
}
interface ChangedFile {
  [key: string]: unknown;
  events: Record<string, unknown>[];
}
const withEvent = (type: FlowFactType, change: object): string =>
  changed((file) => Object.assign(file.events[indexOf(type)] as object, change));

describe('what was written is read', () => {
  it('the schemas read exactly the FlowEvent union', () => {
    expectTypeOf<ReadEvent>().toExtend<FlowEvent>();
    expectTypeOf<FlowEvent>().toExtend<ReadEvent>();
    expect(Object.keys(EVENT_SCHEMAS).sort()).toEqual(ONE_OF_EACH.map(({ type }) => type).sort());
  });

  it('one event of each type comes back as it was', async () => {
    expect(await readRecording(writeRecording(WHOLE))).toEqual({
      ok: true,
      recording: { ...WHOLE, origin: 'file' },
    });
  });

  it('a walk of 24 steps comes back as it was, from a file too', async () => {
    const walk = scriptedWalk();
    const blob = new Blob([writeRecording(walk)]);
    expect(await readRecording(blob, { origin: 'sample' })).toEqual({
      ok: true,
      recording: { ...walk, origin: 'sample' },
    });
  });

  it('so does one without an event', async () => {
    expect(await readRecording(writeRecording(recordingOf([])))).toMatchObject({
      ok: true,
      recording: { events: [] },
    });
  });

  it('whatever people write to each other and browsers say', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.double({ noNaN: true }),
        async (text, ms) => {
          const facts: FlowFact[] = [
            { type: 'channel.message', peer: 'A', direction: 'sent', text },
            { type: 'call.started', peer: 'B', method: 'send', detail: text },
          ];
          const recording = recordingOf(facts).events.map((event, seq) => ({
            ...event,
            atMs: Math.min(Math.abs(ms), 1e15) + seq,
          }));
          const whole = { ...WHOLE, events: recording };
          expect(await readRecording(writeRecording(whole))).toEqual({
            ok: true,
            recording: { ...whole, origin: 'file' },
          });
        },
      ),
    );
  });

  it('every outcome, failure and change of the surroundings', async () => {
    const error = { name: 'E', message: '' };
    const facts: FlowFact[] = [
      ...ONE_OF_EACH.slice(0, indexOf('candidate.error') + 1),
      { type: 'step.ended', outcome: { kind: 'notAsked', reason: 'relay-only' } },
      { type: 'step.ended', outcome: { kind: 'unanswered', afterMs: 40, errorSeq: 14 } },
      { type: 'step.ended', outcome: { kind: 'unanswered', afterMs: 0, errorSeq: null } },
      ...(
        [
          { code: 'call-rejected', method: 'send', peer: 'A', error },
          { code: 'ice-failed', peer: 'B', machine: 'connection' },
          { code: 'no-candidate-pair' },
          { code: 'internal', error },
        ] as const
      ).map((failure): FlowFact => ({ type: 'step.ended', outcome: { kind: 'failed', failure } })),
      ...(
        [
          { what: 'page-hidden' },
          { what: 'machine-slept', forMs: 1 },
          { what: 'offline' },
          { what: 'online' },
          { what: 'media-ended', peer: 'A', trackKind: 'audio' },
          { what: 'media-refused', peer: 'A', error },
          { what: 'media-replaced', peer: 'B', by: 'camera' },
          { what: 'no-candidate', peer: 'A', afterMs: 3000 },
        ] as const
      ).map((change): FlowFact => ({ type: 'surroundings.changed', change })),
    ];
    const recording = recordingOf(facts);
    expect(await readRecording(writeRecording(recording))).toEqual({
      ok: true,
      recording: { ...recording, origin: 'file' },
    });
  });

  it('a byte order mark in front is no harm', async () => {
    expect(await readRecording(`\uFEFF${writeRecording(WHOLE)}`)).toMatchObject({ ok: true });
    expect(await readRecording(new Blob([`\uFEFF${writeRecording(WHOLE)}`]))).toMatchObject({
      ok: true,
    });
  });
});

describe('what is no recording', () => {
  it.each(['', ' \n\t '])('an empty file says so', async (text) => {
    expect(await problemOf(text)).toEqual({ code: 'empty' });
  });

  it('a file that cannot be read comes with the words of the browser', async () => {
    const gone = new (class extends Blob {
      override text(): Promise<string> {
        return Promise.reject(new DOMException('It was moved.', 'NotFoundError'));
      }
    })(['{']);
    expect(await problemOf(gone)).toEqual({
      code: 'unreadable',
      error: { name: 'NotFoundError', message: 'It was moved.' },
    });
  });

  it('a file over the limit is not even read', async () => {
    let reads = 0;
    const huge = new (class extends Blob {
      override get size(): number {
        return LIMITS.bytes + 1;
      }
      override text(): Promise<string> {
        reads += 1;
        return super.text();
      }
    })();
    expect(await problemOf(huge)).toEqual({
      code: 'too-large',
      sizeBytes: LIMITS.bytes + 1,
      limitBytes: LIMITS.bytes,
    });
    expect(reads).toBe(0);
  });

  it('a text is measured in bytes', async () => {
    expect(await problemOf('中'.repeat(LIMITS.bytes / 3 + 1))).toMatchObject({ code: 'too-large' });
  });

  it('cut off anywhere, it is truncated, and where is said', async () => {
    const text = writeRecording(WHOLE).trimEnd();
    for (let length = 1; length < text.length; length += 97) {
      const lines = text.slice(0, length).split('\n');
      expect(await problemOf(text.slice(0, length))).toEqual({
        code: 'truncated',
        line: lines.length,
        column: (lines.at(-1) ?? '').length + 1,
      });
    }
  });

  it('a comma too many is named with its line and column', async () => {
    const text = writeRecording(WHOLE).replace('\n]\n}', ',\n]\n}');
    expect(await problemOf(text)).toEqual({
      code: 'not-json',
      line: text.trimEnd().split('\n').length - 1,
      column: 1,
      found: ']',
    });
  });

  it('any broken text has a problem and never an exception', async () => {
    const text = writeRecording(recordingOf(ONE_OF_EACH.slice(0, 4)));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length),
        fc.nat(9),
        fc.string({ unit: 'binary' }),
        async (at, gone, put) => {
          await readRecording(text.slice(0, at) + put + text.slice(at + gone));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('any JSON at all has a problem', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        await problemOf(text);
      }),
    );
  });

  it.each<[string, string, string]>([
    ['an SDP', OFFER_SDP, 'sdp'],
    ['a candidate line', 'candidate:1 1 udp 1 192.0.2.1 9 typ host', 'candidate'],
    ['a candidate as JSON', '{"candidate":"candidate:1","sdpMid":"0"}', 'candidate'],
    [
      'a session description as JSON',
      JSON.stringify({ type: 'offer', sdp: OFFER_SDP }),
      'session-description',
    ],
    [
      'a dump of chrome://webrtc-internals',
      '{"getUserMedia":[],"PeerConnections":{},"UserAgent":"x"}',
      'webrtc-internals',
    ],
    [
      'a getStats report',
      '{"CP1":{"id":"CP1","timestamp":1,"type":"candidate-pair"}}',
      'stats-report',
    ],
    ['an HTTP archive', '{"log":{"version":"1.2","entries":[]}}', 'har'],
    ['a web page', '<!DOCTYPE html><html></html>', 'html'],
    ['an archive', 'PK\u0003\u0004\u0000\u0000', 'binary'],
    ['an array', '[1,2,3]', 'array'],
    ['some object', '{"name":"x","private":true}', 'object'],
    ['an object with another format', '{"format":"webrtc-flow-recordings","version":1}', 'object'],
    ['a number', '42', 'value'],
    ['null', 'null', 'value'],
  ])('%s is recognised', async (_, text, looksLike) => {
    expect(await problemOf(text)).toMatchObject({ code: 'foreign', looksLike });
  });

  it('bytes that are no text are recognised as such', async () => {
    const gzip = new Blob([
      new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xed, 0xbd, 7, 0x60]),
    ]);
    expect(await problemOf(gzip)).toMatchObject({ code: 'foreign', looksLike: 'binary' });
  });

  it('some object is described by its first keys, shortened', async () => {
    expect(await problemOf(JSON.stringify({ ['k'.repeat(100)]: 1, b: 2 }))).toMatchObject({
      hint: `${'k'.repeat(59)}…`,
    });
    expect(await problemOf('{"name":"x","private":true}')).toMatchObject({ hint: 'name, private' });
  });

  it('a recording of a later version is too new, one of no version unknown', async () => {
    expect(await problemOf(changed((file) => (file['version'] = 3)))).toEqual({
      code: 'too-new',
      version: 3,
      current: 2,
      savedBy: 'WebRTC Flow 0.1.0',
    });
    expect(await problemOf(changed((file) => delete file['version']))).toEqual({
      code: 'unknown-version',
      found: '',
    });
  });
});

describe('a schema violation says where, what was expected and what stands there', () => {
  it.each<[string, string, string, string | null]>([
    [
      withEvent('peer.created', { peer: 'C' }),
      `events[${indexOf('peer.created')}].peer`,
      '"A" | "B"',
      '"C"',
    ],
    [
      withEvent('call.started', { detail: undefined }),
      `events[${indexOf('call.started')}].detail`,
      '"detail"',
      null,
    ],
    [
      withEvent('stats.sampled', { pairs: [{}] }),
      `events[${indexOf('stats.sampled')}].pairs[0].id`,
      '"id"',
      null,
    ],
    [
      withEvent('step.entered', { type: 'step.skipped' }),
      'events[1].type',
      'session.started, step.entered, …',
      '"step.skipped"',
    ],
    [
      withEvent('step.entered', { type: 'toString' }),
      'events[1].type',
      'session.started, step.entered, …',
      '"toString"',
    ],
    [withEvent('step.entered', { step: 25 }), 'events[1].step', '<=24', '25'],
    [withEvent('step.entered', { step: 1.5 }), 'events[1].step', 'integer', '1.5'],
    [withEvent('step.entered', { atMs: -1 }), 'events[1].atMs', '>=0', '-1'],
    [withEvent('step.entered', { atMs: null }), 'events[1].atMs', 'number', 'null'],
    [
      withEvent('candidate.found', { candidate: 'candidate:1' }),
      `events[${indexOf('candidate.found')}].candidate`,
      'Object',
      '"candidate:1"',
    ],
    [changed((file) => (file['events'] = {} as never)), 'events', 'Array', 'Object'],
    [
      changed((file) => (file['startedAt'] = '2026-13-45T12:00:00Z')),
      'startedAt',
      'time in UTC like 2026-11-22T12:00:00Z',
      '"2026-13-45T12:00:00Z"',
    ],
    [changed((file) => file.events.splice(1, 1, null as never)), 'events[1]', 'Object', 'null'],
  ])('%#', async (text, path, expected, found) => {
    expect(await problemOf(text)).toEqual({ code: 'schema', path, expected, found });
  });

  it('a number that overflows is no number', async () => {
    const text = writeRecording(WHOLE).replace('"atMs":1,', '"atMs":1e999,');
    expect(await problemOf(text)).toEqual({
      code: 'schema',
      path: 'events[1].atMs',
      expected: 'finite number',
      found: 'Infinity',
    });
  });

  it('what was found is shortened', async () => {
    const { found } = (await problemOf(withEvent('peer.created', { peer: 'x'.repeat(5000) }))) as {
      found: string;
    };
    expect(found).toHaveLength(40);
  });

  it('a text over its limit is named with both figures', async () => {
    expect(
      await problemOf(withEvent('description.set', { sdp: 'x'.repeat(LIMITS.longText + 1) })),
    ).toEqual({
      code: 'text-too-long',
      path: `events[${indexOf('description.set')}].sdp`,
      length: LIMITS.longText + 1,
      limit: LIMITS.longText,
    });
  });

  it('more events than the limit are refused before one is looked at', async () => {
    const text = changed((file) => {
      file.events = Array.from({ length: LIMITS.events + 1 }, () => ({}));
    });
    expect(await problemOf(text)).toEqual({
      code: 'too-many-events',
      count: LIMITS.events + 1,
      limit: LIMITS.events,
    });
  });
});

describe('the spine’s invariants hold in a file as in a live recording', () => {
  it('seq counts from 0 without gaps', async () => {
    expect(await problemOf(changed((file) => file.events.splice(3, 1)))).toEqual({
      code: 'wrong-seq',
      path: 'events[3].seq',
      expected: 3,
      found: 4,
    });
  });

  it('time never runs backwards', async () => {
    expect(await problemOf(withEvent('peer.created', { atMs: 1.5 }))).toEqual({
      code: 'time-backwards',
      path: 'events[3].atMs',
      atMs: 1.5,
      previousMs: 2,
    });
  });

  it.each<[FlowFactType, object, string, number, FlowFactType[]]>([
    ['call.resolved', { callSeq: 99 }, 'callSeq', 99, ['call.started']],
    ['call.rejected', { callSeq: 1 }, 'callSeq', 1, ['call.started']],
    ['candidate.released', { candidateSeq: 13 }, 'candidateSeq', 13, ['candidate.found']],
    ['candidate.added', { candidateSeq: 5 }, 'candidateSeq', 5, ['candidate.found']],
    ['step.ended', { outcome: { kind: 'reached', bySeq: 2 } }, 'outcome.bySeq', 2, []],
    [
      'step.ended',
      { outcome: { kind: 'unanswered', afterMs: 1, errorSeq: 0 } },
      'outcome.errorSeq',
      0,
      ['candidate.error'],
    ],
  ])(
    '%s may only name an older event of the right type: %o',
    async (type, change, key, seq, expected) => {
      expect(await problemOf(withEvent(type, change))).toEqual({
        code: 'wrong-reference',
        path: `events[${indexOf(type)}].${key}`,
        seq,
        expected,
      });
    },
  );

  it('a candidate on its way names the one that was found', async () => {
    const text = changed((file) => {
      const { payload } = file.events[indexOf('message.sent')] as { payload: object };
      Object.assign(payload, { candidateSeq: 0 });
    });
    expect(await problemOf(text)).toMatchObject({
      code: 'wrong-reference',
      path: `events[${indexOf('message.sent')}].payload.candidateSeq`,
    });
  });
});

describe('names that mean something to JavaScript', () => {
  it('are left behind, at every depth', async () => {
    const poisoned = writeRecording(WHOLE)
      .replace('{\n', '{"__proto__": {"polluted": 1}, "constructor": 1, "comment": "x",\n')
      .replaceAll('"peer":', '"__proto__": {"polluted": 1}, "toString": 1, "comment": "x", "peer":')
      .replaceAll('"name":', '"__proto__": {"polluted": 1}, "name":');
    expect(JSON.parse(poisoned)).not.toEqual(JSON.parse(writeRecording(WHOLE)));
    expect(await readRecording(poisoned)).toEqual({
      ok: true,
      recording: { ...WHOLE, origin: 'file' },
    });
    expect('polluted' in {}).toBe(false);
  });

  it('do not make up for what is missing', async () => {
    const event = '{"__proto__": {"type": "step.entered", "seq": 0, "atMs": 0, "step": 1}}';
    const text = `{"format": "webrtc-flow-recording", "version": 1, "startedAt": "2026-11-22T12:00:00Z", "savedBy": {"app": "", "version": ""}, "events": [${event}]}`;
    expect(await problemOf(text)).toMatchObject({ path: 'events[0].type', found: null });
    expect(
      await problemOf('{"__proto__": {"format": "webrtc-flow-recording", "version": 1}}'),
    ).toMatchObject({ code: 'foreign' });
  });
});
