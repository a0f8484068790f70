// The rows of the list: a packet each, and runs of what goes on once a connection stands, folded into one.
import type { PacketEntry } from './entries.js';

/** What repeats once a connection stands: media, records with application data, consent checks (RFC 7675). */
export type Routine = 'media' | 'data' | 'consent';

export type ListRow =
  | { kind: 'packet'; id: string; entry: PacketEntry; isInRun: boolean }
  | { kind: 'run'; id: string; routine: Routine; entries: readonly PacketEntry[]; isOpen: boolean };

/** Fewer are shown as they are: a fold would save nothing. */
const SHORTEST_RUN = 4;
/** `application_data` of DTLS 1.2 (RFC 5246 §6.2.1). */
const APPLICATION_DATA = 23;
/** DTLS 1.3 sends application data from epoch 3 on; 2 is the handshake's (RFC 9147 §6.1). */
const FIRST_DATA_EPOCH = 3;

export const packetRowId = (seq: number): string => `packet-${seq}`;

/** `open`: the ids of the runs that are unfolded. */
export function listRows(
  entries: readonly PacketEntry[],
  routines: ReadonlyMap<number, Routine>,
  open: ReadonlySet<string>,
): ListRow[] {
  const rows: ListRow[] = [];
  for (let at = 0; at < entries.length;) {
    const run = runAt(entries, at, routines);
    const [first] = run;
    const routine = first && routines.get(first.event.seq);
    const isFolded = routine !== undefined && run.length >= SHORTEST_RUN;
    if (isFolded) {
      const id = `run-${first?.event.seq}`;
      const isOpen = open.has(id);
      rows.push({ kind: 'run', id, routine, entries: run, isOpen });
      if (isOpen) rows.push(...run.map((entry) => packetRow(entry, true)));
    } else rows.push(...run.map((entry) => packetRow(entry, false)));
    at += run.length;
  }
  return rows;
}

const packetRow = (entry: PacketEntry, isInRun: boolean): ListRow => ({
  kind: 'packet',
  id: packetRowId(entry.event.seq),
  entry,
  isInRun,
});

/** The entries from `at` on that are the same routine; a single one that is none. */
function runAt(
  entries: readonly PacketEntry[],
  at: number,
  routines: ReadonlyMap<number, Routine>,
): readonly PacketEntry[] {
  const routineAt = (index: number): Routine | undefined => {
    const entry = entries[index];
    return entry && routines.get(entry.event.seq);
  };
  const routine = routineAt(at);
  let end = at + 1;
  if (routine !== undefined) while (routineAt(end) === routine) end += 1;
  return entries.slice(at, end);
}

/** Which packets, by their seq, are routine. Asked of all, so that a filter changes nothing about it. */
export function routinesOf(entries: readonly PacketEntry[]): Map<number, Routine> {
  const routines = new Map<number, Routine>();
  /** Ways that a check has gone and was answered on: what follows there asks for consent only. */
  const proven = new Set<string>();
  const ways = new Map<number, string>();
  for (const entry of entries) {
    const { seq } = entry.event;
    if (entry.kind === 'media') routines.set(seq, 'media');
    else if (isApplicationData(entry)) routines.set(seq, 'data');
    else if (entry.kind === 'check') {
      const way = entry.requestSeq === null ? wayOf(entry) : ways.get(entry.requestSeq);
      if (way === undefined) continue;
      if (entry.requestSeq === null) {
        ways.set(seq, way);
        if (proven.has(way)) routines.set(seq, 'consent');
      } else if (routines.get(entry.requestSeq) === 'consent') routines.set(seq, 'consent');
      else proven.add(way);
    }
  }
  return routines;
}

function isApplicationData({ layers }: PacketEntry): boolean {
  const innermost = layers.at(-1)?.packet;
  if (innermost?.kind !== 'dtls' || innermost.records.length === 0) return false;
  return innermost.records.every(({ encryption, epoch, contentType }) =>
    encryption === 'dtls-1.3' ? epoch >= FIRST_DATA_EPOCH : contentType === APPLICATION_DATA,
  );
}

/** Place, direction, users and nomination of a check; the nomination of a pair is worth a row of its own. */
function wayOf(entry: PacketEntry): string | undefined {
  const message = entry.asking?.message;
  if (message?.class !== 'request') return undefined;
  const { peer, leg, direction, transport, server, remote } = entry.event;
  const user = message.attributes.find(({ name }) => name === 'USERNAME')?.value;
  const isNomination = message.attributes.some(({ name }) => name === 'USE-CANDIDATE');
  return JSON.stringify([peer, leg, direction, transport, server, remote, user, isNomination]);
}
