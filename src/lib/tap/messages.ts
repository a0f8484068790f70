// What page and lab say to each other: the order for a session over HTTP, its packets over a WebSocket.
import * as v from 'valibot';
import type { DroppedPackets, OmittedPackets, SeenPacket } from '../recording/events.js';
import { LAB_KINDS } from './lab.js';

const text = v.pipe(v.string(), v.maxLength(4_096));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const finite = v.pipe(v.number(), v.finite());
const peer = v.picklist(['A', 'B']);

const iceServers = v.array(v.object({ urls: v.array(text), username: text, credential: text }));

/** A session as the lab hands it out: servers for each peer, and the key to its packets. */
export const labSessionSchema = v.object({
  session: text,
  /** Who has it sees the session's packets. */
  token: text,
  /** Credentials are taken until then; ISO 8601 in UTC. */
  expiresAt: text,
  kind: v.picklist(LAB_KINDS),
  iceServers: v.object({ A: iceServers, B: iceServers }),
});
export type LabSession = v.InferOutput<typeof labSessionSchema>;

/**
 * Why there is none. `unknown-name`: the lab was asked under a name that it does not know for its own;
 * `other-origin`: under one that is not the page's; `failed`: what the system said.
 */
export const labRefusalSchema = v.variant('code', [
  v.object({ code: v.picklist(['unknown-name', 'other-origin']) }),
  v.object({ code: v.literal('failed'), message: text }),
]);
export type LabRefusal = v.InferOutput<typeof labRefusalSchema>;

/** Page to lab. */
export const requestSchema = v.variant('type', [
  /** What time is it there? Answered at once, so that the page can compare the clocks. */
  v.object({ type: v.literal('clock'), id: count }),
  /** `after`: number of the last packet that came; 0 for all of them. */
  v.object({ type: v.literal('subscribe'), session: text, token: text, after: count }),
]);
export type TapRequest = v.InferOutput<typeof requestSchema>;

const endpoint = v.object({ address: text, port: count });

/** Lab to page. */
export const replySchema = v.variant('type', [
  v.object({ type: v.literal('clock'), id: count, nowMs: finite }),
  v.object({
    type: v.literal('packet'),
    /** Counts from 1 within the session. */
    number: count,
    peer,
    leg: v.picklist(['client', 'relayed']),
    direction: v.picklist(['toServer', 'fromServer']),
    transport: v.picklist(['udp', 'tcp']),
    server: endpoint,
    remote: endpoint,
    bytes: v.string(),
    /** On the lab's own clock. */
    atMs: finite,
  }),
  /** Totals since the session began. */
  v.object({
    type: v.literal('omitted'),
    peer,
    reason: v.picklist(['media', 'limit']),
    packets: count,
    bytes: count,
  }),
  /** Totals of what the server let go no further, whether it was told as a packet or not. */
  v.object({
    type: v.literal('dropped'),
    peer,
    reason: v.picklist([
      'request-rate',
      'relay-rate',
      'slow-client',
      'no-allocation',
      'no-permission',
      'no-channel',
      'forbidden-peer',
      'malformed',
    ]),
    packets: count,
  }),
  /** Nobody knows the session, or the token is another's: it makes no sense to ask again. */
  v.object({ type: v.literal('refused') }),
]);
export type TapReply = v.InferOutput<typeof replySchema>;

export type TapPacket = Extract<TapReply, { type: 'packet' }>;
export type TapOmission = Extract<TapReply, { type: 'omitted' }>;
export type TapDrop = Extract<TapReply, { type: 'dropped' }>;

// A packet of the tap is one of the recording, but for its time.
({}) as TapPacket satisfies Omit<SeenPacket, 'seenAtMs' | 'seenWithinMs'>;
({}) as TapOmission satisfies OmittedPackets;
({}) as TapDrop satisfies DroppedPackets;
({}) as DroppedPackets satisfies Pick<TapDrop, 'reason' | 'packets'>;
