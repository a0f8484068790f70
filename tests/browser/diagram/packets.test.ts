import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
// Loaded on first use in the page; here from the start, so that Vite finds what they need before a test runs.
import '../../../src/lib/diagram/Legend.svelte';
import '../../../src/lib/diagram/SaveMenu.svelte';
import '../../../src/lib/diagram/packets/titles.js';
import SequenceDiagram from '../../../src/lib/diagram/SequenceDiagram.svelte';
import { textWidth } from '../../../src/lib/diagram/layout/text-width.js';
import { language } from '../../../src/lib/i18n/language.svelte.js';
import type { Cursor } from '../../../src/lib/recording/cursor.js';
import type { FlowEvent } from '../../../src/lib/recording/events.js';
import '../../../src/lib/ui/global.css';
import { clockEnd, diagramInput, textbook } from '../../unit/diagram/diagram-input.js';
import { relayOnlyWalk } from '../../unit/diagram/packets/packet-input.js';

// The fixture reads its SDP from files, which a page cannot; what stands in it does not matter here.
vi.mock('node:fs', () => ({ default: { readFileSync: () => 'v=0\r\ns=-\r\n' } }));

const events = relayOnlyWalk();
const onPacket = vi.fn();
const onGoTo = vi.fn();
let card: HTMLElement;

beforeEach(() => {
  onPacket.mockReset();
  onGoTo.mockReset();
  card = document.createElement('div');
  Object.assign(card.style, { display: 'flex', width: '840px', height: '420px' });
  document.body.append(card);
});
afterEach(() => {
  card.remove();
  language.current = 'en';
});

function propsAt(cursor: Cursor, from: readonly FlowEvent[] = events) {
  const { rows, clock, currentStep } = diagramInput(from, cursor);
  const onOrderChange = (): void => undefined;
  return { rows, events: from, clock, cursor, currentStep, onGoTo, onOrderChange, onPacket };
}

/** The bundle between Peer A, TURN and Peer B in which the DTLS handshake passed. */
const group = () => page.getByRole('button', { name: /packets through TURN.*DTLS/ });
const packets = () => page.getByRole('list', { name: 'Packets of this group' });
const box = () => card.querySelector('.box') as HTMLElement;
const topOf = (element: Element): number => Math.round(element.getBoundingClientRect().top);

async function show(cursor: Cursor, from: readonly FlowEvent[] = events) {
  const screen = await render(SequenceDiagram, { target: card, props: propsAt(cursor, from) });
  await expect.element(group()).toBeInTheDocument();
  return screen;
}

describe.each([
  ['as it happened', clockEnd(events)],
  ['in textbook order, relay only', textbook(24)],
] as const)('a group of packets, %s', (_, cursor) => {
  it('opens and folds on a click, and stays where it is', async () => {
    await show(cursor);
    const button = group().element();
    await expect.element(group()).toHaveAttribute('aria-expanded', 'false');
    await expect.element(packets()).not.toBeInTheDocument();
    button.scrollIntoView({ block: 'center' });
    await expect.poll(() => topOf(button) > topOf(box())).toBe(true);
    const before = [topOf(button), box().scrollTop];
    await group().click();
    await expect.element(group()).toHaveAttribute('aria-expanded', 'true');
    await expect.element(packets().getByRole('button', { name: /DTLS client_hello/ }).first()).toBeInTheDocument(); // prettier-ignore
    expect([topOf(button), box().scrollTop]).toEqual(before);
    await group().click();
    await expect.element(group()).toHaveAttribute('aria-expanded', 'false');
    await expect.element(packets()).not.toBeInTheDocument();
    expect([topOf(button), box().scrollTop]).toEqual(before);
    expect(onGoTo).not.toHaveBeenCalled();
  });

  it('opened at the end of the box comes up, so that its packets are seen', async () => {
    await show(cursor);
    const button = group().element();
    button.scrollIntoView({ block: 'end' });
    const middle = () => (topOf(button) - topOf(box())) / box().clientHeight;
    await expect.poll(middle).toBeGreaterThan(0.7);
    await group().click();
    await expect.poll(middle).toBeLessThan(0.65);
    await expect.poll(middle).toBeGreaterThan(0.2);
  });

  it('opens by keyboard, and the arrow keys lead through its packets', async () => {
    await show(cursor);
    const first = page.getByRole('button', { name: /^Step 1:/ }).element();
    (first as HTMLElement).focus();
    const all = () => [...card.querySelectorAll<HTMLButtonElement>('.content ol button')];
    const position = all().indexOf(group().element() as HTMLButtonElement);
    await userEvent.keyboard('{ArrowDown}'.repeat(position));
    await expect.element(group()).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(group()).toHaveAttribute('aria-expanded', 'true');
    await expect.element(group()).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    const [packet] = packets().getByRole('button').elements();
    expect(document.activeElement).toBe(packet);
    await userEvent.keyboard('{Enter}');
    expect(onPacket).toHaveBeenCalledTimes(1);
    expect(events[onPacket.mock.calls[0]?.[0] as number]?.type).toBe('packet.seen');
    await userEvent.keyboard('{ArrowUp} ');
    await expect.element(group()).toHaveAttribute('aria-expanded', 'false');
    expect(card.querySelectorAll('.content ol [tabindex="0"]')).toHaveLength(1);
  });
});

