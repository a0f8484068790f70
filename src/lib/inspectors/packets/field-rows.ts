// The tree of a packet's fields as the rows that are drawn: what is folded is left out, bits and the packets
// within stand below the field that holds them.
import type { BitField, ByteRange, Field } from '../../stun/fields.js';
import { outlineOf } from '../../stun/outline.js';
import type { Packet } from '../../stun/packet.js';

interface RowBase {
  /** Where it stands in the tree; the same for every packet of this shape. */
  id: string;
  /** From 1. */
  level: number;
  range: ByteRange;
  fold: { isOpen: boolean } | null;
}

export type FieldRow = RowBase &
  (
    | { kind: 'field'; field: Field }
    | { kind: 'bits'; field: Field; bits: BitField }
    /** A packet within: `field` is the payload that it fills. */
    | { kind: 'layer'; field: Field; packet: Packet; title: string }
  );

/** What is worth reading at once; anything else is one row until it is opened. */
const OPEN_AT_FIRST: ReadonlySet<string> = new Set([
  'dtls.record',
  'dtls.handshake',
  'dtls.hello.extensions',
]);

/** `toggled`: ids of rows that the reader opened or folded. */
export function fieldRows(packet: Packet, toggled: ReadonlySet<string>): FieldRow[] {
  return rowsOf(packet.fields, '', 1, toggled);
}

function rowsOf(
  fields: readonly Field[],
  parentId: string,
  level: number,
  toggled: ReadonlySet<string>,
): FieldRow[] {
  return fields.flatMap((field, index) => {
    const id = parentId === '' ? String(index) : `${parentId}.${index}`;
    const isOpen = isOpenAtFirst(field) !== toggled.has(id);
    const row: FieldRow = {
      id,
      level,
      range: field.range,
      fold: hasParts(field) ? { isOpen } : null,
      ...(field.packet
        ? { kind: 'layer', field, packet: field.packet, title: titleOf(field.packet) }
        : { kind: 'field', field }),
    };
    return isOpen ? [row, ...partsOf(field, id, level + 1, toggled)] : [row];
  });
}

const hasParts = ({ fields, bits, packet }: Field): boolean =>
  (packet ? packet.fields.length : (fields?.length ?? 0) + (bits?.length ?? 0)) > 0;

function partsOf(
  field: Field,
  id: string,
  level: number,
  toggled: ReadonlySet<string>,
): FieldRow[] {
  if (field.packet) return rowsOf(field.packet.fields, id, level, toggled);
  if (field.fields) return rowsOf(field.fields, id, level, toggled);
  return (field.bits ?? []).map((bits) => ({
    kind: 'bits',
    id: `${id}~${bits.code}`,
    level,
    range: field.range,
    fold: null,
    field,
    bits,
  }));
}

const isOpenAtFirst = (field: Field): boolean =>
  field.packet !== undefined || OPEN_AT_FIRST.has(field.code) || holdsPacket(field);

const holdsPacket = ({ fields = [] }: Field): boolean =>
  fields.some((field) => field.packet !== undefined || holdsPacket(field));

const titleOf = (packet: Packet): string => outlineOf(packet)[0]?.title ?? '';

/** The ids from the outermost field down to the leaf that holds the byte; empty outside the packet. */
export function pathToByte(packet: Packet, offsetBytes: number): string[] {
  return pathIn(packet.fields, '', offsetBytes);
}

function pathIn(fields: readonly Field[], parentId: string, offsetBytes: number): string[] {
  const index = fields.findIndex(({ range }) => holds(range, offsetBytes));
  const field = fields[index];
  if (!field) return [];
  const id = parentId === '' ? String(index) : `${parentId}.${index}`;
  return [id, ...pathIn(field.packet?.fields ?? field.fields ?? [], id, offsetBytes)];
}

export const holds = ({ offsetBytes, lengthBytes }: ByteRange, at: number): boolean =>
  at >= offsetBytes && at < offsetBytes + lengthBytes;

/** The field of a row's id, whether the row is drawn or not. */
export function fieldAt(packet: Packet, id: string): Field | null {
  let fields: readonly Field[] = packet.fields;
  let found: Field | null = null;
  for (const index of id.replace(/~.*$/, '').split('.')) {
    found = fields[Number(index)] ?? null;
    if (!found) return null;
    fields = found.packet?.fields ?? found.fields ?? [];
  }
  return found;
}

/** The ids of the rows that have to be open for this one to be drawn. */
export const ancestorsOf = (id: string): string[] => {
  const parts = id.replace(/~.*$/, '').split('.');
  const above = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('.'));
  return id.includes('~') ? [...above, parts.join('.')] : above;
};

/** `toggled` changed so that the row is drawn. */
export function revealing(
  packet: Packet,
  id: string,
  toggled: ReadonlySet<string>,
): ReadonlySet<string> {
  return ancestorsOf(id).reduce((next, ancestor) => {
    const field = fieldAt(packet, ancestor);
    const isFolded = field !== null && isOpenAtFirst(field) === next.has(ancestor);
    return isFolded ? toggledWith(next, ancestor) : next;
  }, toggled);
}

/** `toggled` with the row opened or folded. */
export function toggledWith(toggled: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(toggled);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** What a reader of such a packet looks for first; the first of them that is there is selected. */
const TELLING: readonly string[] = [
  'XOR-RELAYED-ADDRESS',
  'ERROR-CODE',
  'XOR-MAPPED-ADDRESS',
  'REQUESTED-TRANSPORT',
  'CHANNEL-NUMBER',
  'XOR-PEER-ADDRESS',
  'USERNAME',
].map((name) => `stun.attribute.${name}`);

/** The row that is selected before the reader chooses one: of the innermost packet. */
export function tellingId(packet: Packet): string {
  const found = flatten(packet.fields, '');
  const innermost = found.findLast(({ field }) => field.packet);
  const inner = innermost ? found.filter(({ id }) => id.startsWith(`${innermost.id}.`)) : found;
  for (const code of TELLING) {
    const row = inner.find(({ field }) => field.code === code);
    if (row) return row.id;
  }
  return innermost?.id ?? '0';
}

function flatten(fields: readonly Field[], parentId: string): { id: string; field: Field }[] {
  return fields.flatMap((field, index) => {
    const id = parentId === '' ? String(index) : `${parentId}.${index}`;
    return [{ id, field }, ...flatten(field.packet?.fields ?? field.fields ?? [], id)];
  });
}
