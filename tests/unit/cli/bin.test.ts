// The command as it is started: bin/webrtc-flow.js, with and without what the build makes.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../../../scripts/bundle.js';
import { BROKEN, OFFER } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'webrtc-flow-'));
const built = join(folder, 'built');
const unbuilt = join(folder, 'unbuilt');

beforeAll(async () => {
  for (const project of [built, unbuilt]) {
    cpSync('bin', join(project, 'bin'), { recursive: true });
    writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  }
  const result = await bundle('test-cli', { index: 'src/cli/index.ts' });
  cpSync(result, join(built, 'build/cli'), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true }));

const start = (project: string, args: string[], input = '') =>
  spawnSync(process.execPath, [join(project, 'bin/webrtc-flow.js'), ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });

test('without a build it says how to make one', () => {
  const { status, stderr } = start(unbuilt, ['sdp', 'check', OFFER]);
  expect(status).toBe(2);
  expect(stderr).toContain('run build');
});

test('its exit code is the verdict', () => {
  expect(start(built, ['sdp', 'check', OFFER]).status).toBe(0);
  expect(start(built, ['sdp', 'check'], BROKEN).status).toBe(1);
  expect(start(built, ['sdp', 'check', 'no/such.sdp']).status).toBe(2);
});

test('whatever comes through a pipe comes out whole, however long', () => {
  const { status, stdout } = start(built, ['sdp', 'check'], BROKEN + 'a=setup:x\r\n'.repeat(5000));
  expect(status).toBe(1);
  expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^\d{4,} errors/);
});

test('a reader that has had enough is no failure', () => {
  const { status, stderr } = spawnSync(
    'sh',
    [
      '-c',
      '{ "$0" "$1" sdp check; echo "code $?" >&2; } | true',
      process.execPath,
      join(built, 'bin/webrtc-flow.js'),
    ],
    { input: BROKEN + 'a=setup:x\r\n'.repeat(5000), encoding: 'utf8' },
  );
  expect(status).toBe(0);
  expect(stderr).toBe('code 1\n');
});
