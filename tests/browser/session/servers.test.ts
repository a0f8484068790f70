import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rowsAt } from '../../../src/lib/flow/rows.js';
import type { FlowEvent, StepOutcome } from '../../../src/lib/recording/events.js';
import type { LiveRun } from '../../../src/lib/session/live-run.js';
import { type Session, askBrowserAboutServers } from '../../../src/lib/session/session.svelte.js';
import { startLiveRun } from '../../../src/lib/session/start-live-run.js';
import { lendMedia, startScene } from '../../../src/lib/rtc/media.js';
import { recorded, walkTo } from '../support/live.js';
import { openSession, press, published, stepOver } from '../support/session.js';

/** Nobody listens there, and a browser takes no notice of that: it goes on asking for 40 seconds. */
const SILENT_STUN = 'stun:127.0.0.1:9';
/** A name that never resolves (RFC 6761 §6.4). */
const UNKNOWN_STUN = 'stun:does-not-exist.invalid';
/** A connection that is refused at once. */
const REFUSED_TURN = 'turn:127.0.0.1:9?transport=tcp';

const USERNAME = 'alice-of-the-test';
const CREDENTIAL = 'correct horse battery staple';

let run: LiveRun | null = null;
afterEach(() => {
  run?.close();
  run = null;
});

/** A run as the page starts one, redaction and all. */
async function start(
  iceServers: RTCIceServer[],
  iceTransportPolicy: RTCIceTransportPolicy = 'all',
): Promise<LiveRun> {
  const scenes = { A: startScene('A'), B: startScene('B') };
  run = await startLiveRun(
    { serverChoice: 'own', iceServers, iceTransportPolicy, lab: null },
    () => ({ media: { A: lendMedia('A', scenes.A), B: lendMedia('B', scenes.B) }, speed: 1 }),
  );
  return run;
}

const outcomeOf = (live: LiveRun, step: number): StepOutcome | null =>
  live.progress.steps[step - 1]?.outcome ?? null;

const rowOf = (live: LiveRun, step: number) =>
  rowsAt(
    live.progress,
    live.recorder.events,
    { order: 'textbook', position: live.progress.walkedTo },
    live.progress.walkedTo,
  )[step - 1];

const gatheringEnded = (peer: 'A' | 'B') => (event: FlowEvent) =>
  event.type === 'gathering.ended' && event.peer === peer;

describe('a STUN server that does not answer', () => {
  it('leaves step 11 open, and next goes on with "no answer" and the time since the question', async () => {
    const live = await start([{ urls: SILENT_STUN }]);
    await walkTo(live, 10);
    expect(outcomeOf(live, 10)).toMatchObject({ kind: 'reached' });
    live.actor.send({ type: 'NEXT' });
    expect(live.progress.walkedTo).toBe(11);
    expect(outcomeOf(live, 11)).toBeNull();
    expect(live.actor.getSnapshot().can({ type: 'NEXT' })).toBe(true);

    live.actor.send({ type: 'NEXT' });
    expect(live.progress.walkedTo).toBe(12);
    const askedAtMs = live.progress.peers.A.gatheringStartedAtMs ?? Infinity;
    const { enteredAtMs, endedAtMs } = live.progress.steps[10] ?? {};
    const outcome = outcomeOf(live, 11);
    if (outcome?.kind !== 'unanswered') throw new Error('step 11 was answered');
    expect(outcome.errorSeq).toBeNull();
    expect(outcome.afterMs).toBeGreaterThanOrEqual(Math.floor((enteredAtMs ?? 0) - askedAtMs));
    expect(outcome.afterMs).toBeLessThanOrEqual(Math.ceil((endedAtMs ?? 0) - askedAtMs));
    expect(rowOf(live, 11)).toMatchObject({ result: 'unanswered', error: null, evidence: null });
  });

  it('does not keep the peers from meeting', async () => {
    const live = await start([{ urls: SILENT_STUN }]);
    live.actor.send({ type: 'RUN_TO', step: 24, patient: false });
    await recorded(live, (event) => event.type === 'step.ended' && event.step === 24);
    expect(outcomeOf(live, 24)).toMatchObject({ kind: 'reached' });
    expect(outcomeOf(live, 18)).toMatchObject({ kind: 'unanswered' });
  });

  it('is waited for by a patient run, for a moment', async () => {
    const live = await start([{ urls: SILENT_STUN }]);
    await walkTo(live, 9);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      live.actor.send({ type: 'RUN_TO', step: 14, patient: true });
      expect(live.progress.walkedTo).toBe(11);
      vi.advanceTimersByTime(1499);
      expect(live.progress.walkedTo).toBe(11);
      vi.advanceTimersByTime(1);
      expect(live.progress.walkedTo).toBe(14);
    } finally {
      vi.useRealTimers();
    }
    expect(outcomeOf(live, 11)).toMatchObject({ kind: 'unanswered' });
  });
});

