// The walk: 24 states made from the steps table. It decides what may be performed when; what is
// performed, and how it is recorded, the session provides.
import { assign, fromPromise, setup } from 'xstate';
import type { StepOutcome } from '../recording/events.js';
import { evidentOutcome } from './outcome.js';
import { PACE_MS, PLAY_PATIENCE_MS, RUN_PATIENCE_MS } from './pace.js';
import { type Progress, NO_PROGRESS } from './progress.js';
import { LAST_STEP, STEPS, type Step, type StepKind } from './steps.js';

/** Who makes the next step begin. */
export type Drive =
  /** The learner, with NEXT. */
  | { kind: 'manual' }
  /** The walk itself, at a readable pace. */
  | { kind: 'play' }
  /** The walk itself, without a pause, up to a step; `patient` waits a moment for servers. */
  | { kind: 'upTo'; step: number; patient: boolean };

export type FlowCommand =
  | { type: 'NEXT' }
  | { type: 'PLAY' }
  | { type: 'PAUSE' }
  | { type: 'RUN_TO'; step: number; patient: boolean }
  | { type: 'SET_SPEED'; speed: number }
  /** The recording went on. */
  | { type: 'PROGRESSED'; progress: Progress };

export interface FlowContext {
  progress: Progress;
  drive: Drive;
  /** 1 is the readable pace; 2 is twice as fast. */
  speed: number;
}

/** Steps that do something; the others are over when the recording shows that they happened. */
const EFFECTS = {
  join: true,
  createDescription: true,
  sendDescription: true,
  deliverDescription: true,
  applyDescription: true,
  askStun: false,
  stunReplies: false,
  askTurn: false,
  turnReplies: false,
  sendCandidates: true,
  deliverCandidates: true,
  addCandidates: true,
  channelOpen: false,
} as const satisfies Record<StepKind, boolean>;

export const hasEffect = (step: Step): boolean => EFFECTS[step.kind];

const base = setup({
  types: {
    context: {} as FlowContext,
    events: {} as FlowCommand,
    input: {} as { speed: number } | undefined,
    children: {} as { performing: 'perform' },
  },
  actors: {
    /** Performs the step's effect and tells its outcome; rejects when a call was rejected. */
    perform: fromPromise<StepOutcome, { step: number }>(() =>
      Promise.reject(new Error('The session provides what a step performs.')),
    ),
  },
  actions: {
    /** The walk came to a step. */
    enterStep: (_, _params: { step: number }) => undefined,
    /** A step is over; null stands for "no answer yet". */
    endStep: (_, _params: { step: number; outcome: StepOutcome | null }) => undefined,
    /** A step's effect was rejected. */
    failStep: (_, _params: { step: number; error: unknown }) => undefined,
    drive: assign({
      drive: ({ event, context }): Drive => {
        switch (event.type) {
          case 'PLAY':
            return { kind: 'play' };
          case 'PAUSE':
            return { kind: 'manual' };
          case 'RUN_TO':
            return { kind: 'upTo', step: event.step, patient: event.patient };
          default:
            return context.drive;
        }
      },
    }),
    setSpeed: assign({
      speed: ({ event, context }) => (event.type === 'SET_SPEED' ? event.speed : context.speed),
    }),
    takeProgress: assign({
      progress: ({ event, context }) =>
        event.type === 'PROGRESSED' ? event.progress : context.progress,
    }),
    stopDriving: assign({ drive: (): Drive => ({ kind: 'manual' }) }),
  },
  guards: {
    plays: ({ context }) => context.drive.kind === 'play',
    doesNotPlay: ({ context }) => context.drive.kind !== 'play',
    runsBeyond: ({ context }, params: { step: number }) =>
      context.drive.kind === 'upTo' && context.drive.step > params.step,
    waitsPatiently: ({ context }, params: { step: number }) =>
      context.drive.kind === 'play' ||
      (context.drive.kind === 'upTo' && context.drive.patient && context.drive.step > params.step),
    doesNotWaitPatiently: ({ context }, params: { step: number }) =>
      context.drive.kind === 'manual' ||
      (context.drive.kind === 'upTo' && context.drive.step <= params.step),
    runsImpatiently: ({ context }, params: { step: number }) =>
      context.drive.kind === 'upTo' && !context.drive.patient && context.drive.step > params.step,
    isEvident: ({ context }, params: { step: number }) => {
      const outcome = evidentOutcome(context.progress, params.step);
      return outcome !== null && outcome.kind !== 'failed';
    },
    isEvidentFailure: ({ context }, params: { step: number }) =>
      evidentOutcome(context.progress, params.step)?.kind === 'failed',
  },
  delays: {
    pace: ({ context }) => PACE_MS / context.speed,
    patience: ({ context }) =>
      context.drive.kind === 'play' ? PLAY_PATIENCE_MS / context.speed : RUN_PATIENCE_MS,
  },
});

