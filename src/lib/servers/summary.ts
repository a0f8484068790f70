// The servers in a few words, for the page's header.
import * as m from '../i18n/paraglide/messages.js';
import type { LabKind } from '../tap/lab.js';
import type { ServerSettings } from './choice.js';

/**
 * "Servers: public STUN", and whether only relayed paths are used.
 * @param lab the one that serves the page: its servers may be somebody else's
 */
export function serverSummary({ choice, policy }: ServerSettings, lab: LabKind | null): string {
  const servers = {
    lab: lab === 'relay' ? m.servers_summary_lab_relay : m.servers_summary_lab,
    none: m.servers_summary_none,
    public: m.servers_summary_public,
    own: m.servers_summary_own,
  }[choice]();
  return policy === 'relay' ? m.servers_summary_relay({ servers }) : servers;
}
