// What the server has in hand, and what it did so far.
import type { DropReason } from '../../lib/recording/events.js';

/** Why a packet went no further. */
export type CountedDrop =
  | DropReason
  /** Neither a STUN message nor ChannelData. */
  | 'garbage'
  /** The system refused to send; it does not say whose packet. */
  | 'send-failed';

/** What there is now. */
interface HeldStatistics {
  udpClients: number;
  tcpConnections: number;
  allocations: number;
  relayedAddresses: number;
  /** Relay sockets that are open, those of reserved ports among them. */
  relaySockets: number;
  reservations: number;
  permissions: number;
  channels: number;
  /** With an allocation. */
  users: number;
}

/** Since the start. */
interface CountedStatistics {
  requests: number;
  successes: number;
  /** By code. */
  errors: Readonly<Record<number, number>>;
  packetsToPeers: number;
  bytesToPeers: number;
  packetsToClients: number;
  bytesToClients: number;
  dropped: Readonly<Record<CountedDrop, number>>;
  tcpConnectionsRefused: number;
}

export type TurnStatistics = HeldStatistics & CountedStatistics;

/** The part that only grows; whoever does the thing counts it. */
export class Counters {
  requests = 0;
  successes = 0;
  readonly errors: Record<number, number> = {};
  packetsToPeers = 0;
  bytesToPeers = 0;
  packetsToClients = 0;
  bytesToClients = 0;
  tcpConnectionsRefused = 0;
  readonly dropped: Record<CountedDrop, number> = {
    garbage: 0,
    malformed: 0,
    'request-rate': 0,
    'relay-rate': 0,
    'no-allocation': 0,
    'no-permission': 0,
    'no-channel': 0,
    'forbidden-peer': 0,
    'slow-client': 0,
    'send-failed': 0,
  };

  /** As they are now. */
  copy(): CountedStatistics {
    const { errors, dropped } = this;
    return {
      requests: this.requests,
      successes: this.successes,
      packetsToPeers: this.packetsToPeers,
      bytesToPeers: this.bytesToPeers,
      packetsToClients: this.packetsToClients,
      bytesToClients: this.bytesToClients,
      tcpConnectionsRefused: this.tcpConnectionsRefused,
      errors: { ...errors },
      dropped: { ...dropped },
    };
  }

  drop(reason: CountedDrop): void {
    this.dropped[reason] += 1;
  }

  error(code: number): void {
    this.errors[code] = (this.errors[code] ?? 0) + 1;
  }
}
