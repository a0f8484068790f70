// The packets that the cursor shows, in the order in which they passed: numbered, and each request tied to its reply.
import { type Cursor, isVisible } from '../../recording/cursor.js';
import type { FlowEvent, PacketEndpoint } from '../../recording/events.js';
import { type DecodedPacket, type SeenEvent, decoded } from './decoded.js';

/**
 * The time between a request and its reply, by the server's own clock. `serverTook`: the server
 * itself answered, so this is its work and no way through a network. `roundTrip`: the request passed
 * the server on its way to somebody and the answer came back: from the server to there and back.
 */
export interface Measured {
  kind: 'serverTook' | 'roundTrip';
  ms: number;
  /** Whom the round trip reaches: this peer's browser, or whoever is beyond its relayed address. */
  answeredBy: 'server' | 'peer' | 'beyond';
}

export interface PacketEntry extends DecodedPacket {
  /** From 1, over all packets of the recording, so that it stays the same wherever the cursor is. */
  number: number;
  /** seq of the first of the same message at the same place; null when this is the first. */
  repeats: number | null;
  /** seq of the other one of request and reply, where both were seen. */
  replySeq: number | null;
  requestSeq: number | null;
  /** Of a reply. null: no request was seen, or several that it could answer. */
  measured: Measured | null;
  /** How often the request was sent before its reply came (RFC 8489 §6.2.1). */
  timesAsked: number;
}

/** All packets of the recording in the order in which they passed. */
export function passedPackets(events: readonly FlowEvent[]): readonly SeenEvent[] {
  const seen = events.filter((event) => event.type === 'packet.seen');
  return seen.sort((a, b) => a.seenAtMs - b.seenAtMs || a.seq - b.seq);
}

/** Those of them that the cursor shows. What it does not show is not told of either. */
export function packetEntries(passed: readonly SeenEvent[], cursor: Cursor): PacketEntry[] {
  const entries: PacketEntry[] = [];
  passed.forEach((event, index) => {
    if (!isVisible(event, cursor)) return;
    entries.push({
      ...decoded(event),
      number: index + 1,
      repeats: null,
      replySeq: null,
      requestSeq: null,
      measured: null,
      timesAsked: 1,
    });
  });
  linkTransactions(entries);
  return entries;
}

interface Transaction {
  direction: SeenEvent['direction'];
  /** Requests that look the same, in the order in which they passed. */
  asked: PacketEntry[];
  replies: PacketEntry[];
}

function linkTransactions(entries: readonly PacketEntry[]): void {
  const transactions = new Map<string, Transaction>();
  const firsts = new Map<string, PacketEntry>();
  for (const entry of entries) {
    const { asking } = entry;
    if (!asking) continue;
    const place = placeOf(entry.event);
    // RFC 8489 §6.2.1: a retransmission is the same message over again, byte by byte. What the relay
    // passes on is the same message, too, but at another place.
    const sameAs = `${place} ${entry.event.direction} ${asking.messageHex}`;
    const first = firsts.get(sameAs);
    if (first) entry.repeats = first.event.seq;
    else firsts.set(sameAs, entry);

    const key = `${place} ${asking.message.method} ${asking.transactionHex}`;
    const transaction = transactions.get(key);
    if (asking.message.class === 'request') {
      if (!transaction)
        transactions.set(key, { direction: entry.event.direction, asked: [entry], replies: [] });
      else if (transaction.direction === entry.event.direction) transaction.asked.push(entry);
    } else if (transaction && transaction.direction !== entry.event.direction)
      answer(transaction, entry, asking.isWithServer);
  }
}

function answer(transaction: Transaction, reply: PacketEntry, isWithServer: boolean): void {
  const { asked, replies } = transaction;
  const [request] = asked;
  if (!request) return;
  replies.push(reply);
  reply.requestSeq = request.event.seq;
  reply.timesAsked = asked.length;
  if (replies.length > 1) return;
  for (const one of asked) one.replySeq = reply.event.seq;
  // Karn's algorithm (RFC 8489 §6.2.1, RFC 6298 §3): which of several it answers, nobody can tell.
  if (asked.length > 1) return;
  const ms = round(Math.max(0, reply.event.seenAtMs - request.event.seenAtMs));
  if (isWithServer) reply.measured = { kind: 'serverTook', ms, answeredBy: 'server' };
  else reply.measured = { kind: 'roundTrip', ms, answeredBy: answererOf(request.event) };
}

/** To what the clock tells, without what floating point adds. */
const round = (ms: number): number => Math.round(ms * 1000) / 1000;

/** Who answers a request that passes the server in this direction. */
const answererOf = ({ leg, direction }: SeenEvent): 'peer' | 'beyond' =>
  (leg === 'client') === (direction === 'fromServer') ? 'peer' : 'beyond';

/** Where in the network a packet was seen: a retransmission passes there again. */
const placeOf = ({ peer, leg, transport, server, remote }: SeenEvent): string =>
  [peer, leg, transport, endpoint(server), endpoint(remote)].join(' ');

const endpoint = ({ address, port }: PacketEndpoint): string => `${address} ${port}`;
