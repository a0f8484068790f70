import { createRawSnippet, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { language } from '../../../src/lib/i18n/language.svelte.js';
import { visibleEvents } from '../../../src/lib/recording/cursor.js';
import type { PeerId } from '../../../src/lib/recording/events.js';
import { lineCount } from '../../../src/lib/recording/line-count.js';
import { type PeerView, peerView } from '../../../src/lib/recording/peer-view.js';
import Chat from '../../../src/lib/stage/Chat.svelte';
import PeerPane from '../../../src/lib/stage/PeerPane.svelte';
import PeerPicture from '../../../src/lib/stage/PeerPicture.svelte';
import '../../../src/lib/ui/global.css';
import { sample } from '../support/sample.js';

beforeEach(async () => {
  language.current = 'en';
  await page.viewport(1440, 900);
});
afterEach(() => {
  language.current = 'en';
});

const viewAt = (peer: PeerId, step: number): PeerView =>
  peerView(visibleEvents(sample.events, { order: 'textbook', position: step }), peer);

const nothing = createRawSnippet(() => ({ render: () => '<span></span>' }));
const onDescription = vi.fn();
beforeEach(() => void onDescription.mockReset());

const propsAt = (peer: PeerId, step: number) => ({
  peer,
  view: viewAt(peer, step),
  step,
  picture: nothing,
  chat: nothing,
  onDescription,
});

/** The value that stands beside a term of the list of states. */
const stateOf = (container: Element, term: string): string | undefined =>
  [...container.querySelectorAll('dt')]
    .find(({ textContent }) => textContent === term)
    ?.nextElementSibling?.textContent?.trim();

describe('the states of a peer', () => {
  it('are the four of the design before there is a channel, in their initial words', async () => {
    const { container } = await render(PeerPane, propsAt('A', 0));
    expect([...container.querySelectorAll('dt')].map(({ textContent }) => textContent)).toEqual([
      'signaling',
      'ICE gathering',
      'ICE connection',
      'connection',
    ]);
    expect(stateOf(container, 'signaling')).toBe('stable');
    expect(stateOf(container, 'connection')).toBe('new');
  });

  it('follow the cursor, there and back', async () => {
    const { container, rerender } = await render(PeerPane, propsAt('A', 2));
    expect(stateOf(container, 'signaling')).toBe('have-local-offer');
    await rerender(propsAt('A', 16));
    expect(stateOf(container, 'connection')).toBe('connected');
    expect(stateOf(container, 'data channel')).toBe('open');
    await rerender(propsAt('A', 15));
    expect(stateOf(container, 'connection')).not.toBe('connected');
  });
});

describe('the descriptions of a peer', () => {
  it('are none until they are set', async () => {
    const { container } = await render(PeerPane, propsAt('A', 1));
    expect(container.querySelectorAll('.descriptions button')).toHaveLength(0);
    const sides = [...container.querySelectorAll('.descriptions .two > *')];
    expect(sides.map(({ textContent }) => textContent.replace(/\s+/g, ''))).toEqual([
      'localnone',
      'remotenone',
    ]);
  });

  it('say type and lines, and what the local one has grown to', async () => {
    await render(PeerPane, propsAt('A', 13));
    const { local } = viewAt('A', 13);
    if (!local?.grownSdp) throw new Error('the sample’s offer did not grow');
    const button = page.getByRole('button', { name: /^local offer/ });
    const [set, now] = [lineCount(local.sdp), lineCount(local.grownSdp)];
    await expect.element(button).toHaveTextContent(`offer ${set} → ${now} lines`);
  });

  it('are a way into the inspector', async () => {
    await render(PeerPane, propsAt('B', 6));
    await userEvent.click(page.getByRole('button', { name: /^remote offer/ }));
    await userEvent.click(page.getByRole('button', { name: /^local answer/ }));
    expect(onDescription.mock.calls).toEqual([['remote'], ['local']]);
  });
});

describe('the candidates of a peer', () => {
  const itemsOf = (container: Element): string[] =>
    [...container.querySelectorAll('li')].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );

  it('are none yet, then held, sent and added, each told in a word', async () => {
    const { container, rerender } = await render(PeerPane, propsAt('A', 1));
    await expect.element(page.getByText('none yet')).toBeVisible();
    for (const [step, word] of [
      [13, 'held'],
      [14, 'sent'],
      [16, 'added'],
    ] as const) {
      await rerender(propsAt('A', step));
      expect(itemsOf(container).length).toBeGreaterThan(0);
      for (const item of itemsOf(container)) expect(item).toContain(word);
    }
  });

  it('that came with this step say so, not by colour alone', async () => {
    const { container, rerender } = await render(PeerPane, propsAt('A', 11));
    const marked = (): string[] =>
      itemsOf(container).filter((item) => item.includes('new in this step'));
    expect(marked()).toHaveLength(1);
    expect(marked()[0]).toContain('srflx');
    await rerender(propsAt('A', 12));
    expect(marked()).toEqual([]);
  });

  it('of step 11 do not show at step 2, though they had come', async () => {
    const { container } = await render(PeerPane, propsAt('A', 2));
    expect(itemsOf(container).join()).not.toContain('srflx');
  });

  it('that went late say so', async () => {
    const view = viewAt('A', 14);
    const late = { ...view, candidates: view.candidates.map((one) => ({ ...one, late: true })) };
    const { container } = await render(PeerPane, { ...propsAt('A', 14), view: late });
    for (const item of itemsOf(container)) expect(item).toContain('late');
  });

  it('shorten mDNS names, and put an IPv6 address in brackets', async () => {
    const view = viewAt('A', 2);
    const [one] = view.candidates;
    if (!one) throw new Error('no candidate');
    const named = (seq: number, address: string): typeof one => ({
      ...one,
      seq,
      candidate: { ...one.candidate, candidate: `candidate:1 1 udp 1 ${address} 4242 typ host` },
    });
    const { container } = await render(PeerPane, {
      ...propsAt('A', 2),
      view: {
        ...view,
        candidates: [
          named(1, '3f0c1b7e-5b0e-4c3c-9d1f-1f5a2b7c9d10.local'),
          named(2, '2001:db8::1'),
          named(3, '192.0.2.1'),
        ],
      },
    });
    const endpoints = [...container.querySelectorAll('.endpoint')].map((e) => e.textContent);
    expect(endpoints).toEqual(['3f0c….local:4242', '[2001:db8::1]:4242', '192.0.2.1:4242']);
  });
});

