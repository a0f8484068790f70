// What the five state machines are called, as in the peer panes.
import type { PeerId, StateMachineName } from '../../recording/events.js';
import * as m from '../../i18n/paraglide/messages.js';

const MACHINES = {
  signaling: m.panels_machine_signaling,
  iceGathering: m.panels_machine_ice_gathering,
  iceConnection: m.panels_machine_ice_connection,
  connection: m.panels_machine_connection,
  dataChannel: m.panels_machine_data_channel,
} as const satisfies Record<StateMachineName, () => string>;

export const machineName = (machine: StateMachineName): string => MACHINES[machine]();

export const peerName = (peer: PeerId): string => m.panels_peer({ peer });
