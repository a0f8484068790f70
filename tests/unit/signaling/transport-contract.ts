// What every signaling transport promises, as one set of tests that runs over each of them.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PeerId, otherPeer } from '../../../src/lib/recording/events.js';
import {
  SignalingError,
  type SignalingMessage,
  type SignalingProblem,
  type SignalingTransport,
} from '../../../src/lib/signaling/transport.js';

/** Each call gives a server of its own: what one knows, no other does. */
export type CreateTransport = () => SignalingTransport | Promise<SignalingTransport>;

let count = 0;

/** A description from one peer to the other, with an id of its own. */
export function description(from: PeerId, sdp = 'v=0\r\n'): SignalingMessage {
  count += 1;
  return {
    id: `message-${count}`,
    from,
    to: otherPeer(from),
    payload: { kind: 'description', type: from === 'A' ? 'offer' : 'answer', sdp },
    late: false,
  };
}

const CANDIDATE: SignalingMessage = {
  id: 'candidate-A-7',
  from: 'A',
  to: 'B',
  payload: {
    kind: 'candidate',
    candidate: {
      candidate: 'candidate:1 1 udp 2113937151 192.0.2.1 5000 typ host',
      sdpMid: null,
      sdpMLineIndex: 0,
      usernameFragment: null,
    },
    candidateSeq: 7,
  },
  late: true,
};

/** Rejected with this problem, in words that name the peer where one is to name. */
async function isRefused(
  call: Promise<unknown>,
  problem: SignalingProblem,
  peer?: PeerId,
): Promise<void> {
  const thrown: unknown = await call.then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(SignalingError);
  expect(thrown).toMatchObject({ name: 'SignalingError', problem });
  if (peer) expect((thrown as SignalingError).message).toContain(peer);
}

