// A link whose address takes work to find, and changes while somebody is near it.
import { createRawSnippet } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { LateAddress } from '../../../src/lib/ui/late-address.js';
import LateLink from '../../../src/lib/ui/LateLink.svelte';

const children = createRawSnippet(() => ({ render: () => '<span>Open</span>' }));

/** An address that is found, or cannot be, when the test says so. */
function address(key: string) {
  const found = Promise.withResolvers<string>();
  const find = vi.fn(() => found.promise);
  return { ...found, find, to: { page: '#page', key, find } satisfies LateAddress };
}

const link = page.getByRole('link');

afterEach(() => userEvent.unhover(document.body));

it('looks for another address by itself while the focus rests on it', async () => {
  const [one, two] = [address('one'), address('two')];
  const { rerender } = await render(LateLink, { to: one.to, children });
  link.element().focus();
  one.resolve('#one');
  await expect.element(link).toHaveAttribute('href', '#one');
  await rerender({ to: two.to });
  await expect.element(link).toHaveAttribute('href', '#page');
  two.resolve('#two');
  await expect.element(link).toHaveAttribute('href', '#two');
});

it('looks for no address that nobody is near', async () => {
  const [one, two] = [address('one'), address('two')];
  const { rerender } = await render(LateLink, { to: one.to, children });
  await rerender({ to: two.to });
  expect(one.find).not.toHaveBeenCalled();
  expect(two.find).not.toHaveBeenCalled();
});

it('is not taken back by a search that was begun earlier and ends later', async () => {
  const [one, two] = [address('one'), address('two')];
  const { rerender } = await render(LateLink, { to: one.to, children });
  link.element().focus();
  await vi.waitUntil(() => one.find.mock.calls.length > 0);
  await rerender({ to: two.to });
  two.resolve('#two');
  await expect.element(link).toHaveAttribute('href', '#two');
  one.resolve('#one');
  await one.promise;
  await expect.element(link).toHaveAttribute('href', '#two');
});

it('keeps what went wrong with one address to itself', async () => {
  const [one, two] = [address('one'), address('two')];
  const { rerender } = await render(LateLink, { to: one.to, children });
  link.element().focus();
  one.reject(new Error('offline'));
  await expect.element(page.getByRole('alert')).toHaveTextContent('offline');
  await rerender({ to: two.to });
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

it('goes where somebody wanted who was faster, also when the address changed meanwhile', async () => {
  const [one, two] = [address('one'), address('two')];
  const { rerender } = await render(LateLink, { to: one.to, children });
  link.element().dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  await rerender({ to: two.to });
  one.resolve('#one');
  two.resolve('#two');
  await vi.waitUntil(() => location.hash === '#two');
  location.hash = '';
});
