// What a key does in the tree of fields (WAI-ARIA Authoring Practices, tree view).
import type { FieldRow } from './field-rows.js';

export type FieldMove =
  | { kind: 'select'; id: string }
  | { kind: 'toggle'; id: string }
  /** The key is the tree's, and there is nothing to do. */
  | { kind: 'nothing' };

/** null for a key that is not the tree's. */
export function fieldMove(
  rows: readonly FieldRow[],
  selectedId: string,
  key: string,
): FieldMove | null {
  const index = rows.findIndex(({ id }) => id === selectedId);
  const row = rows[index];
  if (!row) return null;
  const select = (to: FieldRow | undefined): FieldMove =>
    to ? { kind: 'select', id: to.id } : { kind: 'nothing' };
  switch (key) {
    case 'ArrowDown':
      return select(rows[index + 1]);
    case 'ArrowUp':
      return select(rows[index - 1]);
    case 'Home':
      return select(rows[0]);
    case 'End':
      return select(rows.at(-1));
    case 'ArrowRight':
      if (row.fold?.isOpen === false) return { kind: 'toggle', id: row.id };
      return row.fold ? select(rows[index + 1]) : { kind: 'nothing' };
    case 'ArrowLeft':
      if (row.fold?.isOpen) return { kind: 'toggle', id: row.id };
      return select(rows.slice(0, index).findLast(({ level }) => level < row.level));
    case 'Enter':
    case ' ':
      return row.fold ? { kind: 'toggle', id: row.id } : { kind: 'nothing' };
    default:
      return null;
  }
}
