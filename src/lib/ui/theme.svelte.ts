// Light or dark: what static/theme.js set before the first paint, then the reader's choice.

export type Theme = 'light' | 'dark';

class ThemeRune {
  current = $state<Theme>('light');

  /** Takes over what the page was painted with. Call once in the browser. */
  adopt(): void {
    this.current = document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
  }

  set(theme: Theme): void {
    this.current = theme;
    document.documentElement.dataset['theme'] = theme;
    try {
      localStorage.setItem('theme', theme);
    } catch {
      // Storage may be forbidden; the choice then holds for this visit.
    }
  }
}

export const theme = new ThemeRune();
