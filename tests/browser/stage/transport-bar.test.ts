import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { language } from '../../../src/lib/i18n/language.svelte.js';
import { loadProse } from '../../../src/lib/i18n/prose.js';
import type { Session } from '../../../src/lib/session/session.svelte.js';
import type { Shortcut } from '../../../src/lib/stage/keyboard.js';
import { Player } from '../../../src/lib/stage/player.svelte.js';
import PlayerKeys from '../../../src/lib/stage/PlayerKeys.svelte';
import { shortcutSetting } from '../../../src/lib/stage/shortcut-setting.svelte.js';
import TransportBar from '../../../src/lib/stage/TransportBar.svelte';
import '../../../src/lib/ui/global.css';
import { sample, sampleUpTo } from '../support/sample.js';
import { openSession, press, stepOver } from '../support/session.js';

const prose = await loadProse('en');

let session: Session;
let player: Player;
let close: () => void;

beforeEach(async () => {
  await page.viewport(1440, 900);
  language.current = 'en';
  ({ session, close } = openSession());
  player = new Player(session);
});
afterEach(() => {
  player.close();
  close();
  language.current = 'en';
});

const show = (more: object = {}) =>
  render(TransportBar, {
    player,
    prose,
    canRun: true,
    isPresenting: false,
    onLeavePresent: () => undefined,
    ...more,
  });

const button = (name: string | RegExp) => page.getByRole('button', { name });
const next = button('Next step');
const tick = (step: number) => button(new RegExp(`^Step ${step}: `));
const ticks = (container: Element): HTMLElement[] => [
  ...container.querySelectorAll<HTMLElement>('.tick'),
];

describe('the ticks', () => {
  it('are 24 in six named phases, each told by its step and title', async () => {
    const { container } = await show();
    expect(ticks(container)).toHaveLength(24);
    expect([...container.querySelectorAll('.name')].map(({ textContent }) => textContent)).toEqual([
      'Join',
      'Offer',
      'Answer',
      'A finds its addresses',
      'B finds its addresses',
      'Connected',
    ]);
    await expect
      .element(tick(11))
      .toHaveAttribute('aria-label', `Step 11: ${prose.steps[10]?.title}`);
  });

  it('say which step is current, and that there is but one', async () => {
    player.open(sample, 11);
    const { container } = await show();
    const current = ticks(container).filter((one) => one.hasAttribute('aria-current'));
    expect(current.map(({ ariaLabel }) => ariaLabel)).toEqual([
      `Step 11: ${prose.steps[10]?.title}`,
    ]);
    await expect.element(tick(11)).toHaveAttribute('aria-current', 'step');
  });

  it('are a jump to a walked step', async () => {
    player.open(sample, 24);
    await show();
    await userEvent.click(tick(11));
    expect(player.step).toBe(11);
    await expect.element(tick(11)).toHaveAttribute('aria-current', 'step');
    await userEvent.click(tick(3));
    expect(player.step).toBe(3);
  });

  it('run up to a step that lies ahead', async () => {
    await show();
    await userEvent.click(tick(5));
    await stepOver(session, 5);
    await expect.element(tick(5)).toHaveAttribute('aria-current', 'step');
    expect(session.progress.walkedTo).toBe(5);
  });

  it('of what a recording does not have are off', async () => {
    player.open(sampleUpTo(5), 2);
    await show();
    await expect.element(tick(6)).toHaveAttribute('aria-disabled', 'true');
    await expect.element(tick(5)).toHaveAttribute('aria-disabled', 'false');
    await userEvent.click(tick(6), { force: true });
    expect(player.step).toBe(2);
  });

  it('stay out of the tab order, where 24 of them would be in the way', async () => {
    const { container } = await show();
    for (const one of ticks(container)) expect(one.tabIndex).toBe(-1);
  });
});

