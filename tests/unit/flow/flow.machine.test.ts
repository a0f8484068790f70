import {
  type AnyStateNode,
  type EventObject,
  type GuardPredicate,
  type MachineContext,
  type ParameterizedObject,
  type SnapshotFrom,
  type StateValue,
  and,
  createActor,
  fromPromise,
  matchesState,
} from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { describe, expect, it } from 'vitest';
import { type FlowCommand, flowMachine, hasEffect } from '../../../src/lib/flow/flow.machine.js';
import { evidentOutcome } from '../../../src/lib/flow/outcome.js';
import { NO_PROGRESS, type Progress, progressOf } from '../../../src/lib/flow/progress.js';
import { LAST_STEP, STEPS } from '../../../src/lib/flow/steps.js';
import type { StepOutcome } from '../../../src/lib/recording/events.js';
import { scriptedWalk } from '../../fixtures/scripted-walk.js';

type Told =
  | { step: number; what: 'entered' }
  | { step: number; what: 'ended'; outcome: StepOutcome | null }
  | { step: number; what: 'failed'; error: unknown };

/** A walk whose effects are settled by hand, one at a time. */
function walk(progress: Progress = NO_PROGRESS) {
  const told: Told[] = [];
  const settling: { resolve: (outcome: StepOutcome) => void; reject: (error: unknown) => void }[] =
    [];
  const performed: number[] = [];
  const actor = createActor(
    flowMachine.provide({
      actors: {
        perform: fromPromise<StepOutcome, { step: number }>(({ input }) => {
          performed.push(input.step);
          return new Promise((resolve, reject) => settling.push({ resolve, reject }));
        }),
      },
      actions: {
        enterStep: (_, { step }) => void told.push({ step, what: 'entered' }),
        endStep: (_, { step, outcome }) => void told.push({ step, what: 'ended', outcome }),
        failStep: (_, { step, error }) => void told.push({ step, what: 'failed', error }),
      },
    }),
  );
  actor.start();
  actor.send({ type: 'PROGRESSED', progress });
  return {
    actor,
    told,
    performed,
    isIn: (value: StateValue) => matchesState(value, actor.getSnapshot().value),
    step: () => /^step(\d+)$/.exec(Object.keys(actor.getSnapshot().value)[0] ?? '')?.[1] ?? '0',
    async settle(outcome: StepOutcome = { kind: 'reached', bySeq: 0 }) {
      settling.shift()?.resolve(outcome);
      await Promise.resolve();
      await new Promise<void>((resolve) => queueMicrotask(resolve));
    },
    async reject(error: unknown) {
      settling.shift()?.reject(error);
      await Promise.resolve();
      await new Promise<void>((resolve) => queueMicrotask(resolve));
    },
  };
}

const WALK = scriptedWalk().events;
/** Everything that a whole run showed. */
const ALL = progressOf(WALK);
/** A run with servers, of which nothing shows yet that they were asked. */
const UNASKED: Progress = { ...NO_PROGRESS, asksStun: true, asksTurn: true };
/** A run with servers that never answered anything. */
const SILENT: Progress = {
  ...NO_PROGRESS,
  asksStun: true,
  asksTurn: true,
  steps: NO_PROGRESS.steps.map((step, index) =>
    [10, 12, 17, 19].includes(index + 1) ? { ...step, evidenceSeq: 0, evidenceAtMs: 0 } : step,
  ),
};

async function walkTo(step: number, progress: Progress = ALL) {
  const walking = walk(progress);
  while (Number(walking.step()) < step) {
    walking.actor.send({ type: 'NEXT' });
    await walking.settle();
  }
  return walking;
}

describe('NEXT', () => {
  it('enters the 24 steps one by one and performs just those with an effect', async () => {
    const walking = await walkTo(LAST_STEP);
    expect(walking.told.filter(({ what }) => what === 'entered').map(({ step }) => step)).toEqual(
      STEPS.map(({ number }) => number),
    );
    expect(walking.performed).toEqual(STEPS.filter(hasEffect).map(({ number }) => number));
  });

  it('is not taken while an effect is under way, so no step is skipped', async () => {
    const walking = walk(ALL);
    walking.actor.send({ type: 'NEXT' });
    walking.actor.send({ type: 'NEXT' });
    expect(walking.step()).toBe('1');
    expect(walking.actor.getSnapshot().can({ type: 'NEXT' })).toBe(false);
    await walking.settle();
    expect(walking.actor.getSnapshot().can({ type: 'NEXT' })).toBe(true);
  });

  it('leaves a question without an answer and says so', async () => {
    const walking = await walkTo(11, SILENT);
    expect(walking.told.some((event) => event.what === 'ended' && event.step === 11)).toBe(false);
    walking.actor.send({ type: 'NEXT' });
    expect(walking.told).toContainEqual({ step: 11, what: 'ended', outcome: null });
    expect(walking.step()).toBe('12');
  });

  it('is refused after step 24', async () => {
    const walking = await walkTo(LAST_STEP);
    expect(walking.actor.getSnapshot().can({ type: 'NEXT' })).toBe(false);
  });
});

