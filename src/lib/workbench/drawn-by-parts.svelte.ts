// A long list is drawn a part a frame: to draw all of it at once would hold up the page.

/**
 * The items that are drawn by now. To be called while a component is made.
 * @param part how many more each frame
 */
export function drawnByParts<Item>(
  items: () => readonly Item[],
  part: number,
): { readonly current: readonly Item[] } {
  let room = $state(part);
  const current = $derived(items().slice(0, room));
  $effect(() => {
    const { length } = items();
    if (room >= length) {
      // A long list that comes after a short one begins anew.
      room = Math.max(part, length);
      return;
    }
    const frame = requestAnimationFrame(() => (room += part));
    return () => cancelAnimationFrame(frame);
  });
  return {
    get current() {
      return current;
    },
  };
}
