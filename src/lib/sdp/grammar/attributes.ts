// The attributes that WebRTC and its neighbours use, each with its specification.
import type { GrammarEntry } from '../grammar.js';
import { ICE_AND_TRANSPORT } from './ice-and-transport.js';
import { MEDIA } from './media.js';
import { RTP } from './rtp.js';

export const ATTRIBUTES = {
  ...ICE_AND_TRANSPORT,
  ...RTP,
  ...MEDIA,
} as const satisfies Record<`a=${string}`, GrammarEntry>;
