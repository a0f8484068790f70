// The lab's STUN and TURN server, a process of its own.
import { DEFAULT_LIMITS, type TurnLimits } from '../../src/lab/turn/limits.js';
import { startTurn } from '../../src/lab/turn/start-turn.js';
import { REALM, SECRET } from '../../tests/unit/lab/turn/test-client.js';

/** Told once, when it listens. */
export interface Listening {
  port: number;
}

/** As `startTurn` takes them: each `Infinity`. */
function noLimits(): Partial<TurnLimits> {
  return Object.fromEntries(Object.keys(DEFAULT_LIMITS).map((name) => [name, Infinity]));
}

const { port } = await startTurn({
  addresses: ['127.0.0.1'],
  port: 0,
  realm: REALM,
  secret: SECRET,
  relayTo: { kind: 'loopback' },
  limits: process.argv.includes('--default-limits') ? {} : noLimits(),
});
process.on('disconnect', () => process.exit());
process.send?.({ port } satisfies Listening);
