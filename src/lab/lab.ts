// The lab without its HTTP server: the STUN and TURN server, the sessions, and the endpoints through
// which a page gets at them. `npm start` and `npm run dev` hang it into their own.
import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { PeerId } from '../lib/recording/events.js';
import { timeLimitedCredential } from '../lib/stun/credentials.js';
import type { LabKind } from '../lib/tap/lab.js';
import type { LabSession } from '../lib/tap/messages.js';
import {
  addressesOf,
  isLoopbackHost,
  listenAddresses,
  namesOf,
  serverHost,
  udpUrls,
} from './addresses.js';
import { Attribution } from './attribution.js';
import { type LabEndpoints, labEndpoints } from './lab-endpoints.js';
import type { LabOptions } from './options.js';
import { type Clock, type Session, Sessions, usernameOf } from './sessions.js';
import type { RelayPolicy } from './turn/relay-policy.js';
import { startTurn, type TurnServerHandle } from './turn/start-turn.js';

export interface Lab extends Omit<LabEndpoints, 'close'> {
  kind: LabKind;
  /** Of the STUN and TURN server; null when the credentials are for another one. */
  turnPort: number | null;
  close: () => Promise<void>;
}

const REALM = 'webrtc-flow';
const SWEEP_EVERY_MS = 60_000;

const CLOCK: Clock = {
  nowMs: () => performance.now(),
  unixSeconds: () => Math.floor(Date.now() / 1_000),
};

/** What the sessions get their servers from: the lab's own, or one that somebody else runs. */
interface Servers {
  kind: LabKind;
  turnPort: number | null;
  secret: string;
  /** The URLs of one peer. */
  urls: (session: Session, peer: PeerId, hostname: string) => Promise<string[]>;
  close: () => Promise<void>;
}

/** @throws when no port is free or the host cannot be resolved */
export async function openLab(options: LabOptions): Promise<Lab> {
  const sessions = new Sessions(CLOCK);
  const servers = options.elsewhere
    ? elsewhere(options.elsewhere)
    : await ownServers(options, sessions);
  const sweep = setInterval(() => sessions.sweep(), SWEEP_EVERY_MS).unref();

  const forPeer = async (session: Session, peer: PeerId, hostname: string) => {
    const username = usernameOf(session, peer);
    const credential = timeLimitedCredential(servers.secret, username);
    return [{ urls: await servers.urls(session, peer, hostname), username, credential }];
  };
  const iceServers = async (
    session: Session,
    hostname: string,
  ): Promise<LabSession['iceServers']> => {
    const host = serverHost(hostname);
    return { A: await forPeer(session, 'A', host), B: await forPeer(session, 'B', host) };
  };
  const endpoints = labEndpoints({
    kind: servers.kind,
    base: options.base,
    sessions,
    ownNames: [...namesOf(options.host), ...options.names],
    iceServers,
  });
  return {
    ...endpoints,
    kind: servers.kind,
    turnPort: servers.turnPort,
    async close() {
      clearInterval(sweep);
      endpoints.close();
      sessions.close();
      await servers.close();
    },
  };
}

const elsewhere = ({ urls, secret }: NonNullable<LabOptions['elsewhere']>): Servers => ({
  kind: 'relay',
  turnPort: null,
  secret,
  urls: () => Promise.resolve(urls),
  close: () => Promise.resolve(),
});

async function ownServers(options: LabOptions, sessions: Sessions): Promise<Servers> {
  const secret = randomBytes(32).toString('base64url');
  const attribution = new Attribution(sessions, CLOCK.nowMs, (address) =>
    turn.isThisMachine(address),
  );
  const turn: TurnServerHandle = await startTurn({
    addresses: await listenAddresses(options.host),
    port: options.turnPort,
    realm: REALM,
    secret,
    relayTo: relayPolicy(options),
    tap: attribution,
  });
  return {
    kind: 'lab',
    turnPort: turn.port,
    secret,
    async urls(session, peer, hostname) {
      // A laptop may have joined a network since the lab was opened.
      const now = await listenAddresses(options.host);
      const own = await turn.openUdpPort(addressesOf(hostname, now));
      if (session.isForgotten) {
        own.close();
        throw new Error('The session made room for another one.');
      }
      session.endings.push(attribution.reserve(own.port, { session, peer }), () => own.close());
      return udpUrls(hostname, own.port);
    },
    close: () => turn.close(),
  };
}

/** A relay that others can reach must not lead them into this machine's network. */
function relayPolicy({ host, relayPrivate }: LabOptions): RelayPolicy {
  if (isLoopbackHost(host)) return { kind: 'loopback' };
  return { kind: relayPrivate ? 'any' : 'public' };
}
