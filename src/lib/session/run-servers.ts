import type { ServerChoice } from '../recording/events.js';

/** The servers of the next run. */
export interface RunServers {
  serverChoice: ServerChoice;
  /** Of both peers; the lab's own are ordered when the run begins. */
  iceServers: RTCIceServer[];
  iceTransportPolicy: RTCIceTransportPolicy;
  /** The lab to order them from, by the path of the site; null for another choice. */
  lab: { base: string } | null;
}
