import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import PairsPanel from '../../../../src/lib/inspectors/pairs/PairsPanel.svelte';
import { language } from '../../../../src/lib/i18n/language.svelte.js';
import type { LiveRun } from '../../../../src/lib/session/live-run.js';
import type { FlowEvent, PeerId } from '../../../../src/lib/recording/events.js';
import '../../../../src/lib/ui/global.css';
import {
  A_HOST,
  A_NAMED,
  A_SRFLX,
  B_HOST,
  B_REFLEXIVE,
  end,
  pair,
} from '../../../unit/inspectors/pairs/samples.js';
import { recorded as happened, startRun, walkTo } from '../../support/live.js';
import { boxed } from '../log/boxed.js';
import { type Told, given, recorded } from '../log/given.js';

const WON = {
  state: 'succeeded',
  nominated: true,
  selected: true,
  roundTripTimeMs: 0,
  requestsSent: 3,
  responsesReceived: 3,
  bytesSent: 2182,
  bytesReceived: 2329,
  priority: '7926369428965441000',
} as const;

const SAMPLES: Told[] = [
  {
    type: 'stats.sampled',
    peer: 'A',
    step: 16,
    pairs: [pair(A_HOST, B_REFLEXIVE, { state: 'in-progress', nominated: true })],
  },
  { type: 'stats.sampled', peer: 'A', step: 16, pairs: [pair(A_HOST, B_REFLEXIVE, WON)] },
  {
    type: 'stats.sampled',
    peer: 'B',
    step: 16,
    pairs: [
      pair(B_HOST, A_NAMED, WON),
      pair(B_HOST, A_SRFLX, { state: 'failed', requestsSent: 9 }),
      pair(B_HOST, end('late', 'relay', 61522, 33562367, '<b>198.51.100.1</b>')),
    ],
  },
];
const PEERS: Told[] = [
  { type: 'peer.created', peer: 'A', step: 1 },
  { type: 'peer.created', peer: 'B', step: 1 },
];

const listOf = (peer: PeerId) => page.getByRole('region', { name: `Check list of Peer ${peer}` });

let run: LiveRun | null = null;

beforeEach(async () => {
  language.current = 'en';
  await page.viewport(1000, 600);
});
afterEach(() => {
  run?.close();
  run = null;
  delete document.documentElement.dataset['theme'];
});

