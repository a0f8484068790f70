// A live run in a real browser, and promises for what is recorded: tests wait for events, never for the clock.
import { LiveRun, type LiveRunOptions } from '../../../src/lib/session/live-run.js';
import { lendMedia, startScene } from '../../../src/lib/rtc/media.js';
import { createInPageTransport } from '../../../src/lib/signaling/in-page.js';
import type { FlowEvent } from '../../../src/lib/recording/events.js';

export function startRun(options: Partial<LiveRunOptions> = {}): LiveRun {
  const scenes = { A: startScene('A'), B: startScene('B') };
  const run = new LiveRun({
    iceServers: { A: [], B: [] },
    iceTransportPolicy: 'all',
    recordedServers: [],
    serverChoice: 'none',
    transport: createInPageTransport(),
    media: { A: lendMedia('A', scenes.A), B: lendMedia('B', scenes.B) },
    speed: 1,
    ...options,
  });
  return run;
}

/** Resolves with the first event, past or future, that the test accepts. */
export function recorded(run: LiveRun, accept: (event: FlowEvent) => boolean): Promise<FlowEvent> {
  const known = run.recorder.events.find(accept);
  if (known) return Promise.resolve(known);
  return new Promise((resolve) => {
    const stop = run.recorder.subscribe((event) => {
      if (!accept(event)) return;
      stop();
      resolve(event);
    });
  });
}

export const ended =
  (step: number) =>
  (event: FlowEvent): boolean =>
    event.type === 'step.ended' && event.step === step;

/** Presses Next once and waits until that step is over. */
export async function nextStep(run: LiveRun, step: number): Promise<FlowEvent> {
  run.actor.send({ type: 'NEXT' });
  return recorded(run, ended(step));
}

/** Presses Next up to a step, one at a time. */
export async function walkTo(run: LiveRun, step: number, from = 1): Promise<void> {
  for (let number = from; number <= step; number += 1) await nextStep(run, number);
}
