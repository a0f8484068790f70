import { afterEach, describe, expect, it } from 'vitest';
import { language } from '../../../src/lib/i18n/language.svelte.js';
import type { FlowEvent } from '../../../src/lib/recording/events.js';
import { diagramFacts } from '../../../src/lib/diagram/facts.js';
import { marksPresent } from '../../../src/lib/diagram/mark.js';
import { rowName } from '../../../src/lib/diagram/row-label.js';
import { axisFigure } from '../../../src/lib/diagram/words.js';
import { packetWalk } from '../../fixtures/packet-walk.js';
import { scriptedWalk } from '../../fixtures/scripted-walk.js';
import { diagramInput, retold, textbook } from './diagram-input.js';

const labelsOf = (events: readonly FlowEvent[], position = 24) =>
  diagramInput(events, textbook(position)).labels;
const walked = scriptedWalk().events;
const full = (step: number, events = walked) => labelsOf(events)[step - 1]?.full;

afterEach(() => {
  language.current = 'en';
});

describe('what a row says', () => {
  it('takes its figures from what happened', () => {
    expect(full(3)).toBe('offer, 171 lines');
    expect(full(8)).toBe('answer, 168 lines');
    expect(full(11)).toBe('Binding success 203.0.113.7:50211');
    expect(full(13)).toBe('Allocate success 198.51.100.1:61522');
    expect(full(14)).toBe('3 candidates');
    expect(full(16)).toBe('addIceCandidate × 3');
    expect(full(24)).toBe('channel open');
  });

  it('names a call as the code writes it', () => {
    expect(full(2)).toBe('setLocalDescription(offer)');
    expect(full(5)).toBe('setRemoteDescription(offer)');
    expect(full(6)).toBe('setLocalDescription(answer)');
    expect(labelsOf(walked)[4]).toMatchObject({ mono: true, tag: null });
  });

  it('tells nothing early of what the browser already did', () => {
    const atTwo = scriptedWalk({ upTo: 2 }).events;
    expect(atTwo.some((event) => event.type === 'candidate.found')).toBe(true);
    expect(full(11, atTwo)).toBe('Binding success');
    expect(labelsOf(atTwo)[10]).toMatchObject({ mark: 'future', tag: null });
  });

  it('says "not asked" where no server was configured', () => {
    const label = labelsOf(scriptedWalk({ servers: 'none' }).events)[9];
    expect(label).toMatchObject({ mark: 'notAsked', tag: 'not asked', full: 'Binding request' });
  });

  it('says "inferred" of what a page cannot see, and "held" of what it let wait', () => {
    expect(labelsOf(walked)[10]?.tag).toBe('inferred');
    expect(labelsOf(walked)[13]?.tag).toBe('held');
  });

  it('tells a refusal from a silence', () => {
    expect(full(20)).toBe('refused (401)');
    const silent = retold(walked, (event) =>
      event.type === 'candidate.error' ? { ...event, errorCode: 701 } : event,
    );
    expect(full(20, silent)).toBe('no answer (701)');
    const waiting = retold(walked, (event) => (event.type === 'candidate.error' ? null : event));
    expect(full(20, waiting)).toBe('no answer yet');
  });

  it('says that STUN saw no other address when gathering ended without one', () => {
    const dropped = retold(walked, (event) =>
      event.type === 'candidate.found' && event.candidateType === 'srflx' ? null : event,
    );
    const reached = retold(dropped, (event) =>
      event.type === 'step.ended' && event.step === 11
        ? { ...event, outcome: { kind: 'reached', bySeq: 0 } }
        : event,
    );
    expect(full(11, reached)).toBe('Binding success, no separate public address');
  });

  it('says no such thing of an answer that was seen, and of which no candidate may come', () => {
    const { events } = packetWalk();
    const answer = events.find((event) => event.type === 'packet.seen' && event.step === 11);
    const relayOnly = retold(events, (event) => {
      if (event.type === 'candidate.found' && event.candidateType === 'srflx') return null;
      return event.type === 'step.ended' && event.step === 11
        ? { ...event, outcome: { kind: 'reached', bySeq: answer?.seq ?? 0 } }
        : event;
    });
    expect(full(11, relayOnly)).toBe('Binding success');
  });

  it('gives the browser’s own words for a call that was rejected', () => {
    const error = { name: 'InvalidStateError', message: 'Called in wrong state: stable' };
    const failed = retold(scriptedWalk({ upTo: 9 }).events, (event) =>
      event.type === 'step.ended' && event.step === 9
        ? {
            ...event,
            outcome: {
              kind: 'failed',
              failure: { code: 'call-rejected', method: 'setRemoteDescription', peer: 'A', error },
            },
          }
        : event,
    );
    const label = labelsOf(failed, 9)[8];
    expect(label?.full).toBe(
      'setRemoteDescription(answer): InvalidStateError: Called in wrong state: stable',
    );
    expect(label?.variants[0]).toBe('setRemoteDescription(answer): InvalidStateError');
    expect(label?.tag).toBe('failed');
  });

  it('does not call a channel open that failed', () => {
    const failed = (machine: 'iceConnection' | 'connection') =>
      retold(walked, (event) =>
        event.type === 'step.ended' && event.step === 24
          ? {
              ...event,
              outcome: { kind: 'failed', failure: { code: 'ice-failed', peer: 'B', machine } },
            }
          : event,
      );
    expect(full(24, failed('iceConnection'))).toBe('ICE failed at Peer B');
    // It may have been DTLS, over a pair that ICE had found.
    expect(full(24, failed('connection'))).toBe('connection failed at Peer B');
  });

  it('counts late candidates apart from those sent in time', () => {
    const last = walked.findLast((event) => event.type === 'message.sent' && event.step === 14);
    const late = retold(walked, (event) => (event === last ? { ...last, late: true } : event));
    const facts = diagramFacts(late);
    expect(facts.late).toMatchObject([{ peer: 'A', seq: last?.seq }]);
    expect([facts.candidatesSent.A, facts.candidatesDelivered.B, facts.candidatesAdded.B]).toEqual([
      2, 2, 2,
    ]);
    expect(full(14, late)).toBe('2 candidates');
  });

  it('speaks the language of the page', () => {
    language.current = 'zh-TW';
    expect(full(14)).toBe('3 個候選位址');
    expect(labelsOf(walked)[10]?.tag).toBe('推論');
    expect(full(11)).toBe('Binding success 203.0.113.7:50211');
  });
});