describe('evidence', () => {
  it('older than its step ends the step as soon as it is entered', async () => {
    const walking = await walkTo(11);
    expect(walking.told).toContainEqual({
      step: 11,
      what: 'ended',
      outcome: evidentOutcome(ALL, 11),
    });
  });

  it('that comes while the step waits ends it', async () => {
    const walking = await walkTo(11, SILENT);
    walking.actor.send({ type: 'PROGRESSED', progress: ALL });
    expect(walking.told.at(-1)).toMatchObject({ step: 11, what: 'ended' });
    expect(walking.isIn({ step11: 'ended' })).toBe(true);
  });

  it('never ends a step whose effect is still under way', () => {
    const walking = walk(ALL);
    walking.actor.send({ type: 'NEXT' });
    walking.actor.send({ type: 'PROGRESSED', progress: ALL });
    expect(walking.isIn({ step1: 'performing' })).toBe(true);
  });
});

describe('failure', () => {
  it('of a call ends the walk there, and nothing but a restart goes on', async () => {
    const walking = walk(ALL);
    walking.actor.send({ type: 'NEXT' });
    await walking.reject(new Error('rejected'));
    expect(walking.told.at(-1)).toMatchObject({ step: 1, what: 'failed' });
    for (const command of [
      { type: 'NEXT' },
      { type: 'PLAY' },
      { type: 'RUN_TO', step: 24, patient: false },
    ] satisfies FlowCommand[])
      walking.actor.send(command);
    expect(walking.isIn({ step1: 'failed' })).toBe(true);
  });

  it('of ICE after step 23 fails step 24', async () => {
    const walking = await walkTo(23);
    const failed: Progress = {
      ...ALL,
      steps: ALL.steps.map((step, index) =>
        index === 23 ? { ...step, evidenceSeq: null, evidenceAtMs: null } : step,
      ),
      peers: {
        ...ALL.peers,
        A: { ...ALL.peers.A, failedSeq: WALK.length, failedMachine: 'iceConnection' },
      },
    };
    walking.actor.send({ type: 'PROGRESSED', progress: failed });
    walking.actor.send({ type: 'NEXT' });
    expect(walking.isIn({ step24: 'failed' })).toBe(true);
    expect(walking.told.at(-1)).toMatchObject({
      step: 24,
      outcome: { kind: 'failed', failure: { code: 'ice-failed', peer: 'A' } },
    });
  });
});

describe('running', () => {
  it('goes on without a pause and stops at its step', async () => {
    const walking = walk(ALL);
    walking.actor.send({ type: 'RUN_TO', step: 14, patient: false });
    for (let effect = 0; effect < 14; effect += 1) await walking.settle();
    expect(walking.step()).toBe('14');
    expect(walking.isIn({ step14: 'ended' })).toBe(true);
  });

  it('at full speed waits for no server', async () => {
    const walking = walk(SILENT);
    walking.actor.send({ type: 'RUN_TO', step: 14, patient: false });
    for (let effect = 0; effect < 9; effect += 1) await walking.settle();
    expect(walking.step()).toBe('14');
    expect(walking.told).toContainEqual({ step: 13, what: 'ended', outcome: null });
  });

  it('waits at the step it was sent to, also where an answer is missing', async () => {
    const walking = walk(SILENT);
    walking.actor.send({ type: 'RUN_TO', step: 11, patient: true });
    for (let effect = 0; effect < 9; effect += 1) await walking.settle();
    expect(walking.isIn({ step11: { watching: 'unhurried' } })).toBe(true);
  });
});

type FlowSnapshot = SnapshotFrom<typeof flowMachine>;

/** A state of the traversal, and where each event leads from it. */
interface Visited {
  state: FlowSnapshot;
  transitions: Record<string, { state: FlowSnapshot }>;
}

