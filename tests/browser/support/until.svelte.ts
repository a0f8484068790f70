// Promises for what runes say: tests wait for the change itself, never for the clock.
import { tick } from 'svelte';

/** Resolves with the first value that is neither null, undefined nor false. */
export function until<Value>(
  read: () => Value | null | undefined | false,
): Promise<NonNullable<Value>> {
  return new Promise((resolve) => {
    const stop = $effect.root(() => {
      $effect(() => {
        const value = read();
        if (value === null || value === undefined || value === false) return;
        resolve(value);
        void tick().then(() => stop());
      });
    });
  });
}
