import { afterEach, expect, test } from 'vitest';
import { language } from '../../../../src/lib/i18n/language.svelte.js';
import { drops, dropText } from '../../../../src/lib/inspectors/packets/drops.js';
import { DROP_REASONS, type FlowFact } from '../../../../src/lib/recording/events.js';
import { recordingOf } from '../../recording/file/one-of-each.js';

afterEach(() => {
  language.current = 'en';
});

const dropped = (
  peer: 'A' | 'B',
  reason: (typeof DROP_REASONS)[number],
  packets: number,
): FlowFact => ({ type: 'packets.dropped', peer, reason, packets });

test('of each peer and reason the latest count holds', () => {
  const { events } = recordingOf([
    dropped('B', 'no-permission', 2),
    dropped('A', 'no-permission', 1),
    dropped('B', 'relay-rate', 7),
    dropped('B', 'no-permission', 5),
  ]);
  expect(drops(events)).toMatchObject([
    { peer: 'A', reason: 'no-permission', packets: 1 },
    { peer: 'B', reason: 'relay-rate', packets: 7 },
    { peer: 'B', reason: 'no-permission', packets: 5 },
  ]);
  expect(drops(events.slice(0, 1))).toMatchObject([{ peer: 'B', packets: 2 }]);
});

test('each reason is a sentence of its own, with peer and count, in both languages', () => {
  const texts = (['en', 'zh-TW'] as const).flatMap((lang) => {
    language.current = lang;
    return DROP_REASONS.map((reason) => dropText({ peer: 'B', reason, packets: 1_204 }));
  });
  expect(new Set(texts).size).toBe(2 * DROP_REASONS.length);
  for (const text of texts) expect(text).toMatch(/Peer B.*1,204/);
});