describe('a pane with everything in it, in a window of 1440 × 900', () => {
  /** As the page's grid gives it: 284 px with its border, and what the other rows leave over. */
  const boxed = (): HTMLElement => {
    const target = document.createElement('div');
    Object.assign(target.style, { display: 'flex', width: '282px', height: '455px' });
    return document.body.appendChild(target);
  };

  /** Whether all of an element can be seen where it stands. */
  const isSeen = (element: Element): boolean => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return [top + 2, bottom - 2].every((y) =>
      element.contains(document.elementFromPoint((left + right) / 2, y)),
    );
  };

  it('shows two candidates above the chat, and the others by scrolling their list', async () => {
    const view = viewAt('A', 24);
    const [one] = view.candidates;
    if (!one) throw new Error('no candidate');
    const candidates = Array.from({ length: 9 }, (_, seq) => ({ ...one, seq }));
    const messages = ['good morning', 'and good night'].map((text, seq) => ({
      direction: 'sent' as const,
      text,
      atMs: seq,
      seq,
    }));
    const chat = createRawSnippet(() => ({
      render: () => '<div></div>',
      setup: (target) => {
        const mounted = mount(Chat, {
          target,
          props: { peer: 'A', view: { ...view, messages }, canSend: true, send: vi.fn() },
        });
        return () => void unmount(mounted);
      },
    }));
    const picture = createRawSnippet(() => ({
      render: () => '<div></div>',
      setup: (target) => {
        const local = document.createElement('canvas').captureStream();
        const props = { local, remote: local, isLive: true, usesCamera: false };
        const mounted = mount(PeerPicture, {
          target,
          props: { peer: 'A', ...props, onCamera: vi.fn(), onSound: vi.fn() },
        });
        return () => void unmount(mounted);
      },
    }));
    const { container } = await render(PeerPane, {
      props: { ...propsAt('A', 24), view: { ...view, candidates }, picture, chat },
      target: boxed(),
    });
    const rows = [...container.querySelectorAll('.list li')];
    expect(rows.slice(0, 2).map(isSeen)).toEqual([true, true]);
    await expect.element(page.getByText('and good night')).toBeVisible();
    expect(isSeen(page.getByRole('textbox').element())).toBe(true);
    for (const button of page.getByRole('button', { name: /Hear|camera/ }).elements())
      expect(isSeen(button)).toBe(true);
    // The pane itself stands still.
    const pane = container.querySelector('.pane');
    expect(pane?.scrollHeight).toBe(pane?.clientHeight);
    const list = page.getByRole('group', { name: 'Candidates found' });
    await expect.element(list).toHaveAttribute('data-more', 'below');
    await expect.element(list).toHaveAttribute('tabindex', '0');
    list.element().scrollTop = list.element().scrollHeight;
    expect(rows.slice(-2).map(isSeen)).toEqual([true, true]);
  });

  it('has no tab stop at a list that has nothing to scroll', async () => {
    const view = viewAt('A', 14);
    const candidates = view.candidates.slice(0, 2);
    expect(candidates).toHaveLength(2);
    const props = { ...propsAt('A', 14), view: { ...view, candidates } };
    await render(PeerPane, { props, target: boxed() });
    const list = page.getByRole('group', { name: 'Candidates found' });
    await expect.element(list).not.toHaveAttribute('tabindex');
  });
});

