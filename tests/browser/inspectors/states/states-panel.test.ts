import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import StatesPanel from '../../../../src/lib/inspectors/states/StatesPanel.svelte';
import { language } from '../../../../src/lib/i18n/language.svelte.js';
import type { PeerId, StateMachineName } from '../../../../src/lib/recording/events.js';
import '../../../../src/lib/ui/global.css';
import { boxed } from '../log/boxed.js';
import { type Told, given, recorded } from '../log/given.js';

const change = (
  peer: PeerId,
  machine: StateMachineName,
  from: string,
  to: string,
  step: number,
  afterMs = 5,
): Told => ({ type: 'state.changed', peer, machine, from, to, step, afterMs });

const EVENTS = recorded([
  { type: 'peer.created', peer: 'A', step: 1 },
  { type: 'peer.created', peer: 'B', step: 1 },
  change('A', 'signaling', 'stable', 'have-local-offer', 2, 4000),
  change('B', 'signaling', 'stable', 'have-remote-offer', 5, 6000),
  change('B', 'signaling', 'have-remote-offer', 'stable', 6, 2000),
  change('A', 'signaling', 'have-local-offer', 'stable', 9, 2000),
  change('B', 'iceConnection', 'new', 'checking', 16, 9000),
  change('B', 'iceConnection', 'checking', 'failed', 16, 15_000),
]);
const at = (position: number) => given(EVENTS, { order: 'textbook', position });

const blocks = (kind: string): number => document.querySelectorAll(`g.block.${kind} rect`).length;

beforeEach(async () => {
  language.current = 'en';
  await page.viewport(1000, 600);
});
afterEach(() => {
  delete document.documentElement.dataset['theme'];
});

describe('the states', () => {
  test('before there is a peer, a word says when there will be', async () => {
    await render(StatesPanel, { props: given([]), target: boxed() });
    await expect.element(page.getByText('No peer yet')).toBeVisible();
  });

  test('ten lanes are one list, and the arrow keys read their times', async () => {
    await render(StatesPanel, { props: at(24), target: boxed() });
    const list = page.getByRole('listbox', { name: 'State machines of both peers' });
    expect(list.getByRole('option').elements()).toHaveLength(10);
    // A pointer that was left lying on a lane has no say.
    await list.getByRole('option').nth(8).hover();
    list.element().focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
    const active = document.getElementById(
      list.element().getAttribute('aria-activedescendant') ?? '',
    );
    expect(active?.querySelector('.visually-hidden')?.textContent).toBe(
      'Peer B, ICE connection: new for 23 s → checking for 15 s → failed since 38.010 s',
    );
    await expect
      .element(
        page.getByText('new for 23 s → checking for 15 s → failed since 38.010 s', { exact: true }),
      )
      .toBeVisible();
    await userEvent.keyboard('{Home}');
    expect(list.element().getAttribute('aria-activedescendant')).toMatch(/-0$/);
  });

  test('the lanes open at the cursor’s instant, and show that there is more before it', async () => {
    await page.viewport(390, 600);
    await render(StatesPanel, { props: at(24), target: boxed('page') });
    const lanes = document.querySelector('.scroll');
    await expect.poll(() => lanes?.scrollLeft).toBeGreaterThan(0);
    await expect.poll(() => lanes?.getAttribute('data-more')).toBe('left');
    lanes?.scrollTo({ left: 0, behavior: 'instant' });
    await expect.poll(() => lanes?.getAttribute('data-more')).toBe('right');
  });

  test('left and right still walk the steps: the list leaves them alone', async () => {
    await render(StatesPanel, { props: at(24), target: boxed() });
    const taken: boolean[] = [];
    const listen = (event: KeyboardEvent): void => void taken.push(event.defaultPrevented);
    window.addEventListener('keydown', listen);
    page.getByRole('listbox').element().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}');
    window.removeEventListener('keydown', listen);
    expect(taken).toEqual([false, false]);
  });

  test('a screen reader gets every change so far as a table', async () => {
    const { rerender } = await render(StatesPanel, { props: at(6), target: boxed() });
    const rows = () => page.getByRole('table').getByRole('row').elements().length - 1;
    expect(rows()).toBe(3);
    await rerender(at(24));
    expect(rows()).toBe(6);
  });

  test('what lies ahead of the cursor is there as a ghost, and nothing moves when it comes', async () => {
    const { rerender } = await render(StatesPanel, { props: at(6), target: boxed() });
    const places = () =>
      [...document.querySelectorAll('g.block > rect:first-child')].map((rect) => [
        rect.getAttribute('x'),
        rect.getAttribute('width'),
      ]);
    const before = places();
    expect(blocks('ahead')).toBe(3);
    await rerender(at(24));
    expect(blocks('ahead')).toBe(0);
    expect(places()).toEqual(before);
  });

  test('failed has a cross, not only a colour', async () => {
    await render(StatesPanel, { props: at(24), target: boxed() });
    expect(document.querySelectorAll('g.block.failed path.cross')).toHaveLength(1);
  });

  test('a change of the current step has a bar', async () => {
    await render(StatesPanel, { props: at(9), target: boxed() });
    expect(document.querySelectorAll('rect.came')).toHaveLength(1);
  });

  test('the chart says where both stand, and in words which way they went', async () => {
    await render(StatesPanel, { props: at(5), target: boxed() });
    const chart = page.getByRole('img', { name: /JSEP/ });
    await expect
      .element(chart)
      .toHaveAccessibleName(
        'Signaling states as JSEP has them. Peer A: have-local-offer. Peer B: have-remote-offer.',
      );
    const labels = [...document.querySelectorAll('text.label.taken')].map((label) =>
      label.textContent.replace(/\s+/g, ''),
    );
    expect(labels).toEqual(['setLocal(offer)A', 'setRemote(offer)B']);
  });
});

describe('on any screen', () => {
  test.each([
    [800, 'card'],
    [366, 'page'],
    [304, 'page'],
  ] as const)(
    '%s px wide, the panel does not make the page scroll sideways',
    async (width, kind) => {
      await page.viewport(width + 16, 700);
      await render(StatesPanel, { props: at(24), target: boxed(kind) });
      await expect
        .poll(() => document.documentElement.scrollWidth)
        .toBeLessThanOrEqual(Math.max(width + 16, kind === 'card' ? 816 : 0));
    },
  );

  test.each(['light', 'dark'])('axe finds no fault, %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    await render(StatesPanel, { props: at(9), target: boxed() });
    const { violations } = await axe.run(document.querySelector('.boxed') ?? document);
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
