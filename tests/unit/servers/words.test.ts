import { render } from 'svelte/server';
import { afterEach, describe, expect, it } from 'vitest';
import { LANGUAGES, language } from '../../../src/lib/i18n/language.svelte.js';
import type { UrlHint, Warning } from '../../../src/lib/servers/checks.js';
import {
  NO_OWN_SERVERS,
  POLICIES,
  SERVER_CHOICES,
  type ServersChoice,
} from '../../../src/lib/servers/choice.js';
import { hintText, warningText } from '../../../src/lib/servers/hint-text.js';
import ServersButton from '../../../src/lib/servers/ServersButton.svelte';
import ServersSettings from '../../../src/lib/servers/ServersSettings.svelte';
import { serverSummary } from '../../../src/lib/servers/summary.js';

const HINTS: Record<UrlHint, true> = {
  'scheme-missing': true,
  'other-scheme': true,
  slashes: true,
  userinfo: true,
  'query-on-stun': true,
  'turn-among-stun': true,
  'stun-among-turn': true,
};
const WARNINGS: Record<Warning, true> = { 'relay-without-turn': true, 'own-without-url': true };

afterEach(() => {
  language.current = 'en';
});

describe.each(LANGUAGES)('in %s', (current) => {
  it('each hint and warning has words of its own', () => {
    language.current = current;
    const texts = [
      ...(Object.keys(HINTS) as UrlHint[]).map((hint) => hintText(hint, 'stun', 'stun://x')),
      ...(Object.keys(WARNINGS) as Warning[]).map(warningText),
    ];
    expect(new Set(texts).size).toBe(9);
    for (const text of texts) expect(text).not.toMatch(/[{}]|^$/);
  });

  it('each choice and policy has a summary of its own', () => {
    language.current = current;
    const texts = SERVER_CHOICES.flatMap((choice) =>
      POLICIES.map((policy) => serverSummary({ choice, policy, own: NO_OWN_SERVERS }, 'lab')),
    );
    expect(new Set(texts).size).toBe(8);
  });
});

describe('in English', () => {
  it('the header says which servers are used', () => {
    const say = (choice: ServersChoice, policy: 'all' | 'relay' = 'all') =>
      serverSummary({ choice, policy, own: NO_OWN_SERVERS }, 'lab');
    expect(say('public')).toBe('Servers: public STUN');
    expect(say('none')).toBe('Servers: none');
    expect(say('lab', 'relay')).toBe('Servers: this lab, relay only');
    expect(say('own', 'relay')).toBe('Servers: your own, relay only');
  });

  it('a lab that hands out another server’s credentials is not called a lab', () => {
    const settings = { choice: 'lab', policy: 'all', own: NO_OWN_SERVERS } as const;
    expect(serverSummary(settings, 'relay')).toBe('Servers: set up for this page');
  });

  it('a hint shows the URL as it should be', () => {
    expect(hintText('slashes', 'turn', ' turn://host:3478 ')).toContain('turn:host:3478');
    expect(hintText('scheme-missing', 'stun', 'host:3478')).toContain('stun:host:3478');
  });
});

describe('rendered on the server', () => {
  const settings = { choice: 'own', policy: 'all', own: NO_OWN_SERVERS } as const;
  const ask = () => ({ ok: true }) as const;
  const nothing = () => {};

  it('neither the button nor the form carries an inline style, which the CSP would refuse', () => {
    for (const { body } of [
      render(ServersButton, { props: { settings, lab: null, ask, onapply: nothing } }),
      render(ServersSettings, {
        props: { settings, lab: null, ask, onapply: nothing, oncancel: nothing },
      }),
    ]) {
      expect(body).toMatch(/<button/);
      expect(body).not.toMatch(/\sstyle=/);
    }
  });
});
