import { describe, expect, it } from 'vitest';
import {
  type ServerSettings,
  NO_OWN_SERVERS,
  SERVER_CHOICES,
  defaultSettings,
  toIceServers,
} from '../../../src/lib/servers/choice.js';

const OWN = {
  stunUrls: [' stun:stun.example.org ', ''],
  turnUrls: ['turn:turn.example.org', 'turns:turn.example.org:443'],
  username: 'alice',
  credential: 'secret',
};
const settings = (change: Partial<ServerSettings> = {}): ServerSettings => ({
  choice: 'own',
  own: OWN,
  policy: 'all',
  ...change,
});

describe('toIceServers', () => {
  it('none is an empty list, whatever was typed before', () => {
    expect(toIceServers(settings({ choice: 'none' }))).toEqual([]);
  });

  it('public is the one server that the page names, without credentials', () => {
    expect(toIceServers(settings({ choice: 'public' }))).toEqual([
      { urls: ['stun:stun.l.google.com:19302'] },
    ]);
  });

  it('own gives credentials to the TURN servers alone, and drops blanks', () => {
    expect(toIceServers(settings())).toEqual([
      { urls: ['stun:stun.example.org'] },
      {
        urls: ['turn:turn.example.org', 'turns:turn.example.org:443'],
        username: 'alice',
        credential: 'secret',
      },
    ]);
  });

  it('a missing credential is left out, so that the browser can say that it is missing', () => {
    const own = { ...OWN, stunUrls: [], credential: '' };
    expect(toIceServers(settings({ own }))).toEqual([{ urls: OWN.turnUrls, username: 'alice' }]);
  });

  it('own without a URL is no server', () => {
    expect(toIceServers(settings({ own: { ...NO_OWN_SERVERS, stunUrls: ['  '] } }))).toEqual([]);
  });

  it('gives lists of its own, which nobody else holds', () => {
    const [first] = toIceServers(settings({ choice: 'public' }));
    (first?.urls as string[]).push('stun:x');
    expect(toIceServers(settings({ choice: 'public' }))).toEqual([
      { urls: ['stun:stun.l.google.com:19302'] },
    ]);
  });
});

describe('defaultSettings', () => {
  const stored = settings({ policy: 'relay' });

  it('with a network the public server, without one none', () => {
    expect(defaultSettings({ onLine: true, hasLab: false, search: '' })).toEqual({
      choice: 'public',
      own: NO_OWN_SERVERS,
      policy: 'all',
    });
    expect(defaultSettings({ onLine: false, hasLab: false, search: '', stored: null }).choice).toBe(
      'none',
    );
  });

  it('what was kept wins over the default, offline too', () => {
    expect(defaultSettings({ onLine: false, hasLab: false, search: '', stored })).toEqual(stored);
  });

  it.each(SERVER_CHOICES)('?servers=%s in the address wins over all', (choice) => {
    for (const onLine of [true, false])
      for (const kept of [stored, settings({ choice: 'none' }), null])
        expect(
          defaultSettings({ onLine, hasLab: true, search: `?a=1&servers=${choice}`, stored: kept })
            .choice,
        ).toBe(choice);
  });

  it('?policy= in the address wins likewise, each by itself', () => {
    expect(defaultSettings({ onLine: true, hasLab: false, search: '?policy=relay' })).toMatchObject(
      {
        choice: 'public',
        policy: 'relay',
      },
    );
    expect(
      defaultSettings({ onLine: true, hasLab: false, search: '?policy=all', stored }),
    ).toMatchObject({
      choice: 'own',
      policy: 'all',
    });
  });

  it('?servers=own keeps the URLs and credentials of before', () => {
    const before = settings({ choice: 'none' });
    expect(
      defaultSettings({ onLine: true, hasLab: false, search: '?servers=own', stored: before }),
    ).toEqual(settings());
  });

  it('where a lab serves the page it is the default, with a network and without', () => {
    for (const onLine of [true, false])
      expect(defaultSettings({ onLine, hasLab: true, search: '' }).choice).toBe('lab');
    expect(defaultSettings({ onLine: true, hasLab: true, search: '', stored }).choice).toBe('own');
  });

  it('on a static host a lab that was chosen elsewhere is ignored', () => {
    const kept = settings({ choice: 'lab', policy: 'relay' });
    const ask = { onLine: true, hasLab: false, stored: kept };
    expect(defaultSettings({ ...ask, search: '' })).toEqual({ ...kept, choice: 'public' });
    expect(defaultSettings({ ...ask, search: '?servers=lab' }).choice).toBe('public');
  });

  it('words that mean nothing are as good as none', () => {
    expect(
      defaultSettings({ onLine: true, hasLab: false, search: '?servers=lots&policy=', stored }),
    ).toEqual(stored);
  });
});
