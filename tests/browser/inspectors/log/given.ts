// What a panel is given, from a few facts: a recorder of its own, progress and cursor at its end.
import { progressOf } from '../../../../src/lib/flow/progress.js';
import { stepAtCursor } from '../../../fixtures/step-at-cursor.js';
import type { PanelProps } from '../../../../src/lib/inspectors/panel.js';
import { type Cursor, visibleEvents } from '../../../../src/lib/recording/cursor.js';
import type { FlowEvent, FlowFact } from '../../../../src/lib/recording/events.js';
import { Recorder } from '../../../../src/lib/recording/recorder.js';

/** A fact with the step that tells it, 10 ms after the one before unless it says otherwise. */
export type Told = FlowFact & { step: number; afterMs?: number };

export function recorded(told: readonly Told[]): readonly FlowEvent[] {
  let nowMs = 0;
  const recorder = new Recorder({ now: () => nowMs });
  for (const { step, afterMs = 10, ...fact } of told) {
    nowMs += afterMs;
    recorder.record(fact, { step });
  }
  return recorder.events;
}

export function given(
  events: readonly FlowEvent[],
  cursor: Cursor = { order: 'textbook', position: 24 },
  goToStep: (step: number) => void = () => undefined,
): PanelProps {
  const progress = progressOf(events);
  return {
    recording: { startedAt: '2026-11-22T12:00:00.000Z', origin: 'live', events },
    progress,
    cursor,
    visible: visibleEvents(events, cursor),
    step: stepAtCursor(progress, events, cursor),
    chosenDescription: null,
    goToStep,
  };
}
