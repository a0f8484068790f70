// How far the box has to scroll so that a row can be seen with some of what comes before and after.

export interface Box {
  scrollTop: number;
  /** Height of the box, and of what it holds, in pixels. */
  viewHeight: number;
  contentHeight: number;
  /** Heights at which a row begins: the box rests at one of them, so that none is cut in two. */
  rests: readonly number[];
}

/** The row may wander between these parts of the box before the box follows it. */
const CALM_FROM = 0.22;
const CALM_TO = 0.64;

/** The scrollTop that shows a row whose middle is at `rowY`; the present one when it shows well. */
export function revealingScroll(rowY: number, box: Box): number {
  const { scrollTop, viewHeight, contentHeight, rests } = box;
  const highest = rowY - viewHeight * CALM_FROM;
  const lowest = rowY - viewHeight * CALM_TO;
  const last = Math.max(0, contentHeight - viewHeight);
  if (scrollTop >= lowest && scrollTop <= highest && scrollTop <= last) return scrollTop;
  const wanted = Math.max(lowest, Math.min(highest, scrollTop));
  if (wanted >= last) return Math.round(last);
  const rest = rests.find((height) => height >= wanted);
  return Math.round(
    rest !== undefined && rest <= highest ? Math.min(rest, last) : Math.max(0, wanted),
  );
}