describe('the language of a pane', () => {
  it('changes in place', async () => {
    const { container } = await render(PeerPane, propsAt('A', 14));
    language.current = 'zh-TW';
    await expect.element(page.getByRole('heading', { name: '找到的候選位址' })).toBeVisible();
    expect(stateOf(container, 'ICE 蒐集')).toBe('complete');
    expect(container.querySelector('.stage')?.textContent).toContain('已送出');
  });
});

describe('the chat', () => {
  const chatProps = (more: Partial<Parameters<typeof render<typeof Chat>>[1]> = {}) => ({
    peer: 'A' as const,
    view: viewAt('A', 24),
    canSend: true,
    send: vi.fn(() => Promise.resolve(null)),
    ...more,
  });

  it('sends a line with Enter, and empties the field', async () => {
    const props = chatProps();
    await render(Chat, props);
    const field = page.getByRole('textbox', { name: 'Message from peer A to peer B' });
    await userEvent.type(field, '  good morning {Enter}');
    expect(props.send).toHaveBeenCalledExactlyOnceWith('good morning');
    await expect.element(field).toHaveValue('');
  });

  it('sends nothing that is only blanks', async () => {
    const props = chatProps();
    await render(Chat, props);
    await userEvent.type(page.getByRole('textbox'), '   {Enter}');
    await userEvent.click(page.getByRole('button', { name: 'Send' }));
    expect(props.send).not.toHaveBeenCalled();
  });

  it('keeps the line and says why when it could not be sent', async () => {
    const error = { name: 'InvalidStateError', message: 'the channel is closing' };
    await render(Chat, chatProps({ send: vi.fn(() => Promise.resolve(error)) }));
    const field = page.getByRole('textbox');
    await userEvent.type(field, 'hello{Enter}');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('InvalidStateError: the channel is closing');
    await expect.element(field).toHaveValue('hello');
  });

  it('shows the last lines, each with who said it, and markup as text', async () => {
    const texts = ['one', 'two', '<b>three</b>', 'four'];
    const messages = texts.map((text, seq) => ({
      direction: seq % 2 === 0 ? ('sent' as const) : ('received' as const),
      text,
      atMs: seq,
      seq,
    }));
    const { container } = await render(Chat, chatProps({ view: { ...viewAt('A', 24), messages } }));
    const lines = [...container.querySelectorAll('li')].map((li) =>
      [...li.children].map(({ textContent }) => textContent),
    );
    expect(lines).toEqual([
      ['received', 'two'],
      ['sent', '<b>three</b>'],
      ['received', 'four'],
    ]);
    expect(container.querySelector('li b')).toBeNull();
  });

  it('has no field where nothing can be sent', async () => {
    await render(Chat, chatProps({ canSend: false }));
    await expect.element(page.getByRole('textbox')).not.toBeInTheDocument();
  });
});