describe('an open group', () => {
  it('draws an arrow under each of its buttons, grey after the cursor', async () => {
    card.style.height = '3000px';
    const screen = await show(clockEnd(events));
    await group().click();
    const drawn = () => [...card.querySelectorAll('[data-key^="packet-"]')];
    await expect.poll(() => drawn().length).toBe(packets().getByRole('button').elements().length);
    const inks = () =>
      new Set(drawn().map((line) => line.querySelector('[data-part="arrow"]')?.getAttribute('stroke'))); // prettier-ignore
    expect(inks()).toEqual(new Set(['var(--actor)']));
    for (const [index, button] of packets().getByRole('button').elements().entries()) {
      const arrow = drawn()[index]?.querySelector('[data-part="arrow"]')?.getBoundingClientRect();
      const { top, bottom, height } = button.getBoundingClientRect();
      expect(height).toBeGreaterThanOrEqual(24);
      expect(arrow?.top).toBeGreaterThan(top);
      expect(arrow?.bottom).toBeLessThan(bottom);
    }
    await screen.rerender(propsAt({ order: 'clock', position: 10 }));
    await expect.poll(inks).toEqual(new Set(['var(--ghost)']));
    await expect.element(group()).toHaveAccessibleName(/after the cursor/);
  });

  it('of thousands shows 200, then 200 more, and leads on to the first of them', async () => {
    const many = relayOnlyWalk({ mediaPackets: 450 });
    await show(clockEnd(many), many);
    await group().click();
    const shown = () => packets().getByRole('button', { name: /TURN/ }).elements().length;
    await expect.poll(shown).toBe(200);
    const more = page.getByRole('button', { name: /^show \d+ more$/ });
    await more.click();
    await expect.poll(shown).toBe(400);
    expect(document.activeElement).toBe(packets().getByRole('button').elements()[200]);
    await more.click();
    await expect.element(more).not.toBeInTheDocument();
    expect(shown()).toBeGreaterThan(450);
    expect(card.querySelectorAll('[data-key^="packet-"]').length).toBeLessThan(60);
  });

  it('never scrolls sideways, and its words are never wider than reckoned, in both languages', async () => {
    for (const lang of ['en', 'zh-TW'] as const)
      for (const width of [296, 390, 840]) {
        language.current = lang;
        Object.assign(card.style, { width: `${width}px`, height: '3000px' });
        const screen = await render(SequenceDiagram, { target: card, props: propsAt(clockEnd(events)) }); // prettier-ignore
        const bundles = page.getByRole('button', { expanded: false });
        await expect.poll(() => bundles.elements().length).toBe(4);
        while (bundles.elements().length > 0) await bundles.first().click();
        await expect.poll(() => card.textContent.includes('client_hello')).toBe(true);
        expect(box().scrollWidth).toBeLessThanOrEqual(box().clientWidth);
        for (const text of card.querySelectorAll('[data-key] text')) {
          const sizePx = Number(text.getAttribute('font-size'));
          const heavy = text.getAttribute('font-weight') === '400' ? 1 : 1.12;
          const reckoned = textWidth(text.textContent, { sizePx, mono: false }) * heavy + 0.5;
          const isFitting = (text as SVGTextElement).getComputedTextLength() <= reckoned;
          expect([text.textContent, isFitting]).toEqual([text.textContent, true]);
        }
        await screen.unmount();
      }
  });

  it('is in the saved picture as it is drawn', async () => {
    await show(clockEnd(events));
    await group().click();
    await expect.element(packets()).toBeInTheDocument();
    await expect.element(packets().getByRole('button', { name: /client_hello/ }).first()).toBeInTheDocument(); // prettier-ignore
    await page.getByLabelText('Save the diagram').first().click();
    const saved = new Promise<string>((resolve) => {
      const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
        this: HTMLAnchorElement,
      ) {
        click.mockRestore();
        void fetch(this.href).then(async (response) => resolve(await response.text()));
      });
    });
    await page.getByRole('button', { name: 'Save as SVG' }).click();
    const svg = await saved;
    expect(svg).toContain('ChannelData › DTLS client_hello');
    expect(svg).toContain('2 packets with TURN');
    expect(new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror')).toBeNull(); // prettier-ignore
  });
});

describe('the legend', () => {
  it('explains the bundles where there are some', async () => {
    await show(clockEnd(events));
    await page.getByLabelText('Legend').first().click();
    const legend = page.getByRole('list', { name: 'Legend' });
    await expect.element(legend).toHaveTextContent('packets what a server saw between two rows');
    expect(legend.element().querySelectorAll('[data-part="bundle"]')).toHaveLength(3);
  });
});