const evident = (step: number) => ({
  type: 'endStep' as const,
  params: ({ context }: { context: FlowContext }) => ({
    step,
    outcome: evidentOutcome(context.progress, step),
  }),
});

const stepEnded = (step: number) => ({
  type: 'endStep' as const,
  params: ({ event }: { event: { output: StepOutcome } }) => ({ step, outcome: event.output }),
});

const stepFailed = (step: number) => ({
  type: 'failStep' as const,
  params: ({ event }: { event: { error: unknown } }) => ({ step, error: event.error }),
});

/** A step with an effect is over when the effect has settled, and not before. */
function performing(step: number) {
  return base.createStateConfig({
    invoke: {
      id: 'performing',
      src: 'perform',
      input: { step },
      onDone: { target: 'ended', actions: stepEnded(step) },
      onError: { target: 'failed', actions: stepFailed(step) },
    },
  });
}

/** Waits for evidence, which may be older than the step; NEXT leaves it unanswered and goes on. */
function watching(step: number, next: string) {
  const params = { step };
  const goOnWithout = {
    target: next,
    actions: { type: 'endStep' as const, params: { step, outcome: null } },
  };
  return base.createStateConfig({
    always: [
      { guard: { type: 'isEvident', params }, target: 'ended', actions: evident(step) },
      { guard: { type: 'runsImpatiently', params }, ...goOnWithout },
    ],
    on: { NEXT: goOnWithout },
    initial: 'unhurried',
    states: {
      unhurried: { always: { guard: { type: 'waitsPatiently', params }, target: 'patient' } },
      patient: {
        always: { guard: { type: 'doesNotWaitPatiently', params }, target: 'unhurried' },
        after: { patience: goOnWithout },
      },
    },
  });
}

/** The last step has nothing after it: the channel opens, or the recording shows that it cannot. */
function watchingForTheEnd(step: number) {
  const params = { step };
  return base.createStateConfig({
    always: [
      { guard: { type: 'isEvidentFailure', params }, target: 'failed', actions: evident(step) },
      { guard: { type: 'isEvident', params }, target: 'ended', actions: evident(step) },
    ],
  });
}

/** The step is over: NEXT goes on, Play does after a rest, a run does at once. */
function ended(step: number, next: string) {
  const runsBeyond = { guard: { type: 'runsBeyond' as const, params: { step } }, target: next };
  return base.createStateConfig({
    on: { NEXT: next },
    initial: 'resting',
    states: {
      resting: { always: [runsBeyond, { guard: 'plays', target: 'pacing' }] },
      pacing: {
        always: [runsBeyond, { guard: 'doesNotPlay', target: 'resting' }],
        after: { pace: next },
      },
    },
  });
}

/** Nothing goes on from here, and nothing may look as if it did. */
const failed = base.createStateConfig({ entry: 'stopDriving', on: { PLAY: {}, RUN_TO: {} } });

/** The states of one step: `performing` or `watching`, then `ended` or, where it can, `failed`. */
function stepState(step: Step) {
  const { number } = step;
  const next = `#step${number + 1}`;
  const shared = {
    id: `step${number}`,
    entry: { type: 'enterStep' as const, params: { step: number } },
  };
  if (number === LAST_STEP)
    return base.createStateConfig({
      ...shared,
      initial: 'watching',
      states: { watching: watchingForTheEnd(number), ended: {}, failed },
    });
  if (hasEffect(step))
    return base.createStateConfig({
      ...shared,
      initial: 'performing',
      states: { performing: performing(number), ended: ended(number, next), failed },
    });
  return base.createStateConfig({
    ...shared,
    initial: 'watching',
    states: { watching: watching(number, next), ended: ended(number, next) },
  });
}

/** State `idle` is before step 1; state `stepN` is step N. */
export const flowMachine = base.createMachine({
  id: 'flow',
  context: ({ input }) => ({
    progress: NO_PROGRESS,
    drive: { kind: 'manual' },
    speed: input?.speed ?? 1,
  }),
  on: {
    PLAY: { actions: 'drive' },
    PAUSE: { actions: 'drive' },
    RUN_TO: { actions: 'drive' },
    SET_SPEED: { actions: 'setSpeed' },
    PROGRESSED: { actions: 'takeProgress' },
  },
  initial: 'idle',
  states: {
    idle: {
      on: { NEXT: 'step1' },
      always: [
        { guard: { type: 'runsBeyond', params: { step: 0 } }, target: 'step1' },
        { guard: 'plays', target: 'step1' },
      ],
    },
    ...Object.fromEntries(STEPS.map((step) => [`step${step.number}`, stepState(step)])),
  },
});
