// What becomes of a request: who sent it, what forbids it, which method carries it out, and the answer.
import { allocate } from './allocate.js';
import { encodeAnswer, failure, type Outcome, type Refusal, success } from './answer.js';
import { authenticate, type Credentials } from './authentication.js';
import { channelBind } from './channel-bind.js';
import { createPermission } from './create-permission.js';
import type { Exchange, TurnSite } from './exchange.js';
import { refresh } from './refresh.js';
import type { RequestMethod, TurnRequest } from './request.js';
import type { Counters } from './statistics.js';
import type { TurnClient } from './turn-client.js';

type TurnMethod = Exclude<RequestMethod, 'Binding'>;

const HANDLERS: Record<TurnMethod, (exchange: Exchange) => Outcome | Promise<Outcome>> = {
  Allocate: allocate,
  Refresh: refresh,
  CreatePermission: createPermission,
  ChannelBind: channelBind,
};

export class RequestPath {
  readonly #site: TurnSite;
  readonly #credentials: Credentials;
  readonly #counters: Counters;

  constructor(site: TurnSite, credentials: Credentials, counters: Counters) {
    this.#site = site;
    this.#credentials = credentials;
    this.#counters = counters;
  }

  answer(client: TurnClient, request: TurnRequest, nowMs: number): void {
    this.#counters.requests += 1;
    if (request.method === 'Binding') this.#binding(client, request);
    else this.#turn(client, request, request.method, nowMs);
  }

  /** RFC 8489 §6.3.1. Nobody has to say who they are. */
  #binding(client: TurnClient, request: TurnRequest): void {
    const mapped = { name: 'XOR-MAPPED-ADDRESS', value: client.mapped } as const;
    this.#send(client, request, refusalOf(request) ?? success(mapped));
  }

  /** RFC 8656 §5. */
  #turn(client: TurnClient, request: TurnRequest, method: TurnMethod, nowMs: number): void {
    if (client.allocation) this.#site.allocations.freeExpired(client.allocation, nowMs);
    const { clock } = this.#site.world;
    const user = authenticate(request, client, this.#credentials, clock);
    if (!user.ok) {
      this.#send(client, request, user);
      return;
    }
    client.identify(user.username);
    const integrity = { integrityKey: user.key, sha256: user.sha256 };
    const owner = client.allocation?.username ?? user.username;
    const isAnothers = method !== 'Allocate' && owner !== user.username;
    const refusal = refusalOf(request) ?? (isAnothers ? failure(441) : null);
    const outcome = refusal ?? HANDLERS[method]({ site: this.#site, client, request, user, nowMs });
    if (!(outcome instanceof Promise)) {
      this.#send(client, request, outcome, integrity);
      return;
    }
    void outcome
      .catch((error: unknown) => {
        console.error(error);
        return failure(500);
      })
      .then((settled) => {
        this.#send(client, request, settled, integrity);
      });
  }

  #send(
    client: TurnClient,
    request: TurnRequest,
    outcome: Outcome,
    integrity: Parameters<typeof encodeAnswer>[2] = {},
  ): void {
    if (outcome.ok) this.#counters.successes += 1;
    else this.#counters.error(outcome.code);
    client.send(encodeAnswer(request, outcome, integrity));
  }
}

/** RFC 8489 §6.3.1: 420 before anything is done, and 400 for what cannot be read. */
function refusalOf(request: TurnRequest): Refusal | null {
  const { unknownTypes } = request;
  if (unknownTypes.length > 0)
    return failure(420, { name: 'UNKNOWN-ATTRIBUTES', value: unknownTypes });
  return request.isMalformed ? failure(400) : null;
}
