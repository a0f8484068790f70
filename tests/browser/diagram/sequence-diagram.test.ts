import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
// Loaded on first use in the page; here from the start, so that Vite finds what they need before a test runs.
import '../../../src/lib/diagram/Legend.svelte';
import '../../../src/lib/diagram/SaveMenu.svelte';
import SequenceDiagram from '../../../src/lib/diagram/SequenceDiagram.svelte';
import { pictureOf } from '../../../src/lib/diagram/export/picture.js';
import { diagramSvg } from '../../../src/lib/diagram/export/diagram-svg.js';
import { paletteOf } from '../../../src/lib/diagram/export/save.js';
import { textWidth } from '../../../src/lib/diagram/layout/text-width.js';
import * as m from '../../../src/lib/i18n/paraglide/messages.js';
import { language } from '../../../src/lib/i18n/language.svelte.js';
import type { Cursor } from '../../../src/lib/recording/cursor.js';
import type { FlowEvent } from '../../../src/lib/recording/events.js';
import '../../../src/lib/ui/global.css';
import { scriptedWalk } from '../../fixtures/scripted-walk.js';
import { clockEnd, diagramInput, retold, textbook } from '../../unit/diagram/diagram-input.js';

// The fixture reads its SDP from files, which a page cannot; what stands in it does not matter here.
vi.mock('node:fs', () => ({ default: { readFileSync: () => 'v=0\r\ns=-\r\n' } }));

const { events } = scriptedWalk();
const onGoTo = vi.fn();
const onOrderChange = vi.fn();
let card: HTMLElement;

beforeEach(() => {
  onGoTo.mockReset();
  onOrderChange.mockReset();
  card = document.createElement('div');
  Object.assign(card.style, { display: 'flex', width: '840px', height: '420px' });
  document.body.append(card);
});
afterEach(async () => {
  card.remove();
  language.current = 'en';
  await emulateMotion('no-preference');
});

const emulateMotion = (value: 'reduce' | 'no-preference') =>
  cdp().send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-reduced-motion', value }],
  });

function propsAt(cursor: Cursor, from: readonly FlowEvent[] = events) {
  const { rows, clock, currentStep } = diagramInput(from, cursor);
  return { rows, events: from, clock, cursor, currentStep, onGoTo, onOrderChange };
}
async function show(cursor: Cursor, from: readonly FlowEvent[] = events) {
  const screen = await render(SequenceDiagram, { target: card, props: propsAt(cursor, from) });
  // The code of the clock's order is loaded when there is something to put in order.
  const named = cursor.order === 'clock' ? m.diagram_rows_clock() : m.diagram_rows_textbook();
  await expect.poll(() => list().getAttribute('aria-label')).toBe(named);
  return screen;
}

const clockAt = (step: number): number =>
  diagramInput(events, clockEnd(events)).clock.find((entry) => entry.step === step)?.seq ?? -1;

const row = (step: number) => page.getByRole('button', { name: new RegExp(`^Step ${step}:`) });
const list = () => card.querySelector('ol') as HTMLOListElement;
const box = () => card.querySelector('.box') as HTMLElement;
const listed = () =>
  [...list().querySelectorAll('button')].map((button) =>
    Number(/\d+/.exec(button.getAttribute('aria-label') ?? '')?.[0]),
  );
const isShown = (step: number): boolean => {
  const inner = row(step).element().getBoundingClientRect();
  const outer = box().getBoundingClientRect();
  return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
};

