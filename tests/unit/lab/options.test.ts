import { describe, expect, test } from 'vitest';
import { parseOptions } from '../../../src/lab/options.js';

describe('the command line', () => {
  test('without arguments the site is for this machine only, at 4173', () => {
    expect(parseOptions([])).toEqual({
      kind: 'run',
      options: { port: 4173, host: '127.0.0.1', base: '' },
    });
  });

  test('port, host and base are taken as given, a slash at the end left out', () => {
    expect(parseOptions(['--port', '0', '--host=0.0.0.0', '--base', '/sub/path/'])).toEqual({
      kind: 'run',
      options: { port: 0, host: '0.0.0.0', base: '/sub/path' },
    });
    expect(parseOptions(['--base', '/'])).toMatchObject({ options: { base: '' } });
  });

  test.each([
    [['--port', 'http'], "--port takes a number from 0 to 65535, not 'http'"],
    [['--port', '65536'], "--port takes a number from 0 to 65535, not '65536'"],
    [['--port', '-1'], '--port'],
    [['--base', 'sub'], "--base takes a path as /webrtc/flow, not 'sub'"],
    [['--base', '//other.example'], '--base takes a path'],
    [['--base', '/"><script>'], '--base takes a path'],
    [['--prot', '1'], '--prot'],
    [['4173'], '4173'],
  ])('%j is refused, and the sentence names it', (args, words) => {
    const parsed = parseOptions(args);
    expect(parsed.kind).toBe('problem');
    expect(parsed).toMatchObject({ problem: expect.stringContaining(words) as string });
  });

  test('--help is neither a run nor a problem', () => {
    expect(parseOptions(['--help'])).toEqual({ kind: 'help' });
  });
});