describe('the picture of a pane', () => {
  it('at 1024 px is not covered by its buttons', async () => {
    await page.viewport(1024, 768);
    const { container } = await render(PeerPicture, pictureProps({ remote: picture() }));
    const covered = container.querySelector('.picture')?.getBoundingClientRect();
    const buttons = page.getByRole('button').elements();
    expect(buttons).toHaveLength(2);
    for (const button of buttons) {
      const { top, height, width } = button.getBoundingClientRect();
      expect(top).toBeGreaterThanOrEqual(covered?.bottom ?? Infinity);
      expect(Math.min(height, width)).toBeGreaterThanOrEqual(24);
    }
  });

  const picture = (): MediaStream => document.createElement('canvas').captureStream();
  const pictureProps = (more: object = {}) => ({
    peer: 'A' as const,
    local: picture(),
    remote: null as MediaStream | null,
    isLive: true,
    usesCamera: false,
    onCamera: vi.fn(),
    onSound: vi.fn(),
    ...more,
  });

  it('is the peer’s own, muted, until the other’s came', async () => {
    const props = pictureProps();
    const { container, rerender } = await render(PeerPicture, props);
    const main = (): HTMLVideoElement | null => container.querySelector('video.main');
    expect(main()?.srcObject).toBe(props.local);
    expect(main()?.muted).toBe(true);
    await expect.element(page.getByText('local picture')).toBeVisible();
    const remote = picture();
    await rerender({ ...props, remote });
    expect(main()?.srcObject).toBe(remote);
    expect(container.querySelectorAll('video')).toHaveLength(2);
    await expect.element(page.getByText('picture from peer B')).toBeVisible();
  });

  it('is heard only when somebody asks for it, and no longer when they do not', async () => {
    const props = pictureProps({ remote: picture() });
    const { container } = await render(PeerPicture, props);
    const main = (): boolean | undefined =>
      container.querySelector<HTMLVideoElement>('video.main')?.muted;
    expect(main()).toBe(true);
    await userEvent.click(page.getByRole('button', { name: 'Hear peer B' }));
    expect(props.onSound).toHaveBeenCalledOnce();
    await expect.element(page.getByRole('button', { name: 'Mute peer B' })).toBeVisible();
    expect(main()).toBe(false);
    await userEvent.click(page.getByRole('button', { name: 'Mute peer B' }));
    expect(main()).toBe(true);
    expect(props.onSound).toHaveBeenCalledOnce();
  });

  it('may come from the camera, and the button says which way it goes', async () => {
    const props = pictureProps();
    const { rerender } = await render(PeerPicture, props);
    await userEvent.click(page.getByRole('button', { name: 'Use camera' }));
    await rerender({ ...props, usesCamera: true });
    await userEvent.click(page.getByRole('button', { name: 'Turn the camera off' }));
    expect(props.onCamera.mock.calls).toEqual([[true], [false]]);
  });

  it('of a recording is none, and offers no camera and no sound', async () => {
    const { container } = await render(
      PeerPicture,
      pictureProps({ local: null, remote: null, isLive: false }),
    );
    expect(container.querySelector('video')).toBeNull();
    await expect.element(page.getByText('recorded run, no picture')).toBeVisible();
    await expect.element(page.getByRole('button')).not.toBeInTheDocument();
  });
});
