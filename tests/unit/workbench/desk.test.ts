// What lies on the workbench's page while somebody looks at it, looks elsewhere, and comes back.
import { describe, expect, it } from 'vitest';
import { answerTo, type Question } from '../../../src/lib/workbench/analysis/analysis.js';
import { Desk } from '../../../src/lib/workbench/desk.svelte.js';
import { readCaptured } from '../../fixtures/captured.js';

const OFFER = readCaptured('chromium-156/candidates-offer');
const ANSWER = readCaptured('chromium-156/candidates-answer');
const WRONG = OFFER.replace('a=setup:actpass', 'a=setup:banana');
/** With one line that is right by itself and wrong beside that offer. */
const WRONG_ANSWER = ANSWER.replace('a=mid:0', 'a=mid:9');
const PAIR = JSON.stringify([
  { type: 'offer', sdp: OFFER },
  { type: 'answer', sdp: WRONG_ANSWER },
]);
const lineOf = (text: string, line: string): number => text.split('\r\n').indexOf(line) + 1;

/** A desk whose threads answer when they are told to. */
function begin() {
  const threads: {
    questions: Question[];
    isOpen: boolean;
    answerAll: () => void;
    fail: (message: string) => void;
  }[] = [];
  const desk = new Desk({
    fragment: () => '',
    open: ({ onAnswer, onFailure }) => {
      const questions: Question[] = [];
      const thread = {
        questions,
        isOpen: true,
        answerAll: () => {
          for (let next = questions.shift(); next; next = questions.shift())
            onAnswer(answerTo(next));
        },
        fail: onFailure,
      };
      threads.push(thread);
      return {
        postMessage: (question) => questions.push(question),
        terminate: () => (thread.isOpen = false),
      };
    },
  });
  const answerAll = (): void => {
    for (const thread of threads) if (thread.isOpen) thread.answerAll();
  };
  const paste = (text: string): void => {
    desk.paste(text);
    answerAll();
  };
  desk.open(() => undefined);
  return { desk, threads, answerAll, paste };
}

const visit = (desk: Desk): void => {
  desk.close();
  desk.open(() => undefined);
};

describe('who comes back', () => {
  it('reads of the line at the caret, and no more of the one before', () => {
    const { desk, paste } = begin();
    paste(WRONG);
    const line = lineOf(WRONG, 'a=setup:banana');
    desk.workbench.caret = { line, column: 1, text: 'a=setup:banana' };
    expect(desk.workbench.atCaret.map(({ rule }) => rule)).toEqual(['setup-unknown']);
    visit(desk);
    desk.workbench.caret = { line: 2, column: 1, text: '' };
    expect(desk.workbench.atCaret).toEqual([]);
    paste(OFFER);
    desk.workbench.caret = { line, column: 1, text: 'a=setup:actpass' };
    expect(desk.workbench.atCaret).toEqual([]);
  });

  it('finds the texts, and no refusal of a text that was never taken', () => {
    const { desk, paste } = begin();
    paste(OFFER);
    desk.paste('v=0\r\n'.repeat(5_000_000));
    expect(desk.refusal).toContain('25 MB');
    visit(desk);
    expect(desk.refusal).toBeNull();
    expect(desk.workbench.text).toBe(OFFER);
  });

  it('has what was pasted last looked at, if nobody had yet', () => {
    const { desk, answerAll } = begin();
    desk.paste(OFFER);
    visit(desk);
    answerAll();
    expect(desk.workbench.text).toBe(OFFER);
    expect(desk.workbench.isCurrent).toBe(true);
  });
});

describe('while nobody looks at it', () => {
  it('a sample that comes late opens no thread', async () => {
    const { desk, threads, answerAll } = begin();
    const coming = desk.openSample('chromium');
    desk.close();
    await coming;
    expect(threads.filter(({ isOpen }) => isOpen)).toEqual([]);
    desk.open(() => undefined);
    answerAll();
    expect(desk.workbench.analysis.counts.sections).toBe(3);
  });
});

describe('a sample that comes late', () => {
  it('gives way to what was pasted, or written, while it was loaded', async () => {
    const { desk, paste } = begin();
    let coming = desk.openSample('chromium');
    paste(OFFER);
    await coming;
    expect(desk.workbench.text).toBe(OFFER);
    coming = desk.openSample('chromium');
    desk.workbench.setText(WRONG);
    await coming;
    expect(desk.workbench.text).toBe(WRONG);
  });

  it('gives way to another one', async () => {
    const { desk } = begin();
    const first = desk.openSample('chromium');
    const second = desk.openSample('rfc-2327');
    await Promise.all([first, second]);
    expect(desk.workbench.text).toContain('o=mhandley');
    expect(desk.workbench.given).toBe(1);
  });
});

