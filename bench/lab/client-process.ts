// The client, a process of its own: the same one for every server. It does what its parent says, one
// thing after the other, and answers each.
import type { Socket } from 'node:dgram';
import { allocateMany, connectTo, untilAnswered } from './connections.js';
import { Flow, type Load, runFlows } from './flow.js';
import { type TrafficKind, trafficOf } from './traffic.js';

/** `port`: of the server that it is about. */
export type ClientCommand = { port: number } &
  /** Wait until it answers. */
  (
    | { command: 'await' }
    /** Open what the loads need. */
    | { command: 'open'; peerPort: number }
    | {
        command: 'load';
        kind: TrafficKind;
        payloadBytes: number;
        /** On their way at once, in all. */
        windowPackets: number;
        durationMs: number;
      }
    /** Make so many allocations, with a permission and a channel each. */
    | { command: 'allocate'; peerPort: number; count: number }
  );

export type ClientAnswer = { ok: true; load: Load | null } | { ok: false; message: string };

/** For each kind of traffic: enough that every thread of a server has some. */
const SOCKETS = 8;

interface Opened {
  peerPort: number;
  sockets: Record<TrafficKind, readonly Socket[]>;
}

const openedAt = new Map<number, Opened>();

async function open(port: number, peerPort: number): Promise<void> {
  // Each a user of its own, so that no limit for one user stands in the way.
  const allocated = (hasChannel: boolean): Promise<Socket[]> =>
    allocateMany(port, SOCKETS, (index) => ({ user: `user-${index}`, peerPort, hasChannel }));
  openedAt.set(port, {
    peerPort,
    sockets: {
      binding: await Promise.all(Array.from({ length: SOCKETS }, () => connectTo(port))),
      channels: await allocated(true),
      indications: await allocated(false),
    },
  });
}

function load(asked: Extract<ClientCommand, { command: 'load' }>): Promise<Load> {
  const { port, kind, payloadBytes, windowPackets, durationMs } = asked;
  const opened = openedAt.get(port);
  if (!opened) throw new Error(`nothing was opened at port ${port}`);
  const traffic = trafficOf(kind, payloadBytes, opened.peerPort);
  const flows = opened.sockets[kind].map(
    (socket) => new Flow(socket, traffic, Math.ceil(windowPackets / SOCKETS)),
  );
  return runFlows(flows, durationMs);
}

async function obey(asked: ClientCommand): Promise<Load | null> {
  const { port } = asked;
  switch (asked.command) {
    case 'await':
      await untilAnswered(port);
      return null;
    case 'open':
      await open(port, asked.peerPort);
      return null;
    case 'load':
      return load(asked);
    case 'allocate': {
      const { peerPort, count } = asked;
      const wishOf = (index: number) => ({ user: `user-${index}`, peerPort, hasChannel: true });
      const sockets = await allocateMany(port, count, wishOf);
      // The server keeps the allocations: it is not told.
      for (const socket of sockets) socket.close();
      return null;
    }
  }
}

process.on('message', (asked: ClientCommand) => {
  const answer = (said: ClientAnswer) => process.send?.(said);
  obey(asked).then(
    (told) => answer({ ok: true, load: told }),
    (error: unknown) =>
      answer({ ok: false, message: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit());
