// Allocate (RFC 8656 §7.2): a relayed address for a client, or one of each family.
import type { StunAttribute } from '../../lib/stun/encode.js';
import { ERROR_CODES } from '../../lib/stun/error-codes.js';
import { parseIp } from '../../lib/stun/ip.js';
import { toHex } from '../../lib/stun/bytes.js';
import { Allocation, type AddressFamily, IPV4, IPV6, familyOf } from './allocation.js';
import { failure, type Outcome, success } from './answer.js';
import type { Exchange, TurnSite } from './exchange.js';
import { grantedSeconds } from './lifetime.js';
import { openRelayPorts, type Parity, type RelayPorts } from './relay-ports.js';
import { isLoopbackAddress } from './special-addresses.js';
import type { RelaySocket } from './world.js';

const UDP = 17;
const TOKEN_BYTES = 8;

/** What a request that can be carried out asks for. */
interface Wish {
  /** One, or IPv4 and IPv6. */
  families: readonly AddressFamily[];
  parity: Parity;
  token: string | null;
}

export async function allocate(exchange: Exchange): Promise<Outcome> {
  const { site, client, request, user, nowMs } = exchange;
  if (client.allocation) {
    const { answered, username } = client.allocation;
    // Sent again because the answer was lost on its way: it is answered as before.
    const isSame =
      answered?.transactionId === toHex(request.transactionId) && username === user.username;
    return isSame ? success(...answered.attributes) : failure(437);
  }
  const wish = readWish(exchange);
  if ('ok' in wish) return wish;

  const { allocations, limits } = site;
  if (wish.parity === 'pair' && allocations.reservationCount >= limits.reservations)
    return failure(508);
  const place = allocations.promise(user.username, client, nowMs);
  if (typeof place === 'number') return failure(place);
  client.isAllocating = true;
  const opened = await openAll(exchange, wish)
    .catch((error: unknown) => {
      allocations.retract(place, nowMs);
      throw error;
    })
    .finally(() => (client.isAllocating = false));
  if (opened.sockets.length === 0 || client.isGone) {
    for (const socket of [...opened.sockets, ...opened.reserved]) socket.close();
    allocations.retract(place, nowMs);
    return failure(508);
  }

  const seconds = grantedSeconds(request.get('LIFETIME'));
  const allocation = new Allocation(client, user.username, user.key);
  for (const socket of opened.sockets) {
    const family = familyOf(parseIp(socket.address) ?? new Uint8Array());
    const relay = allocation.addRelay(family, socket, nowMs + seconds * 1000);
    socket.receive = (bytes, address, port) => {
      site.onDatagram(relay, bytes, address, port);
    };
  }
  allocations.add(allocation, place);
  const attributes: StunAttribute[] = [
    ...allocation.relays.map(({ endpoint }): StunAttribute => ({
      name: 'XOR-RELAYED-ADDRESS',
      value: endpoint,
    })),
    { name: 'LIFETIME', value: seconds },
    ...opened.reserved.map((socket) => reserve(site, socket, nowMs)),
    { name: 'XOR-MAPPED-ADDRESS', value: client.mapped },
    ...opened.missing,
  ];
  allocation.answered = { transactionId: toHex(request.transactionId), attributes };
  return success(...attributes);
}

/** The checks of RFC 8656 §7.2, in its order. */
function readWish({ site, request }: Exchange): Wish | Outcome {
  const transport = request.get('REQUESTED-TRANSPORT');
  if (transport === undefined) return failure(400);
  if (transport !== UDP) return failure(442);

  const token = request.get('RESERVATION-TOKEN');
  const evenPort = request.get('EVEN-PORT');
  const requested = request.get('REQUESTED-ADDRESS-FAMILY');
  const additional = request.get('ADDITIONAL-ADDRESS-FAMILY');
  const asksForFamily = requested !== undefined || additional !== undefined;
  if (token && (evenPort !== undefined || asksForFamily)) return failure(400);
  if (requested !== undefined && additional !== undefined) return failure(400);
  // IPv4 is what an Allocate is about unless it says otherwise; the addition can only be IPv6.
  if (additional !== undefined && (additional !== IPV6 || evenPort === true)) return failure(400);

  const family = requested ?? IPV4;
  if (family !== IPV4 && family !== IPV6) return failure(440);
  // With a token the port decides, not the family; with an addition one of the two is enough.
  if (!token && additional === undefined && !hasFamily(site, family)) return failure(440);
  return {
    families: additional === undefined ? [family] : [IPV4, IPV6],
    parity: evenPort === undefined ? 'any' : evenPort ? 'pair' : 'even',
    token: token ? toHex(token) : null,
  };
}

interface Opened {
  sockets: RelaySocket[];
  reserved: RelaySocket[];
  /** Why one family of two is not there (RFC 8656 §18.12). */
  missing: StunAttribute[];
}

async function openAll(exchange: Exchange, { families, parity, token }: Wish): Promise<Opened> {
  const { site, client, nowMs } = exchange;
  const opened: Opened = { sockets: [], reserved: [], missing: [] };
  if (token) {
    const reserved = site.allocations.redeem(token, nowMs);
    if (reserved) opened.sockets.push(reserved);
    return opened;
  }
  for (const family of families) {
    const address = relayAddress(site.addresses, family, client.link.server.address);
    const ports: RelayPorts | null =
      address === null ? null : await openRelayPorts(site.world, address, site.relayPorts, parity);
    if (ports) opened.sockets.push(ports.socket);
    if (ports?.reserved) opened.reserved.push(ports.reserved);
    if (!ports) opened.missing.push(addressError(family, address === null ? 440 : 508));
  }
  return opened;
}

/** The address that the client talks to, or else one of the family that is as near to it. */
function relayAddress(
  addresses: readonly string[],
  family: AddressFamily,
  clientsServer: string,
): string | null {
  const isNear = (address: string) =>
    isLoopbackAddress(address) === isLoopbackAddress(clientsServer);
  const ofFamily = addresses.filter((address) => familyOfText(address) === family);
  if (ofFamily.includes(clientsServer)) return clientsServer;
  return ofFamily.find(isNear) ?? ofFamily[0] ?? null;
}

const familyOfText = (address: string) => familyOf(parseIp(address) ?? new Uint8Array());

const hasFamily = (site: TurnSite, family: AddressFamily): boolean =>
  site.addresses.some((address) => familyOfText(address) === family);

const addressError = (family: AddressFamily, code: 440 | 508): StunAttribute => ({
  name: 'ADDRESS-ERROR-CODE',
  value: { family, code, reason: ERROR_CODES[code].name },
});

function reserve(
  { world, allocations }: TurnSite,
  socket: RelaySocket,
  nowMs: number,
): StunAttribute {
  const token = world.random(TOKEN_BYTES);
  allocations.reserve(toHex(token), socket, nowMs);
  return { name: 'RESERVATION-TOKEN', value: token };
}
