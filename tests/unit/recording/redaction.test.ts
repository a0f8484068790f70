import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowFact } from '../../../src/lib/recording/events.js';
import { writeRecording } from '../../../src/lib/recording/file/write.js';
import { Recorder } from '../../../src/lib/recording/recorder.js';
import {
  REDACTED,
  redactFact,
  redactServers,
  redactText,
  secretsOf,
} from '../../../src/lib/recording/redaction.js';
import { ANSWER_SDP, OFFER_SDP, scriptedWalk } from '../../fixtures/scripted-walk.js';

const TURN = {
  urls: ['turn:turn.example.org:3478?transport=udp', 'turns:[2001:db8::1]:5349'],
  username: 'alice',
  credential: 'open sesame',
} satisfies RTCIceServer;

describe('redactServers', () => {
  it('drops username and credential and keeps that there were some', () => {
    expect(redactServers([TURN, { urls: 'stun:stun.example.org' }])).toEqual([
      { urls: TURN.urls, hasCredential: true },
      { urls: ['stun:stun.example.org'], hasCredential: false },
    ]);
  });

  it('a username without a credential is no credential', () => {
    expect(redactServers([{ urls: 'turn:x', username: 'alice' }])).toEqual([
      { urls: ['turn:x'], hasCredential: false },
    ]);
  });

  it.each([
    ['turn:bob:hunter2@turn.example.org:3478', 'turn:turn.example.org:3478'],
    ['turn:b@b:p@ss@turn.example.org', 'turn:turn.example.org'],
    [
      'turn:turn.example.org?credential=hunter2&transport=tcp&user=bob',
      'turn:turn.example.org?transport=tcp',
    ],
    ['stun:stun.example.org#hunter2', 'stun:stun.example.org'],
    ['TURNS:turn.example.org:443/hunter2', 'TURNS:turn.example.org:443'],
    ['turn:turn.example.org?credential=hunter@2', `turn:${REDACTED}`],
    ['turn:bob:hunter?2@turn.example.org', `turn:${REDACTED}`],
    ['turn:bob:3\nhunter2@turn.example.org', 'turn:turn.example.org'],
    ['http://bob:hunter2@example.org/?key=hunter2', REDACTED],
    ['example.org?key=hunter2', 'example.org'],
    ['', ''],
    ['bob:hunter2@example.org', 'example.org'],
  ])('of %s stays %s', (url, kept) => {
    expect(redactServers([{ urls: url }])).toEqual([{ urls: [kept], hasCredential: false }]);
  });

  it('a username that is a scheme leaves the scheme, on which the walk depends', () => {
    expect(
      redactServers([{ urls: 'turn:turn.example.org', username: 'turn', credential: 'x' }]),
    ).toEqual([{ urls: [`turn:${REDACTED}.example.org`], hasCredential: true }]);
  });
});

describe('secretsOf', () => {
  it('names usernames, credentials and the userinfo of URLs, each once', () => {
    expect(
      secretsOf([TURN, { ...TURN, urls: 'turn:bob:hunter2@turn.example.org' }]).sort(),
    ).toEqual(['alice', 'bob', 'bob:hunter2', 'hunter2', 'open sesame']);
  });

  it('takes nothing of fewer than three characters, which every text holds', () => {
    expect(secretsOf([{ urls: 'turn:x', username: 'a', credential: 'ab' }])).toEqual([]);
  });
});

describe('redactText', () => {
  it('replaces a secret as it is, percent-encoded and JSON-escaped', () => {
    const secret = 'open "sesame"';
    expect(
      redactText(`${secret} ${encodeURIComponent(secret)} ${JSON.stringify(secret)}`, [secret]),
    ).toBe(`${REDACTED} ${REDACTED} "${REDACTED}"`);
  });

  it('of two secrets the longer goes first, so that nothing of it stays', () => {
    expect(redactText('alice@example.org', ['alice', 'alice@example.org'])).toBe(REDACTED);
  });

  it('takes a secret literally, whatever a pattern would make of it', () => {
    expect(redactText('a.c abc (.*) [x-z]', ['a.c', '(.*)', '[x-z]'])).toBe(
      `${REDACTED} abc ${REDACTED} ${REDACTED}`,
    );
  });

  it('half a surrogate pair as a secret breaks nothing', () => {
    expect(redactText('ab\ud800cd', ['ab\ud800'])).toBe(`${REDACTED}cd`);
  });
});