describe('the check lists', () => {
  test('before the first remote candidate there is no pair, and the panel says why', async () => {
    await render(PairsPanel, { props: given(recorded(PEERS)), target: boxed() });
    await expect.element(page.getByText('A check needs both ends')).toBeVisible();
  });

  test('a nominated pair whose check is in progress has not won yet', async () => {
    const events = recorded([...PEERS, ...SAMPLES.slice(0, 1)]);
    await render(PairsPanel, { props: given(events), target: boxed() });
    await expect.element(listOf('A')).toHaveTextContent('No pair has won yet');
    await expect.element(listOf('B')).toHaveTextContent('Peer B has no pair yet');
  });

  test('each side tells which pair won and why', async () => {
    await render(PairsPanel, { props: given(recorded([...PEERS, ...SAMPLES])), target: boxed() });
    await expect.element(listOf('A')).toHaveTextContent('host → prflx won.');
    await expect
      .element(listOf('A'))
      .toHaveTextContent('B’s checks reached A before A had a candidate that names their address');
    await expect
      .element(listOf('B'))
      .toHaveTextContent('Of 3 pairs it is the only one whose check has succeeded; failed: 1.');
  });

  test('a winner that is checked again for consent stays the winner', async () => {
    const again = pair(A_HOST, B_REFLEXIVE, { ...WON, state: 'in-progress', requestsSent: 4 });
    const events = recorded([
      ...PEERS,
      ...SAMPLES,
      { type: 'stats.sampled', peer: 'A', step: 17, pairs: [again] },
    ]);
    await render(PairsPanel, { props: given(events), target: boxed() });
    await expect.element(listOf('A')).toHaveTextContent('host → prflx won.');
    await expect.element(listOf('A')).toHaveTextContent('in progress checked again for consent');
  });

  test('two pairs of the same types are told apart by their ports', async () => {
    const other = { ...A_HOST, id: 'other', port: 40000 };
    const events = recorded([
      ...PEERS,
      ...SAMPLES.slice(0, 2),
      {
        type: 'stats.sampled',
        peer: 'A',
        step: 24,
        pairs: [
          pair(A_HOST, B_REFLEXIVE, { ...WON, selected: false }),
          pair(other, { ...B_REFLEXIVE, id: 'far', port: 40001, priority: 1845506815 }, WON),
        ],
      },
    ]);
    await render(PairsPanel, { props: given(events), target: boxed() });
    await expect.element(listOf('A')).toHaveTextContent('host:40000 → prflx:40001 won.');
    await expect
      .element(listOf('A'))
      .toHaveTextContent('Until 0.040 s the transport used host:50211 → prflx:41877.');
    // Its sample gives it the first pair's priority, which is no rounding of its own.
    await expect
      .element(listOf('A'))
      .toHaveTextContent('7926369428965441000, which is not what its candidates give');
  });

  test('an address that nobody told is said to be untold, never made up', async () => {
    await render(PairsPanel, { props: given(recorded([...PEERS, ...SAMPLES])), target: boxed() });
    await expect.element(listOf('A')).toHaveTextContent('prflx address not told:41877');
  });

  test('an address of a stranger stays text', async () => {
    await render(PairsPanel, { props: given(recorded([...PEERS, ...SAMPLES])), target: boxed() });
    await expect.element(listOf('B')).toHaveTextContent('relay <b>198.51.100.1</b>:61522');
    expect(document.querySelector('.boxed b')).toBeNull();
  });

  test('states are told by a word beside their shape, from the highest priority down', async () => {
    await render(PairsPanel, { props: given(recorded([...PEERS, ...SAMPLES])), target: boxed() });
    const items = listOf('B').getByRole('listitem').elements();
    expect(items.map((item) => /succeeded|failed|waiting/.exec(item.textContent)?.[0])).toEqual([
      'succeeded',
      'failed',
      'waiting',
    ]);
  });

  test('the priority opens to its arithmetic, with the figure that the browser rounded', async () => {
    await render(PairsPanel, { props: given(recorded([...PEERS, ...SAMPLES])), target: boxed() });
    await listOf('A').getByText('7,926,369,428,965,441,023').first().click();
    await expect.element(listOf('A').getByText('G = 2,113,937,151')).toBeVisible();
    await expect.element(listOf('A').getByText('D = 1,845,501,695')).toBeVisible();
    await expect.element(listOf('A').getByText('7926369428965441000')).toBeVisible();
  });

  test('what a sample of the current step changed has a word', async () => {
    const events = recorded([...PEERS, ...SAMPLES]);
    const at = (position: number) => given(events, { order: 'textbook', position });
    const { rerender } = await render(PairsPanel, { props: at(16), target: boxed() });
    expect(page.getByText('this step').elements()).toHaveLength(4);
    await rerender(at(24));
    expect(page.getByText('this step').elements()).toHaveLength(0);
  });

  test.each(['light', 'dark'])('axe finds no fault, %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    await render(PairsPanel, {
      props: given(recorded([...PEERS, ...SAMPLES]), { order: 'textbook', position: 16 }),
      target: boxed(),
    });
    await listOf('A').getByText('7,926,369,428,965,441,023').first().click();
    const { violations } = await axe.run(document.querySelector('.boxed') ?? document);
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});

describe('two real peers on one machine', () => {
  test('at step 16 A’s pair has won with a far end that only B’s checks told', async () => {
    run = startRun();
    await walkTo(run, 16);
    const selected = (peer: PeerId) => (event: FlowEvent) =>
      event.type === 'stats.sampled' &&
      event.peer === peer &&
      event.pairs.some((each) => each.selected && each.state === 'succeeded');
    await Promise.all([happened(run, selected('A')), happened(run, selected('B'))]);
    await render(PairsPanel, {
      props: given([...run.recorder.events], { order: 'textbook', position: 16 }),
      target: boxed(),
    });
    // With two network interfaces there are two such pairs, named with their ports.
    await expect.element(listOf('A')).toHaveTextContent(/host(:\d+)? → prflx(:\d+)? won\./);
    await expect.element(listOf('A')).toHaveTextContent('B’s checks reached A before');
    await expect.element(listOf('B')).toHaveTextContent(/host(:\d+)? → host(:\d+)? won\./);
    await expect.element(listOf('B')).toHaveTextContent('.local');
  });
});
