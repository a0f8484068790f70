// The panel with packets: list, bytes and fields, with pointer, keyboard and finger.
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import PacketsPanel from '../../../../src/lib/inspectors/packets/PacketsPanel.svelte';
import type { FlowEvent } from '../../../../src/lib/recording/events.js';
import { language } from '../../../../src/lib/i18n/language.svelte.js';
import '../../../../src/lib/ui/global.css';
import { boxed } from '../log/boxed.js';
import { given } from '../log/given.js';
import { packetWalk } from '../../../fixtures/packet-walk.js';

// The fixture reads its SDP from files, which a page cannot.
vi.mock('node:fs', async () => {
  const { default: offer } = await import('../../../fixtures/chromium-156-offer.sdp?raw');
  const { default: answer } = await import('../../../fixtures/chromium-156-answer.sdp?raw');
  const readFileSync = (url: URL): string => (url.pathname.includes('offer') ? offer : answer);
  return { default: { readFileSync }, readFileSync };
});

const walk = packetWalk();
const longCall = packetWalk({ mediaPackets: 2500 });

beforeEach(async () => {
  language.current = 'en';
  await page.viewport(1000, 600);
});
afterEach(() => {
  language.current = 'en';
  delete document.documentElement.dataset['theme'];
});

const at = (position: number, goToStep?: (step: number) => void) =>
  given(walk.events, { order: 'textbook', position }, goToStep);

const shown = async (position: number, kind: 'card' | 'page' = 'card') =>
  render(PacketsPanel, { props: at(position), target: boxed(kind) });

