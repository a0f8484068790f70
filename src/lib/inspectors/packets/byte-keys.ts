// What a key does in the grid of bytes (WAI-ARIA Authoring Practices, grid).

/** The byte to go to, inside the packet; null for a key that is not the grid's. */
export function byteMove(
  offsetBytes: number,
  lengthBytes: number,
  perRow: number,
  key: string,
  isWithControl: boolean,
): number | null {
  const last = lengthBytes - 1;
  const rowStart = offsetBytes - (offsetBytes % perRow);
  switch (key) {
    case 'ArrowRight':
      return Math.min(offsetBytes + 1, last);
    case 'ArrowLeft':
      return Math.max(offsetBytes - 1, 0);
    case 'ArrowDown':
      return offsetBytes + perRow > last ? offsetBytes : offsetBytes + perRow;
    case 'ArrowUp':
      return offsetBytes < perRow ? offsetBytes : offsetBytes - perRow;
    case 'Home':
      return isWithControl ? 0 : rowStart;
    case 'End':
      return isWithControl ? last : Math.min(rowStart + perRow - 1, last);
    default:
      return null;
  }
}
