// Whether single-key shortcuts are on: WCAG 2.1.4 asks that they can be switched off.

const KEY = 'shortcuts';

class ShortcutSetting {
  isOn = $state(true);

  /** Reads what was chosen on an earlier visit. Call once in the browser. */
  adopt(): void {
    try {
      this.isOn = localStorage.getItem(KEY) !== 'off';
    } catch {
      this.isOn = true;
    }
  }

  set(isOn: boolean): void {
    this.isOn = isOn;
    try {
      localStorage.setItem(KEY, isOn ? 'on' : 'off');
    } catch {
      // Storage may be forbidden; the choice then holds for this visit.
    }
  }
}

export const shortcutSetting = new ShortcutSetting();
