import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { progressOf } from '../../../src/lib/flow/progress.js';
import { rowsAt } from '../../../src/lib/flow/rows.js';
import { language } from '../../../src/lib/i18n/language.svelte.js';
import { loadProse } from '../../../src/lib/i18n/prose.js';
import { visibleEvents } from '../../../src/lib/recording/cursor.js';
import type { FlowEvent, FlowFact, StepOutcome } from '../../../src/lib/recording/events.js';
import { peerView } from '../../../src/lib/recording/peer-view.js';
import { Recorder } from '../../../src/lib/recording/recorder.js';
import Explanation from '../../../src/lib/stage/Explanation.svelte';
import type { RunNoteInput } from '../../../src/lib/stage/run-notes.js';
import { STEP_CODE } from '../../../src/lib/stage/step-code.js';
import '../../../src/lib/ui/global.css';
import { sample } from '../support/sample.js';

const prose = { en: await loadProse('en'), 'zh-TW': await loadProse('zh-TW') };

beforeEach(() => {
  language.current = 'en';
});
afterEach(() => {
  language.current = 'en';
});

/** What the page hands over for a step of a recording; `nowMs` is the clock of whoever waits. */
function propsAt(events: readonly FlowEvent[], step: number, nowMs = events.at(-1)?.atMs ?? 0) {
  const progress = progressOf(events);
  const cursor = { order: 'textbook', position: step } as const;
  const visible = visibleEvents(events, cursor);
  const row = rowsAt(progress, events, cursor, step)[step - 1];
  const input: RunNoteInput | null = row
    ? {
        row,
        progress,
        events,
        visible,
        peers: { A: peerView(visible, 'A'), B: peerView(visible, 'B') },
        nowMs,
      }
    : null;
  return { prose: prose.en, row, input };
}

/** A recording of facts, one millisecond apart. */
function recordingOf(...facts: [step: number, fact: FlowFact][]): readonly FlowEvent[] {
  let nowMs = 0;
  const recorder = new Recorder({ now: () => nowMs });
  for (const [step, fact] of facts) {
    recorder.record(fact, { step });
    nowMs += 1;
  }
  return recorder.events;
}

const withStun: [number, FlowFact] = [
  0,
  {
    type: 'session.started',
    servers: [{ urls: ['stun:stun.example.org'], hasCredential: false }],
    serverChoice: 'own',
    iceTransportPolicy: 'all',
    bundlePolicy: 'max-bundle',
    userAgent: 'test',
  },
];
const entered = (step: number): [number, FlowFact] => [step, { type: 'step.entered' }];
const ended = (step: number, outcome: StepOutcome): [number, FlowFact] => [
  step,
  { type: 'step.ended', outcome },
];

/** What this run did, in the words of the first note; the prose speaks of the same things. */
const noteOf = (container: Element): string => container.querySelector('.note')?.textContent ?? '';

const heading = page.getByRole('heading', { level: 1 });
const status = page.getByRole('status');

describe('before the first step', () => {
  it('says what the page is, and has no code', async () => {
    await render(Explanation, { prose: prose.en, row: undefined, input: null });
    await expect.element(heading).toHaveTextContent('Before step 1');
    await expect.element(heading).toHaveTextContent(prose.en.intro.title);
    await expect.element(page.getByRole('region', { name: 'JavaScript' })).not.toBeInTheDocument();
  });
});

