import { describe, expect, it, vi } from 'vitest';
import { decodeLink } from '../../../../src/lib/sdp/link/link.js';
import {
  offerToShare,
  type ShareRequest,
} from '../../../../src/lib/workbench/share/offer-to-share.js';
import type { ShareThreadEvents } from '../../../../src/lib/workbench/share/share-thread.js';
import { type Shared, Sharing } from '../../../../src/lib/workbench/share/sharing.svelte.js';

const TEXT = 'o=- 4711 1 IN IP4 0.0.0.0\r\na=ice-ufrag:abcd\r\nc=IN IP4 8.8.8.8\r\n';

/** A thread that answers when it is told to. */
function begin(shared: Partial<Shared> = {}) {
  const requests: ShareRequest[] = [];
  let events: ShareThreadEvents | undefined;
  const sharing = new Sharing({ text: TEXT, type: null, beside: null, ...shared }, (given) => {
    events = given;
    return { ask: (request) => requests.push(request), close: () => undefined };
  });
  const answer = (): void => {
    const request = requests.shift();
    if (request) events?.onAnswer(offerToShare(request));
  };
  const fail = (message: string): void => events?.onFailure(message);
  return { sharing, answer, fail };
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
    const { sharing, answer } = begin();
    sharing.replace('session-id', false);
    sharing.replace('address', false);
    answer();
    answer();
    expect(sharing.ready).toBeNull();
    answer();
    await vi.waitUntil(() => sharing.isCurrent);
    expect(await linked(sharing)).toMatchObject({
      text: 'o=- 4711 1 IN IP4 0.0.0.0\r\na=ice-ufrag:xxx1\r\nc=IN IP4 8.8.8.8\r\n',
    });
  });

  it('takes its type along, and the text beside it with the same replacements', async () => {
    const { sharing, answer } = begin({ type: 'offer', beside: 'c=IN IP4 8.8.8.8\r\n' });
    answer();
    await vi.waitUntil(() => sharing.isCurrent);
    expect(await linked(sharing)).toMatchObject({
      type: 'offer',
      beside: 'c=IN IP4 203.0.113.1\r\n',
    });
  });

  it('says so when it cannot be made ready', () => {
    const { sharing, fail } = begin();
    fail('no worker');
    expect(sharing.problem).toBe('no worker');
  });
});