/** What the traversal tries in every state: commands, settled effects, expired delays. */
function eventsIn(snapshot: FlowSnapshot): FlowCommand[] {
  const step = Object.keys(snapshot.value)[0] ?? 'idle';
  const events: unknown[] = [
    { type: 'NEXT' },
    { type: 'PLAY' },
    { type: 'PAUSE' },
    { type: 'SET_SPEED', speed: 2 },
    { type: 'RUN_TO', step: LAST_STEP, patient: false },
    { type: 'RUN_TO', step: LAST_STEP, patient: true },
    { type: 'PROGRESSED', progress: ALL },
    { type: 'PROGRESSED', progress: SILENT },
    { type: 'PROGRESSED', progress: UNASKED },
    { type: 'PROGRESSED', progress: HOPELESS },
    { type: 'xstate.done.actor.performing', output: { kind: 'reached', bySeq: 0 } },
    { type: 'xstate.error.actor.performing', error: 'rejected' },
    { type: `xstate.after.pace.flow.${step}.ended.pacing` },
    { type: `xstate.after.patience.flow.${step}.watching.patient` },
    { type: `xstate.after.pace.${step}.ended.pacing` },
    { type: `xstate.after.patience.${step}.watching.patient` },
  ];
  return events as FlowCommand[];
}

/** As the machine's config has them, in a form that `and` takes. */
type NamedGuard = GuardPredicate<MachineContext, EventObject, unknown, ParameterizedObject>;

/** Every eventless transition; XState keeps them apart from those that wait for an event. */
const eventless = (node: AnyStateNode): NonNullable<AnyStateNode['always']> => [
  ...(node.always ?? []),
  ...Object.values(node.states).flatMap(eventless),
];

/** Both peers found nothing at all. */
const HOPELESS: Progress = {
  ...SILENT,
  steps: SILENT.steps.map((step) => ({ ...step, endedSeq: 0 })),
  peers: {
    A: { ...SILENT.peers.A, gatheringEndedSeq: 1 },
    B: { ...SILENT.peers.B, gatheringEndedSeq: 1 },
  },
};

const nameOf = (progress: Progress): string =>
  progress === ALL
    ? 'all'
    : progress === SILENT
      ? 'silent'
      : progress === HOPELESS
        ? 'hopeless'
        : progress === UNASKED
          ? 'unasked'
          : 'none';

describe('the whole machine', () => {
  const keyOf = (snapshot: FlowSnapshot): string =>
    JSON.stringify([
      snapshot.value,
      snapshot.context.drive,
      snapshot.context.speed,
      nameOf(snapshot.context.progress),
    ]);

  // XState tells which transition an event takes, but not which eventless one follows: a guard that
  // is asked after the transition's own notes that it is taken.
  const machine = flowMachine.provide({});
  const taken = new Set<unknown>();
  for (const transition of eventless(machine.root)) {
    const note = () => taken.add(transition).has(transition);
    transition.guard = and([transition.guard as NamedGuard, note]);
  }

  const map = getAdjacencyMap(machine, {
    events: eventsIn,
    serializeState: keyOf,
    limit: 200_000,
  });
  // Its keys are branded texts, for which Object.values knows no type.
  const states = Object.values(map as unknown as Record<string, Visited>);
  const stepIn = (value: unknown): number =>
    Number(/step(\d+)/.exec(JSON.stringify(value))?.[1] ?? 0);

  it('visits every state that is declared', () => {
    const visited = new Set(states.flatMap(({ state }) => state._nodes.map((node) => node.id)));
    const declared = (node: AnyStateNode): string[] => [
      node.id,
      ...Object.values(node.states).flatMap(declared),
    ];
    expect(declared(machine.root).filter((id) => !visited.has(id))).toEqual([]);
  });

  it('takes every transition that is declared', () => {
    for (const { state } of states)
      for (const event of eventsIn(state))
        for (const transition of machine.getTransitionData(state, event)) taken.add(transition);
    const declared = (node: AnyStateNode): { id: string; event: string; transition: unknown }[] => [
      ...[...node.transitions, ['always', node.always ?? []] as const].flatMap(
        ([event, transitions]) =>
          transitions.map((transition) => ({ id: node.id, event, transition })),
      ),
      ...Object.values(node.states).flatMap(declared),
    ];
    const missing = declared(machine.root).filter(({ transition }) => !taken.has(transition));
    expect(missing.map(({ id, event }) => `${id} ${event}`)).toEqual([]);
  });

  it('never goes back, and never passes a step with an effect without performing it', () => {
    for (const { state, transitions } of states)
      for (const { state: next } of Object.values(transitions)) {
        const before = stepIn(state.value);
        const after = stepIn(next.value);
        expect(after).toBeGreaterThanOrEqual(before);
        for (let number = before + 1; number < after; number += 1) {
          const step = STEPS[number - 1];
          expect(step && hasEffect(step)).toBe(false);
        }
      }
  });

  it('leaves a failed step by no event', () => {
    const failed = states.filter(({ state }) => JSON.stringify(state.value).includes('failed'));
    expect(failed.length).toBeGreaterThan(0);
    for (const { state, transitions } of failed)
      for (const { state: next } of Object.values(transitions))
        expect(next.value).toEqual(state.value);
  });
});
