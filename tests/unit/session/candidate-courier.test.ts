import { describe, expect, it, vi } from 'vitest';
import type {
  CandidateInit,
  FlowEvent,
  FlowEventOf,
  PeerId,
} from '../../../src/lib/recording/events.js';
import { otherPeer } from '../../../src/lib/recording/events.js';
import { Recorder } from '../../../src/lib/recording/recorder.js';
import { CandidateCourier } from '../../../src/lib/session/candidate-courier.js';
import { createInPageTransport } from '../../../src/lib/signaling/in-page.js';
import type { SignalingTransport } from '../../../src/lib/signaling/transport.js';

/** A courier over the real in-page server; `find` is the browser that finds a candidate. */
async function courierFrom(
  from: PeerId,
  {
    add,
    wrap,
  }: { add?: () => Promise<void>; wrap?: (t: SignalingTransport) => SignalingTransport } = {},
) {
  const real = createInPageTransport();
  const transport = wrap ? wrap(real) : real;
  await transport.join('A');
  await transport.join('B');
  const recorder = new Recorder({ now: () => 0 });
  const added: string[] = [];
  const problems: unknown[] = [];
  const courier = new CandidateCourier({
    from,
    recorder,
    transport,
    add: async (candidate: CandidateInit) => {
      await add?.();
      added.push(candidate.candidate);
    },
    onLateProblem: (thrown) => problems.push(thrown),
  });
  const find = (name: string): void => {
    const found = recorder.record({
      type: 'candidate.found',
      peer: from,
      candidate: { candidate: name, sdpMid: '0', sdpMLineIndex: 0, usernameFragment: null },
      candidateType: 'host',
      url: null,
    });
    if (found?.type !== 'candidate.found') throw new Error('not recorded');
    courier.take(found);
  };
  return { courier, recorder, transport, added, problems, find };
}

type Journey = Awaited<ReturnType<typeof courierFrom>>;

const eventsOf = <Type extends FlowEvent['type']>(
  { recorder }: Journey,
  type: Type,
): FlowEventOf<Type>[] =>
  recorder.events.filter((event): event is FlowEventOf<Type> => event.type === type);

const nameIn = (event: FlowEventOf<'message.sent' | 'message.delivered'>): string =>
  event.payload.kind === 'candidate' ? event.payload.candidate.candidate : '';

describe.each(['A', 'B'] as const)('candidates of %s', (from) => {
  it('are held until sending is opened', async () => {
    const journey = await courierFrom(from);
    journey.find('one');
    journey.find('two');
    expect(journey.courier.heldCount).toBe(2);
    expect(await journey.transport.collect(otherPeer(from))).toEqual([]);
    expect(eventsOf(journey, 'message.sent')).toEqual([]);
  });

  it('pass the three gates one by one, and stop at each', async () => {
    const journey = await courierFrom(from);
    journey.find('one');
    await journey.courier.openSending();
    expect(eventsOf(journey, 'message.sent')).toHaveLength(1);
    expect(eventsOf(journey, 'message.delivered')).toEqual([]);
    await journey.courier.openDelivery();
    expect(eventsOf(journey, 'message.delivered')).toHaveLength(1);
    expect(journey.added).toEqual([]);
    await journey.courier.openAdding();
    expect(journey.added).toEqual(['one']);
    expect(journey.courier.heldCount).toBe(0);
  });

  it('keep their order on every hop', async () => {
    const journey = await courierFrom(from);
    for (const name of ['one', 'two', 'three']) journey.find(name);
    await journey.courier.openSending();
    await journey.courier.openDelivery();
    await journey.courier.openAdding();
    expect(eventsOf(journey, 'message.sent').map(nameIn)).toEqual(['one', 'two', 'three']);
    expect(eventsOf(journey, 'message.delivered').map(nameIn)).toEqual(['one', 'two', 'three']);
    expect(journey.added).toEqual(['one', 'two', 'three']);
  });

  it('are recorded as sent by their peer and delivered to the other, under one id', async () => {
    const journey = await courierFrom(from);
    journey.find('one');
    await journey.courier.openSending();
    await journey.courier.openDelivery();
    const [sent] = eventsOf(journey, 'message.sent');
    const [delivered] = eventsOf(journey, 'message.delivered');
    expect(sent).toMatchObject({ peer: from, late: false });
    expect(delivered).toMatchObject({ peer: otherPeer(from), late: false });
    expect(delivered?.messageId).toBe(sent?.messageId);
    expect(delivered?.payload).toEqual(sent?.payload);
  });

  it('are released before they are sent, by an event that is "held" and names the finding', async () => {
    const journey = await courierFrom(from);
    journey.find('one');
    journey.find('two');
    await journey.courier.openSending();
    const found = eventsOf(journey, 'candidate.found');
    const released = eventsOf(journey, 'candidate.released');
    const sent = eventsOf(journey, 'message.sent');
    expect(released.map(({ candidateSeq }) => candidateSeq)).toEqual(found.map(({ seq }) => seq));
    for (const [index, event] of released.entries()) {
      expect(event).toMatchObject({ provenance: 'held', peer: from, late: false });
      expect(event.seq).toBeLessThan(sent[index]?.seq ?? -1);
    }
    expect(sent.map(({ provenance }) => provenance)).toEqual(['observed', 'observed']);
  });
});

