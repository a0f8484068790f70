import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import CandidatesPanel from '../../../../src/lib/inspectors/candidates/CandidatesPanel.svelte';
import { language } from '../../../../src/lib/i18n/language.svelte.js';
import type { FlowFact } from '../../../../src/lib/recording/events.js';
import '../../../../src/lib/ui/global.css';
import { type Told, WALK, box, found, given, set, started } from '../sdp/walk.js';

const show = (step: number, told: readonly Told[] = WALK, kind: 'card' | 'page' = 'card') =>
  render(CandidatesPanel, { props: given(told, step), target: box(kind) });

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('tbody tr')];
const rowTexts = (): string[] =>
  rows().map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim());
const detail = () => page.getByRole('region', { name: 'The candidate, field by field' });
const value = (name: string): string | undefined =>
  [...document.querySelectorAll('.detail dt')]
    .find((dt) => dt.textContent.replace(/\s+/g, ' ').trim().startsWith(name))
    ?.parentElement?.querySelector('.value')
    ?.textContent.trim();

const failure = (
  errorCode: number,
  errorText = '',
  url = 'turn:t.example:3478',
  address = '10.0.0.x',
): FlowFact => ({
  type: 'candidate.error',
  peer: 'A',
  url,
  errorCode,
  errorText,
  address,
  port: 41877,
});

beforeEach(async () => {
  language.current = 'en';
  await page.viewport(1000, 600);
});
afterEach(() => {
  delete document.documentElement.dataset['theme'];
});

describe('the table', () => {
  test('has a row a candidate, with address, stage and when it was found', async () => {
    await show(13);
    expect(rowTexts()).toEqual([
      expect.stringMatching(/^A host 8b41….local:56940 udp held .*step 2$/),
      expect.stringMatching(/^A srflx 127.0.0.1:56940 udp held .*step 11$/),
      expect.stringMatching(/^A relay 127.0.0.1:54599 udp new .*step 13$/),
    ]);
  });

  test.each([
    [2, 'new'],
    [11, 'held'],
    [14, 'sent now'],
    [15, 'sent'],
    [16, 'added now'],
    [24, 'added'],
  ])('at step %i the host candidate is “%s”', async (step, stage) => {
    await show(step);
    expect(rowTexts()[0]).toContain(` udp ${stage} `);
  });

  test('is one tab stop; arrow keys go from row to row and select', async () => {
    await show(13);
    const stops = rows().filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).toHaveLength(1);
    stops[0]?.focus();
    await userEvent.keyboard('{Home}');
    await expect.element(detail()).toHaveTextContent('A host candidate of Peer A');
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(detail()).toHaveTextContent('A server-reflexive candidate of Peer A');
    await userEvent.keyboard('{End}{ArrowDown}');
    await expect.element(detail()).toHaveTextContent('A relay candidate of Peer A');
    expect(rows().map(({ ariaSelected }) => ariaSelected)).toEqual(['false', 'false', 'true']);
    expect(document.activeElement).toBe(rows()[2]);
  });

  test('the one that is new in the step is selected until another is chosen', async () => {
    const { rerender } = await show(11);
    await expect.element(detail()).toHaveTextContent('server-reflexive');
    await rerender(given(WALK, 13));
    await expect.element(detail()).toHaveTextContent('A relay candidate');
    await userEvent.click(rows()[0] as HTMLElement);
    await rerender(given(WALK, 11));
    await expect.element(detail()).toHaveTextContent('A host candidate');
  });
});

describe('one candidate', () => {
  test('is taken apart field by field', async () => {
    await show(13);
    expect(
      ['Foundation', 'Component', 'Transport', 'Address', 'Port', 'Type typ', 'Network cost'].map(
        value,
      ),
    ).toEqual(['2236812276', '1', 'udp', '127.0.0.1', '54599', 'relay', '999']);
    await expect.element(detail()).toHaveTextContent('How the TURN server saw this peer.');
    await expect.element(detail()).toHaveTextContent('turn:127.0.0.1:3478?transport=udp');
  });

  test('its priority is written out and adds up, with the type preference that was found', async () => {
    await show(13);
    await expect
      .element(detail())
      .toHaveTextContent('224 × 3 + 28 × 31 + (256 − 1) = 50339839 ✓ as in the line');
    await expect
      .element(detail())
      .toHaveTextContent('Chromium’s figure for a relay reached over UDP');
    await userEvent.click(rows()[0] as HTMLElement);
    await expect
      .element(detail())
      .toHaveTextContent('224 × 126 + 28 × 30 + (256 − 1) = 2113937151 ✓');
    await expect.element(detail()).toHaveTextContent('As RFC 8445 recommends');
  });

  test('a hidden address and a hidden base are explained', async () => {
    await show(11);
    await expect.element(detail()).toHaveTextContent('the browser keeps the base to itself');
    await userEvent.click(rows()[0] as HTMLElement);
    await expect.element(detail()).toHaveTextContent('A random name instead of the address');
  });

  test('a line that cannot be read says where', async () => {
    const line = 'candidate:1 1 udp 2130706431 192.0.2.1 99999 typ host';
    await show(2, [[2, found('A', 'host', line)]]);
    await expect.element(detail()).toHaveTextContent('Column 40: Port is out of range.');
    await expect.element(detail()).toHaveTextContent(line);
  });
});

