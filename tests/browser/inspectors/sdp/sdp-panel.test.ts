import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import SdpPanel from '../../../../src/lib/inspectors/sdp/SdpPanel.svelte';
import { language } from '../../../../src/lib/i18n/language.svelte.js';
import '../../../../src/lib/ui/global.css';
import { ANSWER_SDP, GROWN_SDP, SENT_SDP, type Told, WALK, box, given, set } from './walk.js';

const show = (step: number, told: readonly Told[] = WALK, kind: 'card' | 'page' = 'card') =>
  render(SdpPanel, { props: given(told, step), target: box(kind) });

const tree = () => page.getByRole('tree');
const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role=treeitem]')];
const rowTexts = (): string[] => rows().map((row) => row.innerText.replace(/\s+/g, ' '));
const selected = (): HTMLElement[] => rows().filter((row) => row.ariaSelected === 'true');
const rowWith = (text: string): HTMLElement => {
  const row = rows().find(({ textContent }) => textContent.includes(text));
  if (!row) throw new Error(`no row with ${text}`);
  return row;
};
const meaning = () => page.getByRole('region', { name: 'Meaning of the line' });
const choice = (name: RegExp) => page.getByRole('button', { name });
const marked = (): HTMLElement[] =>
  rows().filter(({ innerText }) => innerText.includes('this step'));

beforeEach(async () => {
  language.current = 'en';
  await page.viewport(1000, 600);
});
afterEach(() => {
  delete document.documentElement.dataset['theme'];
  vi.restoreAllMocks();
});

describe('which description is shown', () => {
  test('before the first there is a sentence that says when it comes', async () => {
    await show(1);
    await expect.element(page.getByText('Peer A makes the first at step 2.')).toBeVisible();
    expect(rows()).toHaveLength(0);
  });

  test('what is not there yet cannot be chosen and says when it will be', async () => {
    await show(2);
    await expect.element(choice(/^A local/)).toHaveAttribute('aria-pressed', 'true');
    const remote = choice(/^B remote.*Not there yet: set at step 5/);
    await expect.element(remote).toHaveAttribute('aria-disabled', 'true');
    await remote.click({ force: true });
    await expect.element(choice(/^A local/)).toHaveAttribute('aria-pressed', 'true');
  });

  test('it follows the step until one is chosen by hand, and again on demand', async () => {
    const { rerender } = await show(5);
    await expect.element(choice(/^B remote/)).toHaveAttribute('aria-pressed', 'true');
    await rerender(given(WALK, 6));
    await expect.element(choice(/^B local/)).toHaveAttribute('aria-pressed', 'true');
    await choice(/^A local/).click();
    await rerender(given(WALK, 9));
    await expect.element(choice(/^A local/)).toHaveAttribute('aria-pressed', 'true');
    await choice(/Follow the steps/).click();
    await expect.element(choice(/^A remote/)).toHaveAttribute('aria-pressed', 'true');
  });

  test('one that was asked for elsewhere wins over an older choice by hand', async () => {
    const { rerender } = await show(9);
    await choice(/^A local/).click();
    await rerender(given(WALK, 9, { peer: 'B', side: 'local' }));
    await expect.element(choice(/^B local/)).toHaveAttribute('aria-pressed', 'true');
    await choice(/^B remote/).click();
    await expect.element(choice(/^B remote/)).toHaveAttribute('aria-pressed', 'true');
  });

  test('one that is not there at the cursor gives way to the step’s', async () => {
    await render(SdpPanel, {
      props: given(WALK, 3, { peer: 'B', side: 'local' }),
      target: box(),
    });
    await expect.element(choice(/^A local/)).toHaveAttribute('aria-pressed', 'true');
  });
});