describe('a STUN server whose name cannot be resolved', () => {
  it('is a 701 in the browser’s words, which the row of step 11 shows', async () => {
    const live = await start([{ urls: UNKNOWN_STUN }]);
    await walkTo(live, 2);
    const error = await recorded(live, ({ type }) => type === 'candidate.error');
    expect(error).toMatchObject({
      step: 11,
      peer: 'A',
      errorCode: 701,
      url: expect.stringContaining('does-not-exist.invalid') as unknown,
    });
    await walkTo(live, 11, 3);
    expect(outcomeOf(live, 11)).toEqual({ kind: 'notAsked', reason: 'name-unresolved' });
    expect(rowOf(live, 11)).toMatchObject({
      result: 'notAsked',
      error: { seq: error.seq, errorText: expect.stringMatching(/\w/) as unknown },
    });
  });

  it('is asked by B, too, at steps of its own', async () => {
    const live = await start([{ urls: UNKNOWN_STUN }]);
    await walkTo(live, 6);
    const error = await recorded(
      live,
      (event) => event.type === 'candidate.error' && event.peer === 'B',
    );
    expect(error.step).toBe(18);
  });
});

describe('a TURN server that refuses the connection', () => {
  it('is "no answer" at step 13 as soon as gathering is complete', async () => {
    const live = await start([{ urls: REFUSED_TURN, username: USERNAME, credential: CREDENTIAL }]);
    await walkTo(live, 2);
    await recorded(live, gatheringEnded('A'));
    await walkTo(live, 13, 3);
    expect(outcomeOf(live, 12)).toMatchObject({ kind: 'reached' });
    expect(outcomeOf(live, 13)).toMatchObject({ kind: 'unanswered' });
  });

  // It was reached over TCP, over which no browser asks for the mapped address.
  it('says nothing about a public address, for nobody was asked for one', async () => {
    const live = await start([{ urls: REFUSED_TURN, username: USERNAME, credential: CREDENTIAL }]);
    await walkTo(live, 2);
    await recorded(live, gatheringEnded('A'));
    await walkTo(live, 11, 3);
    expect(outcomeOf(live, 11)).toMatchObject({ kind: 'notAsked' });
  });

  it('under relay only leaves nothing to send, and step 24 says that there is no pair', async () => {
    const live = await start(
      [{ urls: REFUSED_TURN, username: USERNAME, credential: CREDENTIAL }],
      'relay',
    );
    await walkTo(live, 6);
    await recorded(live, gatheringEnded('A'));
    await recorded(live, gatheringEnded('B'));
    await walkTo(live, 24, 7);
    expect(outcomeOf(live, 11)).toEqual({ kind: 'notAsked', reason: 'relay-only' });
    expect(outcomeOf(live, 13)).toMatchObject({ kind: 'unanswered' });
    expect(outcomeOf(live, 14)).toEqual({ kind: 'notAsked', reason: 'no-candidates' });
    expect(outcomeOf(live, 24)).toEqual({
      kind: 'failed',
      failure: { code: 'no-candidate-pair' },
    });
  });
});

describe('no server', () => {
  it('is asked nothing, and gathering completes with host candidates alone', async () => {
    const live = await start([]);
    await walkTo(live, 2);
    await recorded(live, gatheringEnded('A'));
    const types = live.recorder.events.flatMap((event) =>
      event.type === 'candidate.found' ? [event.candidateType] : [],
    );
    expect(new Set(types)).toEqual(new Set(['host']));
    await walkTo(live, 13, 3);
    for (const step of [10, 11, 12, 13])
      expect(outcomeOf(live, step)).toEqual({ kind: 'notAsked', reason: 'no-server' });
  });
});

