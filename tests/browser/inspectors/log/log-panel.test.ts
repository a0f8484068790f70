import axe from 'axe-core';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import LogPanel from '../../../../src/lib/inspectors/log/LogPanel.svelte';
import { language } from '../../../../src/lib/i18n/language.svelte.js';
import '../../../../src/lib/ui/global.css';
import { type Told, given, recorded } from './given.js';
import { boxed } from './boxed.js';

const HOSTILE = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>\u202Eevil';

const FEW: Told[] = [
  { type: 'step.entered', step: 1 },
  { type: 'peer.created', peer: 'A', step: 1 },
  { type: 'peer.created', peer: 'B', step: 1 },
  { type: 'step.entered', step: 2 },
  { type: 'call.started', peer: 'A', method: 'createOffer', detail: '', step: 2 },
  {
    type: 'state.changed',
    peer: 'A',
    machine: 'signaling',
    from: 'stable',
    to: 'have-local-offer',
    step: 2,
  },
  { type: 'channel.message', peer: 'B', direction: 'received', text: HOSTILE, step: 24 },
];

const many = (count: number): Told[] =>
  Array.from({ length: count }, (_, index) => ({
    type: 'channel.message',
    peer: index % 2 === 0 ? 'A' : 'B',
    direction: 'sent',
    text: `message ${index}`,
    step: 24,
  }));

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-row]')];
const lineOf = (seq: number) =>
  page.elementLocator(document.querySelector<HTMLElement>(`[data-row="${seq}"]`) ?? document.body);
const box = (): HTMLElement => {
  const found = rows()[0]?.closest('ul')?.parentElement?.parentElement;
  if (!found) throw new Error('no list');
  return found;
};
const focusedSeq = (): string | undefined =>
  document.activeElement instanceof HTMLElement ? document.activeElement.dataset['row'] : undefined;

beforeEach(async () => {
  language.current = 'en';
  await page.viewport(1000, 600);
});

describe('the log', () => {
  test('shows every event in one line with its step, peer, type and how it is known', async () => {
    await render(LogPanel, { props: given(recorded(FEW)), target: boxed() });
    expect(rows()).toHaveLength(FEW.length);
    await expect.element(lineOf(4)).toHaveTextContent(/A call\.started createOffer\(\) observed/);
  });

  test('is empty with a word before the first event', async () => {
    await render(LogPanel, { props: given([]), target: boxed() });
    await expect.element(page.getByText('No event yet')).toBeVisible();
  });

  test('words from the other side stay text', async () => {
    await render(LogPanel, { props: given(recorded(FEW)), target: boxed() });
    await lineOf(6).click();
    await expect
      .element(page.getByRole('region', { name: 'Payload of event 6' }))
      .toHaveTextContent('<script>window.pwned=1</script>');
    expect(document.querySelector('[data-row] img, pre img, pre script')).toBeNull();
    expect((window as { pwned?: number }).pwned).toBeUndefined();
  });

  test('opens and closes the payload of an event on demand, as JSON', async () => {
    const events = recorded(FEW);
    await render(LogPanel, { props: given(events), target: boxed() });
    await lineOf(5).click();
    const payload = page.getByRole('region', { name: 'Payload of event 5' });
    expect(JSON.parse(payload.element().textContent)).toEqual(events[5]);
    await expect.element(lineOf(5)).toHaveAttribute('aria-expanded', 'true');
    await lineOf(5).click();
    expect(payload.query()).toBeNull();
  });

  test('a payload can be copied', async () => {
    const events = recorded(FEW);
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
    await render(LogPanel, { props: given(events), target: boxed() });
    await lineOf(1).click();
    await page.getByRole('button', { name: 'Copy JSON' }).click();
    await expect.element(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(JSON.parse(write.mock.calls[0]?.[0] ?? '')).toEqual(events[1]);
    write.mockRestore();
  });

  test('says so when the browser refuses the clipboard', async () => {
    const write = vi
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await render(LogPanel, { props: given(recorded(FEW)), target: boxed() });
    await lineOf(1).click();
    await page.getByRole('button', { name: 'Copy JSON' }).click();
    await expect.element(page.getByText('refused the clipboard')).toBeVisible();
    write.mockRestore();
  });

  test('marks the events of the current step, and a click on a step goes there', async () => {
    const goToStep = vi.fn();
    await render(LogPanel, {
      props: given(recorded(FEW), { order: 'textbook', position: 2 }, goToStep),
      target: boxed(),
    });
    const marked = page.getByRole('button', { name: 'Go to step 2' }).elements();
    expect(marked).toHaveLength(3);
    for (const button of marked) expect(button.getAttribute('aria-current')).toBe('step');
    await page.getByRole('button', { name: 'Go to step 1' }).first().click();
    expect(goToStep).toHaveBeenCalledExactlyOnceWith(1);
  });

  test('switching the language changes every word of ours at once', async () => {
    await render(LogPanel, { props: given(recorded(FEW)), target: boxed() });
    language.current = 'zh-TW';
    await expect.poll(() => rows()[0]?.textContent).toContain('第 1 步開始');
    await expect.element(page.getByRole('button', { name: '步驟', exact: true })).toBeVisible();
  });
});

describe('the filter', () => {
  test('by text, by peer and by kind', async () => {
    await render(LogPanel, { props: given(recorded(FEW)), target: boxed() });
    await page.getByRole('searchbox').fill('createoffer');
    await expect.element(page.getByRole('status').first()).toHaveTextContent('1 of 7');
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: 'B', exact: true }).click();
    await expect.poll(() => rows().map((row) => row.dataset['row'])).toEqual(['2', '6']);
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await page.getByRole('button', { name: 'States', exact: true }).click();
    await expect.poll(() => rows().map((row) => row.dataset['row'])).toEqual(['5']);
  });

  test('that nothing passes says so', async () => {
    await render(LogPanel, { props: given(recorded(FEW)), target: boxed() });
    await page.getByRole('searchbox').fill('no such thing');
    await expect.element(page.getByText('No event matches')).toBeVisible();
  });
});

