// Light or dark: what static/theme.js set before the first paint, then the reader's choice.

export type Theme = 'light' | 'dark';

class ThemeRune {
  current = $state<Theme>('light');
  /** What this visit asked for, by a link or the button; null while it looks as it did before. */
  asked = $state<Theme | null>(null);

  /** Takes over what the page was painted with. Call once in the browser. */
  adopt(): void {
    this.current = document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
  }

  /** For this visit, as a link asks. */
  show(theme: Theme): void {
    this.current = theme;
    this.asked = theme;
    document.documentElement.dataset['theme'] = theme;
  }

  /** For this visit and the next ones, as the reader chooses. */
  choose(theme: Theme): void {
    this.show(theme);
    try {
      localStorage.setItem('theme', theme);
    } catch {
      // Storage may be forbidden; the choice then holds for this visit.
    }
  }
}

export const theme = new ThemeRune();
