// The keyboard, everywhere the same: a table of keys, and when they yield to what has the focus.

export type Shortcut =
  | 'next'
  | 'back'
  | 'play'
  | 'start'
  | 'end'
  | 'present'
  | 'blank'
  | 'help'
  | `panel${1 | 2 | 3 | 4 | 5 | 6}`;

/** `key` values of KeyboardEvent (UI Events KeyboardEvent key). A clicker sends PageUp and PageDown. */
const SHORTCUTS: Readonly<Record<string, Shortcut>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  ' ': 'play',
  Home: 'start',
  End: 'end',
  f: 'present',
  F: 'present',
  b: 'blank',
  B: 'blank',
  '?': 'help',
  '1': 'panel1',
  '2': 'panel2',
  '3': 'panel3',
  '4': 'panel4',
  '5': 'panel5',
  '6': 'panel6',
};

/** Where keys have a meaning of their own. */
const YIELDS_TO =
  'input, textarea, select, [contenteditable="true"], [role="tablist"], [role="menu"], [role="dialog"], [role="textbox"], dialog';
/** Space presses these. */
const PRESSED_BY_SPACE = 'button, a[href], summary, [role="button"], [role="tab"]';

/** What scrolls sideways by these keys when it has the focus. */
const SIDEWAYS: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight']);

export interface KeyPress {
  key: string;
  hasModifier: boolean;
  /** Somebody nearer to the focus took it. */
  isTaken: boolean;
  /** The focus lies on something wider than its box. */
  scrollsSideways?: boolean;
  /** Whether the focused element lies in something that matches the selector. */
  isWithin: (selector: string) => boolean;
}

/** The shortcut that a key press means, or null where it belongs to somebody else. */
export function shortcutOf(press: KeyPress): Shortcut | null {
  if (press.isTaken || press.hasModifier || press.isWithin(YIELDS_TO)) return null;
  if (SIDEWAYS.has(press.key) && press.scrollsSideways) return null;
  if (press.key === ' ' && press.isWithin(PRESSED_BY_SPACE)) return null;
  return Object.hasOwn(SHORTCUTS, press.key) ? (SHORTCUTS[press.key] ?? null) : null;
}

export function keyPress(event: KeyboardEvent): KeyPress {
  const { target } = event;
  return {
    key: event.key,
    hasModifier: event.ctrlKey || event.altKey || event.metaKey,
    isTaken: event.defaultPrevented,
    scrollsSideways:
      target instanceof Element &&
      target.closest('[tabindex="0"]:not(button)') === target &&
      target.scrollWidth > target.clientWidth + 1,
    isWithin: (selector) => target instanceof Element && target.closest(selector) !== null,
  };
}
