// Refresh (RFC 8656 §8.2): keeps an allocation, or with a lifetime of zero ends it.
import { IPV4, IPV6 } from './allocation.js';
import { failure, type Outcome, success } from './answer.js';
import type { Exchange } from './exchange.js';
import { grantedSeconds } from './lifetime.js';

export function refresh({ site, client, request, nowMs }: Exchange): Outcome {
  const { allocation } = client;
  if (!allocation) return failure(437);
  const family = request.get('REQUESTED-ADDRESS-FAMILY');
  // Of a dual allocation each half is refreshed, or ended, on its own; without the attribute both are.
  const relays = allocation.relays.filter((relay) => (family ?? relay.family) === relay.family);
  if (relays.length === 0) return failure(family === IPV4 || family === IPV6 ? 443 : 440);

  const requested = request.get('LIFETIME');
  const seconds = requested === 0 ? 0 : grantedSeconds(requested);
  for (const relay of relays) {
    if (seconds === 0) site.allocations.freeRelay(relay, nowMs);
    else relay.expiresAtMs = nowMs + seconds * 1000;
  }
  return success({ name: 'LIFETIME', value: seconds });
}
