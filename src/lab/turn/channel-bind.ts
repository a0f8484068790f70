// ChannelBind (RFC 8656 §12.2): a number for a peer, so that four bytes say what an indication says in 36.
import { familyOf } from './allocation.js';
import { failure, type Outcome, success } from './answer.js';
import { type Exchange, peerOf } from './exchange.js';

/** RFC 8656 §12 ends at 0x4FFF; RFC 5766 §11 went on to here, and clients that still do are served. */
const FIRST_CHANNEL = 0x4000;
const LAST_CHANNEL = 0x7fff;

export function channelBind({ site, client, request, nowMs }: Exchange): Outcome {
  const { allocation } = client;
  if (!allocation) return failure(437);
  const number = request.get('CHANNEL-NUMBER');
  const address = request.get('XOR-PEER-ADDRESS');
  if (number === undefined || address === undefined) return failure(400);
  if (number < FIRST_CHANNEL || number > LAST_CHANNEL || address.port === 0) return failure(400);
  const peer = peerOf(address);
  const boundPeer = allocation.channelOf(number, nowMs)?.peer.key ?? peer.key;
  const boundNumber = allocation.channelTo(peer, nowMs)?.number ?? number;
  if (boundPeer !== peer.key || boundNumber !== number) return failure(400);
  const relay = allocation.relayOf(familyOf(peer.ip));
  if (!relay) return failure(443);
  const { rules, limits } = site;
  if (!rules.mayPermit(peer.ip, peer.address) || rules.isServer(peer.address, peer.port))
    return failure(403);
  const isNewPermission = !allocation.permissions.has(peer.address);
  const isNewChannel = !allocation.channels.has(number);
  if (isNewPermission && allocation.permissions.size >= limits.permissionsPerAllocation)
    return failure(508);
  if (isNewChannel && allocation.channels.size >= limits.channelsPerAllocation) return failure(508);
  allocation.permit(peer, rules.mayLeave(peer.ip, peer.address), nowMs);
  allocation.bind(number, peer, relay, nowMs);
  return success();
}
