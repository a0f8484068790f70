import { afterEach, describe, expect, it } from 'vitest';
import type { FlowEvent } from '../../../src/lib/recording/events.js';
import type { LiveRun } from '../../../src/lib/session/live-run.js';
import { ended, nextStep, recorded, startRun, walkTo } from '../support/live.js';

let run: LiveRun;
afterEach(() => run.close());

const outcomes = (events: readonly FlowEvent[]): Record<number, string> =>
  Object.fromEntries(
    events.flatMap((event) =>
      event.type === 'step.ended' ? [[event.step, event.outcome.kind]] : [],
    ),
  );

const channelIsOpen = (peer: 'A' | 'B') => (event: FlowEvent) =>
  event.type === 'state.changed' &&
  event.peer === peer &&
  event.machine === 'dataChannel' &&
  event.to === 'open';

describe('a walk without servers', () => {
  it('reaches step 24 with an open channel on both sides, servers not asked', async () => {
    run = startRun();
    await walkTo(run, 24);
    const kinds = outcomes(run.recorder.events);
    for (const step of [10, 11, 12, 13, 17, 18, 19, 20]) expect(kinds[step]).toBe('notAsked');
    for (const step of [1, 2, 3, 4, 5, 6, 7, 8, 9, 14, 15, 16, 21, 22, 23, 24])
      expect(kinds[step]).toBe('reached');
    expect(run.peer('A')?.channel?.readyState).toBe('open');
    expect(run.peer('B')?.channel?.readyState).toBe('open');
  });

  it('sends an offer without candidates although gathering is complete, and opens no channel before step 16', async () => {
    run = startRun();
    await walkTo(run, 2);
    await recorded(run, (event) => event.type === 'gathering.ended' && event.peer === 'A');
    await walkTo(run, 15, 3);
    const sent = run.recorder.events.find(
      (event) => event.type === 'message.sent' && event.payload.kind === 'description',
    );
    if (sent?.type !== 'message.sent' || sent.payload.kind !== 'description')
      throw new Error('no description was sent');
    expect(sent.payload.sdp).not.toContain('a=candidate');
    expect(
      run.recorder.events.some(
        (event) => event.type === 'description.grew' && event.sdp.includes('a=candidate'),
      ),
    ).toBe(true);
    expect(run.recorder.events.some(channelIsOpen('A'))).toBe(false);
    expect(run.peer('A')?.channel?.readyState).toBe('connecting');

    await nextStep(run, 16);
    const opened = await Promise.all([
      recorded(run, channelIsOpen('A')),
      recorded(run, channelIsOpen('B')),
    ]);
    for (const event of opened) expect(event.step).toBe(16);
  });

  it('holds the candidates of A until step 14 and those of B until step 21', async () => {
    run = startRun();
    await walkTo(run, 24);
    const sent = run.recorder.events.filter(
      (event) => event.type === 'message.sent' && event.payload.kind === 'candidate' && !event.late,
    );
    expect(new Set(sent.map((event) => event.step))).toEqual(new Set([14, 21]));
    for (const event of run.recorder.events)
      if (event.type === 'candidate.released')
        expect(event.provenance).toBe(event.late ? 'observed' : 'held');
  });

  it('carries a line typed at A to B', async () => {
    run = startRun();
    await walkTo(run, 24);
    await run.peer('A')?.send('hello');
    const event = await recorded(
      run,
      (known) => known.type === 'channel.message' && known.direction === 'received',
    );
    expect(event).toMatchObject({ peer: 'B', text: 'hello' });
  });

  it('shows the other picture on both sides', async () => {
    run = startRun();
    await walkTo(run, 16);
    for (const peer of ['A', 'B'] as const) {
      await recorded(run, (event) => event.type === 'picture.shown' && event.peer === peer);
      expect(run.peer(peer)?.remoteStream?.getVideoTracks()).toHaveLength(1);
    }
  });

  it('records the check list with a pair that succeeded', async () => {
    run = startRun();
    await walkTo(run, 24);
    const sample = await recorded(
      run,
      (event) =>
        event.type === 'stats.sampled' &&
        event.pairs.some((pair) => pair.state === 'succeeded' && pair.selected),
    );
    expect(sample.step).toBeGreaterThanOrEqual(16);
  });
});

describe('full speed', () => {
  it('opens the channel with no pause between the steps', async () => {
    run = startRun();
    run.actor.send({ type: 'RUN_TO', step: 24, patient: false });
    await recorded(run, ended(24));
    expect(outcomes(run.recorder.events)[24]).toBe('reached');
  });

  it('stops at the step it was sent to', async () => {
    run = startRun();
    run.actor.send({ type: 'RUN_TO', step: 11, patient: true });
    await recorded(run, ended(11));
    expect(run.progress.walkedTo).toBe(11);
    expect(run.actor.getSnapshot().can({ type: 'NEXT' })).toBe(true);
  });
});

describe('relay only without a server', () => {
  it('ends in a failure at step 24 that says that there is no pair', async () => {
    run = startRun({ iceTransportPolicy: 'relay' });
    await walkTo(run, 24);
    const end = run.recorder.events.findLast(ended(24));
    expect(end).toMatchObject({
      outcome: { kind: 'failed', failure: { code: 'no-candidate-pair' } },
    });
    expect(run.actor.getSnapshot().can({ type: 'NEXT' })).toBe(false);
    expect(outcomes(run.recorder.events)).toMatchObject({
      11: 'notAsked',
      14: 'notAsked',
      16: 'notAsked',
    });
  });
});

describe('what fails', () => {
  it('fails step 1 in the words of the browser when it refuses the servers', async () => {
    const servers = [{ urls: 'turn:turn.example.org' }];
    run = startRun({ iceServers: { A: servers, B: servers } });
    const end = await nextStep(run, 1);
    expect(end).toMatchObject({
      outcome: {
        kind: 'failed',
        failure: { code: 'call-rejected', error: { name: 'InvalidAccessError' } },
      },
    });
    expect(run.actor.getSnapshot().can({ type: 'NEXT' })).toBe(false);
  });

  it('fails the step whose call was rejected and stays there', async () => {
    run = startRun();
    await walkTo(run, 8);
    await run.peer('A')?.setDescription('remote', {
      type: 'answer',
      sdp: messageTo(run, 'A'),
    });
    const end = await nextStep(run, 9);
    expect(end).toMatchObject({
      outcome: {
        kind: 'failed',
        failure: {
          code: 'call-rejected',
          method: 'setRemoteDescription',
          peer: 'A',
          error: { name: 'InvalidStateError' },
        },
      },
    });
    run.actor.send({ type: 'NEXT' });
    expect(run.progress.walkedTo).toBe(9);
  });
});

function messageTo(live: LiveRun, peer: 'A' | 'B'): string {
  const event = live.recorder.events.find(
    (known) => known.type === 'message.delivered' && known.peer === peer,
  );
  if (event?.type !== 'message.delivered' || event.payload.kind !== 'description')
    throw new Error(`nothing was delivered to ${peer}`);
  return event.payload.sdp;
}