describe('next and back', () => {
  it('walk, and go back without walking', async () => {
    await show();
    await expect.element(button('Back')).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(next);
    await stepOver(session, 1);
    await userEvent.click(next);
    await stepOver(session, 2);
    await expect.element(button('Back')).toHaveAttribute('aria-disabled', 'false');
    await userEvent.click(button('Back'));
    expect(player.step).toBe(1);
    expect(session.progress.walkedTo).toBe(2);
  });

  it('that are off can still be focused, and do nothing', async () => {
    player.open(sample, 24);
    await show();
    await expect.element(next).toHaveAttribute('aria-disabled', 'true');
    next.element().focus();
    await userEvent.keyboard('{Enter}');
    expect(player.step).toBe(24);
    await expect.element(next).toHaveFocus();
  });

  it('are off at step 24 of a live run', async () => {
    await show();
    session.runTo(24);
    await stepOver(session, 24);
    await expect.element(next).toHaveAttribute('aria-disabled', 'true');
    await expect.element(button('Play')).toHaveAttribute('aria-disabled', 'true');
    await expect.element(button('Back')).toHaveAttribute('aria-disabled', 'false');
  });
});

describe('the other controls', () => {
  it('restart a run', async () => {
    await show();
    await press(session, 3);
    await userEvent.click(button('Restart'));
    expect(player.step).toBe(0);
    expect(session.events).toEqual([]);
  });

  it('turn play into pause and back', async () => {
    await show();
    await userEvent.click(button('Play'));
    await expect.element(button('Pause')).toBeVisible();
    await userEvent.click(button('Pause'));
    await expect.element(button('Play')).toBeVisible();
  });

  it('run at full speed', async () => {
    await show();
    await userEvent.click(button('Run at full speed'));
    await stepOver(session, 24);
    await expect.element(tick(24)).toHaveAttribute('aria-current', 'step');
  });

  it('choose the speed, and say which is chosen', async () => {
    await show();
    const speed = page.getByRole('group', { name: 'Speed' });
    await userEvent.click(speed.getByRole('button', { name: '2×' }));
    expect(player.speed).toBe(2);
    await expect
      .element(speed.getByRole('button', { name: '2×' }))
      .toHaveAttribute('aria-pressed', 'true');
    await expect
      .element(speed.getByRole('button', { name: '1×' }))
      .toHaveAttribute('aria-pressed', 'false');
  });

  it('offer no run where none can be made', async () => {
    player.open(sample, 3);
    await show({ canRun: false });
    for (const name of ['Restart', 'Run at full speed'])
      await expect.element(button(name)).toHaveAttribute('aria-disabled', 'true');
    await expect.element(next).toHaveAttribute('aria-disabled', 'false');
  });

  it('offer the way out of Present mode in it, and nowhere else', async () => {
    const onLeavePresent = vi.fn();
    const { rerender } = await show();
    await expect.element(button('Leave Present mode')).not.toBeInTheDocument();
    await rerender({ isPresenting: true, onLeavePresent });
    await userEvent.click(button('Leave Present mode'));
    expect(onLeavePresent).toHaveBeenCalledOnce();
  });

  it('offer the way out of Present mode on a phone, too, and have room for it', async () => {
    await page.viewport(390, 844);
    const { container } = await show({ isPresenting: true });
    await expect.element(button('Leave Present mode')).toBeVisible();
    const { scrollWidth, clientWidth } = container.querySelector('.bar') as HTMLElement;
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  });

  it.each([390, 1440])('are big enough for a finger at %i px: 36 px, ticks 24', async (width) => {
    await page.viewport(width, 844);
    const { container } = await show();
    for (const { offsetHeight, offsetWidth } of container.querySelectorAll<HTMLElement>(
      '.controls button',
    )) {
      expect(offsetHeight).toBeGreaterThanOrEqual(36);
      expect(offsetWidth).toBeGreaterThanOrEqual(36);
    }
    for (const one of ticks(container)) expect(one.offsetHeight).toBeGreaterThanOrEqual(24);
  });

  it('speak Chinese when the page does', async () => {
    await show();
    language.current = 'zh-TW';
    for (const name of ['重新開始', '上一步', '下一步', '播放', '全速執行'])
      await expect.element(button(name)).toBeVisible();
  });
});

