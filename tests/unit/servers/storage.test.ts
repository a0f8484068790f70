import { describe, expect, it } from 'vitest';
import { type ServerSettings, NO_OWN_SERVERS } from '../../../src/lib/servers/choice.js';
import {
  type ServerStores,
  browserStores,
  loadServers,
  saveServers,
} from '../../../src/lib/servers/storage.js';

class MemoryStore {
  readonly texts = new Map<string, string>();
  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }
  setItem(key: string, text: string): void {
    this.texts.set(key, text);
  }
  removeItem(key: string): void {
    this.texts.delete(key);
  }
  get everything(): string {
    return JSON.stringify([...this.texts]);
  }
}

const forbidden = {
  getItem: (): never => {
    throw new DOMException('', 'SecurityError');
  },
  setItem: (): never => {
    throw new DOMException('', 'QuotaExceededError');
  },
  removeItem: (): never => {
    throw new DOMException('', 'SecurityError');
  },
};

const SETTINGS: ServerSettings = {
  choice: 'own',
  policy: 'relay',
  own: {
    stunUrls: ['stun:stun.example.org'],
    turnUrls: ['turn:turn.example.org?transport=tcp'],
    username: 'alice',
    credential: 'open sesame',
  },
};

const stores = () => ({ local: new MemoryStore(), session: new MemoryStore() });

describe('what is kept of the servers', () => {
  it('comes back whole within the session', () => {
    const kept = stores();
    expect(saveServers(SETTINGS, kept)).toBe(true);
    expect(loadServers(kept)).toEqual(SETTINGS);
  });

  it('username and credential never reach the lasting store', () => {
    const kept = stores();
    saveServers(SETTINGS, kept);
    expect(kept.local.everything).not.toMatch(/alice|sesame/);
    expect(kept.session.everything).toMatch(/alice.*open sesame/);
  });

  it('nor do those that somebody wrote into a URL', () => {
    const kept = stores();
    const own = {
      ...SETTINGS.own,
      turnUrls: ['turn:alice:open sesame@turn.example.org', 'alice:open\n@ sesame@host'],
    };
    saveServers({ ...SETTINGS, own }, kept);
    expect(kept.local.everything).not.toMatch(/alice|sesame/);
    expect(loadServers(kept)?.own.turnUrls).toEqual(['turn:turn.example.org', 'host']);
  });

  it('the next session has the URLs and no credentials', () => {
    const { local, session } = stores();
    saveServers(SETTINGS, { local, session });
    expect(loadServers({ local, session: new MemoryStore() })).toEqual({
      ...SETTINGS,
      own: { ...SETTINGS.own, username: '', credential: '' },
    });
  });

  it('credentials that were cleared are gone from the session too', () => {
    const kept = stores();
    saveServers(SETTINGS, kept);
    saveServers({ ...SETTINGS, own: { ...SETTINGS.own, username: '', credential: '' } }, kept);
    expect(kept.session.texts.size).toBe(0);
  });

  it('the URLs outlive another choice', () => {
    const kept = stores();
    saveServers({ ...SETTINGS, choice: 'none' }, kept);
    expect(loadServers(kept)).toEqual({ ...SETTINGS, choice: 'none' });
  });
});

describe('a browser that forbids storage', () => {
  it.each<[string, ServerStores]>([
    ['by throwing', { local: forbidden, session: forbidden }],
    ['by having none', { local: null, session: null }],
  ])('%s has nothing kept, says so and goes on', (_, kept) => {
    expect(loadServers(kept)).toBeNull();
    expect(saveServers(SETTINGS, kept)).toBe(false);
    expect(saveServers({ ...SETTINGS, own: NO_OWN_SERVERS }, kept)).toBe(false);
  });

  it('for the session alone keeps the rest', () => {
    const local = new MemoryStore();
    expect(saveServers(SETTINGS, { local, session: forbidden })).toBe(false);
    expect(loadServers({ local, session: forbidden })?.own.stunUrls).toEqual(SETTINGS.own.stunUrls);
  });

  it('even by naming it is no reason to break', () => {
    const descriptor = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
    try {
      expect(browserStores().local).toBeNull();
    } finally {
      if (descriptor) Object.defineProperty(globalThis, 'localStorage', descriptor);
      else Reflect.deleteProperty(globalThis, 'localStorage');
    }
  });
});

describe('what somebody else wrote there', () => {
  const withLocal = (text: string): ServerStores => {
    const kept = stores();
    kept.local.setItem('webrtc-flow:servers', text);
    return kept;
  };

  it.each(['', 'nonsense', 'null', '[]', '7', '"own"', '{"choice":"lots"}', '{"choice":{}}'])(
    '%s is nothing',
    (text) => {
      expect(loadServers(withLocal(text))).toBeNull();
    },
  );

  it('is taken as far as it is what it should be', () => {
    const text = JSON.stringify({
      choice: 'own',
      policy: 'fast',
      stunUrls: ['stun:a', 7, null, '', 'x'.repeat(3000), 'stun:b'],
      turnUrls: 'turn:a',
      username: 'mallory',
    });
    expect(loadServers(withLocal(text))).toEqual({
      choice: 'own',
      policy: 'all',
      own: { ...NO_OWN_SERVERS, stunUrls: ['stun:a', 'stun:b'] },
    });
  });

  it('a thousand URLs are cut down to what the form can show', () => {
    const text = JSON.stringify({ choice: 'own', stunUrls: Array(1000).fill('stun:a') });
    expect(loadServers(withLocal(text))?.own.stunUrls).toHaveLength(20);
  });
});
