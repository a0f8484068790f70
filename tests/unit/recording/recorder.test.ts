import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowEvent, FlowFact } from '../../../src/lib/recording/events.js';
import { Recorder } from '../../../src/lib/recording/recorder.js';
import { REDACTED, redactFact } from '../../../src/lib/recording/redaction.js';

const ENTERED: FlowFact = { type: 'step.entered' };

/** A recorder on a clock that the test moves. */
function recorderAt(startMs = 0, redact?: (fact: FlowFact) => FlowFact) {
  let nowMs = startMs;
  const recorder = new Recorder({ now: () => nowMs, ...(redact ? { redact } : {}) });
  return {
    recorder,
    passes: (ms: number) => {
      nowMs += ms;
    },
  };
}

describe('the envelope', () => {
  it('counts seq from 0 without gaps, also when a listener records in answer', () => {
    const { recorder } = recorderAt();
    recorder.subscribe((event) => {
      if (event.type === 'step.entered') recorder.record({ type: 'peer.created', peer: 'A' });
    });
    recorder.record(ENTERED);
    recorder.record(ENTERED);
    expect(recorder.events.map(({ seq }) => seq)).toEqual([0, 1, 2, 3]);
    expect(recorder.events.map(({ type }) => type)).toEqual([
      'step.entered',
      'peer.created',
      'step.entered',
      'peer.created',
    ]);
  });

  it('counts time from the first event, not from when the recorder was made', () => {
    const { recorder, passes } = recorderAt(5000);
    passes(1234);
    expect(recorder.elapsedMs()).toBe(0);
    recorder.record(ENTERED);
    passes(7.126);
    recorder.record(ENTERED);
    expect(recorder.events.map(({ atMs }) => atMs)).toEqual([0, 7.13]);
    expect(recorder.elapsedMs()).toBe(7.13);
  });

  // The clock is read twice for the first event.
  it('says 0 for the first event, however fast the clock runs', () => {
    let nowMs = 0;
    const recorder = new Recorder({ now: () => (nowMs += 0.1) });
    expect(recorder.record(ENTERED)?.atMs).toBe(0);
  });

  it('never lets time run backwards, and keeps it to hundredths of a millisecond', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        fc.array(millis()),
        (start, gaps) => {
          const { recorder, passes } = recorderAt(start);
          for (const gap of gaps) {
            passes(gap);
            recorder.record(ENTERED);
          }
          const times = recorder.events.map(({ atMs }) => atMs);
          expect(times).toEqual([...times].sort((a, b) => a - b));
          for (const atMs of times) expect(Math.round(atMs * 100) / 100).toBe(atMs);
          expect(recorder.events.map(({ seq }) => seq)).toEqual([...gaps.keys()]);
        },
      ),
    );
  });

  it('takes the step at which the walk stands, unless the fact belongs to another row', () => {
    const { recorder } = recorderAt();
    recorder.currentStep = 2;
    recorder.record(ENTERED);
    recorder.record({ type: 'gathering.ended', peer: 'A' }, { step: 11 });
    recorder.currentStep = 3;
    recorder.record(ENTERED);
    expect(recorder.events.map(({ step }) => step)).toEqual([2, 11, 3]);
  });

  it('says "observed" unless told otherwise', () => {
    const { recorder } = recorderAt();
    recorder.record(ENTERED);
    recorder.record(
      { type: 'candidate.released', peer: 'A', candidateSeq: 0, late: false },
      { provenance: 'held' },
    );
    expect(recorder.events.map(({ provenance }) => provenance)).toEqual(['observed', 'held']);
  });
});

describe('closing', () => {
  it('lets nothing in afterwards, and tells no listener', () => {
    const { recorder } = recorderAt();
    const heard: FlowEvent[] = [];
    recorder.subscribe((event) => heard.push(event));
    recorder.record(ENTERED);
    recorder.close();
    expect(recorder.record({ type: 'peer.created', peer: 'A' })).toBeNull();
    expect(recorder.events).toHaveLength(1);
    expect(heard).toHaveLength(1);
  });

  it('leaves what was recorded as it was', () => {
    const { recorder } = recorderAt();
    const event = recorder.record(ENTERED);
    recorder.close();
    recorder.close();
    expect(recorder.events).toEqual([event]);
  });
});

describe('listeners', () => {
  it('hear each event once, in order, until they unsubscribe', () => {
    const { recorder } = recorderAt();
    const heard: number[] = [];
    recorder.record(ENTERED);
    const stop = recorder.subscribe(({ seq }) => heard.push(seq));
    recorder.record(ENTERED);
    recorder.record(ENTERED);
    stop();
    recorder.record(ENTERED);
    expect(heard).toEqual([1, 2]);
  });

  it('find the event already in the recording when they hear of it', () => {
    const { recorder } = recorderAt();
    const lengths: number[] = [];
    recorder.subscribe(({ seq }) => lengths.push(recorder.events.length - seq));
    recorder.record(ENTERED);
    recorder.record(ENTERED);
    expect(lengths).toEqual([1, 1]);
  });
});

describe('redaction', () => {
  const SECRETS = ['correct horse', 'alice'];
  const fact: FlowFact = {
    type: 'candidate.error',
    peer: 'A',
    url: 'turn:alice@turn.example.org',
    errorCode: 401,
    errorText: 'Unauthorized: alice / correct horse',
    address: null,
    port: null,
  };

  it('comes before the event is kept, told to a listener or given back', () => {
    const { recorder } = recorderAt(0, (told) => redactFact(told, SECRETS));
    const heard: FlowEvent[] = [];
    recorder.subscribe((event) => heard.push(event));
    const given = recorder.record(fact);
    for (const place of [given, heard, recorder.events]) {
      const text = JSON.stringify(place);
      expect(text).toContain(REDACTED);
      for (const secret of SECRETS) expect(text).not.toContain(secret);
    }
  });

  it('leaves the fact that was given in as it is', () => {
    const { recorder } = recorderAt(0, (told) => redactFact(told, SECRETS));
    const before = structuredClone(fact);
    recorder.record(fact);
    expect(fact).toEqual(before);
  });

  it('cannot change the envelope', () => {
    const { recorder } = recorderAt(
      0,
      () => ({ type: 'step.entered', seq: 99, step: 99 }) as FlowFact,
    );
    recorder.currentStep = 4;
    expect(recorder.record(ENTERED)).toMatchObject({ seq: 0, step: 4, provenance: 'observed' });
  });
});

function millis(): fc.Arbitrary<number> {
  return fc.double({ min: 0, max: 1e6, noNaN: true });
}