describe('at a step', () => {
  it.each([1, 2, 11, 16, 24])(
    '%i: number, title, words, code and a section to read on',
    async (step) => {
      await render(Explanation, propsAt(sample.events, step));
      await expect.element(status).toHaveTextContent(`Step ${step} of 24`);
      await expect.element(heading).toHaveTextContent(prose.en.steps[step - 1]?.title ?? 'nothing');
      await expect
        .element(page.getByRole('region', { name: 'JavaScript' }))
        .toHaveTextContent((STEP_CODE[step - 1]?.javascript ?? '').replace(/\s+/g, ' '));
      const link = page.getByRole('link', { name: /^Specification: / });
      await expect.element(link).toHaveAttribute('href', STEP_CODE[step - 1]?.spec.url ?? '');
      await expect.element(link).toHaveAttribute('rel', 'noreferrer');
    },
  );

  it('tells what this run did, with its figures', async () => {
    await render(Explanation, propsAt(sample.events, 11));
    const reply = sample.events.find(
      (event) => event.type === 'candidate.found' && event.candidateType === 'srflx',
    );
    if (reply?.type !== 'candidate.found') throw new Error('no srflx candidate');
    const [, , , , address = '', port = ''] = reply.candidate.candidate.split(' ');
    await expect.element(page.getByText(/In this run the reply came/)).toBeVisible();
    await expect.element(page.getByText(`${address}:${port}`)).toBeVisible();
    await expect.element(page.getByText(/\d+ ms after step 2/)).toBeVisible();
  });

  it('draws marks as elements, and never shows them', async () => {
    const { container } = await render(Explanation, propsAt(sample.events, 11));
    await expect.element(page.getByText(/In this run the reply came/)).toBeVisible();
    const words = [...container.querySelectorAll('p')].map(({ textContent }) => textContent);
    expect(words.join(' ')).not.toMatch(/\*\*|`/);
    expect(container.querySelectorAll('p strong').length).toBeGreaterThan(0);
  });

  it('speaks only of the title when the step changes', async () => {
    const { container } = await render(Explanation, propsAt(sample.events, 11));
    const live = container.querySelectorAll('[role="status"], [role="alert"], [aria-live]');
    expect(live).toHaveLength(1);
    expect(live[0]?.querySelectorAll('p, pre')).toHaveLength(0);
  });

  it('changes everything when the cursor moves', async () => {
    const { rerender } = await render(Explanation, propsAt(sample.events, 11));
    await expect.element(page.getByText(/In this run the reply came/)).toBeVisible();
    await rerender(propsAt(sample.events, 24));
    await expect.element(heading).toHaveTextContent('Step 24 of 24');
    await expect.element(page.getByText(/the channel has been open since/)).toBeVisible();
    await expect.element(page.getByText(/In this run the reply came/)).not.toBeInTheDocument();
  });
});

describe('in a low window', () => {
  const boxed = (): HTMLElement => {
    const target = document.createElement('div');
    Object.assign(target.style, { display: 'flex', width: '560px', height: '260px' });
    return document.body.appendChild(target);
  };
  const text = page.getByRole('group', { name: 'Explanation' });

  it('the text fades out on the side on which it goes on, and only there', async () => {
    const target = boxed();
    await render(Explanation, { props: propsAt(sample.events, 11), target });
    await expect.element(text).toHaveAttribute('data-more', 'below');
    const faded = getComputedStyle(text.element()).maskImage;
    text.element().scrollTop = 40;
    await expect.element(text).toHaveAttribute('data-more', 'above below');
    expect(getComputedStyle(text.element()).maskImage).not.toBe(faded);
    text.element().scrollTop = text.element().scrollHeight;
    await expect.element(text).toHaveAttribute('data-more', 'above');
    target.style.height = '2000px';
    await expect.element(text).not.toHaveAttribute('data-more');
    expect(getComputedStyle(text.element()).maskImage).toBe('none');
  });

  it('a step is read from its title on, wherever the one before was left', async () => {
    const { rerender } = await render(Explanation, {
      props: propsAt(sample.events, 11),
      target: boxed(),
    });
    await expect.element(page.getByText(/In this run the reply came/)).toBeInTheDocument();
    text.element().scrollTop = 120;
    await rerender(propsAt(sample.events, 12));
    await expect.poll(() => text.element().scrollTop).toBe(0);
    // The clock of whoever waits goes on without moving what is being read.
    text.element().scrollTop = 60;
    await rerender(propsAt(sample.events, 12, 99_000));
    expect(text.element().scrollTop).toBe(60);
  });
});

describe('where the run and the title differ', () => {
  const notAsked = recordingOf(entered(11), ended(11, { kind: 'notAsked', reason: 'no-server' }));

  it('says so beside the step’s number, in words', async () => {
    await render(Explanation, propsAt(notAsked, 11));
    await expect.element(heading).toHaveTextContent('not asked in this run');
    await expect.element(page.getByText(/no STUN server is configured/)).toBeVisible();
  });

  it('says nothing there when the step was reached', async () => {
    const { container } = await render(Explanation, propsAt(sample.events, 11));
    expect(container.querySelector('.result')).toBeNull();
  });

  it('counts the seconds of a wait, as the clock goes on', async () => {
    const waiting = recordingOf(
      withStun,
      [2, { type: 'description.set', peer: 'A', side: 'local', descriptionType: 'offer', sdp: '' }],
      entered(11),
    );
    const { container, rerender } = await render(Explanation, propsAt(waiting, 11, 3001));
    await expect.element(heading).toHaveTextContent('under way');
    await expect.poll(() => noteOf(container)).toMatch(/^No answer yet, 3 s after/);
    await rerender(propsAt(waiting, 11, 12_001));
    await expect.poll(() => noteOf(container)).toMatch(/^No answer yet, 12 s after/);
  });

  it.each([
    ['STUN allocate request timed out.', 'no answer'],
    // Nobody was asked, for there was nowhere to send the question.
    ['STUN host lookup received error.', 'not asked in this run'],
  ])('gives a server’s error in the browser’s own words: %s', async (errorText, result) => {
    const refused = recordingOf(
      withStun,
      [2, { type: 'description.set', peer: 'A', side: 'local', descriptionType: 'offer', sdp: '' }],
      [
        11,
        {
          type: 'candidate.error',
          peer: 'A',
          url: 'stun:stun.example.org',
          errorCode: 701,
          errorText,
          address: null,
          port: null,
        },
      ],
      entered(11),
      ended(11, { kind: 'unanswered', afterMs: 1, errorSeq: 2 }),
    );
    const { container } = await render(Explanation, propsAt(refused, 11));
    await expect.element(heading).toHaveTextContent(result);
    await expect.poll(() => noteOf(container)).toContain('error 701');
    expect(noteOf(container)).toContain(errorText);
  });
});

describe('a step that failed', () => {
  const failing = (message: string): readonly FlowEvent[] =>
    recordingOf(
      entered(9),
      ended(9, {
        kind: 'failed',
        failure: {
          code: 'call-rejected',
          method: 'setRemoteDescription',
          peer: 'A',
          error: { name: 'InvalidStateError', message },
        },
      }),
    );

  it('is an alert with the call, the browser’s own words and the way out', async () => {
    await render(Explanation, propsAt(failing('Called in wrong state: stable'), 9));
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent('setRemoteDescription on peer A was rejected');
    await expect
      .element(alert)
      .toHaveTextContent('InvalidStateError: Called in wrong state: stable');
    await expect.element(alert).toHaveTextContent('Restart begins a new run.');
    await expect.element(heading).toHaveTextContent('failed');
  });

  it('shows markup in an error as text', async () => {
    const message = '<img src=x onerror=alert(1)> **loud**';
    const { container } = await render(Explanation, propsAt(failing(message), 9));
    await expect.element(page.getByRole('alert')).toHaveTextContent(message);
    expect(container.querySelector('img')).toBeNull();
  });
});

describe('the language', () => {
  it('switched changes every text but the code, and keeps the step', async () => {
    const { container, rerender } = await render(Explanation, propsAt(sample.events, 11));
    await expect.element(page.getByText(/In this run the reply came/)).toBeVisible();
    const code = page.getByRole('region', { name: 'JavaScript' });
    const before = code.element().textContent;
    language.current = 'zh-TW';
    await rerender({ ...propsAt(sample.events, 11), prose: prose['zh-TW'] });
    await expect.element(heading).toHaveTextContent('步驟 11／24');
    await expect.element(heading).toHaveTextContent(prose['zh-TW'].steps[10]?.title ?? '');
    await expect.element(page.getByText(/這一次執行中，回應在/)).toBeVisible();
    expect(code.element().textContent).toBe(before);
    const words = [...container.querySelectorAll('h1, p')].map(({ textContent }) => textContent);
    expect(words.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  });
});