describe('the keys of the page', () => {
  const taken = vi.fn((_: Shortcut): boolean => true);
  beforeEach(() => {
    taken.mockReset();
    taken.mockReturnValue(true);
    shortcutSetting.isOn = true;
  });
  afterEach(() => {
    shortcutSetting.isOn = true;
    document.querySelector('#field')?.remove();
  });

  const keys = () => render(PlayerKeys, { onshortcut: taken });

  /** Something in the page that has the focus. */
  function focused(
    html: 'input' | 'textarea' | 'button' | 'div',
    attributes: object = {},
  ): HTMLElement {
    const element = document.createElement(html);
    element.id = 'field';
    for (const [name, value] of Object.entries(attributes))
      element.setAttribute(name, String(value));
    document.body.append(element);
    element.focus();
    return element;
  }

  it('are handed on, each as what it means', async () => {
    await keys();
    await userEvent.keyboard('{ArrowRight}{PageDown}{ArrowLeft}{PageUp}{Home}{End}16fb?');
    expect(taken.mock.calls.flat()).toEqual([
      'next',
      'next',
      'back',
      'back',
      'start',
      'end',
      'panel1',
      'panel6',
      'present',
      'blank',
      'help',
    ]);
  });

  it('lose their browser’s meaning only where the page did something', async () => {
    await keys();
    const pressKey = (): KeyboardEvent => {
      const event = new KeyboardEvent('keydown', {
        key: 'PageDown',
        cancelable: true,
        bubbles: true,
      });
      document.body.dispatchEvent(event);
      return event;
    };
    expect(pressKey().defaultPrevented).toBe(true);
    taken.mockReturnValue(false);
    expect(pressKey().defaultPrevented).toBe(false);
  });

  it.each([
    ['a text field', 'input', {}],
    ['a text area', 'textarea', {}],
    ['an editor', 'div', { contenteditable: 'true', tabindex: '0' }],
    ['a tab list', 'div', { role: 'tablist', tabindex: '0' }],
    ['a menu', 'div', { role: 'menu', tabindex: '0' }],
    ['a dialog', 'div', { role: 'dialog', tabindex: '0' }],
  ] as const)('belong to %s that has the focus', async (_, element, attributes) => {
    await keys();
    focused(element, attributes);
    await userEvent.keyboard('{ArrowRight} f1?');
    expect(taken).not.toHaveBeenCalled();
  });

  it('leave Space to a button that has the focus, which it presses', async () => {
    await keys();
    const pressed = vi.fn();
    focused('button').addEventListener('click', pressed);
    await userEvent.keyboard(' ');
    expect(pressed).toHaveBeenCalledOnce();
    expect(taken).not.toHaveBeenCalled();
    await userEvent.keyboard('{ArrowRight}');
    expect(taken).toHaveBeenCalledExactlyOnceWith('next');
  });

  it('leave what is pressed with Control, Alt or Meta to the browser', async () => {
    await keys();
    await userEvent.keyboard('{Control>}f{/Control}{Alt>}{ArrowLeft}{/Alt}{Meta>}1{/Meta}');
    expect(taken).not.toHaveBeenCalled();
  });

  it('can be switched off', async () => {
    await keys();
    shortcutSetting.set(false);
    await userEvent.keyboard('{ArrowRight}f');
    expect(taken).not.toHaveBeenCalled();
    expect(localStorage.getItem('shortcuts')).toBe('off');
    shortcutSetting.isOn = true;
    shortcutSetting.adopt();
    expect(shortcutSetting.isOn).toBe(false);
    shortcutSetting.set(true);
    await userEvent.keyboard('f');
    expect(taken).toHaveBeenCalledExactlyOnceWith('present');
  });
});