describe('the lines', () => {
  test('every line is there with its number, long runs of codecs are folded', async () => {
    await show(2);
    expect(rowTexts().slice(0, 3)).toEqual(['1 v=0', expect.stringMatching(/^2 o=- /), '3 s=-']);
    expect(rowTexts()).toContainEqual(expect.stringContaining('11 codec lines folded'));
    const before = rows().length;
    rowWith('11 codec lines folded').click();
    await expect.poll(() => rows().length).toBe(before + 11);
    expect(rowTexts()).toContainEqual(expect.stringMatching(/^26 a=rtpmap:111 opus\/48000\/2/));
  });

  test('a section folds by its m= line', async () => {
    await show(2);
    await userEvent.click(rowWith('m=audio'));
    await userEvent.keyboard('{ArrowLeft}');
    expect(rowWith('m=audio').ariaExpanded).toBe('false');
    expect(rowTexts().some((text) => text.includes('a=mid:0'))).toBe(false);
    expect(rowWith('m=audio').innerText).toContain('lines folded');
    await userEvent.keyboard('{ArrowRight}');
    expect(rowWith('m=audio').ariaExpanded).toBe('true');
  });

  test('the tree is one tab stop, and the arrow keys move inside it', async () => {
    await show(2);
    const stops = rows().filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).toHaveLength(1);
    stops[0]?.focus();
    await userEvent.keyboard('{Home}');
    expect(document.activeElement?.textContent).toContain('v=0');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('s=-');
    await userEvent.keyboard('{End}');
    expect(document.activeElement?.textContent).toContain('a=max-message-size');
    expect(rows().filter(({ tabIndex }) => tabIndex === 0)).toEqual([document.activeElement]);
  });

  test('a key that the tree does not know is left to the walk', async () => {
    await show(2);
    rows()[0]?.focus();
    const taken: Record<string, boolean> = {};
    const listen = (event: KeyboardEvent): void => {
      taken[event.key] = event.defaultPrevented;
    };
    addEventListener('keydown', listen);
    await userEvent.keyboard('{PageDown}f{ArrowRight}{ArrowDown}');
    removeEventListener('keydown', listen);
    expect(taken).toEqual({ PageDown: false, f: false, ArrowRight: true, ArrowDown: true });
  });

  test('a selected line far down is scrolled into view, and the page stays where it is', async () => {
    await show(2);
    rows()[0]?.focus();
    await userEvent.keyboard('{End}');
    const row = selected()[0]?.getBoundingClientRect();
    const card = document.querySelector('.panel-box')?.getBoundingClientRect();
    expect(row?.bottom).toBeLessThanOrEqual(card?.bottom ?? 0);
    expect(document.scrollingElement?.scrollTop).toBe(0);
  });
});

describe('the meaning', () => {
  test('the focused line is taken apart, each token with its name', async () => {
    await show(2);
    await userEvent.click(rowWith('o=- '));
    await expect.element(meaning()).toHaveTextContent('Origin: which session this is');
    const names = [...document.querySelectorAll('.meaning dt')].map((dt) => dt.textContent);
    expect(names).toEqual([
      'user name',
      'session id',
      'version',
      'network: internet',
      'IP version',
      'address',
    ]);
    await expect
      .element(meaning().getByRole('link', { name: 'RFC 8866 §5.2' }))
      .toHaveAttribute('href', 'https://www.rfc-editor.org/rfc/rfc8866.html#section-5.2');
  });

  test('it says why the line matters in this step', async () => {
    await show(6);
    await userEvent.click(rowWith('a=setup:active'));
    await expect.element(meaning()).toHaveTextContent('B’s choice of its DTLS role');
    await expect.element(meaning()).toHaveTextContent('this side opens DTLS with its ClientHello');
  });

  test('a candidate’s priority is told by its parts', async () => {
    await show(14);
    await userEvent.click(rowWith('typ relay'));
    await expect.element(meaning()).toHaveTextContent('priority: type 3, local 31, component 1');
  });

  test('an unknown attribute and a line that is none are said to be', async () => {
    const sdp = 'v=0\r\na=sendrecvx\r\nnot a line\r\n';
    await show(2, [[2, set('A', 'local', sdp)]]);
    await userEvent.click(rowWith('a=sendrecvx'));
    await expect.element(meaning()).toHaveTextContent('An attribute that is not known here');
    await userEvent.click(rowWith('not a line'));
    await expect.element(meaning()).toHaveTextContent('Not a line of SDP');
  });

  test('switching the language changes every word and keeps the line', async () => {
    await show(2);
    await userEvent.click(rowWith('a=setup'));
    language.current = 'zh-TW';
    await expect
      .element(page.getByRole('region', { name: '這一行的意義' }))
      .toHaveTextContent('由誰發起 DTLS 交握');
    await expect.element(page.getByText(/由 answer 選擇。actpass：/)).toBeVisible();
    expect(selected()[0]?.textContent).toContain('a=setup');
  });
});

describe('what matters in the step', () => {
  test('lines are marked with a word, and the first of them is selected', async () => {
    await show(2);
    expect(marked().length).toBe(10);
    expect(selected()[0]?.textContent).toContain('o=-');
    await expect.element(page.getByText('1 of 10 that matter')).toBeVisible();
  });

  test('one control goes from one to the next, round and round', async () => {
    await show(2);
    await page.getByRole('button', { name: 'Next line that matters' }).click();
    expect(selected()[0]?.textContent).toContain('a=group');
    const previous = page.getByRole('button', { name: 'Previous line that matters' });
    await previous.click();
    await previous.click();
    expect(selected()[0]?.textContent).toContain('m=application');
    await expect.element(page.getByText('10 of 10 that matter')).toBeVisible();
  });

  test('a line in a folded section is unfolded on the way', async () => {
    await show(2);
    await userEvent.click(rowWith('m=audio'));
    await userEvent.keyboard('{ArrowLeft}');
    expect(rowTexts().some((text) => text.startsWith('11 '))).toBe(false);
    await page.getByRole('button', { name: 'Next line that matters' }).click();
    await expect.poll(() => selected()[0]?.textContent).toMatch(/^\s*11 a=ice-ufrag/);
  });

  test('another description than the step’s has no marks', async () => {
    await show(9);
    expect(marked().length).toBeGreaterThan(0);
    await choice(/^A local/).click();
    await expect.element(page.getByText('No line stands out in this step')).toBeVisible();
    expect(marked()).toHaveLength(0);
  });
});