describe('a row’s name for a screen reader', () => {
  const nameOf = (step: number, position: number, when: string | null = null): string => {
    const { rows, labels } = diagramInput(walked, textbook(position));
    const row = rows[step - 1];
    const label = labels[step - 1];
    if (!row || !label) throw new Error(`No row ${step}`);
    return rowName(row, label, when);
  };

  it('holds what eyes get: number, words, way, knowledge, place', () => {
    expect(nameOf(11, 12)).toBe(
      'Step 11: Binding success 203.0.113.7:50211, STUN to Peer A, inferred, done',
    );
    expect(nameOf(5, 5)).toBe('Step 5: setRemoteDescription(offer), at Peer B, current step');
    expect(nameOf(1, 0)).toBe('Step 1: join the room, Peer A and Peer B to Signaling, after the cursor'); // prettier-ignore
    expect(nameOf(24, 24, 'at 6 ms')).toBe('Step 24: channel open, between Peer A and Peer B, current step, at 6 ms'); // prettier-ignore
  });
});

describe('small words', () => {
  it('the legend holds only the kinds that are there', () => {
    const { rows } = diagramInput(scriptedWalk({ servers: 'none' }).events, textbook(24));
    expect(marksPresent(rows)).toEqual(['observed', 'held', 'notAsked']);
  });

  it('times on the axis keep milliseconds where they count', () => {
    expect(axisFigure(0.4, true, false)).toBe('+0.4 ms');
    expect(axisFigure(12.4, false, false)).toBe('12 ms');
    expect(axisFigure(2100, false, false)).toBe('2.1 s');
    expect(axisFigure(59_960, false, false)).toBe('1:00');
    expect(axisFigure(185_000, false, true)).toBe('3:05');
    expect(axisFigure(999.7, true, true)).toBe('+1s');
  });
});