const all = <Kind extends Element = HTMLElement>(selector: string): Kind[] => [
  ...document.querySelectorAll<Kind>(`.boxed ${selector}`),
];
const one = (selector: string): HTMLElement => {
  const [found] = all(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const rows = () => all('[data-row]');
const titleOf = (row: Element): string => row.querySelector('.title')?.textContent.trim() ?? '';
const selectedBytes = () => all('.byte.selected').map(({ dataset }) => Number(dataset['byte']));
const pointedBytes = () => all('.byte.pointed').map(({ dataset }) => Number(dataset['byte']));
const field = (name: string) => page.getByRole('treeitem', { name, exact: false }).first();
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

describe('the list', () => {
  test('shows what the cursor shows, and the reply of the step is chosen and marked', async () => {
    await shown(11);
    await expect.element(page.getByRole('heading', { name: 'Binding success' })).toBeVisible();
    expect(rows().map(titleOf)).toEqual(['Binding request', 'Binding success']);
    expect(rows().map((row) => row.getAttribute('aria-current'))).toEqual([null, 'true']);
    expect(rows().map((row) => row.closest('li')?.classList.contains('of-step'))).toEqual([
      false,
      true,
    ]);
  });

  test('follows the cursor to another step, whatever was chosen before', async () => {
    const screen = await shown(12);
    await page.getByRole('button', { name: /Binding request/ }).click();
    await expect.element(page.getByRole('heading', { name: 'Binding request' })).toBeVisible();
    await screen.rerender(at(13));
    await expect.element(page.getByRole('heading', { name: 'Allocate success' })).toBeVisible();
  });

  test('says where nothing has passed yet', async () => {
    await shown(5);
    await expect.element(page.getByText('No packet has passed up to this step.')).toBeVisible();
  });

  test('is filtered by peer and by kind, and says how many are left', async () => {
    await shown(24);
    await page.getByRole('button', { name: 'STUN', exact: true }).click();
    await expect.element(page.getByRole('status').first()).toHaveTextContent('4 of 97');
    await page.getByRole('button', { name: 'B', exact: true }).click();
    await expect.element(page.getByRole('status').first()).toHaveTextContent('2 of 97');
    expect(rows().map(titleOf)).toEqual(['Binding request', 'Binding success']);
  });

  test('goes from packet to packet with the arrow keys, and shows each', async () => {
    await shown(13);
    one('[data-row][aria-current="true"]').focus();
    await userEvent.keyboard('{Home}');
    await expect.element(page.getByRole('heading', { name: 'Binding request' })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await expect.element(page.getByRole('heading', { name: 'Allocate error 401' })).toBeVisible();
    expect(document.activeElement?.getAttribute('aria-current')).toBe('true');
  });

  test('folds what repeats, and opens it where it stands', async () => {
    await shown(24);
    await page.getByRole('button', { name: 'Media', exact: true }).click();
    const run = page.getByRole('button', { name: '30 media packets' });
    await expect.element(run).toHaveAttribute('aria-expanded', 'false');
    await run.click();
    await expect.element(run).toHaveAttribute('aria-expanded', 'true');
    await expect.element(page.getByText('ChannelData 0x4000 › SRTP').first()).toBeVisible();
  });

  test('of 5,000 packets draws those in view alone', async () => {
    await render(PacketsPanel, {
      props: given(longCall.events, { order: 'textbook', position: 24 }),
      target: boxed(),
    });
    await page.getByRole('button', { name: 'Media', exact: true }).click();
    const run = page.getByRole('button', { name: /5,0\d\d media packets/ });
    await run.click();
    await expect.element(run).toHaveAttribute('aria-expanded', 'true');
    await expect.poll(() => rows().length).toBeGreaterThan(2);
    expect(rows().length).toBeLessThan(40);
    rows()[0]?.focus();
    await userEvent.keyboard('{End}');
    await expect
      .poll(() => document.activeElement?.closest('li')?.ariaPosInSet)
      .toBe(document.activeElement?.closest('li')?.ariaSetSize);
  });

  test('tells in a line what was seen and not kept', async () => {
    await shown(24);
    await expect
      .element(
        page.getByText(
          'Of the encrypted packets the first of each direction are kept; 1,204 more passed, 102,340 bytes.',
        ),
      )
      .toBeVisible();
  });

  test('tells beside it what the server let go no further', async () => {
    const last = walk.events.at(-1);
    if (!last) throw new Error('an empty walk');
    const dropped: FlowEvent = {
      type: 'packets.dropped',
      peer: 'B',
      reason: 'no-permission',
      packets: 3,
      seq: last.seq + 1,
      atMs: last.atMs,
      step: 16,
      provenance: 'observed',
    };
    const props = given([...walk.events, dropped], { order: 'textbook', position: 24 });
    await render(PacketsPanel, { props, target: boxed('card') });
    await expect
      .element(page.getByText('Not relayed for Peer B: 3, while it had not permitted the address'))
      .toBeVisible();
  });
});

describe('request and reply', () => {
  test('lead to each other, and say what the time between them measures', async () => {
    await shown(11);
    const detail = page.getByRole('region', { name: 'Packet 2' });
    await expect.element(detail).toHaveTextContent('Sent 0.2 ms after the request came in');
    await page.getByRole('button', { name: 'Request 1' }).click();
    await expect.element(page.getByRole('heading', { name: 'Binding request' })).toBeVisible();
    await page.getByRole('button', { name: 'Reply 2' }).click();
    await expect.element(page.getByRole('heading', { name: 'Binding success' })).toBeVisible();
  });

  test('a filter that hides the other one gives way', async () => {
    await shown(16);
    await page.getByRole('button', { name: 'ICE check' }).click();
    await userEvent.click(rows()[1] ?? document.body);
    await expect.element(page.getByText('again', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'B', exact: true }).click();
    await page.getByRole('button', { name: 'First sent as 17' }).click();
    expect(one('[data-row][aria-current="true"] .number').textContent).toBe('17');
  });
});

describe('bytes and fields', () => {
  test('the mapped address of step 11 is chosen, its bytes are lit, its XOR undone', async () => {
    await shown(11);
    expect(selectedBytes()).toEqual(range(20, 32));
    const mapped = page.getByRole('treeitem', { selected: true });
    await expect.element(mapped).toHaveTextContent('127.0.0.1:50211');
    await expect.element(mapped).toHaveTextContent('0xc423 = 50211');
    await expect.element(mapped).toHaveTextContent('is the srflx candidate that Peer A found');
    await expect.element(mapped).toHaveTextContent('become the srflx candidate');
    await expect
      .element(mapped.getByRole('link', { name: 'RFC 8489 §14.2' }))
      .toHaveAttribute('href', 'https://www.rfc-editor.org/rfc/rfc8489.html#section-14.2');
  });

  test('pointing at a field lights its bytes, and leaving it puts them out', async () => {
    await shown(11);
    await field('Magic Cookie').hover();
    await expect.poll(pointedBytes).toEqual([4, 5, 6, 7]);
    await page.getByRole('button', { name: 'Media' }).hover();
    await expect.poll(pointedBytes).toEqual([]);
  });

  test('pointing at a byte lights its field, and the field around it', async () => {
    await shown(11);
    await userEvent.hover(one('.byte[data-byte="5"]'));
    await expect
      .poll(() => all('.lit').map((row) => row.querySelector('.name')?.textContent))
      .toEqual(['Magic Cookie']);
    await userEvent.click(one('[aria-selected="true"] .line'));
    await userEvent.hover(one('.byte[data-byte="27"]'));
    await expect
      .poll(() => all('.lit').map((row) => row.querySelector('.name')?.textContent))
      .toEqual(['XOR-MAPPED-ADDRESS', 'X-Port']);
    expect(pointedBytes()).toEqual([26, 27]);
  });

  test('a tap on a byte chooses its field, however deep it is folded away', async () => {
    await shown(11);
    await userEvent.click(one('.byte[data-byte="28"]'));
    await expect
      .element(page.getByRole('treeitem', { selected: true }))
      .toHaveTextContent(/X-Address.*127\.0\.0\.1/s);
    expect(selectedBytes()).toEqual(range(28, 32));
  });

  test('the tree is one tab stop, and its arrow keys choose, open and fold', async () => {
    await shown(11);
    expect(all('[role="treeitem"][tabindex="0"]')).toHaveLength(1);
    one('[role="treeitem"][tabindex="0"]').focus();
    await userEvent.keyboard('{Home}');
    expect(selectedBytes()).toEqual([0, 1]);
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    const focused = () => document.activeElement?.querySelector('.name')?.textContent;
    expect(focused()).toBe('class');
    await expect
      .element(page.getByRole('treeitem', { selected: true }))
      .toHaveTextContent('.... ...1 ...0 ....');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowDown}');
    expect(focused()).toBe('Message Length');
    expect(pointedBytes()).toEqual([2, 3]);
  });

  test('the bytes are one tab stop; arrow keys go by byte and by row, Enter chooses', async () => {
    await shown(11);
    expect(all('.byte[tabindex="0"]').map(({ dataset }) => dataset['byte'])).toEqual(['20']);
    one('.byte[tabindex="0"]').focus();
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
    const focused = () => (document.activeElement as HTMLElement | null)?.dataset['byte'];
    expect(focused()).toBe('11');
    await expect
      .poll(() => all('.lit .name').map((name) => name.textContent))
      .toEqual(['Transaction ID']);
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/ at 000B, Transaction ID$/);
    await userEvent.keyboard('{Enter}');
    expect(selectedBytes()).toEqual(range(8, 20));
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(focused()).toBe('59');
  });

  test('a packet within stands as fields below the one that carries it', async () => {
    await shown(16);
    await page.getByRole('button', { name: 'ICE check' }).click();
    await userEvent.click(one('[data-row]'));
    const inner = page.getByRole('treeitem', { name: /^Binding request/ });
    await expect.element(inner).toHaveAttribute('aria-level', '2');
    await expect
      .element(page.getByRole('treeitem', { selected: true }))
      .toHaveTextContent('eazY is the ufrag of Peer B, whom the check is for');
    await field('MESSAGE-INTEGRITY').click();
    await expect
      .element(page.getByRole('treeitem', { selected: true }))
      .toHaveTextContent('with the ice-pwd of Peer B from this recording: right');
  });

  test('the 401 of the first Allocate is told to be by design', async () => {
    await shown(12);
    await page.getByRole('button', { name: /Allocate error 401/ }).click();
    await expect
      .element(page.getByRole('treeitem', { selected: true }))
      .toHaveTextContent('This 401 is by design.');
  });
});

test('the step of a packet is a way to it', async () => {
  const goToStep = vi.fn();
  await render(PacketsPanel, { props: at(13, goToStep), target: boxed() });
  await page.getByRole('button', { name: /Allocate error 401/ }).click();
  await page.getByRole('button', { name: 'Go to step 12' }).click();
  expect(goToStep).toHaveBeenCalledExactlyOnceWith(12);
});

test('the packets are saved as a capture with the recording’s name', async () => {
  await shown(24);
  const blobs: Blob[] = [];
  const create = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return 'blob:none';
  });
  const names: string[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  await page.getByRole('button', { name: 'Save packets (.pcap)' }).click();
  create.mockRestore();
  click.mockRestore();
  expect(names).toEqual([expect.stringMatching(/^webrtc-flow-\d{8}-\d{4}\.pcap$/)]);
  const head = new DataView(await (blobs[0] ?? new Blob()).arrayBuffer());
  expect(head.getUint32(0, true)).toBe(0xa1b2c3d4);
});

