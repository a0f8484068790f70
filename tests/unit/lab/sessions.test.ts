import { beforeEach, describe, expect, it } from 'vitest';
import { Attribution } from '../../../src/lab/attribution.js';
import {
  CREDENTIALS_VALID_MS,
  SESSION_LIMITS,
  type Session,
  Sessions,
  UNUSED_AFTER_MS,
  usernameOf,
} from '../../../src/lab/sessions.js';
import type { ClientLink, SeenPacket } from '../../../src/lab/turn/packet-tap.js';

let nowMs: number;
let unixSeconds: number;
let sessions: Sessions;
beforeEach(() => {
  nowMs = 0;
  unixSeconds = 1_700_000_000;
  sessions = new Sessions({ nowMs: () => nowMs, unixSeconds: () => unixSeconds });
});

function made(address = '127.0.0.1'): Session {
  const session = sessions.create(address);
  if (typeof session === 'string') throw new Error(session);
  return session;
}
const isKept = ({ id, token }: Session): boolean => sessions.open(id, token) !== null;
const use = ({ subscribers }: Session): void => void subscribers.add(() => undefined);

describe('the sessions of a lab', () => {
  it('a session opens with its own key alone', () => {
    const [one, other] = [made(), made()];
    expect(sessions.open(one.id, one.token)).toBe(one);
    expect(sessions.open(one.id, other.token)).toBeNull();
    expect(sessions.open(one.id, '')).toBeNull();
    expect(sessions.open('unknown', one.token)).toBeNull();
  });

  it('the username says until when, of which session and which peer', () => {
    const session = made();
    const expiresAt = 1_700_000_000 + CREDENTIALS_VALID_MS / 1_000;
    expect(usernameOf(session, 'B')).toBe(`${expiresAt}:${session.id}.B`);
    expect(sessions.ownerOf(usernameOf(session, 'B'))).toEqual({ session, peer: 'B' });
  });

  it.each(['', 'B', '1:x.B', '1:.A', 'alice', '1:alice'])('%j is nobody’s username', (name) => {
    made();
    expect(sessions.ownerOf(name)).toBeNull();
  });

  it('one that nobody uses is forgotten, with what came with it', () => {
    const session = made();
    let ended = 0;
    session.endings.push(() => (ended += 1));
    nowMs = UNUSED_AFTER_MS;
    sessions.sweep();
    expect(sessions.count).toBe(1);
    nowMs += 1;
    sessions.sweep();
    expect([sessions.count, ended]).toEqual([0, 1]);
    expect(sessions.open(session.id, session.token)).toBeNull();
  });

  it('one that somebody follows, or that sends, stays', () => {
    const [followed, busy] = [made(), made()];
    followed.subscribers.add(() => undefined);
    nowMs = UNUSED_AFTER_MS + 1;
    sessions.touch(busy);
    sessions.sweep();
    expect(sessions.count).toBe(2);
  });

  it('one whose credentials have expired is forgotten, followed or not', () => {
    const session = made();
    session.subscribers.add(() => undefined);
    unixSeconds = session.expiresAt;
    sessions.sweep();
    expect(session.isForgotten).toBe(false);
    unixSeconds += 1;
    sessions.sweep();
    expect([sessions.count, session.isForgotten]).toEqual([0, true]);
  });

  it('a class behind one address has room, beside others', () => {
    const { sessions: most, sessionsPerSource } = SESSION_LIMITS;
    expect(sessionsPerSource).toBeGreaterThanOrEqual(30 * 3);
    expect(most).toBeGreaterThan(2 * sessionsPerSource);
  });

  describe('where there are too many', () => {
    beforeEach(() => {
      sessions = new Sessions(
        { nowMs: () => nowMs, unixSeconds: () => unixSeconds },
        { sessions: 6, sessionsPerSource: 4, sessionsPerIpv6Address: 2 },
      );
    });
    const several = (count: number, address: string): Session[] =>
      Array.from({ length: count }, () => {
        nowMs += 1;
        return made(address);
      });

    it('of one source, its own one unused for longest makes room, and one in use never does', () => {
      const others = several(1, '10.0.0.8');
      const own = several(4, '10.0.0.7');
      if (own[0]) use(own[0]);
      made('10.0.0.7');
      expect(own.map(isKept)).toEqual([true, false, true, true]);
      expect(others.map(isKept)).toEqual([true]);
    });

    it('of one source and all in use, that source gets no more, and another does', () => {
      several(4, '10.0.0.7').forEach(use);
      expect(sessions.create('10.0.0.7')).toBe('source-is-full');
      expect(sessions.create('::ffff:10.0.0.7')).toBe('source-is-full');
      expect(isKept(made('10.0.0.8'))).toBe(true);
    });

    it('of one host in an IPv6 network, its own one makes room, and its neighbours keep theirs', () => {
      const neighbours = several(2, '2001:db8:0:7::2');
      const own = several(3, '2001:db8:0:7::1');
      expect(own.map(isKept)).toEqual([false, true, true]);
      own.slice(1).forEach(use);
      expect(sessions.create('2001:db8:0:7::1')).toBe('source-is-full');
      expect(neighbours.map(isKept)).toEqual([true, true]);
      // This machine is no neighbour of anybody.
      expect(several(3, '::1').map(isKept)).toEqual([true, true, true]);
    });

    it('of all, room is made by the source that has most, though another’s is unused for longer', () => {
      const few = several(2, '10.0.0.8');
      const many = several(4, '10.0.0.7');
      made('10.0.0.9');
      expect(few.map(isKept)).toEqual([true, true]);
      expect(many.map(isKept)).toEqual([false, true, true, true]);
    });

    it('of all, nobody makes room for a source that has more', () => {
      several(1, '10.0.0.9');
      const few = several(2, '10.0.0.8');
      const many = several(3, '10.0.0.7');
      many.forEach(use);
      expect(sessions.create('10.0.0.7')).toBe('full');
      expect(few.map(isKept)).toEqual([true, true]);
      // One that has as much as the asking source may, and it is the one unused for longest.
      made('10.0.0.10');
      expect(few.map(isKept)).toEqual([false, true]);
    });

    it('of all and all in use, there is no room', () => {
      several(3, '10.0.0.7').forEach(use);
      several(3, '10.0.0.8').forEach(use);
      expect(sessions.create('10.0.0.9')).toBe('full');
    });
  });

  it('closing ends them all', () => {
    let ended = 0;
    for (let i = 0; i < 3; i += 1) made().endings.push(() => (ended += 1));
    sessions.close();
    expect([sessions.count, ended]).toEqual([0, 3]);
  });
});

