// A live run as a page makes it: the signaling server in the page, no secret in the recording.
import { redactFact, redactServers, secretsOf } from '../recording/redaction.js';
import { createInPageTransport } from '../signaling/in-page.js';
import { LiveRun, type LiveRunOptions } from './live-run.js';

/** Starts a run of which every fact is redacted before it is kept. */
export function startLiveRun(
  options: Omit<LiveRunOptions, 'recordedServers' | 'transport' | 'redact'>,
): LiveRun {
  const secrets = secretsOf(options.iceServers);
  return new LiveRun({
    ...options,
    recordedServers: redactServers(options.iceServers),
    transport: createInPageTransport(),
    redact: (fact) => redactFact(fact, secrets),
  });
}
