// How much the server gives, to one and to all.

export interface TurnLimits {
  /** A user is one peer: one for each of its networks and of the lab's URLs. */
  allocationsPerUser: number;
  /** Of one source, loopback excepted. */
  allocationsPerSource: number;
  allocations: number;
  /** Ports kept for RESERVATION-TOKEN. */
  reservations: number;
  permissionsPerAllocation: number;
  channelsPerAllocation: number;
  /** Each relayed packet counts once for the user who sends it and once for the one who gets it. */
  relayedPacketsPerSecondPerUser: number;
  /** Of one source, loopback excepted. */
  relayedPacketsPerSecondPerSource: number;
  relayedPacketsPerSecond: number;
  relayedBytesPerSecondPerUser: number;
  relayedBytesPerSecondPerSource: number;
  relayedBytesPerSecond: number;
  /** Requests of one client, and all packets of a client without an allocation. */
  requestsPerSecondPerClient: number;
  /** Of all clients without an allocation, beside what each source is sure of. */
  requestsPerSecond: number;
  /** What a source is sure of, whatever the others do; on loopback, what each port is. */
  sureRequestsPerSecondPerSource: number;
  /** Of those that come from one source, loopback excepted. */
  requestsPerSecondPerSource: number;
  /** Of those that come from one address of an IPv6 network, loopback excepted. */
  requestsPerSecondPerIpv6Address: number;
  /** Of those that come from one source to one listening address and port. */
  requestsPerSecondPerListener: number;
  /** Sources that are told apart at a time. */
  requestSources: number;
  /** Of one IPv6 network, addresses that are told apart at a time. */
  requestAddressesPerSource: number;
  /** UDP clients without an allocation that are remembered, for each address that is listened on. */
  quietUdpClients: number;
  tcpConnections: number;
  tcpConnectionsPerSource: number;
  tcpConnectionsWithoutAllocation: number;
  /** Bytes that wait for a TCP client which reads too slowly; what comes on top is dropped. */
  tcpQueuedBytes: number;
}

/** Enough for a class that connects at once; `Infinity` lifts any of them. */
export const DEFAULT_LIMITS: TurnLimits = {
  allocationsPerUser: 10,
  allocationsPerSource: 400,
  allocations: 2000,
  reservations: 100,
  permissionsPerAllocation: 200,
  channelsPerAllocation: 200,
  relayedPacketsPerSecondPerUser: 20_000,
  relayedPacketsPerSecondPerSource: 100_000,
  relayedPacketsPerSecond: 200_000,
  relayedBytesPerSecondPerUser: 20_000_000,
  relayedBytesPerSecondPerSource: 100_000_000,
  relayedBytesPerSecond: 200_000_000,
  requestsPerSecondPerClient: 100,
  requestsPerSecond: 20_000,
  sureRequestsPerSecondPerSource: 20,
  requestsPerSecondPerSource: 5000,
  requestsPerSecondPerIpv6Address: 1000,
  requestsPerSecondPerListener: 2500,
  requestSources: 10_000,
  requestAddressesPerSource: 250,
  quietUdpClients: 5000,
  tcpConnections: 2500,
  tcpConnectionsPerSource: 1000,
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
