// A recording → the text of its file.
import type { Recording } from '../events.js';
import { CURRENT_VERSION, FORMAT, type RecordingFile, SAVED_BY } from './format.js';

/**
 * JSON, one event a line, so that "line 212" means something and two files can be compared.
 * Writes what it is given: secrets were kept out when the facts were recorded (`redaction.ts`).
 */
export function writeRecording(recording: Recording): string {
  const head = {
    format: FORMAT,
    version: CURRENT_VERSION,
    startedAt: recording.startedAt,
    savedBy: SAVED_BY,
  } satisfies Omit<RecordingFile, 'events'>;
  const lines = Object.entries(head).map(([key, value]) => `"${key}": ${JSON.stringify(value)},`);
  const events = recording.events.map((event) => JSON.stringify(event)).join(',\n');
  return `{\n${lines.join('\n')}\n"events": [\n${events}\n]\n}\n`;
}

/**
 * `webrtc-flow-YYYYMMDD-HHMM.json`, in the reader's own time zone. `startedAt` is ISO 8601; a text
 * that is none gives `webrtc-flow.json`.
 */
export function recordingFileName(startedAt: string): string {
  const at = new Date(startedAt);
  if (Number.isNaN(at.getTime())) return 'webrtc-flow.json';
  const two = (figure: number): string => String(figure).padStart(2, '0');
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`;
  return `webrtc-flow-${day}-${two(at.getHours())}${two(at.getMinutes())}.json`;
}
