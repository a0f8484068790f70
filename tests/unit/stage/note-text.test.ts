import { afterEach, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language, language } from '../../../src/lib/i18n/language.svelte.js';
import type { StepFailure, SurroundingsChange } from '../../../src/lib/recording/events.js';
import { NO_PROGRESS } from '../../../src/lib/flow/progress.js';
import { failureText } from '../../../src/lib/stage/failure-text.js';
import { noteText } from '../../../src/lib/stage/note-text.js';
import type { RunNote } from '../../../src/lib/stage/run-notes.js';

afterEach(() => {
  language.current = 'en';
});

/** One of each, with figures that no text has of itself. */
const NOTES = {
  'gathering-began': { code: 'gathering-began', found: 73 },
  'sent-frozen': { code: 'sent-frozen', lines: 73, grownCandidates: 89 },
  'asked-early': { code: 'asked-early', describedAtStep: 67, beforeMs: 73 },
  'srflx-came': { code: 'srflx-came', afterMs: 73, describedAtStep: 67, address: '192.0.2.1:99' },
  'relay-came': { code: 'relay-came', afterMs: 73, describedAtStep: 67, address: '192.0.2.1:99' },
  'no-separate-address': { code: 'no-separate-address' },
  'no-answer-yet': { code: 'no-answer-yet', sinceMs: 43_000 },
  'no-answer-then': { code: 'no-answer-then', afterMs: 73 },
  'answered-later': { code: 'answered-later', afterMs: 73 },
  'server-error': {
    code: 'server-error',
    errorCode: 789,
    errorText: 'Words of the browser.',
    url: 'stun:stun.example.org',
    afterMs: 73,
  },
  'no-stun-server': { code: 'no-stun-server' },
  'no-turn-server': { code: 'no-turn-server' },
  'request-seen': {
    code: 'request-seen',
    describedAtStep: 67,
    beforeMs: 73,
    from: '[::1]:43',
  },
  'request-seen-here': { code: 'request-seen-here', afterMs: 73, from: '[::1]:43' },
  'reply-seen': { code: 'reply-seen' },
  'stun-relay-only': { code: 'stun-relay-only' },
  'stun-relay-only-seen': { code: 'stun-relay-only-seen' },
  'connected-before': { code: 'connected-before' },
  'name-unresolved': { code: 'name-unresolved' },
  'no-candidates': { code: 'no-candidates' },
  'candidates-held': { code: 'candidates-held', count: 89, longestMs: 73 },
  'candidates-late': { code: 'candidates-late', count: 89, afterMs: 73 },
  'channel-opened-here': { code: 'channel-opened-here', afterMs: 73, by: 'checks' },
  'channel-open-since': { code: 'channel-open-since', step: 67, beforeMs: 73 },
  'channel-open': { code: 'channel-open', afterMs: 73 },
  'waiting-failed': { code: 'waiting-failed', peer: 'B', afterMs: 73 },
  'waiting-for-channel': { code: 'waiting-for-channel', sinceMs: 43_000 },
  'waiting-for-candidates': { code: 'waiting-for-candidates', sinceMs: 43_000 },
  surroundings: { code: 'surroundings', change: { what: 'offline' } },
} satisfies { [Code in RunNote['code']]: Extract<RunNote, { code: Code }> };

const ERROR = { name: 'NotAllowedError', message: 'Permission denied.' };

const CHANGES = {
  'page-hidden': { what: 'page-hidden' },
  'page-visible': { what: 'page-visible', hiddenForMs: 73 },
  'machine-slept': { what: 'machine-slept', forMs: 73 },
  offline: { what: 'offline' },
  online: { what: 'online' },
  'media-ended': { what: 'media-ended', peer: 'B', trackKind: 'video' },
  'media-refused': { what: 'media-refused', peer: 'B', error: ERROR },
  'media-replaced': { what: 'media-replaced', peer: 'B', by: 'camera' },
  'no-candidate': { what: 'no-candidate', peer: 'B', afterMs: 73 },
  'lab-lost': { what: 'lab-lost' },
  'lab-reached': { what: 'lab-reached' },
  'lab-forgot': { what: 'lab-forgot' },
} satisfies {
  [What in SurroundingsChange['what']]: Extract<SurroundingsChange, { what: What }>;
};

const EVERY_NOTE: readonly RunNote[] = [
  ...Object.values(NOTES),
  { ...NOTES['channel-opened-here'], by: 'relay' },
  { ...NOTES['server-error'], errorCode: 701 },
  { ...NOTES['server-error'], errorCode: 401 },
  ...Object.values(CHANGES).map((change): RunNote => ({ code: 'surroundings', change })),
  { code: 'surroundings', change: { ...CHANGES['media-replaced'], by: 'scene' } },
];

const FAILURES = {
  'call-rejected': {
    code: 'call-rejected',
    method: 'setRemoteDescription',
    peer: 'A',
    error: { name: 'InvalidStateError', message: 'Called in wrong state: stable' },
  },
  'ice-failed': { code: 'ice-failed', peer: 'B', machine: 'iceConnection' },
  'no-candidate-pair': { code: 'no-candidate-pair' },
  internal: { code: 'internal', error: { name: 'TypeError', message: 'x is not a function' } },
} satisfies { [Code in StepFailure['code']]: Extract<StepFailure, { code: Code }> };

const nameOf = (note: RunNote): string =>
  note.code === 'surroundings' ? note.change.what : note.code;

const named = EVERY_NOTE.map((note): [string, RunNote] => [nameOf(note), note]);

