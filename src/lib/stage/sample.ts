// The sample recording that ships with the site, made by a real run.
import { asset } from '$app/paths';
import type { Recording } from '../recording/events.js';

/** Loads it when it is asked for. Errors come back as text: offline, or a file that was changed. */
export async function openSample(): Promise<
  { ok: true; recording: Recording } | { ok: false; error: string }
> {
  try {
    const [{ readRecording }, response] = await Promise.all([
      import('../recording/file/read.js'),
      fetch(asset('/sample-recording.json')),
    ]);
    if (!response.ok) return { ok: false, error: `HTTP ${response.status}` };
    const result = await readRecording(await response.text(), { origin: 'sample' });
    return result.ok
      ? { ok: true, recording: result.recording }
      : { ok: false, error: result.problem.code };
  } catch (thrown) {
    return { ok: false, error: String(thrown) };
  }
}
