import { describe, expect, it } from 'vitest';
import {
  choiceOfStep,
  comparisonFor,
  descriptionOf,
  hasGrown,
  stepThatSets,
} from '../../../../src/lib/inspectors/sdp/choice.js';
import { visibleEvents } from '../../../../src/lib/recording/cursor.js';
import type { FlowEvent } from '../../../../src/lib/recording/events.js';
import { peerView } from '../../../../src/lib/recording/peer-view.js';
import { OFFER_SDP, scriptedWalk } from '../../../fixtures/scripted-walk.js';

const { events } = scriptedWalk();
const at = (step: number): readonly FlowEvent[] =>
  visibleEvents(events, { order: 'textbook', position: step });
const viewsOf = (visible: readonly FlowEvent[]) => ({
  A: peerView(visible, 'A'),
  B: peerView(visible, 'B'),
});
const chosen = (step: number): string => {
  const choice = choiceOfStep(step, viewsOf(at(step)));
  return choice ? `${choice.peer} ${choice.side}` : 'none';
};

describe('the description that a step is about', () => {
  it.each([
    [0, 'none'],
    [1, 'none'],
    [2, 'A local'],
    [3, 'A local'],
    [4, 'A local'],
    [5, 'B remote'],
    [6, 'B local'],
    [7, 'B local'],
    [8, 'B local'],
    [9, 'A remote'],
    [10, 'A local'],
    [16, 'A local'],
    [17, 'B local'],
    [23, 'B local'],
    [24, 'A local'],
  ])('step %i: %s', (step, expected) => {
    expect(chosen(step)).toBe(expected);
  });

  it('where it is not there, the one that was set last stands in', () => {
    // A cursor on the clock may stand on step 17 while B has no description yet.
    const views = viewsOf(at(5));
    expect(choiceOfStep(17, views)).toEqual({ peer: 'B', side: 'remote' });
  });

  it('says at which step each is set', () => {
    expect(stepThatSets({ peer: 'A', side: 'local' })).toBe(2);
    expect(stepThatSets({ peer: 'B', side: 'remote' })).toBe(5);
    expect(stepThatSets({ peer: 'B', side: 'local' })).toBe(6);
    expect(stepThatSets({ peer: 'A', side: 'remote' })).toBe(9);
  });
});

describe('what a description is compared with', () => {
  const local = { peer: 'A', side: 'local' } as const;
  const again = (sdp: string): FlowEvent => ({
    type: 'description.set',
    ...local,
    descriptionType: 'offer',
    sdp,
    seq: 1000,
    atMs: 1000,
    step: 24,
    provenance: 'observed',
  });
  const comparison = (visible: readonly FlowEvent[], version: 'sent' | 'now') => {
    const description = descriptionOf(viewsOf(visible), local);
    return description && comparisonFor(visible, local, description, version);
  };

  it('the first one of its side with nothing', () => {
    expect(comparison(at(3), 'sent')).toBeNull();
  });

  it('the grown one with what was sent', () => {
    expect(comparison(at(3), 'now')).toEqual({ sdp: OFFER_SDP, from: 'sent' });
  });

  it('a later one with the one that it replaced', () => {
    expect(comparison([...at(24), again('v=0\r\n')], 'sent')).toEqual({
      sdp: OFFER_SDP,
      from: 'earlier',
    });
  });

  it('has grown only when pc.localDescription says more than what was sent', () => {
    const description = { type: 'offer', sdp: 'v=0\r\n', setAtMs: 0, setStep: 2 } as const;
    expect(hasGrown({ ...description, grownSdp: null })).toBe(false);
    expect(hasGrown({ ...description, grownSdp: 'v=0\r\n' })).toBe(false);
    expect(hasGrown({ ...description, grownSdp: 'v=0\r\na=x\r\n' })).toBe(true);
  });
});