describe('errors of servers', () => {
  test('each is listed with its code, server, words and meaning, and marked when new', async () => {
    await show(13, [
      ...WALK,
      [11, failure(701, 'STUN host lookup received error.', 'stun:s.example')],
      [13, failure(401, 'Unauthorized')],
    ]);
    const errors = page.getByRole('region', { name: 'What servers could not do' });
    await expect
      .element(errors)
      .toHaveTextContent(
        /701 stun:s.example .*could not be reached.*STUN host lookup received error/,
      );
    const items = [...document.querySelectorAll('li')].map(({ innerText }) => innerText);
    expect(items[1]).toMatch(/401[\s\S]*turn:t.example:3478[\s\S]*new[\s\S]*Wrong credentials/);
    expect(items[0]).not.toMatch(/\bnew\b/);
  });

  test('one that comes again for another network interface is told once, with a count', async () => {
    const words = 'STUN host lookup received error.';
    await show(11, [
      ...WALK,
      [11, failure(701, words, 'stun:s.example')],
      [11, failure(701, words, 'stun:s.example', '192.168.1.x')],
    ]);
    const errors = page.getByRole('region', { name: 'What servers could not do' });
    await expect.element(errors).toHaveTextContent(/2 times, the last at/);
    expect(errors.getByRole('listitem').elements()).toHaveLength(1);
  });

  test('they are listed although there is no candidate', async () => {
    await show(11, [
      [0, started()],
      [2, set('A', 'local', 'v=0\r\n')],
      [11, failure(701)],
    ]);
    await expect.element(page.getByText('No candidate yet. Gathering has begun.')).toBeVisible();
    await expect.element(page.getByText('701')).toBeVisible();
  });
});

describe('no candidate', () => {
  test.each([
    ['before the first description', 1, [[0, started()]], 'Peer A at step 2'],
    [
      'relay only without TURN',
      2,
      [
        [0, started('relay', ['stun:s.example'])],
        [2, set('A', 'local', 'v=0\r\n')],
      ],
      'no TURN server is configured',
    ],
    [
      'gathering has ended',
      2,
      [
        [0, started()],
        [2, set('A', 'local', 'v=0\r\n')],
        [2, { type: 'gathering.ended', peer: 'A' }],
      ],
      'ended without a single candidate',
    ],
  ] as const satisfies readonly (readonly [string, number, readonly Told[], string])[])(
    '%s',
    async (_, step, told, words) => {
      await show(step, told);
      await expect.element(page.getByText(words)).toBeVisible();
      expect(rows()).toHaveLength(0);
    },
  );
});

describe('hostile text', () => {
  test('stays text in lines, servers and errors', async () => {
    const evil = '<img src=x onerror="globalThis.pwned=true">';
    await show(2, [
      [2, found('A', 'host', `candidate:1 1 udp 1 1.1.1.1 1 typ host x ${evil}`, evil)],
      [2, found('A', 'host', evil)],
      [2, failure(400, evil, evil)],
    ]);
    for (const row of rows()) {
      row.focus();
      await expect.element(detail()).toHaveTextContent('<img src=x');
    }
    expect(document.querySelectorAll('.panel-box img')).toHaveLength(0);
    expect('pwned' in globalThis).toBe(false);
  });
});

describe('for everybody', () => {
  test.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    for (const [step, told] of [
      [1, WALK],
      [13, [...WALK, [13, failure(401, 'Unauthorized')]]],
      [16, WALK],
    ] as const satisfies readonly (readonly [number, readonly Told[]])[]) {
      await show(step, told);
      const { violations } = await axe.run('.panel-box', {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { 'page-has-heading-one': { enabled: false }, 'heading-order': { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
  });

  test.each([320, 390])(
    'at %i px nothing scrolls sideways, and the detail stands below',
    async (width) => {
      await page.viewport(width, 800);
      await show(13, [...WALK, [13, failure(401, 'Unauthorized')]], 'page');
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      const table = document.querySelector('table')?.getBoundingClientRect();
      expect(table?.right).toBeLessThanOrEqual(width);
      expect(detail().element().getBoundingClientRect().top).toBeGreaterThan(table?.bottom ?? 0);
      expect(rowTexts()[2]).toBe('A relay 127.0.0.1:54599 new');
    },
  );

  test('the other language changes every word', async () => {
    language.current = 'zh-TW';
    await show(13);
    expect(rowTexts()[2]).toMatch(/^A relay 127.0.0.1:54599 udp 新 /);
    await expect
      .element(page.getByRole('region', { name: '候選位址，逐欄解讀' }))
      .toHaveTextContent('中繼（relay）候選位址');
  });
});
