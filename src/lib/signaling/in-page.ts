// The signaling server inside the page: real mailboxes, no network. Messages cross as JSON text,
// as they would on a wire, so neither peer can reach into the other's objects.
import type { PeerId } from '../recording/events.js';
import { type SignalingMessage, type SignalingTransport, SignalingError } from './transport.js';

export function createInPageTransport(): SignalingTransport {
  const mailboxes = new Map<PeerId, string[]>();
  let closed = false;

  async function mailboxOf(peer: PeerId): Promise<string[]> {
    await Promise.resolve();
    if (closed) throw new SignalingError('closed', peer);
    const mailbox = mailboxes.get(peer);
    if (!mailbox) throw new SignalingError('not-joined', peer);
    return mailbox;
  }

  return {
    async join(peer) {
      await Promise.resolve();
      if (closed) throw new SignalingError('closed', peer);
      if (!mailboxes.has(peer)) mailboxes.set(peer, []);
    },
    async send(message) {
      await mailboxOf(message.from);
      (await mailboxOf(message.to)).push(JSON.stringify(message));
    },
    async collect(peer) {
      const mailbox = await mailboxOf(peer);
      return mailbox.splice(0).map((text) => JSON.parse(text) as SignalingMessage);
    },
    close() {
      closed = true;
      mailboxes.clear();
    },
  };
}
