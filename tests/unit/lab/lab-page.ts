// What a page does with the lab: orders a session, asks its server, and follows its packets.
import { createSocket } from 'node:dgram';
import { expect, onTestFinished } from 'vitest';
import * as v from 'valibot';
import { WebSocket } from 'ws';
import { encodeStun } from '../../../src/lib/stun/encode.js';
import { labSessionSchema, type LabSession, type TapReply } from '../../../src/lib/tap/messages.js';

/** @param site with the base, without a slash at its end */
export async function order(site: string): Promise<LabSession> {
  const answer = await fetch(`${site}/lab/sessions`, { method: 'POST' });
  expect(answer.status).toBe(201);
  return v.parse(labSessionSchema, await answer.json());
}

/** Follows a session; `next` waits for the next message that is no clock. */
export async function follow(site: string, { session, token }: LabSession, after = 0) {
  const socket = new WebSocket(`${site.replace('http', 'ws')}/lab/tap`);
  onTestFinished(() => socket.terminate());
  const waiting: ((reply: TapReply) => void)[] = [];
  const heard: TapReply[] = [];
  socket.on('message', (data: Buffer) => {
    const reply = JSON.parse(data.toString('utf8')) as TapReply;
    const waiter = waiting.shift();
    if (waiter) waiter(reply);
    else heard.push(reply);
  });
  const next = (): Promise<TapReply> =>
    new Promise((resolve) => {
      const reply = heard.shift();
      if (reply) resolve(reply);
      else waiting.push(resolve);
    });
  await new Promise((resolve) => socket.once('open', resolve));
  const say = (request: object): void => socket.send(JSON.stringify(request));
  say({ type: 'clock', id: 1 });
  expect(await next()).toMatchObject({ type: 'clock', id: 1 });
  say({ type: 'subscribe', session, token, after });
  return { socket, next, heard };
}

/** The UDP port of a peer's own. */
export const portOf = ({ iceServers }: LabSession, peer: 'A' | 'B'): number =>
  Number(/^stun:127\.0\.0\.1:(\d+)$/.exec(iceServers[peer][0]?.urls[0] ?? '')?.[1]);

/** One Binding request from a socket of its own, and the answer. */
export async function ask(port: number, mark: number): Promise<Buffer> {
  const socket = createSocket('udp4');
  const transactionId = new Uint8Array(12).fill(mark);
  const request = encodeStun({
    method: 'Binding',
    class: 'request',
    transactionId,
    attributes: [],
  });
  try {
    return await new Promise((resolve, reject) => {
      socket.once('message', resolve).once('error', reject);
      socket.send(request, port, '127.0.0.1');
    });
  } finally {
    socket.close();
  }
}
