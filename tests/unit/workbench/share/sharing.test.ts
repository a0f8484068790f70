import { describe, expect, it, vi } from 'vitest';
import { decodeLink } from '../../../../src/lib/sdp/link/link.js';
import { answerTo, type ShareQuestion } from '../../../../src/lib/workbench/share/questions.js';
import type { ShareThreadEvents } from '../../../../src/lib/workbench/share/share-thread.js';
import { type Shared, Sharing } from '../../../../src/lib/workbench/share/sharing.svelte.js';

const TEXT = 'o=- 4711 1 IN IP4 0.0.0.0\r\na=ice-ufrag:abcd\r\nc=IN IP4 8.8.8.8\r\n';

const BESIDE = { text: 'c=IN IP4 8.8.8.8\r\n', type: null, isAnswer: true } as const;

/** A thread that answers when it is told to. */
function begin(shared: Partial<Shared> = {}) {
  const questions: ShareQuestion[] = [];
  let events: ShareThreadEvents | undefined;
  const sharing = new Sharing({ text: TEXT, type: null, beside: null, ...shared }, (given) => {
    events = given;
    return { ask: (question) => questions.push(question), close: () => undefined };
  });
  const answer = (): void => {
    const question = questions.shift();
    if (question) events?.onAnswer(answerTo(question));
  };
  const fail = (message: string): void => events?.onFailure(message);
  return { sharing, questions, answer, fail };
}

const linked = async (sharing: Sharing) => decodeLink(sharing.ready?.fragment ?? '');

describe('a text on its way out', () => {
  it('has everything replaced at first', async () => {
    const { sharing, answer } = begin();
    answer();
    await vi.waitUntil(() => sharing.isCurrent);
    expect(await linked(sharing)).toEqual({
      ok: true,
      text: 'o=- 1111 1 IN IP4 0.0.0.0\r\na=ice-ufrag:xxx1\r\nc=IN IP4 203.0.113.1\r\n',
    });
  });

  it('is never taken for current while another choice is made ready', async () => {
    const { sharing, answer } = begin();
    answer();
    await vi.waitUntil(() => sharing.isCurrent);
    sharing.replace('address', false);
    expect(sharing.isCurrent).toBe(false);
    answer();
    await vi.waitUntil(() => sharing.isCurrent);
    expect(await linked(sharing)).toMatchObject({
      text: 'o=- 1111 1 IN IP4 0.0.0.0\r\na=ice-ufrag:xxx1\r\nc=IN IP4 8.8.8.8\r\n',
    });
  });

  it('of two choices in a row becomes what the second says', async () => {
    const { sharing, questions, answer } = begin();
    sharing.replace('session-id', false);
    sharing.replace('address', false);
    // However many there are, only the newest waits.
    expect(questions).toHaveLength(1);
    answer();
    expect(sharing.ready).toBeNull();
    expect(questions).toHaveLength(1);
    answer();
    expect(questions).toHaveLength(0);
    await vi.waitUntil(() => sharing.isCurrent);
    expect(await linked(sharing)).toMatchObject({
      text: 'o=- 4711 1 IN IP4 0.0.0.0\r\na=ice-ufrag:xxx1\r\nc=IN IP4 8.8.8.8\r\n',
    });
  });

  it('takes its type along, and the text beside it with the same replacements', async () => {
    const { sharing, answer } = begin({ type: 'offer', beside: BESIDE });
    answer();
    await vi.waitUntil(() => sharing.isCurrent);
    expect(await linked(sharing)).toMatchObject({
      type: 'offer',
      beside: 'c=IN IP4 203.0.113.1\r\n',
    });
  });

  it('is annotated with the same replacements, the answer beside its offer', async () => {
    const { sharing, answer } = begin({ type: 'offer', beside: BESIDE });
    answer();
    await vi.waitUntil(() => sharing.isCurrent);
    const [first, second] = sharing.ready?.annotated ?? [];
    expect(first).toMatchObject({ type: 'offer' });
    expect(first?.text).not.toContain('8.8.8.8');
    expect(second).toEqual({ text: 'c=IN IP4 203.0.113.1\r\n', type: null, offer: first?.text });
  });

  it('becomes a file that holds both of its texts', async () => {
    const { sharing, answer } = begin({ beside: BESIDE });
    answer();
    await vi.waitUntil(() => sharing.isCurrent);
    const words = { language: 'en', explanations: null, rules: null } as const;
    const file = sharing.writeFile(sharing.ready?.annotated ?? [], words);
    // Another choice does not change what was asked for before it.
    sharing.replace('address', false);
    answer();
    answer();
    const html = await file;
    expect(html).toContain('ice-ufrag');
    expect(html.match(/c=IN IP4 203\.0\.113\.1/g)).toHaveLength(2);
    expect(html).not.toContain('8.8.8.8');
  });

  it('tells whoever waits for a file that none will come', async () => {
    const { sharing, fail } = begin();
    const file = sharing.writeFile([], { language: 'en', explanations: null, rules: null });
    fail('no memory');
    await expect(file).rejects.toThrow('no memory');
  });

  it('says so when it cannot be made ready', () => {
    const { sharing, fail } = begin();
    fail('no worker');
    expect(sharing.problem).toBe('no worker');
  });
});
