import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { fingerprint } from '../../../scripts/fingerprint.js';

let root: string;
const write = (name: string, content: string) => {
  writeFileSync(join(root, name), content);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'webrtc-flow-fingerprint-'));
  mkdirSync(join(root, 'src/lib'), { recursive: true });
  write('src/app.html', '<html>');
  write('src/lib/steps.ts', '24');
  write('config.js', '{}');
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
});

const now = () => fingerprint(root, ['src', 'config.js', 'absent']);

describe('the fingerprint of the sources', () => {
  test('is the same as long as nothing changes, whatever the clock says', () => {
    const before = now();
    utimesSync(join(root, 'src/app.html'), 0, 0);
    expect(now()).toBe(before);
  });

  test.each([
    ['a file changes', () => write('src/lib/steps.ts', '25')],
    ['a file is added', () => write('src/lib/rows.ts', '')],
    ['a file goes', () => rmSync(join(root, 'src/app.html'))],
    ['a file is renamed', () => renameSync(join(root, 'src/app.html'), join(root, 'src/b.html'))],
    ['what was missing appears', () => write('absent', '')],
    [
      'text moves from one file to its neighbour',
      () => {
        write('src/app.html', '<html>24');
        write('src/lib/steps.ts', '');
      },
    ],
  ])('is another one when %s', (_name, change) => {
    const before = now();
    change();
    expect(now()).not.toBe(before);
  });

  test('leaves out what does not count, and what is not asked for', () => {
    const scripts = () => fingerprint(root, ['src'], (name) => name.endsWith('.ts'));
    const before = scripts();
    write('src/app.html', 'changed');
    write('config.js', 'changed');
    expect(scripts()).toBe(before);
    write('src/lib/steps.ts', 'changed');
    expect(scripts()).not.toBe(before);
  });
});
