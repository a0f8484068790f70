import { describe, expect, it } from 'vitest';
import {
  type Ask,
  browserWords,
  checkSettings,
  remember,
} from '../../../src/lib/servers/checks.js';
import { type ServerSettings, NO_OWN_SERVERS } from '../../../src/lib/servers/choice.js';

/** Refuses what Chromium 156 refuses, in its words. tests/browser asks the real one. */
const ask: Ask = (servers) => {
  for (const { urls, username, credential } of servers)
    for (const url of [urls].flat()) {
      const scheme = /^(stuns?|turns?):(?!\/\/|.*@)/i.exec(url)?.[1]?.toLowerCase();
      if (!scheme || (scheme.startsWith('stun') && url.includes('?')))
        return refuse('SyntaxError', `'${url}' is not a valid stun or turn URL.`);
      if (scheme.startsWith('turn') && (username === undefined || credential === undefined))
        return refuse('InvalidAccessError', 'Both username and credential are required.');
    }
  return { ok: true };
};
const refuse = (name: string, words: string) => ({
  ok: false as const,
  error: { name, message: `Failed to construct 'RTCPeerConnection': ${words}` },
});

const own = (change: Partial<ServerSettings['own']>, policy: 'all' | 'relay' = 'all') =>
  checkSettings({ choice: 'own', policy, own: { ...NO_OWN_SERVERS, ...change } }, ask);

describe('checkSettings', () => {
  it('a URL that the browser refuses carries its words, the others are not blamed', () => {
    const checks = own({ stunUrls: ['stun:a', 'http://x', ''] });
    expect(checks.stun.map(({ refusal }) => refusal?.name ?? null)).toEqual([
      null,
      'SyntaxError',
      null,
    ]);
    expect(checks.refused).toBe(true);
    expect(checks.together).toBeNull();
  });

  it('a TURN URL is judged by itself while its credentials are missing, and they are asked for', () => {
    const checks = own({ turnUrls: ['turn:a'], username: 'alice' });
    expect(checks.turn[0]?.refusal).toBeNull();
    expect(checks.credentials).toMatchObject({
      refusal: { name: 'InvalidAccessError' },
      missing: true,
    });
    expect(checks.refused).toBe(true);
  });

  it('of a TURN URL that is wrong the URL is blamed, not the credentials', () => {
    const checks = own({ turnUrls: ['turn//a'] });
    expect(checks.turn[0]?.refusal?.name).toBe('SyntaxError');
    expect(checks.credentials).toEqual({ refusal: null, missing: false });
  });

  it('the right URL beside a wrong one still needs credentials', () => {
    expect(own({ turnUrls: ['x', 'turn:a'] }).credentials.missing).toBe(true);
  });

  it('credentials without a TURN URL are nothing to remark on', () => {
    expect(own({ stunUrls: ['stun:a'], username: 'alice' })).toMatchObject({
      credentials: { refusal: null, missing: false },
      refused: false,
      warnings: [],
    });
  });

  it('what is only refused together is said too', () => {
    const fussy: Ask = (servers) =>
      servers.length > 1 ? refuse('OperationError', 'Too many.') : { ok: true };
    const settings: ServerSettings = {
      choice: 'own',
      policy: 'all',
      own: { stunUrls: ['stun:a'], turnUrls: ['turn:a'], username: 'u', credential: 'c' },
    };
    expect(checkSettings(settings, fussy)).toMatchObject({
      stun: [{ refusal: null }],
      together: { name: 'OperationError' },
      refused: true,
    });
  });

  it.each<[string[], string[], string | null, string | null]>([
    [['stun.example.org'], [], 'scheme-missing', null],
    [['stun.example.org:3478'], [], 'scheme-missing', null],
    [['localhost:3478'], [], 'scheme-missing', null],
    [['http://x'], ['https://x'], 'other-scheme', 'other-scheme'],
    [['stun://x'], ['turn://x'], 'slashes', 'slashes'],
    [['stun:x?transport=udp'], ['turn:x?transport=udp'], 'query-on-stun', null],
    [['turn:x'], ['stun:x'], 'turn-among-stun', 'stun-among-turn'],
    [[], ['turn:u:p@x'], null, 'userinfo'],
    [['STUNS:x'], ['TURNS:x'], null, null],
  ])('of %o and %o it can tell %s and %s', (stunUrls, turnUrls, stun, turn) => {
    const checks = own({ stunUrls, turnUrls, username: 'u', credential: 'c' });
    expect(checks.stun[0]?.hint ?? null).toBe(stun);
    expect(checks.turn[0]?.hint ?? null).toBe(turn);
  });

  it('relay only without a TURN URL is warned of, for every choice, and not refused', () => {
    for (const choice of ['none', 'public', 'own'] as const) {
      const checks = checkSettings({ choice, policy: 'relay', own: NO_OWN_SERVERS }, ask);
      expect(checks).toMatchObject({ warnings: ['relay-without-turn'], refused: false });
    }
    expect(own({ turnUrls: ['turn:a'], username: 'u', credential: 'c' }, 'relay').warnings).toEqual(
      [],
    );
  });

  it('own without a URL is warned of', () => {
    expect(own({ stunUrls: [''] })).toMatchObject({
      warnings: ['own-without-url'],
      refused: false,
    });
  });

  it('what was typed for another choice is not looked at', () => {
    const settings: ServerSettings = {
      choice: 'none',
      policy: 'all',
      own: { ...NO_OWN_SERVERS, stunUrls: ['http://x'] },
    };
    expect(checkSettings(settings, ask)).toMatchObject({ stun: [], refused: false, warnings: [] });
  });
});

describe('browserWords', () => {
  it.each([
    "Failed to construct 'RTCPeerConnection': ",
    "Failed to execute 'setConfiguration' on 'RTCPeerConnection': ",
    '',
  ])('are the words without %j, the call that was made to ask', (prefix) => {
    expect(
      browserWords({
        name: 'SyntaxError',
        message: `${prefix}'http://x' is not a valid stun or turn URL.`,
      }),
    ).toBe("SyntaxError: 'http://x' is not a valid stun or turn URL.");
  });
});

describe('remember', () => {
  it('asks the browser each question once', () => {
    let asked = 0;
    const remembered = remember((servers, policy) => {
      asked += 1;
      return ask(servers, policy);
    });
    for (let time = 0; time < 3; time += 1) {
      expect(remembered([{ urls: ['stun:a'] }], 'all')).toEqual({ ok: true });
      expect(remembered([{ urls: ['x'] }], 'all').ok).toBe(false);
    }
    expect(asked).toBe(2);
    remembered([{ urls: ['stun:a'] }], 'relay');
    expect(asked).toBe(3);
  });
});