/** Registers the contract for one kind of transport. */
export function describeTransport(name: string, create: CreateTransport): void {
  describe(`${name} as a signaling transport`, () => {
    let transport: SignalingTransport;
    beforeEach(async () => {
      transport = await create();
    });
    afterEach(() => transport.close());

    const bothJoin = async (): Promise<void> => {
      await transport.join('A');
      await transport.join('B');
    };
    const idsFor = async (peer: PeerId): Promise<string[]> =>
      (await transport.collect(peer)).map(({ id }) => id);

    describe('joining', () => {
      it('opens an empty mailbox', async () => {
        await transport.join('A');
        expect(await transport.collect('A')).toEqual([]);
      });

      it('twice leaves the mailbox as it is', async () => {
        await bothJoin();
        const message = description('A');
        await transport.send(message);
        await transport.join('B');
        expect(await idsFor('B')).toEqual([message.id]);
      });

      it('of both at once works', async () => {
        await Promise.all([transport.join('A'), transport.join('B')]);
        await transport.send(description('B'));
        expect(await transport.collect('A')).toHaveLength(1);
      });

      it('is asked of the sender', async () => {
        await transport.join('B');
        await isRefused(transport.send(description('A')), 'not-joined', 'A');
        expect(await transport.collect('B')).toEqual([]);
      });

      it('is asked of the receiver', async () => {
        await transport.join('A');
        await isRefused(transport.send(description('A')), 'not-joined', 'B');
      });

      it('is asked of whoever collects', async () => {
        await isRefused(transport.collect('A'), 'not-joined', 'A');
      });
    });

    describe('the two hops', () => {
      beforeEach(bothJoin);

      it('are apart: a message lies in the mailbox until it is collected', async () => {
        const message = description('A');
        await transport.send(message);
        expect(await transport.collect('B')).toEqual([message]);
      });

      it('hand a message over once', async () => {
        await transport.send(description('A'));
        expect(await transport.collect('B')).toHaveLength(1);
        expect(await transport.collect('B')).toEqual([]);
      });

      it('never lead back to the sender', async () => {
        await transport.send(description('A'));
        expect(await transport.collect('A')).toEqual([]);
      });

      it('keep the two directions apart', async () => {
        const [offer, answer] = [description('A'), description('B')];
        await transport.send(offer);
        await transport.send(answer);
        expect(await idsFor('A')).toEqual([answer.id]);
        expect(await idsFor('B')).toEqual([offer.id]);
      });

      it('keep the order, also of messages that were sent without waiting', async () => {
        const messages = Array.from({ length: 20 }, () => description('A'));
        await Promise.all(messages.map((message) => transport.send(message)));
        expect(await idsFor('B')).toEqual(messages.map(({ id }) => id));
      });

      it('behave like a queue, whatever the order of sending and collecting', async () => {
        await fc.assert(
          fc.asyncProperty(
            fc.array(
              fc.record({
                peer: fc.constantFrom<PeerId>('A', 'B'),
                act: fc.constantFrom('send', 'send', 'collect'),
              }),
              { maxLength: 12 },
            ),
            async (acts) => {
              const queues: Record<PeerId, string[]> = { A: [], B: [] };
              await transport.collect('A');
              await transport.collect('B');
              for (const { peer, act } of acts)
                if (act === 'send') {
                  const message = description(peer);
                  await transport.send(message);
                  queues[otherPeer(peer)].push(message.id);
                } else expect(await idsFor(peer)).toEqual(queues[peer].splice(0));
            },
          ),
          { numRuns: 25 },
        );
      });
    });

    describe('a message', () => {
      beforeEach(bothJoin);

      it('arrives as it was sent, nulls and flags included', async () => {
        await transport.send(CANDIDATE);
        expect(await transport.collect('B')).toEqual([CANDIDATE]);
      });

      it.each([
        ['CRLF line ends', 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\n'],
        ['a missing last line end', 'v=0'],
        ['no text at all', ''],
        ['letters of every kind', 's=候選位址 マトリックス 🦉 "\\\'\u2028\u0000'],
        ['markup', 's=</script><img src=x onerror=alert(1)>'],
        ['100,000 characters', `s=${'x'.repeat(100_000)}`],
      ])('keeps a description with %s to the letter', async (_, sdp) => {
        await transport.send(description('A', sdp));
        const [received] = await transport.collect('B');
        expect(received?.payload).toEqual({ kind: 'description', type: 'offer', sdp });
      });

      it('is the receiver’s own: nobody changes it from the other side', async () => {
        const message = description('A');
        await transport.send(message);
        Object.assign(message.payload, { sdp: 'changed after it was sent' });
        const [received] = await transport.collect('B');
        expect(received?.payload).toMatchObject({ sdp: 'v=0\r\n' });
        Object.assign(received?.payload ?? {}, { sdp: 'changed by the receiver' });
        expect(message.payload).toMatchObject({ sdp: 'changed after it was sent' });
      });
    });

    describe('closing', () => {
      it('refuses every call that comes later', async () => {
        await bothJoin();
        transport.close();
        await isRefused(transport.join('A'), 'closed');
        await isRefused(transport.send(description('A')), 'closed');
        await isRefused(transport.collect('B'), 'closed');
      });

      it('forgets what still lay in the mailboxes', async () => {
        await bothJoin();
        await transport.send(description('A'));
        transport.close();
        await isRefused(transport.collect('B'), 'closed');
      });

      it('twice does no harm', async () => {
        await transport.join('A');
        transport.close();
        expect(() => transport.close()).not.toThrow();
      });

      it('settles a call that is under way, one way or the other', async () => {
        await bothJoin();
        const call = transport.send(description('A'));
        transport.close();
        const [{ status }] = await Promise.allSettled([call]);
        expect(['fulfilled', 'rejected']).toContain(status);
      });

      it('of one leaves another as it is', async () => {
        const other = await create();
        await other.join('A');
        await other.join('B');
        await other.send(description('A'));
        await bothJoin();
        expect(await transport.collect('B')).toEqual([]);
        transport.close();
        expect(await other.collect('B')).toHaveLength(1);
        other.close();
      });
    });
  });
}
