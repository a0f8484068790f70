// The contract of every signaling transport: a server with a mailbox per peer.
import type { PeerId, SignalingPayload } from '../recording/events.js';

export interface SignalingMessage {
  /** Unique within a run; the same on both hops. */
  id: string;
  from: PeerId;
  to: PeerId;
  payload: SignalingPayload;
  /** Sent after the step that sends such messages had ended. */
  late: boolean;
}

/**
 * Two hops, each a call of its own, so that a walk can stop between them. WebRTC leaves this
 * channel to the application (RFC 9429 §3).
 */
export interface SignalingTransport {
  /** Resolves when the server knows the peer and has opened its mailbox. */
  join(peer: PeerId): Promise<void>;
  /** First hop. Resolves when the message lies in the receiver's mailbox. */
  send(message: SignalingMessage): Promise<void>;
  /** Second hop. Hands over what lies in the peer's mailbox, oldest first, and empties it. */
  collect(peer: PeerId): Promise<SignalingMessage[]>;
  /** Forgets every mailbox; calls that come later are rejected. */
  close(): void;
}

export type SignalingProblem = 'closed' | 'not-joined';

/** Rejection of every transport call that the server would not take. */
export class SignalingError extends Error {
  override readonly name = 'SignalingError';

  constructor(
    readonly problem: SignalingProblem,
    peer: PeerId,
  ) {
    super(
      problem === 'closed'
        ? 'The signaling server is closed.'
        : `Peer ${peer} has not joined the signaling server.`,
    );
  }
}
