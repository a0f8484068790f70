import { describe, expect, it } from 'vitest';
import type { AskedAs, BrowserVerdict } from '../../../../src/lib/session/ask-browser.js';
import {
  type Ask,
  BrowserQuestion,
  saidOf,
} from '../../../../src/lib/workbench/verdict/browser-question.svelte.js';

const OFFER = 'v=0\r\na=setup:actpass\r\n';
const ANSWER = 'v=0\r\na=setup:active\r\n';
const ACCEPTED: BrowserVerdict = { outcome: 'accepted', answer: null };

const asking = (description: Ask['description']): BrowserQuestion =>
  new BrowserQuestion({ description });

const refusal = (message: string): BrowserVerdict => ({
  outcome: 'refused',
  stage: 'taking-text',
  error: { name: 'OperationError', message },
});

describe('as what a text is given to the browser', () => {
  const question = (): BrowserQuestion => asking(() => Promise.resolve(ACCEPTED));

  it('is told by its setup where nobody has said it', () => {
    expect(question().roleOf(OFFER, null)).toBe('offer');
    expect(question().roleOf(ANSWER, null)).toBe('answer-to-own-offer');
    expect(question().roleOf('v=0\r\n', null)).toBe('offer');
  });

  it('is what the paste says, whatever the setup', () => {
    expect(question().roleOf(OFFER, 'answer')).toBe('answer-to-own-offer');
    expect(question().roleOf(ANSWER, 'offer')).toBe('offer');
  });

  it('is an answer to the offer that is known', () => {
    const asked = question();
    asked.offer = OFFER;
    expect(asked.roleOf(ANSWER, null)).toBe('answer');
  });

  it('is an answer to an offer, also while its reader deletes that to write another', () => {
    const asked = new BrowserQuestion({}, () => OFFER);
    expect(asked.roleOf(ANSWER, 'answer')).toBe('answer');
    asked.writeOffer('');
    expect(asked.roleOf(ANSWER, 'answer')).toBe('answer');
  });

  it('is what the reader chose, until another text takes its place', () => {
    const asked = question();
    asked.choose('answer-to-own-offer');
    expect(asked.roleOf(OFFER, 'offer')).toBe('answer-to-own-offer');
    asked.forget();
    expect(asked.roleOf(OFFER, 'offer')).toBe('offer');
  });
});

it('the offer beside it goes with the question', async () => {
  const questions: [string, AskedAs][] = [];
  const question = asking((text, asked) => {
    questions.push([text, asked]);
    return Promise.resolve(ACCEPTED);
  });
  question.offer = OFFER;
  await question.ask(ANSWER, 'answer');
  expect(questions).toEqual([[ANSWER, { as: 'answer', offer: OFFER }]]);
});

describe('a verdict is told as an older one', () => {
  const asked = async (text: string, type: 'offer' | 'answer'): Promise<BrowserQuestion> => {
    const question = asking(() => Promise.resolve(ACCEPTED));
    question.offer = OFFER;
    await question.ask(text, type);
    return question;
  };

  it('when the text has changed since', async () => {
    const question = await asked(OFFER, 'offer');
    expect(question.changedSince(OFFER)).toBeNull();
    expect(question.changedSince(ANSWER)).toBe('text');
  });

  it('when the offer has changed that it was answered to, and no other', async () => {
    const answer = await asked(ANSWER, 'answer');
    expect(answer.changedSince(ANSWER)).toBeNull();
    answer.offer = `${OFFER}a=ice-lite\r\n`;
    expect(answer.changedSince(ANSWER)).toBe('offer');
    answer.offer = OFFER;
    expect(answer.changedSince(ANSWER)).toBeNull();
    const offer = await asked(OFFER, 'offer');
    offer.offer = '';
    expect(offer.changedSince(OFFER)).toBeNull();
  });
});

it('a verdict keeps the text that it is about, and the line that it means', async () => {
  const question = asking(() =>
    Promise.resolve(
      refusal('Failed to parse SessionDescription. a=setup:actpass Invalid attribute value.'),
    ),
  );
  await question.ask(OFFER, null);
  expect(question.asked).toMatchObject({ text: OFFER, role: 'offer', meant: { line: 2 } });
});

