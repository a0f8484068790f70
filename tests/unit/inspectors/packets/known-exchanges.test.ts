import { describe, expect, test } from 'vitest';
import { progressOf } from '../../../../src/lib/flow/progress.js';
import { rowsAt } from '../../../../src/lib/flow/rows.js';
import type { Recording } from '../../../../src/lib/recording/events.js';
import { exchangesOf } from '../../../../src/lib/inspectors/packets/known-exchanges.js';
import { scriptedWalk } from '../../../fixtures/scripted-walk.js';

const exchangesAt = ({ events }: Recording, position: number) =>
  exchangesOf(rowsAt(progressOf(events), events, { order: 'textbook', position }, position));
const kindsAt = (recording: Recording, position: number) =>
  exchangesAt(recording, position).map(({ step, knowledge }) => [step, knowledge.kind]);

describe('what a run tells of exchanges whose packets nobody saw', () => {
  test('these are steps 10–13 and 17–20', () => {
    expect(exchangesAt(scriptedWalk(), 24).map(({ step }) => step)).toEqual([
      10, 11, 12, 13, 17, 18, 19, 20,
    ]);
  });

  test('with servers, requests follow from the local description, replies from candidates, refusals from errors', () => {
    expect(kindsAt(scriptedWalk(), 24)).toEqual([
      [10, 'asked'],
      [11, 'answered'],
      [12, 'asked'],
      [13, 'answered'],
      [17, 'asked'],
      [18, 'answered'],
      [19, 'asked'],
      [20, 'refused'],
    ]);
  });

  test('without servers nothing was asked, and the reason is told', () => {
    for (const { knowledge } of exchangesAt(scriptedWalk({ servers: 'none' }), 24))
      expect(knowledge).toEqual({ kind: 'notAsked', reason: 'no-server' });
  });

  test('what the cursor has not come to is not told, although the recording knows it', () => {
    const kinds = new Map(kindsAt(scriptedWalk(), 11) as [number, string][]);
    expect(kinds.get(11)).toBe('answered');
    expect(kinds.get(12)).toBe('ahead');
    expect(kinds.get(20)).toBe('ahead');
  });

  test('the exchange of the current step is marked', () => {
    const current = exchangesAt(scriptedWalk(), 13).filter(({ isCurrent }) => isCurrent);
    expect(current.map(({ step }) => step)).toEqual([13]);
  });

  test('gathering that ends without a separate address and without an error was answered', () => {
    const walk = scriptedWalk({ servers: 'stun' });
    const events = walk.events.map((event) =>
      event.type === 'candidate.found' && event.candidateType === 'srflx'
        ? { ...event, candidateType: 'host' as const }
        : event.type === 'step.ended' && event.step === 11
          ? { ...event, outcome: { kind: 'reached' as const, bySeq: gatheringEnd(walk) } }
          : event,
    );
    const found = exchangesAt({ ...walk, events }, 24).find(({ step }) => step === 11);
    expect(found?.knowledge).toMatchObject({ kind: 'noSeparateAddress' });
  });
});

const gatheringEnd = ({ events }: Recording): number =>
  events.find((event) => event.type === 'gathering.ended')?.seq ?? -1;
