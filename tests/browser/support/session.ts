// A session as the page has it, and promises for what it publishes.
import { cdp } from 'vitest/browser';
import type { FlowEvent } from '../../../src/lib/recording/events.js';
import { Session } from '../../../src/lib/session/session.svelte.js';
import { until } from './until.svelte.js';

/** Opens a session; `close` is what the page calls when it goes. */
export function openSession(): { session: Session; close: () => void } {
  const session = new Session();
  return { session, close: session.open() };
}

/** Resolves with the first published event, past or future, that the test accepts. */
export const published = (
  session: Session,
  accept: (event: FlowEvent) => boolean,
): Promise<FlowEvent> => until(() => session.events.find(accept));

/** Resolves when the step is over and published as such. */
export const stepOver = (session: Session, step: number): Promise<FlowEvent> =>
  published(session, (event) => event.type === 'step.ended' && event.step === step);

/** Presses Next up to a step, one at a time. */
export async function press(session: Session, step: number): Promise<void> {
  for (let next = session.progress.walkedTo + 1; next <= step; next += 1) {
    session.next();
    await stepOver(session, next);
  }
}

/** Chromium allows 500 peers that are not collected yet, closed ones counted. */
export async function collectGarbage(): Promise<void> {
  await (cdp() as unknown as { send(method: string): Promise<unknown> }).send(
    'HeapProfiler.collectGarbage',
  );
}
