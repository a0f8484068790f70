// Which groups of packets are open, which is what a reader chose and no part of the recording; and the
// code for packets, which comes when there are some.
import type { FlowEvent } from '../recording/events.js';
import type { OpenGroups, PacketLayer, PacketTitles } from './packets/contract.js';

/** A group can hold thousands; so many are shown at a time. */
const SHOWN_AT_A_TIME = 200;

type PacketCode = typeof import('./packets/layer.js');

export class PacketFolds {
  #open = $state.raw<OpenGroups>({});
  #code = $state.raw<
    (Pick<PacketCode, 'packetLayer'> & { fold: InstanceType<PacketCode['JourneyFold']> }) | null
  >(null);
  #titles = $state.raw<PacketTitles | null>(null);

  /** Changes with each opening and closing. */
  get open(): OpenGroups {
    return this.#open;
  }

  /** null until the code is loaded. */
  layerOf(events: readonly FlowEvent[]): PacketLayer | null {
    return this.#code
      ? this.#code.packetLayer(this.#code.fold.update(events), this.#open, this.#titles)
      : null;
  }

  /** Asked again it does nothing, unless it failed before. */
  async load(): Promise<void> {
    if (this.#code) return;
    try {
      const { packetLayer, JourneyFold } = await import('./packets/layer.js');
      this.#code ??= { packetLayer, fold: new JourneyFold() };
    } catch {
      // A newer site has replaced this one. The rows stand without the packets, as on a static host.
    }
  }

  toggle(id: string): void {
    this.#open = { ...this.#open, [id]: this.#open[id] ? 0 : SHOWN_AT_A_TIME };
    if (!this.#titles) void this.#loadTitles();
  }

  showMore(id: string): void {
    this.#open = { ...this.#open, [id]: (this.#open[id] ?? 0) + SHOWN_AT_A_TIME };
  }

  /** The decoder is larger than all of the diagram. */
  async #loadTitles(): Promise<void> {
    try {
      this.#titles = (await import('./packets/titles.js')).packetTitles;
    } catch {
      // The arrows keep their sizes, and the next opening asks again.
    }
  }
}