describe('whose packet it is', () => {
  let attribution: Attribution;
  beforeEach(() => {
    const own = ['127.0.0.1', '::1', '10.0.0.1'];
    attribution = new Attribution(
      sessions,
      () => nowMs,
      (address) => own.includes(address),
    );
  });

  const link = (change: Partial<ClientLink> = {}): ClientLink => ({
    transport: 'udp',
    client: { address: '127.0.0.1', port: 50_000 },
    server: { address: '127.0.0.1', port: 3_478 },
    ...change,
  });
  const packet = (of: ClientLink, ...bytes: number[]): SeenPacket => ({
    link: of,
    leg: 'client',
    direction: 'toServer',
    server: of.server,
    remote: of.client,
    bytes: Uint8Array.from(bytes),
  });
  const logged = ({ log }: Session) =>
    log.packetsAfter(0, 100).map(({ peer, bytes, atMs }) => ({ peer, bytes: [...bytes], atMs }));

  it('on a peer’s own port it is that peer’s, whoever shows credentials there', () => {
    const [one, other] = [made(), made()];
    attribution.reserve(4_001, { session: one, peer: 'B' });
    const of = link({ server: { address: '127.0.0.1', port: 4_001 } });
    nowMs = 7;
    attribution.packet(packet(of, 1));
    attribution.identified(of, usernameOf(other, 'A'));
    attribution.packet(packet(of, 2));
    expect(logged(one)).toEqual([
      { peer: 'B', bytes: [1], atMs: 7 },
      { peer: 'B', bytes: [2], atMs: 7 },
    ]);
    expect(logged(other)).toEqual([]);
  });

  it('what strangers send to a peer’s own port is not that peer’s, and keeps no session in use', () => {
    const session = made('10.0.0.7');
    let notified = 0;
    session.subscribers.add(() => (notified += 1));
    attribution.reserve(4_001, { session, peer: 'A' });
    const server = { address: '10.0.0.1', port: 4_001 };
    const strange = ['10.0.0.8', '10.0.0.1', '127.0.0.1'].map((address) =>
      link({ server, client: { address, port: 50_000 } }),
    );
    nowMs = 5;
    for (const of of strange) {
      attribution.packet(packet(of, 1));
      attribution.dropped(of, 'request-rate');
    }
    expect(logged(session)).toEqual([]);
    expect([session.log.drops, notified, session.lastUsedMs]).toEqual([[], 0, 0]);
    attribution.packet(packet(link({ server, client: { address: '10.0.0.7', port: 50_000 } }), 2));
    expect(logged(session)).toEqual([{ peer: 'A', bytes: [2], atMs: 5 }]);
  });

  it('a computer that orders over one address and asks from another is known by its credentials', () => {
    const session = made('2001:db8:0:7::1');
    attribution.reserve(4_001, { session, peer: 'A' });
    const server = { address: '10.0.0.1', port: 4_001 };
    const of = link({ server, client: { address: '10.0.0.7', port: 50_000 } });
    attribution.packet(packet(of, 1));
    expect(logged(session)).toEqual([]);
    attribution.identified(of, usernameOf(session, 'A'));
    attribution.packet(packet(of, 2));
    expect(logged(session).map(({ bytes }) => bytes)).toEqual([[1], [2]]);
  });

  it.each([
    ['127.0.0.1', '10.0.0.1'],
    ['::1', '127.0.0.1'],
    ['::ffff:10.0.0.1', '::1'],
    ['::ffff:10.0.0.7', '10.0.0.7'],
    ['fe80::7%2', 'fe80::7%eth0'],
  ])('what is ordered from %s and asked from %s is one computer’s', (ordered, asking) => {
    const session = made(ordered);
    attribution.reserve(4_001, { session, peer: 'A' });
    const server = { address: '10.0.0.1', port: 4_001 };
    attribution.packet(packet(link({ server, client: { address: asking, port: 50_000 } }), 1));
    expect(logged(session)).toHaveLength(1);
  });

  it('a port that was given back is nobody’s', () => {
    const session = made();
    attribution.reserve(4_001, { session, peer: 'A' })();
    attribution.packet(packet(link({ server: { address: '127.0.0.1', port: 4_001 } }), 1));
    expect(logged(session)).toEqual([]);
  });

  it('on the shared port it is known by the credentials, with what came before them', () => {
    const session = made();
    const of = link();
    nowMs = 1;
    const lent = packet(of, 1);
    attribution.packet(lent);
    lent.bytes.fill(0);
    nowMs = 2;
    attribution.packet(packet(of, 2));
    attribution.identified(of, usernameOf(session, 'A'));
    nowMs = 3;
    attribution.packet(packet(of, 3));
    expect(logged(session)).toEqual([
      { peer: 'A', bytes: [1], atMs: 1 },
      { peer: 'A', bytes: [2], atMs: 2 },
      { peer: 'A', bytes: [3], atMs: 3 },
    ]);
  });

  it('sessions side by side see their own and nothing else', () => {
    const all = [made(), made(), made()];
    const links = all.map((_, i) => link({ client: { address: '127.0.0.1', port: 50_000 + i } }));
    links.forEach((of, i) => attribution.packet(packet(of, i)));
    links.forEach((of, i) => attribution.identified(of, usernameOf(all[i] as Session, 'A')));
    links.forEach((of, i) => attribution.packet(packet(of, 10 + i)));
    expect(all.map((session) => logged(session).map(({ bytes }) => bytes))).toEqual([
      [[0], [10]],
      [[1], [11]],
      [[2], [12]],
    ]);
  });

  it('what the server dropped counts for its owner, and keeps no session in use', () => {
    const session = made();
    let notified = 0;
    session.subscribers.add(() => (notified += 1));
    attribution.reserve(4_001, { session, peer: 'B' });
    const of = link();
    attribution.dropped(of, 'request-rate');
    attribution.identified(of, usernameOf(session, 'A'));
    nowMs = 5;
    attribution.dropped(of, 'no-permission');
    const own = link({ server: { address: '127.0.0.1', port: 4_001 } });
    for (let i = 0; i < 3; i += 1) attribution.dropped({ ...own }, 'request-rate');
    expect(session.log.drops).toEqual([
      { peer: 'A', reason: 'no-permission', packets: 1 },
      { peer: 'B', reason: 'request-rate', packets: 3 },
    ]);
    expect([notified, session.lastUsedMs]).toEqual([4, 0]);
  });

  it('a second user of a link does not get the first one’s packets', () => {
    const [one, other] = [made(), made()];
    const of = link({ transport: 'tcp' });
    attribution.identified(of, usernameOf(one, 'A'));
    attribution.identified(of, usernameOf(other, 'A'));
    attribution.packet(packet(of, 1));
    expect([logged(one).length, logged(other).length]).toEqual([1, 0]);
  });

  it('what nobody claims is kept neither for long nor without bound', () => {
    const session = made();
    const [flooded, ended] = [link(), link()];
    for (let i = 0; i < 100; i += 1) attribution.packet(packet(flooded, i));
    attribution.packet(packet(ended, 1));
    attribution.ended(ended);
    attribution.identified(ended, usernameOf(session, 'A'));
    expect(logged(session)).toEqual([]);
    attribution.identified(flooded, usernameOf(session, 'A'));
    expect(logged(session)).toHaveLength(32);
  });

  it('what is too big for a question before the credentials is not kept', () => {
    const session = made();
    const of = link();
    attribution.packet(packet(of, ...new Array<number>(513).fill(0)));
    attribution.packet(packet(of, 1));
    attribution.identified(of, usernameOf(session, 'A'));
    expect(logged(session)).toHaveLength(1);
  });

  it('of very many links the oldest is forgotten', () => {
    const session = made();
    const links = Array.from({ length: 1_001 }, () => link());
    for (const of of links) attribution.packet(packet(of, 1));
    for (const of of [links[0], links[1]])
      if (of) attribution.identified(of, usernameOf(session, 'A'));
    expect(logged(session)).toHaveLength(1);
  });

  it('whoever follows the session is told', () => {
    const session = made();
    let notified = 0;
    session.subscribers.add(() => (notified += 1));
    attribution.reserve(4_001, { session, peer: 'A' });
    attribution.packet(packet(link({ server: { address: '::1', port: 4_001 } }), 1));
    expect(notified).toBe(1);
  });
});