describe('the rows as buttons', () => {
  it('are an ordered list of 24, the current one marked', async () => {
    await show(textbook(11));
    expect(listed()).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    await expect.element(row(11)).toHaveAttribute('aria-current', 'step');
    expect(list().querySelectorAll('[aria-current]')).toHaveLength(1);
    await expect
      .element(page.getByRole('list', { name: 'Steps in textbook order' }))
      .toBeInTheDocument();
  });

  it('are one tab stop, at the current row', async () => {
    await show(textbook(11));
    page.getByRole('button', { name: 'As it happened' }).element().focus();
    await userEvent.keyboard('{Tab}');
    await expect.element(row(11)).toHaveFocus();
    await userEvent.keyboard('{Tab}');
    expect(list().contains(document.activeElement)).toBe(false);
  });

  it('let the arrow keys, Home and End move inside, and show where they lead', async () => {
    await show(textbook(11));
    row(11).element().focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(row(12)).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    await expect.element(row(10)).toHaveFocus();
    await userEvent.keyboard('{End}');
    await expect.element(row(24)).toHaveFocus();
    await expect.poll(() => isShown(24)).toBe(true);
    await userEvent.keyboard('{Home}');
    await expect.element(row(1)).toHaveFocus();
    await expect.poll(() => isShown(1)).toBe(true);
    expect(list().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    expect(onGoTo).not.toHaveBeenCalled();
  });

  it('go where they say on a click, on Enter and on Space', async () => {
    await show(textbook(11));
    await row(9).click();
    expect(onGoTo).toHaveBeenLastCalledWith(9);
    row(13).element().focus();
    await userEvent.keyboard('{Enter}');
    expect(onGoTo).toHaveBeenLastCalledWith(13);
    row(14).element().focus();
    await userEvent.keyboard(' ');
    expect(onGoTo).toHaveBeenLastCalledWith(14);
    expect(onGoTo).toHaveBeenCalledTimes(3);
  });

  it('leave keys that mean nothing here to the page, and take those that do', async () => {
    await show(textbook(11));
    const taken: Record<string, boolean> = {};
    const listen = (event: KeyboardEvent): void => {
      taken[event.key] = event.defaultPrevented;
    };
    window.addEventListener('keydown', listen);
    row(11).element().focus();
    await userEvent.keyboard('{ArrowRight}{PageDown}{Home}');
    window.removeEventListener('keydown', listen);
    expect(taken).toEqual({ ArrowRight: false, PageDown: false, Home: true });
  });

  it('come in the order of the clock, with their times, as it happened', async () => {
    await show(clockEnd(events));
    expect(listed().slice(0, 7)).toEqual([1, 2, 10, 12, 11, 13, 3]);
    await expect
      .element(row(11))
      .toHaveAccessibleName(/203\.0\.113\.7:50211, STUN to Peer A, inferred, done, at 4 s$/);
  });

  it('keep the focus when a new event moves the row', async () => {
    const started = scriptedWalk({ upTo: 9 }).events;
    const screen = await show(clockEnd(started), started);
    row(11).element().focus();
    const walked = scriptedWalk({ upTo: 11 }).events;
    await screen.rerender(propsAt(clockEnd(walked), walked));
    expect(listed().indexOf(11)).toBeLessThan(listed().indexOf(3));
    await expect.element(row(11)).toHaveFocus();
  });
});

describe('the box', () => {
  it('follows the cursor and leaves the page where it is', async () => {
    const screen = await show(textbook(1));
    expect(box().scrollTop).toBe(0);
    await screen.rerender(propsAt(textbook(20)));
    await expect.poll(() => isShown(20)).toBe(true);
    await screen.rerender(propsAt(textbook(2)));
    await expect.poll(() => isShown(2)).toBe(true);
    expect(window.scrollY).toBe(0);
  });

  it('opens with no row cut in two at its top, however narrow', async () => {
    card.style.width = '390px';
    await show({ order: 'clock', position: clockAt(16) });
    await expect.poll(() => isShown(16)).toBe(true);
    const tops = [...list().children].map((item) => item.getBoundingClientRect().top);
    const edge = box().getBoundingClientRect().top;
    expect(tops.some((top) => Math.abs(top - edge) <= 2)).toBe(true);
  });

  it('holds only the rows in view', async () => {
    await show(textbook(2));
    await expect.poll(() => card.querySelectorAll('[data-step]').length).toBeLessThan(16);
    expect(card.querySelector('[data-step="2"]')).not.toBeNull();
    expect(card.querySelector('[data-step="24"]')).toBeNull();
    box().scrollTop = 10_000;
    await expect.poll(() => card.querySelector('[data-step="24"]')).not.toBeNull();
    expect(card.querySelector('[data-step="2"]')).toBeNull();
  });

  it('never scrolls sideways, from 320 px on, in either order', async () => {
    for (const width of [296, 390, 700]) {
      card.style.width = `${width}px`;
      for (const cursor of [textbook(11), clockEnd(events)]) {
        const screen = await show(cursor);
        await expect.poll(() => box().scrollWidth).toBeLessThanOrEqual(box().clientWidth);
        expect(card.scrollWidth).toBeLessThanOrEqual(width);
        await screen.unmount();
      }
    }
  });

  it('brings each drawn row under its button, in both orders and at any zoom', async () => {
    await emulateMotion('reduce');
    const screen = await show(textbook(11));
    const offsets = (): number[] =>
      [...card.querySelectorAll<SVGGElement>('[data-step]')]
        .filter((group) => isShown(Number(group.dataset['step'])))
        .map((group) => {
          const number = group.querySelector('[data-part="number"]')?.getBoundingClientRect();
          const button = row(Number(group.dataset['step'])).element().getBoundingClientRect();
          return (number?.top ?? -1e3) - button.top;
        });
    const lieInside = (): boolean =>
      offsets().length > 4 && offsets().every((offset) => offset >= 0 && offset < 30);
    await expect.poll(lieInside).toBe(true);
    await screen.rerender(propsAt({ order: 'clock', position: 40 }));
    await expect.poll(lieInside).toBe(true);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await expect.poll(lieInside).toBe(true);
  });

  it('zooms with Ctrl and the wheel, and the row at the cursor stays in view', async () => {
    await show(textbook(18));
    await expect.poll(() => isShown(18)).toBe(true);
    const reset = page.getByRole('button', { name: /^Reset zoom/ });
    await expect.element(reset).toHaveTextContent('100%');
    const turn = new WheelEvent('wheel', { ctrlKey: true, deltaY: -300, cancelable: true });
    box().dispatchEvent(turn);
    expect(turn.defaultPrevented).toBe(true);
    await expect.element(reset).toHaveTextContent('200%');
    await expect.poll(() => isShown(18)).toBe(true);
    const plain = new WheelEvent('wheel', { deltaY: 30, cancelable: true });
    box().dispatchEvent(plain);
    expect(plain.defaultPrevented).toBe(false);
    await reset.click();
    await expect.element(reset).toHaveTextContent('100%');
  });
});

describe('motion', () => {
  const heightOf = (step: number): number =>
    Number(
      /translate\(0 ([\d.]+)\)/.exec(
        card.querySelector(`[data-step="${step}"]`)?.getAttribute('transform') ?? '',
      )?.[1],
    );

  it('moves each row between its two places', async () => {
    card.style.height = '2000px';
    const screen = await show(textbook(11));
    await expect.poll(() => heightOf(11)).toBe(323);
    await screen.rerender(propsAt(clockEnd(events)));
    await expect.poll(() => heightOf(11) < heightOf(3)).toBe(true);
    await expect.poll(() => heightOf(24) < heightOf(21)).toBe(true);
  });

  it('has none for who asked for none: rows stand at once, and the dot is there', async () => {
    await emulateMotion('reduce');
    card.style.height = '2000px';
    const screen = await show(textbook(3));
    await expect.poll(() => heightOf(11)).toBe(323);
    const [dot] = card.querySelectorAll('[data-part="dot"]');
    const head = card.querySelector('[data-step="3"] [data-part="label"]');
    expect(Number(dot?.getAttribute('cx'))).toBeGreaterThan(Number(head?.getAttribute('x')));
    const seen: number[] = [];
    const watch = new MutationObserver(() => seen.push(heightOf(11)));
    watch.observe(card, { subtree: true, attributeFilter: ['transform'] });
    await screen.rerender(propsAt(clockEnd(events)));
    await expect.poll(() => heightOf(11) < heightOf(3)).toBe(true);
    watch.disconnect();
    expect(new Set(seen.filter((height) => height !== 323)).size).toBeLessThanOrEqual(1);
  });

  it('sends a dot along the current message, and one from either end for the channel', async () => {
    const screen = await show(textbook(11));
    expect(card.querySelectorAll('[data-part="dot"]')).toHaveLength(1);
    await screen.rerender({ ...propsAt(textbook(24)), speed: 0.1 });
    await expect.poll(() => card.querySelectorAll('[data-part="dot"]').length).toBe(2);
  });
});

describe('text', () => {
  it('is never wider than the layout reckoned, in both languages', async () => {
    card.style.height = '2000px';
    for (const lang of ['en', 'zh-TW'] as const) {
      language.current = lang;
      const screen = await show(clockEnd(events));
      await expect.poll(() => card.querySelectorAll('text').length).toBeGreaterThan(60);
      for (const text of card.querySelectorAll('text')) {
        const sizePx = Number(text.getAttribute('font-size'));
        const mono = text.classList.contains('mono');
        const heavy = text.getAttribute('font-weight') === '400' ? 1 : 1.12;
        const words = text.textContent;
        const reckoned = textWidth(words, { sizePx, mono }) * heavy + 0.5;
        expect([words, text.getComputedTextLength() <= reckoned]).toEqual([words, true]);
      }
      await screen.unmount();
    }
  });
});

describe('the head', () => {
  it('tells which order was asked for', async () => {
    await show(textbook(11));
    const happened = page.getByRole('button', { name: 'As it happened' });
    await expect.element(happened).toHaveAttribute('aria-pressed', 'false');
    await happened.click();
    expect(onOrderChange).toHaveBeenCalledExactlyOnceWith('clock');
  });

  it('explains the kinds of lines that are there, and closes on Escape', async () => {
    await show(textbook(11), scriptedWalk({ servers: 'none' }).events);
    const legend = page.getByRole('list', { name: 'Legend' });
    await expect.element(legend).not.toBeInTheDocument();
    await page.getByLabelText('Legend').first().click();
    await expect.element(legend).toBeVisible();
    await expect.element(legend).toHaveTextContent('not asked');
    await expect.element(legend).not.toHaveTextContent('inferred');
    await userEvent.keyboard('{Escape}');
    await expect.element(legend).not.toBeInTheDocument();
  });
});

describe('the legend', () => {
  const openLegend = async () => {
    await page.getByLabelText('Legend').first().click();
    const legend = page.getByRole('list', { name: 'Legend' });
    await expect.element(legend).toBeVisible();
    return legend;
  };

  it('as it happened explains the brackets and the folded time, which the textbook has not', async () => {
    const screen = await show(textbook(24));
    const legend = await openLegend();
    await expect.element(legend).not.toHaveTextContent('bracket');
    await expect.element(legend).not.toHaveTextContent('folded');
    await screen.rerender(propsAt(clockEnd(events)));
    await expect.element(legend).toHaveTextContent('bracket happened elsewhere');
    await expect.element(legend).toHaveTextContent('the time axis is folded');
    // Nothing came late in this walk.
    await expect.element(legend).not.toHaveTextContent('late');
    for (const part of ['bracket', 'way', 'zigzag'])
      expect(legend.element().querySelector(`[data-part="${part}"]`)).not.toBeNull();
  });

  it('explains late candidates where there are any', async () => {
    const sent = events.find((event) => event.type === 'message.sent' && event.step === 14);
    if (sent?.type !== 'message.sent') throw new Error('Nothing was sent at step 14');
    const atMs = (events.at(-1)?.atMs ?? 0) + 1;
    const late = [...events, { ...sent, late: true, seq: events.length, atMs }];
    await show(clockEnd(late), late);
    const legend = await openLegend();
    await expect.element(legend).toHaveTextContent('late found after its step');
  });
});

describe('saving', () => {
  const saved = (): Promise<{ name: string; blob: Blob }> =>
    new Promise((resolve, reject) => {
      const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
        this: HTMLAnchorElement,
      ) {
        click.mockRestore();
        fetch(this.href)
          .then(async (response) => resolve({ name: this.download, blob: await response.blob() }))
          .catch(reject);
      });
    });

  it('gives an SVG that a parser takes, with all rows', async () => {
    await show(textbook(11));
    await page.getByLabelText('Save the diagram').first().click();
    const file = saved();
    await page.getByRole('button', { name: 'Save as SVG' }).click();
    const { name, blob } = await file;
    expect(name).toBe('webrtc-flow-sequence.svg');
    expect(blob.type).toBe('image/svg+xml');
    const parsed = new DOMParser().parseFromString(await blob.text(), 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.querySelectorAll('g > title')).toHaveLength(24);
    await expect.element(page.getByText('webrtc-flow-sequence.svg saved')).toBeVisible();
  });

  it('gives a PNG of twice the size', async () => {
    await show(clockEnd(events));
    await page.getByLabelText('Save the diagram').first().click();
    const file = saved();
    await page.getByRole('button', { name: 'Save as PNG' }).click();
    const { name, blob } = await file;
    expect(name).toBe('webrtc-flow-sequence.png');
    const bitmap = await createImageBitmap(blob);
    expect(bitmap.width).toBe(1920);
    expect(bitmap.height).toBeGreaterThan(1920);
  });

  it('keeps hostile text of a recording text, in the eyes of a parser too', () => {
    const nasty = '"/><script>alert(1)</script><![CDATA[x]]>\u0000&';
    const hostile = retold(events, (event) =>
      event.type === 'candidate.found'
        ? {
            ...event,
            candidate: {
              ...event.candidate,
              candidate: `candidate:1 1 udp 1 ${nasty} 1 typ srflx`,
            },
          }
        : event,
    );
    const words = { title: nasty, subtitle: nasty, language: 'en' };
    const picture = pictureOf(diagramInput(hostile, textbook(24)), words);
    const svg = diagramSvg(picture, paletteOf(document.documentElement));
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.querySelector('script')).toBeNull();
    expect(parsed.querySelector('title')?.textContent).toContain('<script>alert(1)</script>');
  });
});
