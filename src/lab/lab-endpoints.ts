// The lab's part of the HTTP server: sessions are ordered at /lab/sessions, their packets come over
// a WebSocket at /lab/tap.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { type LabKind, SESSIONS_PATH, TAP_PATH } from '../lib/tap/lab.js';
import type { LabRefusal, LabSession } from '../lib/tap/messages.js';
import { FILE_POLICY, SECURITY_HEADERS } from './headers.js';
import { hostnameOf, strangenessOf } from './own-page.js';
import type { Session, Sessions } from './sessions.js';
import { refuseUpgrade } from './refuse-upgrade.js';
import { sourceOf } from './source-of.js';
import { TapConnection } from './tap-connection.js';

export interface TapLimits {
  connections: number;
  connectionsPerSource: number;
}

/**
 * A session is followed by one page, and by that page's last connection until it is seen to be dead. Other
 * requests need connections, too.
 */
const TAP_LIMITS: TapLimits = { connections: 1_000, connectionsPerSource: 300 };

export interface LabEndpointsOptions {
  kind: LabKind;
  /** The path of the site: '' or '/sub/path'. */
  base: string;
  sessions: Sessions;
  /** The servers of a new session, for a page that was opened under this name. */
  iceServers: (session: Session, hostname: string) => Promise<LabSession['iceServers']>;
  /** Beside loopback's own; empty: nobody but this machine reaches the site. */
  ownNames: readonly string[];
  tapLimits?: TapLimits;
}

export interface LabEndpoints {
  /** Answers what is the lab's; false: it is not. */
  handle: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Takes the connection over where it is the lab's; false: it is not. */
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;
  close: () => void;
}

/** The longest thing that a page says is its subscription. */
const MOST_REQUEST_BYTES = 8_192;
const SILENT_FOR_MS = 10_000;
const ALIVE_EVERY_MS = 30_000;
/** What is in use now may be free then. */
const COME_BACK = { 'Retry-After': '60' };

export function labEndpoints(options: LabEndpointsOptions): LabEndpoints {
  const { base, ownNames, tapLimits = TAP_LIMITS } = options;
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MOST_REQUEST_BYTES,
    perMessageDeflate: false,
  });
  const alive = new WeakSet<WebSocket>();
  const sources = new Map<WebSocket, string>();
  const isFollowingTooMuch = (source: string): boolean => {
    const own = [...sources.values()].filter((other) => other === source);
    return own.length >= tapLimits.connectionsPerSource;
  };
  // A page that went to sleep or lost its network never says that it is gone.
  const heartbeat = setInterval(() => {
    for (const socket of server.clients) {
      if (!alive.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, ALIVE_EVERY_MS).unref();

  return {
    handle(request, response) {
      if (pathOf(request) !== `${base}${SESSIONS_PATH}`) return false;
      request.resume();
      if (request.method !== 'POST') return end(response, 405, { Allow: 'POST' });
      const strangeness = strangenessOf(request.headers, ownNames);
      if (strangeness) return refuse(response, 403, { code: strangeness });
      const session = options.sessions.create(addressOf(request));
      if (session === 'source-is-full') return end(response, 429, COME_BACK);
      if (session === 'full') return end(response, 503, COME_BACK);
      const hostname = hostnameOf(request.headers) ?? '127.0.0.1';
      offer(session, hostname, options).then(
        (offered) => end(response, 201, {}, JSON.stringify(offered)),
        (error: unknown) => {
          if (session.isForgotten) {
            end(response, 503, COME_BACK);
            return;
          }
          options.sessions.forget(session);
          const message = error instanceof Error ? error.message : String(error);
          refuse(response, 500, { code: 'failed', message });
        },
      );
      return true;
    },

    upgrade(request, socket, head) {
      if (pathOf(request) !== `${base}${TAP_PATH}`) return false;
      const source = sourceOf(addressOf(request));
      if (strangenessOf(request.headers, ownNames)) refuseUpgrade(socket, '403 Forbidden');
      else if (isFollowingTooMuch(source))
        refuseUpgrade(socket, '429 Too Many Requests', COME_BACK);
      else if (sources.size >= tapLimits.connections)
        refuseUpgrade(socket, '503 Service Unavailable', COME_BACK);
      else
        server.handleUpgrade(request, socket, head, (webSocket) => {
          alive.add(webSocket);
          sources.set(webSocket, source);
          webSocket.on('pong', () => alive.add(webSocket));
          webSocket.on('close', () => sources.delete(webSocket));
          follow(webSocket, options.sessions);
        });
      return true;
    },

    close() {
      clearInterval(heartbeat);
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

function follow(socket: WebSocket, sessions: Sessions): void {
  const connection = new TapConnection({
    sink: {
      send: (text, sent) => socket.send(text, sent),
      close: () => socket.close(1008),
      get bufferedAmount() {
        return socket.bufferedAmount;
      },
    },
    sessions,
    nowMs: () => performance.now(),
    later: (delayMs, act) => {
      const timer = setTimeout(act, delayMs).unref();
      return () => clearTimeout(timer);
    },
  });
  const silence = setTimeout(() => {
    if (!connection.isSubscribed) socket.terminate();
  }, SILENT_FOR_MS).unref();
  socket.on('message', (data: Buffer, isBinary) => {
    if (isBinary) socket.close(1003);
    else connection.take(data.toString('utf8'));
  });
  // The close that follows says all there is to say.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    clearTimeout(silence);
    connection.end();
  });
}

async function offer(
  session: Session,
  hostname: string,
  { kind, iceServers }: LabEndpointsOptions,
): Promise<LabSession> {
  return {
    session: session.id,
    token: session.token,
    expiresAt: new Date(session.expiresAt * 1_000).toISOString(),
    kind,
    iceServers: await iceServers(session, hostname),
  };
}

/** Empty for a connection that is gone already. */
const addressOf = ({ socket }: IncomingMessage): string => socket.remoteAddress ?? '';

const pathOf = (request: IncomingMessage): string => (request.url ?? '').split('?')[0] ?? '';

const refuse = (response: ServerResponse, status: 403 | 500, refusal: LabRefusal): true =>
  end(response, status, {}, JSON.stringify(refusal));

function end(
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
  json = '',
): true {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'Content-Security-Policy': FILE_POLICY,
    'Cache-Control': 'no-store',
    ...(json === '' ? {} : { 'Content-Type': 'application/json; charset=utf-8' }),
    'Content-Length': Buffer.byteLength(json),
    ...headers,
  });
  response.end(json);
  return true;
}