it('what is said of the offer beside it leads to no line of the text', async () => {
  const question = asking(() =>
    Promise.resolve({
      outcome: 'refused',
      stage: 'taking-offer',
      error: { name: 'OperationError', message: 'SDP Parse Error on line 1:  No' },
    }),
  );
  await question.ask(ANSWER, 'answer');
  expect(question.asked?.meant).toBeNull();
});

it('while one question is asked there is no second', async () => {
  let times = 0;
  let answer: (verdict: BrowserVerdict) => void = () => undefined;
  const question = asking(() => {
    times += 1;
    return new Promise((resolve) => (answer = resolve));
  });
  const first = question.ask(OFFER, null);
  expect(question.isAsking).toBe(true);
  await question.ask(OFFER, null);
  answer(ACCEPTED);
  await first;
  expect(times).toBe(1);
  expect(question.isAsking).toBe(false);
});

it('what asks may not be loaded; the next question may find it', async () => {
  let isOffline = true;
  const question = asking(() =>
    isOffline ? Promise.reject(new TypeError('offline')) : Promise.resolve(ACCEPTED),
  );
  await question.ask(OFFER, null);
  expect(question.problem).toBeInstanceOf(TypeError);
  expect(question.asked).toBeNull();
  isOffline = false;
  await question.ask(OFFER, null);
  expect(question.problem).toBeNull();
  expect(question.asked?.verdict).toEqual(ACCEPTED);
});

describe('what is less than a description', () => {
  const CANDIDATE = 'candidate:1 1 udp 2130706431 192.0.2.1 5000 typ host';

  it('is handed over candidate by candidate, each without a=, at its own line', async () => {
    const handed: unknown[] = [];
    const question = new BrowserQuestion({
      candidates: (candidates) => {
        handed.push(...candidates);
        const error = { name: 'OperationError', message: 'No candidate' };
        return Promise.resolve({ outcome: 'candidates', count: 2, refusals: [{ line: 4, error }] });
      },
    });
    await question.ask(`a=mid:0\r\na=${CANDIDATE}\r\n\r\n${CANDIDATE}`, 'answer');
    expect(handed).toEqual([
      { line: 2, candidate: CANDIDATE },
      { line: 4, candidate: CANDIDATE },
    ]);
    expect(question.asked && saidOf(question.asked)).toEqual([
      { line: 4, start: 0, end: CANDIDATE.length, by: 'line', message: 'No candidate' },
    ]);
  });

  it('is made to an offer, and what is said of a line of it is said of that of the text', async () => {
    const given: [string, AskedAs][] = [];
    const question = asking((text, asked) => {
      given.push([text, asked]);
      return Promise.resolve(
        refusal('Failed to parse SessionDescription. a=setup:passive Invalid attribute value.'),
      );
    });
    const section = 'm=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=setup:passive';
    await question.ask(section, 'answer');
    expect(given).toHaveLength(1);
    expect(given[0]?.[0]).toMatch(/^v=0\r\no=/);
    expect(given[0]?.[0].endsWith(`\r\n${section}\r\n`)).toBe(true);
    expect(given[0]?.[1]).toEqual({ as: 'offer' });
    expect(question.asked).toMatchObject({ text: section, role: 'section', meant: { line: 2 } });
  });

  it('leads to no line when the browser complains of what was put in front', async () => {
    const question = asking(() =>
      Promise.resolve(
        refusal('Failed to parse SessionDescription. a=setup:actpass Invalid attribute value.'),
      ),
    );
    await question.ask('m=audio 9 UDP/TLS/RTP/SAVPF 0\r\n', null);
    expect(question.asked?.meant).toBeNull();
  });

  it('is not asked about without an m= line', async () => {
    const question = asking(() => Promise.reject(new Error('asked')));
    await question.ask('a=rtpmap:111 opus/48000/2\r\n', null);
    expect(question.asked).toBeNull();
    expect(question.problem).toBeNull();
  });
});
