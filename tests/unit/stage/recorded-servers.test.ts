import { afterEach, describe, expect, it } from 'vitest';
import { language } from '../../../src/lib/i18n/language.svelte.js';
import type { ServerChoice } from '../../../src/lib/recording/events.js';
import {
  recordedServersSentence,
  recordedServersSummary,
} from '../../../src/lib/stage/recorded-servers.js';
import { said } from '../../fixtures/said.js';

afterEach(() => {
  language.current = 'en';
});

const recordingWith = (
  serverChoice: ServerChoice,
  urls: string[][] = [],
  iceTransportPolicy: 'all' | 'relay' = 'all',
) =>
  said([
    0,
    {
      type: 'session.started',
      servers: urls.map((of) => ({ urls: of, hasCredential: true })),
      serverChoice,
      iceTransportPolicy,
      bundlePolicy: 'max-bundle',
      userAgent: 'test',
    },
  ]);

const STUN = 'stun:stun.example.org:3478';
const TURN = 'turn:turn.example.org:3478';

describe('the servers of a recording', () => {
  it.each([
    ['none', 'Recorded without servers'],
    ['public', 'Recorded with public STUN'],
    ['own', 'Recorded with own servers'],
    ['lab', 'Recorded with a lab’s servers'],
  ] as const)('chosen as "%s" are told as %j', (choice, summary) => {
    expect(recordedServersSummary(recordingWith(choice))).toBe(summary);
  });

  it('are named with every URL, and so is the wish for relays only', () => {
    const urls = [[STUN], [TURN, `${TURN}?transport=tcp`]];
    expect(recordedServersSentence(recordingWith('own', urls))).toBe(
      `Servers of its run: ${STUN}, ${TURN}, ${TURN}?transport=tcp`,
    );
    const relayOnly = recordingWith('own', [[TURN]], 'relay');
    expect(recordedServersSummary(relayOnly)).toBe('Recorded with own servers, relay only');
    expect(recordedServersSentence(relayOnly)).toBe(`Servers of its run, relay only: ${TURN}`);
  });

  it('that were none are told as that', () => {
    expect(recordedServersSentence(recordingWith('none'))).toContain('no server to ask.');
    expect(recordedServersSentence(recordingWith('none', [], 'relay'))).toContain('relays only');
  });

  it('are not guessed where the recording does not say', () => {
    expect(recordedServersSummary([])).toBeNull();
    expect(recordedServersSentence([])).toBeNull();
  });

  it('are told in the language of the page', () => {
    language.current = 'zh-TW';
    const own = recordingWith('own', [[STUN], [TURN]], 'relay');
    expect(recordedServersSummary(own)).toBe('紀錄：自訂伺服器，只用中繼');
    expect(recordedServersSentence(own)).toBe(`當時使用的伺服器（只用中繼）：${STUN}，${TURN}`);
  });
});
