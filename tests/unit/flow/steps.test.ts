import { describe, expect, it } from 'vitest';
import {
  LANES,
  LAST_STEP,
  PHASES,
  STEPS,
  type StepKind,
  stepAt,
  stepOf,
} from '../../../src/lib/flow/steps.js';

describe('the 24 steps', () => {
  it('are numbered 1 to 24 in their order', () => {
    expect(STEPS.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, n) => n + 1));
    expect(LAST_STEP).toBe(24);
  });

  it('come in six phases that never return', () => {
    const phases = STEPS.map(({ phase }) => PHASES.indexOf(phase));
    expect(phases).toEqual([...phases].sort((a, b) => a - b));
    expect(new Set(phases).size).toBe(PHASES.length);
  });

  it('start and end on lanes of the diagram', () => {
    for (const { from, to, actor } of STEPS)
      for (const lane of [from, to, actor]) expect(LANES).toContain(lane);
  });

  it('cross the signaling server in two hops: what goes in at one step comes out at the next', () => {
    const sends = STEPS.filter(({ kind }) => kind.startsWith('send'));
    expect(sends.map(({ number }) => number)).toEqual([3, 7, 14, 21]);
    for (const send of sends) {
      const deliver = stepAt(send.number + 1);
      expect(send).toMatchObject({ from: send.peer, to: 'signaling' });
      expect(deliver.kind).toBe(send.kind.replace('send', 'deliver'));
      expect(deliver).toMatchObject({ from: 'signaling', to: deliver.peer });
      expect(deliver.peer).not.toBe(send.peer);
    }
  });

  it('answer each question to a server at the step after it', () => {
    for (const question of STEPS.filter(({ kind }) => kind.startsWith('ask'))) {
      const reply = stepAt(question.number + 1);
      expect(reply).toMatchObject({
        from: question.to,
        to: question.from,
        peer: question.peer,
        actor: question.actor,
      });
      expect(reply.kind).toBe(question.kind === 'askStun' ? 'stunReplies' : 'turnReplies');
    }
  });

  it('stay on one lifeline for calls', () => {
    for (const { kind, from, to, peer } of STEPS)
      if (['createDescription', 'applyDescription', 'addCandidates'].includes(kind))
        expect([from, to]).toEqual([peer, peer]);
  });

  it('give B the same steps as A, but for the offer’s side of the handshake', () => {
    const kinds = (peer: 'A' | 'B'): StepKind[] =>
      STEPS.filter((step) => step.peer === peer).map(({ kind }) => kind);
    expect(kinds('A').sort()).toEqual(kinds('B').sort());
  });
});

describe('looking a step up', () => {
  it('by its number gives that step', () => {
    for (const step of STEPS) expect(stepAt(step.number)).toBe(step);
  });

  it.each([0, 25, -1, 1.5, Number.NaN])('by %s is a RangeError that names it', (number) => {
    expect(() => stepAt(number)).toThrow(RangeError);
    expect(() => stepAt(number)).toThrow(String(number));
  });

  it('by kind and peer finds the one step there is', () => {
    for (const step of STEPS)
      for (const peer of ['A', 'B'] as const)
        if (step.peer === peer || step.peer === 'both') expect(stepOf(step.kind, peer)).toBe(step);
  });
});
