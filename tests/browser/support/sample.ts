// The sample recording of the site, a real walk with STUN and TURN, as tests open it.
import type { Recording } from '../../../src/lib/recording/events.js';
import { readRecording } from '../../../src/lib/recording/file/read.js';

const response = await fetch('/sample-recording.json');
const result = await readRecording(await response.text(), { origin: 'sample' });
if (!result.ok) throw new Error(`The sample recording: ${result.problem.code}`);

export const sample: Recording = result.recording;

/** The sample as it was when a step was over. */
export function sampleUpTo(step: number): Recording {
  const end = sample.events.findIndex(
    (event) => event.type === 'step.ended' && event.step === step,
  );
  return { ...sample, events: sample.events.slice(0, end + 1) };
}