describe('what changed', () => {
  test('from step 10 on, the local description is shown as it is now, with what came to it', async () => {
    await show(14);
    await expect
      .element(page.getByRole('button', { name: 'As it is now' }))
      .toHaveAttribute('aria-pressed', 'true');
    await expect
      .element(
        page.getByText(
          '4 lines more than what was sent: the candidates gathered since. 2 changed.',
        ),
      )
      .toBeVisible();
    const added = rows().filter(({ dataset }) => dataset['change'] === 'added');
    expect(added.map(({ innerText }) => /typ (\w+)/.exec(innerText)?.[1])).toEqual([
      'srflx',
      'host',
      'host',
      'relay',
    ]);
    expect(
      added.every(({ innerText }) => innerText.includes('+') && innerText.includes('added')),
    ).toBe(true);
  });

  test('a changed line tells what it was', async () => {
    await show(14);
    await userEvent.click(rowWith('m=audio'));
    await expect.element(meaning()).toHaveTextContent('Before: m=audio 9 UDP/TLS/RTP/SAVPF');
  });

  test('as sent, it has no candidate', async () => {
    await show(14);
    await page.getByRole('button', { name: 'As sent' }).click();
    expect(rowTexts().some((text) => text.includes('a=candidate'))).toBe(false);
    expect(rows().filter(({ dataset }) => dataset['change'] === 'added')).toHaveLength(0);
  });

  test('a second offer is shown against the first, with what is gone', async () => {
    const told: Told[] = [
      [2, set('A', 'local', 'v=0\r\na=x\r\ns=-\r\n')],
      [3, set('A', 'local', 'v=0\r\ns=-\r\nt=0 0\r\n')],
    ];
    await show(3, told);
    await expect
      .element(page.getByText('Against the description before: 1 added, 0 changed, 1 removed.'))
      .toBeVisible();
    await userEvent.click(rowWith('a=x'));
    await expect.element(meaning()).toHaveTextContent('This line is gone');
  });
});

describe('copying', () => {
  test('the very text goes to the clipboard, and the button says so until the text is another', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await show(14);
    await page.getByRole('button', { name: 'Copy' }).click();
    expect(write).toHaveBeenCalledExactlyOnceWith(GROWN_SDP);
    await expect.element(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    await page.getByRole('button', { name: 'As sent' }).click();
    await page.getByRole('button', { name: 'Copy' }).click();
    expect(write).toHaveBeenLastCalledWith(SENT_SDP);
  });

  test('a refusal is said', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(
      new DOMException('no', 'NotAllowedError'),
    );
    await show(6);
    await page.getByRole('button', { name: 'Copy' }).click();
    await expect.element(page.getByRole('button', { name: 'Copying was refused' })).toBeVisible();
  });
});

describe('hostile text', () => {
  test('stays text, in the lines and in their meaning', async () => {
    const evil = '<img src=x onerror="globalThis.pwned=true">';
    const sdp = `v=0\r\ns=${evil}\r\na=${evil}\r\na=mid:${evil}\r\na=fmtp:0 **b**;\`c\`=${evil}\r\n${evil}\r\n`;
    await show(2, [[2, set('A', 'local', sdp)]]);
    for (const row of rows()) {
      row.focus();
      await expect.element(meaning()).toHaveTextContent(/\S/);
    }
    expect(document.querySelectorAll('.panel-box img, .panel-box script')).toHaveLength(0);
    expect(rowTexts().filter((text) => text.includes('<img'))).toHaveLength(5);
    expect('pwned' in globalThis).toBe(false);
  });
});

describe('for everybody', () => {
  test.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    for (const step of [1, 2, 14]) {
      await show(step);
      if (step > 1) await expect.element(meaning()).toHaveTextContent(/RFC/);
      const { violations } = await axe.run('.panel-box', {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { 'page-has-heading-one': { enabled: false }, 'heading-order': { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
  });

  test.each([320, 390])(
    'at %i px nothing scrolls sideways, and the meaning stands below',
    async (width) => {
      await page.viewport(width, 800);
      await show(14, WALK, 'page');
      await expect.element(meaning()).toHaveTextContent(/RFC/);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      const lines = tree().element().getBoundingClientRect();
      const words = meaning().element().getBoundingClientRect();
      expect(words.top).toBeGreaterThan(lines.top);
      expect(words.left).toBeLessThan(60);
    },
  );

  test('every row is at least 24 px high', async () => {
    await show(14);
    for (const row of rows()) expect(row.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
  });

  test('an answer is shown as real as an offer', async () => {
    await show(9);
    await expect
      .element(page.getByRole('tree', { name: 'answer of Peer A, line by line' }))
      .toBeVisible();
    expect(ANSWER_SDP).toContain('a=setup:active');
    expect(marked().some(({ innerText }) => innerText.includes('a=setup:active'))).toBe(true);
  });
});
