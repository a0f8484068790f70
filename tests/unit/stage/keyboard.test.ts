import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type KeyPress,
  type Shortcut,
  keyPress,
  shortcutOf,
} from '../../../src/lib/stage/keyboard.js';

/** A key pressed while something that matches one of the selectors' parts has the focus. */
function press(key: string, focused: string | null = null, more: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    hasModifier: false,
    isTaken: false,
    isWithin: (selector) =>
      focused !== null && selector.split(',').some((part) => part.trim() === focused),
    ...more,
  };
}

const KEYS: readonly [key: string, shortcut: Shortcut][] = [
  ['ArrowRight', 'next'],
  ['PageDown', 'next'],
  ['ArrowLeft', 'back'],
  ['PageUp', 'back'],
  [' ', 'play'],
  ['Home', 'start'],
  ['End', 'end'],
  ['1', 'panel1'],
  ['2', 'panel2'],
  ['3', 'panel3'],
  ['4', 'panel4'],
  ['5', 'panel5'],
  ['6', 'panel6'],
  ['f', 'present'],
  ['F', 'present'],
  ['b', 'blank'],
  ['B', 'blank'],
  ['?', 'help'],
];

describe('the keys', () => {
  it.each(KEYS)('%j means %s', (key, shortcut) => {
    expect(shortcutOf(press(key))).toBe(shortcut);
  });

  it.each(['a', '0', '7', 'Enter', 'Escape', 'Tab', 'ArrowUp', 'ArrowDown', 'Process', ''])(
    '%j means nothing',
    (key) => {
      expect(shortcutOf(press(key))).toBeNull();
    },
  );

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])(
    'a key that is called %s is no shortcut',
    (key) => {
      expect(shortcutOf(press(key))).toBeNull();
    },
  );
});

describe('a shortcut yields', () => {
  it.each(KEYS)('%j to a modifier', (key) => {
    expect(shortcutOf(press(key, null, { hasModifier: true }))).toBeNull();
  });

  it.each(KEYS)('%j to whoever took it nearer to the focus', (key) => {
    expect(shortcutOf(press(key, null, { isTaken: true }))).toBeNull();
  });

  it.each([
    'input',
    'textarea',
    'select',
    '[contenteditable="true"]',
    '[role="textbox"]',
    '[role="tablist"]',
    '[role="menu"]',
    '[role="dialog"]',
    'dialog',
  ])('to a focused %s, whatever the key', (focused) => {
    for (const [key] of KEYS) expect(shortcutOf(press(key, focused)), key).toBeNull();
  });

  it.each(['button', 'a[href]', 'summary', '[role="button"]'])(
    'Space alone to a focused %s, which it presses',
    (focused) => {
      for (const [key, shortcut] of KEYS)
        expect(shortcutOf(press(key, focused)), key).toBe(key === ' ' ? null : shortcut);
    },
  );
});

describe('a keyboard event', () => {
  const event = (init: Partial<KeyboardEvent>): KeyboardEvent =>
    ({
      key: 'f',
      ctrlKey: false,
      altKey: false,
      metaKey: false,
      shiftKey: false,
      defaultPrevented: false,
      target: null,
      ...init,
    }) as KeyboardEvent;

  /** What Node has no element for: something that lies within what one selector finds. */
  class Within extends EventTarget {
    constructor(readonly found: string) {
      super();
    }
    closest(selector: string): this | null {
      return selector.split(', ').includes(this.found) ? this : null;
    }
  }
  beforeEach(() => void vi.stubGlobal('Element', Within));
  afterEach(() => void vi.unstubAllGlobals());

  const readAs = (init: Partial<KeyboardEvent>): Shortcut | null =>
    shortcutOf(keyPress(event(init)));

  it.each(['ctrlKey', 'altKey', 'metaKey'] as const)(
    'with %s is left to the browser',
    (modifier) => {
      expect(readAs({ [modifier]: true })).toBeNull();
    },
  );

  it('with Shift is a shortcut: a question mark needs it on most keyboards', () => {
    expect(readAs({ key: '?', shiftKey: true })).toBe('help');
  });

  it('that was taken already is left alone', () => {
    expect(readAs({ defaultPrevented: true })).toBeNull();
  });

  it('at no element, as at the window itself, is a shortcut', () => {
    expect(readAs({ target: null })).toBe('present');
    expect(readAs({ target: new EventTarget() })).toBe('present');
  });

  it('is asked of the element that has the focus and of what it lies in', () => {
    expect(readAs({ target: new Within('textarea') })).toBeNull();
    expect(readAs({ target: new Within('main') })).toBe('present');
    expect(readAs({ key: ' ', target: new Within('button') })).toBeNull();
  });
});
