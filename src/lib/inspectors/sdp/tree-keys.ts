// What a key does in the tree of lines (WAI-ARIA Authoring Practices, tree view).
import type { Fold, Row } from './rows.js';

export type TreeMove =
  | { kind: 'select'; id: string }
  | { kind: 'toggle'; row: Row }
  /** The key is the tree's, and there is nothing to do. */
  | { kind: 'nothing' };

export const foldOf = (row: Row): Fold | null => (row.kind === 'removed' ? null : row.fold);

/** null for a key that is not the tree's. */
export function treeMove(rows: readonly Row[], selectedId: string, key: string): TreeMove | null {
  const index = rows.findIndex(({ id }) => id === selectedId);
  const row = rows[index];
  if (!row) return null;
  const fold = foldOf(row);
  const select = (to: Row | undefined): TreeMove =>
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
      if (fold && !fold.isOpen) return { kind: 'toggle', row };
      return fold ? select(rows[index + 1]) : { kind: 'nothing' };
    case 'ArrowLeft':
      if (fold?.isOpen) return { kind: 'toggle', row };
      return select(rows.slice(0, index).findLast(({ level }) => level < row.level));
    case 'Enter':
    case ' ':
      return fold ? { kind: 'toggle', row } : { kind: 'nothing' };
    default:
      return null;
  }
}