describe('a candidate that comes after its sending step', () => {
  it('goes on its own, late, and stops at the first gate that is shut', async () => {
    const journey = await courierFrom('A');
    await journey.courier.openSending();
    journey.find('late');
    await vi.waitFor(() => expect(eventsOf(journey, 'message.sent')).toHaveLength(1));
    expect(eventsOf(journey, 'candidate.released')).toMatchObject([{ late: true }]);
    expect(eventsOf(journey, 'message.sent')).toMatchObject([{ late: true }]);
    expect(eventsOf(journey, 'message.delivered')).toEqual([]);
    await journey.courier.openDelivery();
    expect(eventsOf(journey, 'message.delivered')).toMatchObject([{ late: true }]);
    expect(journey.added).toEqual([]);
  });

  it('goes all the way once the gates are open', async () => {
    const journey = await courierFrom('A');
    await journey.courier.openSending();
    await journey.courier.openDelivery();
    await journey.courier.openAdding();
    journey.find('one');
    journey.find('two');
    await vi.waitFor(() => expect(journey.added).toEqual(['one', 'two']));
  });

  it('does not overtake one that is still on its way', async () => {
    const arrivals: (() => void)[] = [];
    const journey = await courierFrom('A', {
      add: () => new Promise<void>((resolve) => arrivals.push(resolve)),
    });
    journey.find('one');
    await journey.courier.openSending();
    await journey.courier.openDelivery();
    const adding = journey.courier.openAdding();
    await vi.waitFor(() => expect(arrivals).toHaveLength(1));
    journey.find('two');
    await new Promise((resolve) => setImmediate(resolve));
    expect(eventsOf(journey, 'message.sent')).toHaveLength(1);
    arrivals[0]?.();
    await adding;
    await vi.waitFor(() => expect(arrivals).toHaveLength(2));
    expect(eventsOf(journey, 'message.sent')).toHaveLength(2);
    arrivals[1]?.();
    await vi.waitFor(() => expect(journey.added).toEqual(['one', 'two']));
  });

  it('fails no step: its problem is told apart, and the next candidate still goes', async () => {
    let rejects = true;
    const journey = await courierFrom('A', {
      add: () => (rejects ? Promise.reject(new Error('rejected')) : Promise.resolve()),
    });
    await journey.courier.openSending();
    await journey.courier.openDelivery();
    await journey.courier.openAdding();
    journey.find('one');
    await vi.waitFor(() => expect(journey.problems).toEqual([new Error('rejected')]));
    rejects = false;
    journey.find('two');
    await vi.waitFor(() => expect(journey.added).toEqual(['two']));
  });
});

describe('a gate', () => {
  it('that finds nothing opens all the same', async () => {
    const journey = await courierFrom('A');
    await journey.courier.openSending();
    await journey.courier.openDelivery();
    await journey.courier.openAdding();
    expect(journey.recorder.events).toEqual([]);
  });

  it('rejects with what the server or the browser refused, for its step to fail', async () => {
    const closed = await courierFrom('A');
    closed.find('one');
    closed.transport.close();
    await expect(closed.courier.openSending()).rejects.toMatchObject({ problem: 'closed' });

    const refused = await courierFrom('A', { add: () => Promise.reject(new Error('refused')) });
    refused.find('one');
    await refused.courier.openSending();
    await refused.courier.openDelivery();
    await expect(refused.courier.openAdding()).rejects.toThrow('refused');
    expect(refused.problems).toEqual([]);
  });

  it('that rejected does not block those after it', async () => {
    let sends = 0;
    const journey = await courierFrom('A', {
      wrap: (real) => ({
        ...real,
        send: (message) => {
          sends += 1;
          return sends === 1 ? Promise.reject(new Error('once')) : real.send(message);
        },
      }),
    });
    journey.find('one');
    await expect(journey.courier.openSending()).rejects.toThrow('once');
    journey.find('two');
    await journey.courier.openDelivery();
    expect(eventsOf(journey, 'message.delivered').map(nameIn)).toEqual(['two']);
  });
});
