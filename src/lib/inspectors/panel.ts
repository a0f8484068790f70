// What every inspector panel is given. A panel derives all it shows from this and keeps no copy.
import type { Cursor } from '../recording/cursor.js';
import type { FlowEvent, PeerId, Recording } from '../recording/events.js';
import type { Progress } from '../flow/progress.js';
import type { LateAddress } from '../ui/late-address.js';

/** A description to look at: whose, and which of its two. */
export interface DescriptionChoice {
  peer: PeerId;
  side: 'local' | 'remote';
}

export interface PanelProps {
  recording: Recording;
  /** The latest progress snapshot of the recording. */
  progress: Progress;
  cursor: Cursor;
  /** The events that the cursor shows. */
  visible: readonly FlowEvent[];
  /** The step at the cursor, 0–24. */
  step: number;
  /** The description that a click elsewhere asked for, null when nothing was asked. */
  chosenDescription: DescriptionChoice | null;
  /** The packet that a click elsewhere asked for; another object for each click. */
  chosenPacket?: { seq: number } | null;
  /** Where a description can be looked at by itself. */
  addressOf?: ((description: { sdp: string; type: 'offer' | 'answer' }) => LateAddress) | undefined;
  /** Moves the cursor to a step (a panel never does more than that). */
  goToStep: (step: number) => void;
}
