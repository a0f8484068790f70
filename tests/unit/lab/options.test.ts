import { describe, expect, test } from 'vitest';
import { parseOptions, SECRET_VARIABLE } from '../../../src/lab/options.js';

describe('the command line', () => {
  test('without arguments the site is for this machine only, at 4173', () => {
    expect(parseOptions([])).toEqual({
      kind: 'run',
      options: {
        port: 4173,
        host: '127.0.0.1',
        names: [],
        base: '',
        turnPort: 3478,
        relayPrivate: false,
        elsewhere: null,
      },
    });
  });

  test('port, host and base are taken as given, a slash at the end left out', () => {
    expect(parseOptions(['--port', '0', '--host=0.0.0.0', '--base', '/sub/path/'])).toMatchObject({
      kind: 'run',
      options: { port: 0, host: '0.0.0.0', base: '/sub/path' },
    });
    expect(parseOptions(['--base', '/'])).toMatchObject({ options: { base: '' } });
  });

  test('names of a proxy in front of it, as browsers write them', () => {
    expect(parseOptions(['--name', 'Flow.example.org', '--name=lab'])).toMatchObject({
      options: { names: ['flow.example.org', 'lab'] },
    });
  });

  test('another TURN server comes with its secret, from the command line or the environment', () => {
    const url = ['--turn-url', 'turn:turn.example.org:3478?transport=udp'];
    expect(
      parseOptions([...url, '--turn-url', 'turns:turn.example.org', '--turn-secret', 's']),
    ).toMatchObject({
      options: {
        elsewhere: {
          urls: ['turn:turn.example.org:3478?transport=udp', 'turns:turn.example.org'],
          secret: 's',
        },
      },
    });
    expect(parseOptions(url, { [SECRET_VARIABLE]: 'e' })).toMatchObject({
      options: { elsewhere: { secret: 'e' } },
    });
    expect(parseOptions([], { [SECRET_VARIABLE]: 'e' })).toMatchObject({
      options: { elsewhere: null },
    });
  });

  test('the lab’s own port and where it relays to', () => {
    expect(parseOptions(['--turn-port', '5349', '--relay-private'])).toMatchObject({
      options: { turnPort: 5349, relayPrivate: true },
    });
  });

  test.each([
    [['--turn-port', 'x'], "--turn-port takes a number from 0 to 65535, not 'x'"],
    [['--turn-url', 'turn:turn.example.org'], '--turn-url needs the server'],
    [['--turn-secret', 's'], 'name it with --turn-url'],
    [['--turn-url', 'https://x', '--turn-secret', 's'], "not 'https://x'"],
    [['--port', 'http'], "--port takes a number from 0 to 65535, not 'http'"],
    [['--port', '65536'], "--port takes a number from 0 to 65535, not '65536'"],
    [['--port', '-1'], '--port'],
    [['--base', 'sub'], "--base takes a path as /webrtc/flow, not 'sub'"],
    [['--base', '//other.example'], '--base takes a path'],
    [['--base', '/"><script>'], '--base takes a path'],
    [['--name', 'https://flow.example.org/'], "not 'https://flow.example.org/'"],
    [['--name', ''], '--name takes'],
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
