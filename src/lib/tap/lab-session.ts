// Ordering a session from the lab that serves this page.
import * as v from 'valibot';
import { SESSIONS_PATH, TAP_PATH } from './lab.js';
import { type LabSession, labRefusalSchema, labSessionSchema } from './messages.js';
import type { TapSocket, TapSocketEvents } from './tap-client.js';

/**
 * Why the lab did not hand out a session. `message` is for the reader: a status or the browser's words.
 * By the name it is told apart after it was caught elsewhere.
 */
class LabUnavailable extends Error {
  override readonly name:
    'LabUnavailable' | 'LabServesOtherName' | 'LabServesOtherOrigin' | 'LabIsFull' =
    'LabUnavailable';
}

/** The page was opened under a name that the lab does not take for one of its own. */
class LabServesOtherName extends LabUnavailable {
  override readonly name = 'LabServesOtherName';
}

/** Between the page and the lab is something that asks under another name than the page's. */
class LabServesOtherOrigin extends LabUnavailable {
  override readonly name = 'LabServesOtherOrigin';
}

/** There is no room for one more, for this address or at all; there may be in a minute. */
class LabIsFull extends LabUnavailable {
  override readonly name = 'LabIsFull';
}

async function problemOf(answer: Response): Promise<LabUnavailable> {
  const message = `HTTP ${answer.status}`;
  if (answer.status === 429 || answer.status === 503) return new LabIsFull(message);
  const body: unknown = await answer.json().catch(() => null);
  const parsed = v.safeParse(labRefusalSchema, body);
  // Somebody else's answer, as a proxy's: nobody knows what it means.
  if (!parsed.success) return new LabUnavailable(message);
  const refusal = parsed.output;
  switch (refusal.code) {
    case 'unknown-name':
      return new LabServesOtherName(message);
    case 'other-origin':
      return new LabServesOtherOrigin(message);
    case 'failed':
      return new LabUnavailable(`${message}: ${refusal.message}`);
  }
}

/**
 * A new session of the lab.
 * @param base the path of the site: '' or '/sub/path'
 * @throws {LabUnavailable} when there is no answer, or one that makes no sense
 */
export async function orderLabSession(base: string): Promise<LabSession> {
  const answer = await fetch(`${base}${SESSIONS_PATH}`, { method: 'POST' }).catch(
    (thrown: unknown) => {
      throw new LabUnavailable(thrown instanceof Error ? thrown.message : String(thrown));
    },
  );
  if (!answer.ok) throw await problemOf(answer);
  const body: unknown = await answer.json().catch(() => null);
  const parsed = v.safeParse(labSessionSchema, body);
  if (!parsed.success) throw new LabUnavailable(`HTTP ${answer.status}, not a session`);
  return parsed.output;
}

/** Opens the connection over which packets come. */
export function connectTap(base: string, { opened, received, closed }: TapSocketEvents): TapSocket {
  const url = new URL(`${base}${TAP_PATH}`, location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(url);
  socket.addEventListener('open', opened);
  socket.addEventListener('message', ({ data }) => received(data));
  socket.addEventListener('close', closed);
  return socket;
}
