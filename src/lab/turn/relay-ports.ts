// Finds a free port for a relayed address: a random one, an even one, or an even one with the next
// (RFC 8656 §7.2).
import type { RelaySocket, World } from './world.js';

/** Both ends included. */
export interface PortRange {
  first: number;
  last: number;
}

/** RFC 8656 §7.2: the dynamic ports, which nothing else expects to have. */
export const DYNAMIC_PORTS: PortRange = { first: 49_152, last: 65_535 };

/** What EVEN-PORT asks for; `pair`: and the next higher port, for later. */
export type Parity = 'any' | 'even' | 'pair';

export interface RelayPorts {
  socket: RelaySocket;
  /** The next higher port, for `pair`. */
  reserved: RelaySocket | null;
}

/** In a wide range where so many in a row are taken, searching on would only cost time. */
const TRIES = 64;

/** Null when no port of the kind is free. */
export async function openRelayPorts(
  { random, openRelaySocket }: World,
  address: string,
  { first, last }: PortRange,
  parity: Parity,
): Promise<RelayPorts | null> {
  const step = parity === 'any' ? 1 : 2;
  const lowest = parity === 'any' ? first : first + (first % 2);
  const highest = parity === 'pair' ? last - 1 : last;
  const count = Math.floor((highest - lowest) / step) + 1;
  if (count < 1) return null;
  // Nobody can guess where the next allocation will be (RFC 8656 §21.1.6, RFC 6056).
  const start = Buffer.from(random(4)).readUInt32BE();
  for (let i = 0; i < Math.min(count, TRIES); i += 1) {
    const port = lowest + step * ((start + i) % count);
    const opened = await openRelaySocket(address, port);
    if (opened.kind === 'refused') return null;
    if (opened.kind === 'taken') continue;
    if (parity !== 'pair') return { socket: opened.socket, reserved: null };
    const next = await openRelaySocket(address, port + 1);
    if (next.kind === 'open') return { socket: opened.socket, reserved: next.socket };
    opened.socket.close();
    if (next.kind === 'refused') return null;
  }
  return null;
}
