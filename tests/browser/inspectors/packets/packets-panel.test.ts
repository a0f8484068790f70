import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import PacketsPanel from '../../../../src/lib/inspectors/packets/PacketsPanel.svelte';
import { language } from '../../../../src/lib/i18n/language.svelte.js';
import '../../../../src/lib/ui/global.css';
import { boxed } from '../log/boxed.js';
import { type Told, given, recorded } from '../log/given.js';

const walked = (steps: number): Told[] =>
  Array.from({ length: steps }, (_, index) => ({ type: 'step.entered', step: index + 1 }));

const WITH_STUN: Told[] = [
  {
    type: 'session.started',
    servers: [{ urls: ['stun:stun.example.org:3478'], hasCredential: false }],
    serverChoice: 'own',
    iceTransportPolicy: 'all',
    bundlePolicy: 'max-bundle',
    userAgent: 'test',
    step: 0,
  },
  {
    type: 'description.set',
    peer: 'A',
    side: 'local',
    descriptionType: 'offer',
    sdp: 'v=0\r\n',
    step: 2,
  },
  {
    type: 'candidate.error',
    peer: 'A',
    url: 'stun:stun.example.org:3478',
    errorCode: 701,
    errorText: '<i>STUN binding request timed out.</i>',
    address: null,
    port: null,
    step: 11,
  },
  ...walked(11),
];

beforeEach(async () => {
  language.current = 'en';
  await page.viewport(1000, 600);
});
afterEach(() => {
  delete document.documentElement.dataset['theme'];
});

const at = (position: number, goToStep?: (step: number) => void) =>
  given(recorded(WITH_STUN), { order: 'textbook', position }, goToStep);

describe('the packets', () => {
  test('no byte is shown, and the panel says who could see one', async () => {
    await render(PacketsPanel, { props: at(11), target: boxed() });
    await expect.element(page.getByText('No packet was seen')).toBeVisible();
    await expect.element(page.getByText('A server that both peers use can see them')).toBeVisible();
    expect(document.querySelector('.boxed')?.textContent).not.toMatch(
      /\b[0-9a-f]{2} [0-9a-f]{2}\b/,
    );
  });

  test('what is known is told as inferred, the browser’s own error as text', async () => {
    await render(PacketsPanel, { props: at(11), target: boxed() });
    const items = page
      .getByRole('listitem')
      .elements()
      .map((item) => item.textContent);
    expect(items[0]).toMatch(/Binding request.*inferred.*Sent when the local description was set/s);
    expect(items[1]).toMatch(/701.*<i>STUN binding request timed out\.<\/i>/);
    expect(items[2]).toContain('Not there yet');
    expect(document.querySelector('.boxed i')).toBeNull();
  });

  test('a step’s number goes there', async () => {
    const goToStep = vi.fn();
    await render(PacketsPanel, { props: at(11, goToStep), target: boxed() });
    await page.getByRole('button', { name: 'Go to step 10' }).click();
    expect(goToStep).toHaveBeenCalledExactlyOnceWith(10);
  });

  test.each(['light', 'dark'])('axe finds no fault, %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    await render(PacketsPanel, { props: at(11), target: boxed() });
    const { violations } = await axe.run(document.querySelector('.boxed') ?? document);
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
