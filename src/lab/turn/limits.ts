// How much the server gives, to one and to all.

export interface TurnLimits {
  allocationsPerUser: number;
  allocations: number;
  /** Ports kept for RESERVATION-TOKEN. */
  reservations: number;
  permissionsPerAllocation: number;
  channelsPerAllocation: number;
  /** Each relayed packet counts once for the user who sends it and once for the one who gets it. */
  relayedPacketsPerSecondPerUser: number;
  relayedPacketsPerSecond: number;
  relayedBytesPerSecondPerUser: number;
  relayedBytesPerSecond: number;
  /** Requests of one client, and all packets of a client without an allocation. */
  requestsPerSecondPerClient: number;
  /** Of all clients without an allocation. */
  requestsPerSecond: number;
  /** Of those that come from one source, loopback excepted. */
  requestsPerSecondPerSource: number;
  /** Of those that come from one source to one listening address and port. */
  requestsPerSecondPerListener: number;
  /** Sources that are told apart at a time. */
  requestSources: number;
  /** UDP clients without an allocation that are remembered, for each address that is listened on. */
  quietUdpClients: number;
  tcpConnections: number;
  tcpConnectionsPerAddress: number;
  tcpConnectionsWithoutAllocation: number;
  /** Bytes that wait for a TCP client which reads too slowly; what comes on top is dropped. */
  tcpQueuedBytes: number;
}

/** Enough for a class that connects at once; `Infinity` lifts any of them. */
export const DEFAULT_LIMITS: TurnLimits = {
  allocationsPerUser: 50,
  allocations: 2000,
  reservations: 100,
  permissionsPerAllocation: 200,
  channelsPerAllocation: 200,
  relayedPacketsPerSecondPerUser: 20_000,
  relayedPacketsPerSecond: 200_000,
  relayedBytesPerSecondPerUser: 20_000_000,
  relayedBytesPerSecond: 200_000_000,
  requestsPerSecondPerClient: 100,
  requestsPerSecond: 20_000,
  requestsPerSecondPerSource: 5000,
  requestsPerSecondPerListener: 2500,
  requestSources: 10_000,
  quietUdpClients: 5000,
  tcpConnections: 2500,
  tcpConnectionsPerAddress: 1000,
  tcpConnectionsWithoutAllocation: 250,
  tcpQueuedBytes: 1_000_000,
};

/** How long what is not renewed lasts (RFC 8656 §3.2, §9, §12; RFC 8489 §9.2). */
export const LIFETIMES = {
  allocationDefaultSeconds: 600,
  allocationMaxSeconds: 3600,
  permissionMs: 300_000,
  channelMs: 600_000,
  nonceMs: 600_000,
  /** Of a port kept for RESERVATION-TOKEN (RFC 8656 §7.2). */
  reservationMs: 30_000,
  /** A TCP connection without a whole message. */
  halfOpenMs: 10_000,
  /** A client that neither has an allocation nor says anything. */
  quietMs: 60_000,
} as const;
