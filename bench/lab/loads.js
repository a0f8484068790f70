// What the servers are put under.

/**
 * @typedef {object} LoadKind
 * @property {string} label
 * @property {import('./traffic.js').TrafficKind} kind
 * @property {number} payloadBytes
 * @property {number} windowPackets on their way at once: no more than the buffers of the sockets hold
 */

/** @type {LoadKind} */
export const BINDING = { label: 'Binding', kind: 'binding', payloadBytes: 0, windowPackets: 256 };

/** As much as a packet of speech. @type {LoadKind} */
export const SPEECH = {
  label: 'ChannelData, 160 bytes',
  kind: 'channels',
  payloadBytes: 160,
  windowPackets: 256,
};

/** @type {LoadKind[]} */
export const RELAYED = [
  SPEECH,
  { label: 'ChannelData, 1,000 bytes', kind: 'channels', payloadBytes: 1000, windowPackets: 128 },
  { label: 'indications, 160 bytes', kind: 'indications', payloadBytes: 160, windowPackets: 256 },
];

export const LOADS = [...RELAYED, BINDING];
