// Has a text of the page printed as a whole.
import { language } from '../../i18n/language.svelte.js';
import type { Annotated } from './annotated.js';

/**
 * What is needed is loaded with the first text and for each language: a print waits for nothing. To be
 * called while a component is made.
 */
export function printedWhole(current: () => Annotated): void {
  const isEmpty = $derived(current().text === '');
  $effect(() => {
    if (isEmpty) return undefined;
    const wanted = language.current;
    let isGone = false;
    let end: (() => void) | null = null;
    const begin = async (): Promise<void> => {
      const [{ printWhole }, { loadAnnotationWords }] = await Promise.all([
        import('./print.js'),
        import('./words.js'),
      ]);
      const words = await loadAnnotationWords(wanted);
      if (!isGone) end = printWhole(current, words);
    };
    // Without the network the page is printed as it stands.
    begin().catch(() => undefined);
    return () => {
      isGone = true;
      end?.();
    };
  });
}
