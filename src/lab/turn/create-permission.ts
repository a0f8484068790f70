// CreatePermission (RFC 8656 §10.2): whom the client wants to hear from. All of it, or nothing.
import { familyOf } from './allocation.js';
import { failure, type Outcome, success } from './answer.js';
import { type Exchange, peerOf } from './exchange.js';

export function createPermission({ site, client, request, nowMs }: Exchange): Outcome {
  const { allocation } = client;
  if (!allocation) return failure(437);
  const peers = request.all('XOR-PEER-ADDRESS').map(peerOf);
  if (peers.length === 0) return failure(400);
  if (!peers.every(({ ip }) => allocation.relayOf(familyOf(ip)))) return failure(443);
  if (!peers.every(({ ip, address }) => site.rules.mayPermit(ip, address))) return failure(403);
  const all = new Set([...allocation.permissions.keys(), ...peers.map(({ address }) => address)]);
  if (all.size > site.limits.permissionsPerAllocation) return failure(508);
  for (const peer of peers)
    allocation.permit(peer, site.rules.mayLeave(peer.ip, peer.address), nowMs);
  return success();
}
