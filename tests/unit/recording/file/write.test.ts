import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SAVED_BY } from '../../../../src/lib/recording/file/format.js';
import { recordingFileName, writeRecording } from '../../../../src/lib/recording/file/write.js';
import { scriptedWalk } from '../../../fixtures/scripted-walk.js';

describe('writeRecording', () => {
  it('names the format, its version, when it began and who saved it', () => {
    const walk = scriptedWalk({ upTo: 2 });
    expect(JSON.parse(writeRecording(walk))).toEqual({
      format: 'webrtc-flow-recording',
      version: 2,
      startedAt: walk.startedAt,
      savedBy: SAVED_BY,
      events: walk.events,
    });
  });

  it('writes one event a line', () => {
    const walk = scriptedWalk({ upTo: 2 });
    const lines = writeRecording(walk).split('\n');
    const first = lines.findIndex((line) => line.startsWith('{"'));
    for (const [index, event] of walk.events.entries())
      expect(JSON.parse((lines[first + index] ?? '').replace(/,$/, ''))).toEqual(event);
  });

  it('does not say where the recording came from: the reader decides that', () => {
    expect(writeRecording(scriptedWalk({ upTo: 1 }))).not.toContain('origin');
  });

  it('signs with the version of package.json', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(SAVED_BY.version).toBe(version);
  });
});

describe('recordingFileName', () => {
  it('carries day and minute of the start on the reader’s own clock', () => {
    const local = new Date(2026, 0, 5, 7, 3);
    expect(recordingFileName(local.toISOString())).toBe('webrtc-flow-20260105-0703.json');
  });

  it('does without them where the start is no date', () => {
    expect(recordingFileName('yesterday')).toBe('webrtc-flow.json');
  });
});
