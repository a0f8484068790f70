// The scripted walk with getStats samples in it, in the shapes and figures that Chromium 156 gave.
import type {
  FlowEvent,
  FlowFact,
  PairStats,
  PeerId,
  Recording,
} from '../../../../src/lib/recording/events.js';
import { scriptedWalk } from '../../../fixtures/scripted-walk.js';
import {
  A_HOST,
  A_NAMED,
  A_RELAY,
  A_SRFLX,
  B_HOST,
  B_NAMED,
  B_REFLEXIVE,
  pair,
} from './samples.js';

type Sample = { afterSeq: number; afterMs: number; peer: PeerId; pairs: PairStats[] };

const carrying = (sent: number, received: number): Partial<PairStats> => ({
  state: 'succeeded',
  nominated: true,
  selected: true,
  roundTripTimeMs: 1,
  requestsSent: 3,
  responsesReceived: 3,
  requestsReceived: 2,
  responsesSent: 2,
  bytesSent: sent,
  bytesReceived: received,
});

/** Host to peer-reflexive wins at step 16; step 23 names the far end, and its pair gets a new id. */
export function walkWithSamples(): Recording {
  const walk = scriptedWalk();
  const after = (step: number): number => {
    const ended = walk.events.find((e) => e.type === 'step.ended' && e.step === step);
    if (!ended) throw new Error(`step ${step} did not end`);
    return ended.seq;
  };
  const early = { priority: '7926369428965441000' };
  const named = { priority: '9079290933572287000' };
  const relayed = { priority: '144149270195830000' };
  const at16 = after(16) - 1;
  return withSamples(walk, [
    {
      afterSeq: at16,
      afterMs: 1,
      peer: 'B',
      pairs: [
        pair(B_HOST, A_NAMED, { ...named, state: 'in-progress', requestsSent: 1 }),
        pair(B_HOST, A_SRFLX, { priority: '7205759403792794000' }),
        pair(B_HOST, A_RELAY, relayed),
      ],
    },
    {
      afterSeq: at16,
      afterMs: 3,
      peer: 'A',
      pairs: [
        pair(A_HOST, B_REFLEXIVE, {
          ...early,
          state: 'in-progress',
          nominated: true,
          requestsSent: 1,
        }),
      ],
    },
    {
      afterSeq: at16,
      afterMs: 54,
      peer: 'A',
      pairs: [pair(A_HOST, B_REFLEXIVE, { ...early, ...carrying(2182, 2329) })],
    },
    {
      afterSeq: at16,
      afterMs: 57,
      peer: 'B',
      pairs: [
        pair(B_HOST, A_NAMED, { ...named, ...carrying(2329, 2182) }),
        pair(B_HOST, A_SRFLX, {
          priority: '7205759403792794000',
          state: 'in-progress',
          requestsSent: 1,
        }),
        pair(B_HOST, A_RELAY, relayed),
      ],
    },
    {
      afterSeq: after(20),
      afterMs: 400,
      peer: 'B',
      pairs: [
        pair(B_HOST, A_NAMED, { ...named, ...carrying(9120, 14_400) }),
        pair(B_HOST, A_SRFLX, {
          priority: '7205759403792794000',
          state: 'failed',
          requestsSent: 9,
        }),
        pair(B_HOST, A_RELAY, {
          ...relayed,
          state: 'succeeded',
          roundTripTimeMs: 28,
          requestsSent: 4,
          responsesReceived: 4,
        }),
      ],
    },
    {
      afterSeq: after(23) - 1,
      afterMs: 40,
      peer: 'A',
      pairs: [pair(A_HOST, B_NAMED, { ...named, ...carrying(1_204_000, 988_000) })],
    },
  ]);
}

/** Puts samples in after the events named, and renumbers what follows, references included. */
export function withSamples(recording: Recording, samples: readonly Sample[]): Recording {
  const moved = (seq: number): number =>
    seq + samples.filter(({ afterSeq }) => afterSeq < seq).length;
  const events: FlowEvent[] = [];
  for (const event of recording.events) {
    events.push(renumbered(event, moved));
    for (const { afterSeq, afterMs, peer, pairs } of samples)
      if (afterSeq === event.seq) {
        const fact: FlowFact = { type: 'stats.sampled', peer, pairs };
        events.push({
          ...fact,
          seq: events.length,
          atMs: Math.round((event.atMs + afterMs) * 100) / 100,
          step: event.step,
          provenance: 'observed',
        });
      }
  }
  return { ...recording, events };
}

function renumbered(event: FlowEvent, moved: (seq: number) => number): FlowEvent {
  const seq = moved(event.seq);
  switch (event.type) {
    case 'call.resolved':
    case 'call.rejected':
      return { ...event, seq, callSeq: moved(event.callSeq) };
    case 'candidate.released':
    case 'candidate.added':
      return { ...event, seq, candidateSeq: moved(event.candidateSeq) };
    case 'message.sent':
    case 'message.delivered':
      return event.payload.kind === 'candidate'
        ? {
            ...event,
            seq,
            payload: { ...event.payload, candidateSeq: moved(event.payload.candidateSeq) },
          }
        : { ...event, seq };
    case 'step.ended':
      return event.outcome.kind === 'reached'
        ? { ...event, seq, outcome: { ...event.outcome, bySeq: moved(event.outcome.bySeq) } }
        : { ...event, seq };
    default:
      return { ...event, seq };
  }
}
