import { afterEach, describe, expect, it } from 'vitest';
import { readRecording } from '../../../src/lib/recording/file/read.js';
import { writeRecording } from '../../../src/lib/recording/file/write.js';
import { lendMedia, startScene } from '../../../src/lib/rtc/media.js';
import type { LiveRun } from '../../../src/lib/session/live-run.js';
import type { RunServers } from '../../../src/lib/session/run-servers.js';
import { startLiveRun } from '../../../src/lib/session/start-live-run.js';
import { recorded, walkTo } from '../support/live.js';

let run: LiveRun;
afterEach(() => run.close());

const USERNAME = 'alice-of-the-test';
const CREDENTIAL = 'correct horse battery';

describe('what two real peers did', () => {
  it('is read again as it was written, and holds no credentials', async () => {
    const servers: RunServers = {
      iceServers: [
        // The names cannot be resolved (RFC 2606 §2), which the browser soon says.
        { urls: ['stun:stun.invalid:3478'] },
        {
          urls: ['turn:turn.invalid:3478?transport=tcp'],
          username: USERNAME,
          credential: CREDENTIAL,
        },
      ],
      iceTransportPolicy: 'all',
      serverChoice: 'own',
      lab: null,
    };
    run = await startLiveRun(servers, () => ({
      media: { A: lendMedia('A', startScene('A')), B: lendMedia('B', startScene('B')) },
      speed: 1,
    }));
    await walkTo(run, 24);
    await recorded(
      run,
      (event) => event.type === 'stats.sampled' && event.pairs.some(({ selected }) => selected),
    );
    await run.peer('A')?.send(`My password is ${CREDENTIAL}.`);
    await recorded(
      run,
      (event) => event.type === 'channel.message' && event.direction === 'received',
    );
    const recording = {
      startedAt: new Date().toISOString(),
      origin: 'live' as const,
      events: [...run.recorder.events],
    };
    const text = writeRecording(recording);
    expect(await readRecording(new File([text], 'run.json'))).toEqual({
      ok: true,
      recording: { ...recording, origin: 'file' },
    });
    expect(new Set(recording.events.map(({ type }) => type)).size).toBeGreaterThan(15);
    expect(recording.events[0]).toMatchObject({
      servers: [
        { urls: ['stun:stun.invalid:3478'], hasCredential: false },
        { urls: ['turn:turn.invalid:3478?transport=tcp'], hasCredential: true },
      ],
    });
    expect(text).not.toContain(USERNAME);
    expect(text).not.toContain('horse');
  });
});