describe('ten thousand events', () => {
  test('have fewer than sixty rows in the document, wherever the list stands', async () => {
    await render(LogPanel, { props: given(recorded(many(10_000))), target: boxed() });
    for (const share of [0, 0.37, 1]) {
      box().scrollTop = box().scrollHeight * share;
      await expect.poll(() => rows().length).toBeGreaterThan(5);
      expect(rows().length).toBeLessThan(60);
      const wanted = Math.round(Math.max(box().scrollTop, 0) / 28);
      await expect
        .poll(() => rows().some((row) => Number(row.dataset['row']) === Math.min(wanted, 9_999)))
        .toBe(true);
    }
  });

  test('tell their place and number, for most are not in the document', async () => {
    await render(LogPanel, { props: given(recorded(many(10_000))), target: boxed() });
    const item = rows()[0]?.closest('li');
    expect(item?.getAttribute('aria-setsize')).toBe('10000');
    expect(item?.getAttribute('aria-posinset')).toBe('1');
  });

  test('are walked with the arrow keys, End and Home, by one tab stop', async () => {
    await render(LogPanel, { props: given(recorded(many(10_000))), target: boxed() });
    expect(rows().filter((row) => row.tabIndex === 0)).toHaveLength(1);
    rows()[0]?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.poll(focusedSeq).toBe('2');
    await userEvent.keyboard('{End}');
    await expect.poll(focusedSeq).toBe('9999');
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(focusedSeq).toBe('9998');
    await userEvent.keyboard('{Home}');
    await expect.poll(focusedSeq).toBe('0');
    expect(box().scrollTop).toBe(0);
  });

  test('keep the focus on a row that is scrolled out of view', async () => {
    await render(LogPanel, { props: given(recorded(many(10_000))), target: boxed() });
    rows()[0]?.focus();
    box().scrollTop = 100_000;
    await expect.poll(() => rows().some((row) => row.dataset['row'] === '3575')).toBe(true);
    expect(focusedSeq()).toBe('0');
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focusedSeq).toBe('1');
    await expect.element(lineOf(1)).toBeInViewport();
  });

  test('a page of the clicker still turns the page: PageDown is left alone', async () => {
    await render(LogPanel, { props: given(recorded(many(100))), target: boxed() });
    const seen = vi.fn((event: KeyboardEvent) => event.defaultPrevented);
    window.addEventListener('keydown', seen);
    rows()[0]?.focus();
    await userEvent.keyboard('{PageDown}{ArrowRight}{ArrowDown}');
    window.removeEventListener('keydown', seen);
    expect(seen.mock.results.map(({ value }) => value as boolean)).toEqual([false, false, true]);
  });

  test('the list goes to the step that the cursor goes to, and follows what is appended', async () => {
    const told: Told[] = [
      ...many(500).map((each) => ({ ...each, step: 3 })),
      ...many(40).map((each) => ({ ...each, step: 9 })),
    ];
    const at = (events: readonly Told[], position: number) =>
      given(recorded(events), { order: 'textbook', position });
    const { rerender } = await render(LogPanel, { props: at(told, 9), target: boxed() });
    await expect.element(lineOf(500)).toBeInViewport();
    await rerender(at(told, 3));
    await expect.element(lineOf(0)).toBeInViewport();
    await rerender(at(told, 9));
    await expect.element(lineOf(500)).toBeInViewport();
    box().scrollTop = box().scrollHeight;
    await expect.poll(() => rows().some((row) => row.dataset['row'] === '539')).toBe(true);
    await rerender(at([...told, ...many(3).map((each) => ({ ...each, step: 9 }))], 9));
    await expect.poll(() => rows().some((row) => row.dataset['row'] === '542')).toBe(true);
    await expect.element(lineOf(542)).toBeInViewport();
  });
});

describe('whoever cannot see it', () => {
  test.each(['light', 'dark'])('finds no fault with axe, %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    await render(LogPanel, {
      props: given(recorded(FEW), { order: 'textbook', position: 24 }),
      target: boxed(),
    });
    await lineOf(4).click();
    const { violations } = await axe.run(document.querySelector('.boxed') ?? document);
    delete document.documentElement.dataset['theme'];
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