describe('for everybody', () => {
  test.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['zh-TW', 'light'],
    ['zh-TW', 'dark'],
  ] as const)('axe finds no fault, %s, %s', async (tag, theme) => {
    language.current = tag;
    document.documentElement.dataset['theme'] = theme;
    for (const position of [11, 12, 16]) {
      await shown(position);
      await expect.poll(() => all('[aria-selected="true"] .explanation a').length).toBe(1);
      const { violations } = await axe.run(document.querySelector('.boxed') ?? document);
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
  });

  test('at 320 px nothing scrolls sideways, and eight bytes stand in a row', async () => {
    await page.viewport(320, 700);
    await shown(16, 'page');
    await expect.poll(() => all('[aria-selected="true"] .explanation a').length).toBe(1);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(one('[role="row"]').querySelectorAll('[role="gridcell"]')).toHaveLength(8);
    for (const box of all('[role="grid"], [role="tree"]'))
      expect(box.getBoundingClientRect().right).toBeLessThanOrEqual(320);
  });

  test('rows and buttons are at least 24 px high', async () => {
    await shown(13);
    const small = all('button, [role="treeitem"] .line').filter(
      (element) => element.getBoundingClientRect().height < 24,
    );
    expect(small.map((element) => element.textContent)).toEqual([]);
  });
});
