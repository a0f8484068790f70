// A live run as a page makes it: the servers of its choice, the signaling server in the page, no
// secret in the recording.
import { PEER_IDS } from '../recording/events.js';
import { redactFact, redactServers, secretsOf } from '../recording/redaction.js';
import { createInPageTransport } from '../signaling/in-page.js';
import { orderLabSession } from '../tap/lab-session.js';
import { LabPackets } from './lab-packets.js';
import { LiveRun, type LiveRunOptions } from './live-run.js';
import type { RunServers } from './run-servers.js';

type Options = Omit<
  LiveRunOptions,
  'iceServers' | 'recordedServers' | 'transport' | 'redact' | keyof RunServers
>;

/**
 * Starts a run of which every fact is redacted before it is kept.
 * @throws {LabUnavailable} when the lab was chosen and hands out no session
 */
export async function startLiveRun(servers: RunServers, options: () => Options): Promise<LiveRun> {
  const { serverChoice, iceTransportPolicy, lab } = servers;
  const session = lab === null ? null : await orderLabSession(lab.base);
  const iceServers = session?.iceServers ?? { A: servers.iceServers, B: servers.iceServers };
  const packets =
    lab !== null && session?.kind === 'lab' ? new LabPackets(session, lab.base) : null;
  await packets?.ready;
  const secrets = PEER_IDS.flatMap((peer) => secretsOf(iceServers[peer]));
  try {
    const run = new LiveRun({
      ...options(),
      // Another server's packets cannot be seen, whoever hands out its credentials.
      serverChoice: session?.kind === 'relay' ? 'own' : serverChoice,
      iceTransportPolicy,
      iceServers,
      recordedServers: redactServers(iceServers.A),
      transport: createInPageTransport(),
      redact: (fact) => (fact.type === 'packet.seen' ? fact : redactFact(fact, secrets)),
    });
    packets?.follow(run);
    return run;
  } catch (thrown) {
    packets?.close();
    throw thrown;
  }
}