describe('redactFact', () => {
  it('reaches an error text within an outcome within a fact', () => {
    const fact: FlowFact = {
      type: 'step.ended',
      outcome: {
        kind: 'failed',
        failure: {
          code: 'call-rejected',
          method: 'setLocalDescription',
          peer: 'A',
          error: { name: 'OperationError', message: 'alice may not' },
        },
      },
    };
    expect(redactFact(fact, ['alice'])).toEqual({
      ...fact,
      outcome: {
        kind: 'failed',
        failure: {
          ...(fact.outcome.kind === 'failed' ? fact.outcome.failure : {}),
          error: { name: 'OperationError', message: `${REDACTED} may not` },
        },
      },
    });
  });

  it('strips the userinfo of a URL that nobody configured', () => {
    const fact: FlowFact = {
      type: 'candidate.error',
      peer: 'A',
      url: 'turn:bob:hunter2@turn.example.org:3478?transport=udp',
      errorCode: 401,
      errorText: 'Unauthorized',
      address: null,
      port: null,
    };
    expect(redactFact(fact, ['alice'])).toEqual({
      ...fact,
      url: 'turn:turn.example.org:3478?transport=udp',
    });
  });

  it('leaves the words of the vocabulary and the SDP whole when they are a username', () => {
    const walk = scriptedWalk();
    for (const event of walk.events)
      expect(redactFact(event, ['udp', 'audio', 'offer', 'stable', 'peer'])).toEqual(event);
    expect(OFFER_SDP).toContain('audio');
  });

  it('does not change the fact that it was given', () => {
    const fact: FlowFact = { type: 'channel.message', peer: 'A', direction: 'sent', text: 'alice' };
    expect(redactFact(fact, ['alice'])).toMatchObject({ text: REDACTED });
    expect(fact.text).toBe('alice');
  });
});

describe('a recording', () => {
  const UNRULY = [
    'a',
    'B',
    '3',
    ' ',
    '"',
    '\\',
    '/',
    '%',
    'é',
    '中',
    '@',
    ':',
    '?',
    '#',
    '.',
    '*',
    '[',
    '$',
    '^',
    '\n',
    '\ud83d',
  ];
  const secret = fc
    .string({
      minLength: 3,
      maxLength: 40,
      unit: fc.constantFrom(...UNRULY),
    })
    .filter((text) => text.trim().length > 2);

  /** Every field that may hold words from outside, with these in it. */
  const facts = (username: string, credential: string): FlowFact[] => {
    const both = `before ${username}${credential} between ${credential} ${encodeURIComponent(username.toWellFormed())} after`;
    const error = { name: 'OperationError', message: both };
    return [
      { type: 'call.started', peer: 'A', method: 'createOffer', detail: both },
      { type: 'call.rejected', peer: 'A', method: 'createOffer', callSeq: 0, tookMs: 1, error },
      {
        type: 'candidate.error',
        peer: 'B',
        url: `turn:${username}:${credential}@host`,
        errorCode: 401,
        errorText: both,
        address: credential,
        port: null,
      },
      { type: 'channel.message', peer: 'A', direction: 'sent', text: both },
      { type: 'surroundings.changed', change: { what: 'media-refused', peer: 'A', error } },
      {
        type: 'step.ended',
        outcome: { kind: 'failed', failure: { code: 'internal', error } },
      },
      {
        type: 'session.started',
        servers: redactServers([
          {
            urls: [`turn:${username}:${credential}@host?auth=${credential}`],
            username,
            credential,
          },
        ]),
        serverChoice: 'own',
        iceTransportPolicy: 'all',
        bundlePolicy: 'max-bundle',
        userAgent: both,
      },
    ];
  };

  const write = (given: FlowFact[], secrets: readonly string[]): string => {
    const recorder = new Recorder({ now: () => 0 });
    for (const fact of given) recorder.record(redactFact(fact, secrets));
    return writeRecording({
      startedAt: '2026-11-22T12:00:00.000Z',
      origin: 'live',
      events: recorder.events,
    });
  };

  it('of no secret a single occurrence survives in the file', () => {
    // What the file says anyway, without any secret: a secret that is part of that is no leak.
    const anyway = write(facts(REDACTED, REDACTED), []) + REDACTED;
    fc.assert(
      fc.property(secret, secret, (username, credential) => {
        const secrets = secretsOf([{ urls: 'turn:host', username, credential }]);
        const file = write(facts(username, credential), secrets);
        for (const value of [username, credential])
          for (const form of [value, JSON.stringify(value).slice(1, -1)])
            expect(anyway.includes(form) || !file.includes(form)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('a long secret does not survive in an SDP either', () => {
    const sdp = ANSWER_SDP.replace('s=-', 's=correct horse battery');
    const file = write(
      [{ type: 'description.created', peer: 'B', descriptionType: 'answer', sdp }],
      ['correct horse battery'],
    );
    expect(file).toContain(`s=${REDACTED}`);
    expect(file).not.toContain('horse');
  });
});
