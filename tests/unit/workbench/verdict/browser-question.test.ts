import { describe, expect, it } from 'vitest';
import type { AskedAs, BrowserVerdict } from '../../../../src/lib/session/ask-browser.js';
import { BrowserQuestion } from '../../../../src/lib/workbench/verdict/browser-question.svelte.js';

const OFFER = 'v=0\r\na=setup:actpass\r\n';
const ANSWER = 'v=0\r\na=setup:active\r\n';
const ACCEPTED: BrowserVerdict = { outcome: 'accepted', answer: null };

const refusal = (message: string): BrowserVerdict => ({
  outcome: 'refused',
  stage: 'taking-text',
  error: { name: 'OperationError', message },
});

describe('as what a text is given to the browser', () => {
  const question = (): BrowserQuestion => new BrowserQuestion(() => Promise.resolve(ACCEPTED));

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
  const question = new BrowserQuestion((text, asked) => {
    questions.push([text, asked]);
    return Promise.resolve(ACCEPTED);
  });
  question.offer = OFFER;
  await question.ask(ANSWER, 'answer');
  expect(questions).toEqual([[ANSWER, { as: 'answer', offer: OFFER }]]);
});

it('a verdict keeps the text that it is about, and the line that it means', async () => {
  const question = new BrowserQuestion(() =>
    Promise.resolve(
      refusal('Failed to parse SessionDescription. a=setup:actpass Invalid attribute value.'),
    ),
  );
  await question.ask(OFFER, null);
  expect(question.asked).toMatchObject({ text: OFFER, role: 'offer', meant: { line: 2 } });
});

it('what is said of the offer beside it leads to no line of the text', async () => {
  const question = new BrowserQuestion(() =>
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
  const question = new BrowserQuestion(() => {
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
  const question = new BrowserQuestion(() =>
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
