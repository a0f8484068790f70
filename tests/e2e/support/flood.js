// A process that floods a TURN server until it is told to end: `fork()` it and send it a FloodOrder. It
// tells what came back. What it sends was made by its parent.
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect } from 'node:net';

/**
 * @typedef {object} FloodOrder
 * @property {number[]} udpPorts of the server, each of which gets everything
 * @property {string[]} packets in base64
 * @property {number} sockets from which they come
 * @property {number} tcpPort
 * @property {number} halfOpen TCP connections that say nothing, opened again as the server ends them
 *
 * @typedef {object} FloodResult
 * @property {number} sent
 * @property {Record<number, number>} errors answers by their STUN error code
 * @property {number} tcpEnded connections that the server ended
 */

const HOST = '127.0.0.1';
// The machine's time is the walk's, too. Each socket still asks several times as often as the server answers
// a stranger, and each connection comes back several times a second.
const BETWEEN_ROUNDS_MS = 3;
const BEFORE_RECONNECT_MS = 200;
const ERROR_CODE = 0x0009;

/**
 * The code of an error response (RFC 8489 §14.8); null for anything else.
 * @param {Buffer} answer
 */
function errorCode(answer) {
  if (((answer[0] ?? 0) & 0x01) === 0 || ((answer[1] ?? 0) & 0x10) === 0) return null;
  for (let at = 20; at + 8 <= answer.length;) {
    const length = answer.readUInt16BE(at + 2);
    if (answer.readUInt16BE(at) === ERROR_CODE)
      return ((answer[at + 6] ?? 0) & 7) * 100 + (answer[at + 7] ?? 0);
    at += 4 + Math.ceil(length / 4) * 4;
  }
  return null;
}

/** @param {FloodOrder} order */
async function flood({ udpPorts, packets, sockets, tcpPort, halfOpen }) {
  /** @type {FloodResult} */
  const result = { sent: 0, errors: {}, tcpEnded: 0 };
  let isOver = false;
  process.once('message', () => (isOver = true));

  const openConnection = () => {
    const socket = connect(tcpPort, HOST);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      result.tcpEnded += 1;
      if (!isOver) setTimeout(openConnection, BEFORE_RECONNECT_MS);
    });
  };
  for (let i = 0; i < halfOpen; i += 1) openConnection();

  const datagrams = packets.map((packet) => Buffer.from(packet, 'base64'));
  const senders = await Promise.all(
    Array.from({ length: sockets }, async () => {
      const socket = createSocket('udp4');
      socket.on('message', (answer) => {
        const code = errorCode(answer);
        if (code !== null) result.errors[code] = (result.errors[code] ?? 0) + 1;
      });
      const isListening = once(socket, 'listening');
      socket.bind(0, HOST);
      await isListening;
      return socket;
    }),
  );
  process.send?.('flooding');
  for (let round = 0; !isOver; round += 1) {
    for (const [i, socket] of senders.entries()) {
      const turn = round + i;
      const port = udpPorts[turn % udpPorts.length];
      socket.send(
        datagrams[Math.floor(turn / udpPorts.length) % datagrams.length] ?? '',
        port,
        HOST,
      );
      result.sent += 1;
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_ROUNDS_MS));
  }
  process.send?.(result, () => process.exit(0));
}

process.once('message', (/** @type {FloodOrder} */ order) => void flood(order));