describe('through the session', () => {
  let session: Session;
  let close: () => void;
  beforeEach(() => {
    ({ session, close } = openSession());
  });
  afterEach(() => close());

  const own = (
    iceServers: RTCIceServer[],
    iceTransportPolicy: RTCIceTransportPolicy = 'all',
  ): Parameters<Session['useServers']>[0] => ({
    serverChoice: 'own',
    iceServers,
    iceTransportPolicy,
    lab: null,
  });

  it('no secret of a TURN server is ever recorded, whatever happens', async () => {
    session.useServers(
      own([
        { urls: UNKNOWN_STUN },
        { urls: [REFUSED_TURN], username: USERNAME, credential: CREDENTIAL },
      ]),
    );
    session.runTo(24);
    await stepOver(session, 24);
    await published(session, ({ type }) => type === 'stats.sampled');
    const text = JSON.stringify(session.events);
    for (const secret of [USERNAME, CREDENTIAL, encodeURIComponent(CREDENTIAL)])
      expect(text).not.toContain(secret);
    expect(session.events[0]).toMatchObject({
      type: 'session.started',
      servers: [
        { urls: [UNKNOWN_STUN], hasCredential: false },
        { urls: [REFUSED_TURN], hasCredential: true },
      ],
    });
  });

  it('a secret that somebody sends over the channel stays in the channel', async () => {
    session.useServers(own([{ urls: REFUSED_TURN, username: USERNAME, credential: CREDENTIAL }]));
    session.runTo(24);
    await stepOver(session, 24);
    expect(await session.say('A', `my password is ${CREDENTIAL}`)).toBeNull();
    await published(
      session,
      (event) => event.type === 'channel.message' && event.direction === 'received',
    );
    expect(JSON.stringify(session.events)).not.toContain(CREDENTIAL);
  });

  it('a refusal by the browser fails step 1 without the secret', async () => {
    session.useServers(own([{ urls: 'turn:', username: USERNAME, credential: CREDENTIAL }]));
    session.next();
    expect(await stepOver(session, 1)).toMatchObject({
      outcome: {
        kind: 'failed',
        failure: { code: 'call-rejected', error: { name: 'SyntaxError' } },
      },
    });
    expect(JSON.stringify(session.events)).not.toContain(CREDENTIAL);
  });

  it('the same servers chosen again are nothing to wait for', async () => {
    session.useServers(own([{ urls: UNKNOWN_STUN }]));
    await press(session, 1);
    session.useServers(own([{ urls: UNKNOWN_STUN }]));
    expect(session.serversWait).toBe(false);
    session.useServers(own([{ urls: UNKNOWN_STUN }], 'relay'));
    expect(session.serversWait).toBe(true);
  });

  it('servers chosen while a run is under way are those of the next one', async () => {
    await press(session, 1);
    session.useServers(own([{ urls: UNKNOWN_STUN }], 'relay'));
    await press(session, 2);
    expect(session.events[0]).toMatchObject({ servers: [], iceTransportPolicy: 'all' });
    session.restart();
    await press(session, 1);
    expect(session.events[0]).toMatchObject({
      servers: [{ urls: [UNKNOWN_STUN] }],
      serverChoice: 'own',
      iceTransportPolicy: 'relay',
    });
  });
});

describe('asking the browser about servers', () => {
  it('takes those it would take', () => {
    expect(askBrowserAboutServers([], 'all')).toEqual({ ok: true });
    expect(askBrowserAboutServers([{ urls: 'stun:stun.example.org' }], 'relay')).toEqual({
      ok: true,
    });
  });

  it('gives its own words for those it refuses', () => {
    expect(askBrowserAboutServers([{ urls: 'turn:turn.example.org' }], 'all')).toMatchObject({
      ok: false,
      error: {
        name: 'InvalidAccessError',
        message: expect.stringContaining('username') as unknown,
      },
    });
    expect(askBrowserAboutServers([{ urls: 'http://x' }], 'all')).toMatchObject({
      ok: false,
      error: { name: 'SyntaxError', message: expect.stringContaining('http://x') as unknown },
    });
  });
});