/** Figures and words of the note that its text has to tell. */
/** What a failure's words depend on beside the failure. */
const ASKED = { relayOnly: true, asksTurn: true, peers: NO_PROGRESS.peers };

function figuresOf(note: RunNote): string[] {
  const shown = { 43_000: '43', 73: '73', 67: '67', 89: '89' } as Record<number, string>;
  return Object.entries(note).flatMap(([name, value]: [string, unknown]) => {
    if (name === 'code' || name === 'by') return [];
    if (typeof value === 'number') return [shown[value] ?? String(value)];
    return typeof value === 'string' ? [value] : [];
  });
}

describe.each(LANGUAGES)('in %s', (spoken: Language) => {
  it.each(named)('%s is a whole sentence, or more', (_, note) => {
    language.current = spoken;
    expect(noteText(note)).toMatch(spoken === 'en' ? /^\W*[A-Z0-9].*[.?)]$/s : /\p{Script=Han}/u);
  });

  it.each(named)('%s closes every mark, and has no placeholder left', (_, note) => {
    language.current = spoken;
    const text = noteText(note);
    expect(text.replace(/\*\*[^*`]+\*\*|`[^*`]+`/g, '')).not.toMatch(/[*`]/);
    expect(text).not.toMatch(/[{}]|undefined|NaN|null|\[object/);
  });

  it.each(named)('%s tells all its figures', (_, note) => {
    language.current = spoken;
    const text = noteText(note);
    for (const figure of figuresOf(note)) expect(text).toContain(figure);
  });

  it('tells each code differently', () => {
    language.current = spoken;
    const texts = EVERY_NOTE.filter((note) => nameOf(note) !== 'offline').map(noteText);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('explains 701 and 401, and repeats any other in the browser’s words alone', () => {
    language.current = spoken;
    const [other, silent, refused] = [789, 701, 401].map((errorCode) =>
      noteText({ ...NOTES['server-error'], errorCode }),
    ) as [string, string, string];
    expect(other).toMatch(/Words of the browser\.$/);
    expect(silent.length).toBeGreaterThan(other.length + 20);
    expect(refused.length).toBeGreaterThan(other.length + 20);
    expect(silent).toContain('Words of the browser.');
  });

  it('names the peer around whom something happened', () => {
    language.current = spoken;
    for (const change of Object.values(CHANGES))
      if ('peer' in change) expect(noteText({ code: 'surroundings', change })).toContain('B');
  });

  it('gives the browser’s own words for a camera that was refused', () => {
    language.current = spoken;
    const text = noteText({ code: 'surroundings', change: CHANGES['media-refused'] });
    expect(text).toContain('NotAllowedError: Permission denied.');
  });

  it('counts a wait in whole seconds, which do not flicker', () => {
    language.current = spoken;
    for (const code of ['no-answer-yet', 'waiting-for-channel', 'waiting-for-candidates'] as const)
      expect(noteText({ code, sinceMs: 12_999 })).toBe(noteText({ code, sinceMs: 12_000 }));
  });

  it.each(Object.values(FAILURES))('a failure of code $code has words', (failure) => {
    language.current = spoken;
    const { text, error } = failureText(failure, ASKED);
    expect(text).toMatch(spoken === 'en' ? /[a-z]{3}/ : /\p{Script=Han}/u);
    expect(text).not.toMatch(/[{}]|undefined/);
    expect(error).toBe(
      'error' in failure ? `${failure.error.name}: ${failure.error.message}` : null,
    );
    if ('peer' in failure) expect(text).toContain(failure.peer);
    if ('method' in failure) expect(text).toContain(failure.method);
  });

  it('names the attribute that reports a failure of ICE', () => {
    language.current = spoken;
    const failure = FAILURES['ice-failed'];
    expect(failureText(failure, ASKED).text).toContain('iceConnectionState');
    expect(failureText({ ...failure, machine: 'connection' }, ASKED).text).toMatch(
      /\bconnectionState/,
    );
  });
});

describe('the two languages', () => {
  it('say every note and every failure in words of their own', () => {
    for (const note of EVERY_NOTE) {
      language.current = 'en';
      const english = noteText(note);
      language.current = 'zh-TW';
      expect(noteText(note), nameOf(note)).not.toBe(english);
    }
    for (const failure of Object.values(FAILURES)) {
      language.current = 'en';
      const english = failureText(failure, ASKED).text;
      language.current = 'zh-TW';
      expect(failureText(failure, ASKED).text, failure.code).not.toBe(english);
    }
  });
});

describe('no pair of candidates', () => {
  it('has another cause with relay only, with and without a TURN server, than with all paths', () => {
    const words = [
      { relayOnly: true, asksTurn: true },
      { relayOnly: true, asksTurn: false },
      { relayOnly: false, asksTurn: true },
    ].map((asked) => failureText({ code: 'no-candidate-pair' }, { ...ASKED, ...asked }).text);
    expect(new Set(words).size).toBe(3);
    expect(words[1]).toContain('none is configured');
    expect(words[2]).toContain('network interface');
  });

  it.each([
    ['A', 'B', 'step 13'],
    ['B', 'A', 'step 20'],
  ] as const)(
    'because of peer %s alone says so, and which step tells why',
    (empty, other, step) => {
      const { peers } = NO_PROGRESS;
      const found = { ...peers, [other]: { ...peers[other], candidatesFound: 1 } };
      const { text } = failureText({ code: 'no-candidate-pair' }, { ...ASKED, peers: found });
      expect(text).toContain(`Peer ${empty} found no candidate`);
      expect(text).toContain(step);
      expect(text).not.toContain('Neither');
    },
  );
});
