import { describe, expect, it } from 'vitest';
import { AddressLink } from '../../../../src/lib/workbench/share/address-link.js';
import type { Linked } from '../../../../src/lib/workbench/share/linked-texts.js';

const linkedAs = (text: string): Linked => ({ ok: true, text, type: null, beside: null });

/** A page whose links are read when it is told to. */
function begin() {
  const page = { fragment: '', texts: ['', ''] };
  const taken: Linked[] = [];
  const reads: ((linked: Linked | null) => void)[] = [];
  const link = new AddressLink({
    fragment: () => page.fragment,
    texts: () => page.texts,
    onLinked: (linked) => taken.push(linked),
    onRead: () => (page.fragment = ''),
    read: () => new Promise((resolve) => reads.push(resolve)),
  });
  /** Somebody follows a link. */
  const follow = (fragment: string): Promise<void> => {
    page.fragment = fragment;
    return link.open();
  };
  return { page, taken, reads, link, follow };
}

describe('the link in the address', () => {
  it('gives its text, and is gone from the address', async () => {
    const { page, taken, reads, follow } = begin();
    const done = follow('#sdp=one');
    reads[0]?.(linkedAs('one'));
    await done;
    expect(taken).toEqual([linkedAs('one')]);
    expect(page.fragment).toBe('');
  });

  it('gives way to what was written while it was read, and is gone all the same', async () => {
    const { page, taken, reads, follow } = begin();
    const done = follow('#sdp=one');
    page.texts = ['', 'written'];
    reads[0]?.(linkedAs('one'));
    await done;
    expect(taken).toEqual([]);
    expect(page.fragment).toBe('');
  });

  it('gives way to a paste that is still looked at', async () => {
    const { taken, reads, link, follow } = begin();
    const done = follow('#sdp=one');
    link.giveWay();
    reads[0]?.(linkedAs('one'));
    await done;
    expect(taken).toEqual([]);
  });

  it('that was read while its page was left is read again when it is followed again', async () => {
    const { page, taken, reads, follow } = begin();
    const first = follow('#sdp=one');
    page.fragment = '';
    reads[0]?.(linkedAs('one'));
    await first;
    expect(taken).toEqual([]);
    const again = follow('#sdp=one');
    reads[1]?.(linkedAs('one'));
    await again;
    expect(taken).toEqual([linkedAs('one')]);
  });

  it('gives way to the one that was followed after it', async () => {
    const { taken, reads, follow } = begin();
    const both = [follow('#sdp=one'), follow('#sdp=two')];
    reads[1]?.(linkedAs('two'));
    reads[0]?.(linkedAs('one'));
    await Promise.all(both);
    expect(taken).toEqual([linkedAs('two')]);
  });

  it('is read once, however often the page hears of it meanwhile', () => {
    const { reads, follow } = begin();
    void follow('#sdp=one');
    void follow('#sdp=one');
    expect(reads).toHaveLength(1);
  });

  it('is taken again by somebody who follows it again', async () => {
    const { taken, reads, page, follow } = begin();
    const first = follow('#sdp=one');
    reads[0]?.(linkedAs('one'));
    await first;
    page.texts = ['one, edited', ''];
    const second = follow('#sdp=one');
    reads[1]?.(linkedAs('one'));
    await second;
    expect(taken).toHaveLength(2);
  });

  it('that is broken is told, and stays in the address', async () => {
    const { page, taken, reads, follow } = begin();
    const done = follow('#sdp=half');
    reads[0]?.({ ok: false, message: 'damaged' });
    await done;
    expect(taken).toEqual([{ ok: false, message: 'damaged' }]);
    expect(page.fragment).toBe('#sdp=half');
  });

  it('about something else changes nothing', async () => {
    const { page, taken, reads, follow } = begin();
    const done = follow('#last-part');
    reads[0]?.(null);
    await done;
    expect(taken).toEqual([]);
    expect(page.fragment).toBe('#last-part');
  });
});
