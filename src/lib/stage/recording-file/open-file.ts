// From a file that somebody chose or dropped to a recording. The reader is loaded on first use.
import type { Recording } from '../../recording/events.js';
import type { FileProblem } from '../../recording/file/format.js';

/** What can go wrong around a file, beside what can be wrong in it. */
export type HandlingProblem =
  | { code: 'several-files'; count: number }
  /** The page could not load its own reader: offline, or a new version was put up meanwhile. */
  | { code: 'reader-unavailable' }
  /** It was saved, but is longer than what is opened again. */
  | { code: 'saved-too-large'; sizeBytes: number; limitBytes: number };

/** Why a file was not opened, and which. `fileName` is empty where there is more than one. */
export type OpenProblem = (FileProblem | HandlingProblem) & { fileName: string };

export interface OpenHandlers {
  onopened: (recording: Recording) => void;
  onproblem: (problem: OpenProblem) => void;
}

let latestOpening = 0;

/**
 * Reads the one file of these and calls one of the handlers. Where another opening begins before
 * this one has ended, none is called: the last file that was asked for wins.
 */
export async function openFiles(files: readonly File[], handlers: OpenHandlers): Promise<void> {
  latestOpening += 1;
  const opening = latestOpening;
  const [file, ...others] = files;
  if (!file) return;
  if (others.length > 0) {
    handlers.onproblem({ code: 'several-files', count: files.length, fileName: '' });
    return;
  }
  const fileName = file.name;
  const reader = await import('../../recording/file/read.js').catch(() => null);
  const result = (await reader?.readRecording(file)) ?? {
    ok: false,
    problem: { code: 'reader-unavailable' },
  };
  if (opening !== latestOpening) return;
  if (result.ok) handlers.onopened(result.recording);
  else handlers.onproblem({ ...result.problem, fileName });
}