describe('a thread that broke', () => {
  it('is told of, and the next text gets another', () => {
    const { desk, threads, paste } = begin();
    paste(OFFER);
    desk.workbench.give(ANSWER);
    threads.at(-1)?.fail('RangeError');
    expect(desk.workbench.problem).toBe('RangeError');
    expect(threads.filter(({ isOpen }) => isOpen)).toEqual([]);
    paste(WRONG);
    expect(desk.workbench.problem).toBeNull();
    expect(desk.workbench.analysis.counts.bySeverity.error).toBe(1);
  });

  it('leaves what was pasted to be read as it came', () => {
    const { desk, threads } = begin();
    desk.paste(`log: ${OFFER}`);
    threads.at(-1)?.fail('RangeError');
    expect(desk.workbench.text).toBe(`log: ${OFFER}`);
  });
});

describe('Compare', () => {
  it('has the answer of the same paste beside the offer', () => {
    const { desk, answerAll, paste } = begin();
    paste(
      JSON.stringify([
        { type: 'offer', sdp: OFFER },
        { type: 'answer', sdp: ANSWER },
      ]),
    );
    desk.compare();
    answerAll();
    expect([desk.workbench.text, desk.second.text]).toEqual([OFFER, ANSWER]);
  });

  it('has the answer and the offer of the same connection, where a log has several', () => {
    const { desk, answerAll, paste } = begin();
    const [offer, answer] = [OFFER, ANSWER].map((text) => text.replace('o=-', 'o=second'));
    const texts = [OFFER, ANSWER, offer, answer];
    const types = ['offer', 'answer', 'offer', 'answer'];
    paste(JSON.stringify(texts.map((sdp, index) => ({ type: types[index], sdp }))));
    const parts = desk.workbench.pasted?.unwrapped.others ?? [];
    const besideEach = [null, ...parts].map((part) => {
      if (part) desk.show(part);
      answerAll();
      return desk.workbench.pastedBeside?.text;
    });
    expect(besideEach).toEqual([ANSWER, OFFER, answer, offer]);
  });

  it('does not take the text as it was pasted for the answer to what became of it', () => {
    const { desk, paste } = begin();
    paste(JSON.stringify({ type: 'offer', sdp: OFFER }));
    desk.workbench.setText(WRONG);
    desk.compare();
    expect(desk.second.text).toBe('');
  });
});

describe('an answer that was pasted with its offer', () => {
  const rulesOf = (desk: Desk): string[] =>
    desk.workbench.analysis.diagnostics.map(({ rule }) => rule);

  it('is checked against it, and asked about beside it', () => {
    const { desk, answerAll, paste } = begin();
    paste(PAIR);
    expect(rulesOf(desk)).not.toContain('answer-mid-unknown');
    const answer = desk.workbench.pastedBeside;
    desk.show(answer);
    answerAll();
    expect(rulesOf(desk)).toContain('answer-mid-unknown');
    expect(desk.question.roleOf(desk.workbench.text, desk.workbench.type)).toBe('answer');
    expect(desk.question.offer).toBe(OFFER);
  });

  it('is still, once it was changed; and no more, once another text took its place', () => {
    const { desk, answerAll, paste } = begin();
    paste(PAIR);
    desk.show(desk.workbench.pastedBeside);
    desk.workbench.setText(WRONG_ANSWER.replace('a=mid:9', 'a=mid:8'));
    answerAll();
    expect(rulesOf(desk)).toContain('answer-mid-unknown');
    paste(WRONG_ANSWER);
    expect(rulesOf(desk)).not.toContain('answer-mid-unknown');
    expect(desk.question.offer).toBe('');
  });

  it('comes first or last in the paste', () => {
    const { desk, paste } = begin();
    paste(
      JSON.stringify([
        { type: 'answer', sdp: WRONG_ANSWER },
        { type: 'offer', sdp: OFFER },
      ]),
    );
    expect(desk.workbench.type).toBe('answer');
    expect(rulesOf(desk)).toContain('answer-mid-unknown');
  });

  it('goes by the offer that its reader wrote in its stead, until another pair is pasted', () => {
    const { desk, paste } = begin();
    paste(PAIR);
    desk.show(desk.workbench.pastedBeside);
    desk.question.offer = WRONG;
    expect(desk.question.offer).toBe(WRONG);
    paste(PAIR.replace('o=-', 'o=another'));
    desk.show(desk.workbench.pastedBeside);
    expect(desk.question.offer).toBe(OFFER.replace('o=-', 'o=another'));
  });
});

describe('this browser', () => {
  it('is asked about another part of a paste as what that is, whatever was chosen before', () => {
    const { desk, answerAll, paste } = begin();
    paste(PAIR);
    desk.question.choose('offer');
    desk.show(desk.workbench.pastedBeside);
    answerAll();
    expect(desk.question.roleOf(desk.workbench.text, desk.workbench.type)).toBe('answer');
  });

  it('can be asked about a text, and about an answer beside its offer, not about two versions', () => {
    const { desk, answerAll, paste } = begin();
    expect(desk.canAsk).toBe(false);
    paste(OFFER);
    expect(desk.canAsk).toBe(true);
    desk.compare();
    expect(desk.canAsk).toBe(false);
    desk.paste(ANSWER, desk.second);
    answerAll();
    expect(desk.canAsk).toBe(true);
    desk.comparison = 'versions';
    expect(desk.canAsk).toBe(false);
    desk.compare();
    expect(desk.canAsk).toBe(true);
  });
});
