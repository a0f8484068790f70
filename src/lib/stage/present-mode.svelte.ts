// Present mode: whether it is on, and whether the presenter has blanked the screen.
import { tick } from 'svelte';

export class PresentMode {
  #isOn = $state(false);
  #isBlank = $state(false);

  get isOn(): boolean {
    return this.#isOn;
  }
  /** The screen is black, so that the room looks at the teacher. */
  get isBlank(): boolean {
    return this.#isOn && this.#isBlank;
  }

  /** Goes into Present mode or leaves it. Full screen comes along where the browser allows it. */
  async toggle(): Promise<void> {
    this.#isOn = !this.#isOn;
    this.#isBlank = false;
    await tick();
    // The button that was pressed is gone with the header, or comes back with it.
    const refocus = this.#isOn ? '#controls .next' : 'header .present';
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>(refocus)?.focus();
    // A browser may refuse full screen; the large layout helps without it.
    if (this.#isOn) await document.documentElement.requestFullscreen?.().catch(() => undefined);
    else if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
  }

  toggleBlank(): void {
    this.#isBlank = !this.#isBlank;
  }

  /** The browser ended full screen by itself, as on Escape. */
  followFullScreen(): void {
    if (!document.fullscreenElement) [this.#isOn, this.#isBlank] = [false, false];
  }
}
