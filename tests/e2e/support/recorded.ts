// What the page has recorded, as it saves it, and the packets in it.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { FlowEvent, FlowEventOf, PeerId } from '../../../src/lib/recording/events.js';
import { packetBytes } from '../../../src/lib/recording/packet-bytes.js';
import { decodePacket } from '../../../src/lib/stun/decode.js';
import { outlineOf } from '../../../src/lib/stun/outline.js';

export async function recorded(page: Page): Promise<FlowEvent[]> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save recording', exact: true }).click();
  const path = await (await download).path();
  return (JSON.parse(await readFile(path, 'utf8')) as { events: FlowEvent[] }).events;
}

export const packetsOf = (
  events: readonly FlowEvent[],
  peer: PeerId,
): FlowEventOf<'packet.seen'>[] =>
  events.filter(
    (event): event is FlowEventOf<'packet.seen'> =>
      event.type === 'packet.seen' && event.peer === peer,
  );

/** What it is, from outside in: `Send indication › Binding request`. */
export const titlesOf = (packet: FlowEventOf<'packet.seen'>): string =>
  outlineOf(decodePacket(packetBytes(packet)))
    .map(({ title }) => title)
    .join(' › ');
