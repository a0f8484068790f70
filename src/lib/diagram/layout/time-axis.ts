// Milliseconds → heights: rows that happened close together are pushed apart, idle time folds.
import { bisectRight } from 'd3-array';
import { polylinear } from '../../ui/polylinear.js';

/** Something on the axis that needs room of its own. */
export interface Anchor {
  atMs: number;
  /** Stands for all that happened until then; what lies in between is folded. `atMs` when left out. */
  untilMs?: number;
  /** Room that it takes, half of it above and half below, in pixels. */
  height: number;
  /** Extra room kept free right above it, in pixels. */
  above: number;
}

export interface AxisBreak {
  /** Position of the anchor before which the break lies. */
  before: number;
  idleMs: number;
  top: number;
  bottom: number;
}

export interface TimeAxis {
  /** Middle of each anchor in pixels. */
  ys: number[];
  breaks: AxisBreak[];
  /** For each anchor the time of the first anchor since time was folded: its burst. */
  burstStartsMs: number[];
  /** Height of a time; monotone, and constant before the first and after the last anchor. */
  heightAt: (ms: number) => number;
  /** Where the last anchor's room ends. */
  bottom: number;
}

export interface TimeAxisOptions {
  /** When anything happened, anchors or not, ascending. */
  activityMs: readonly number[];
  breakHeight: number;
  top: number;
}

/** Nothing for longer than this is idle time. */
export const IDLE_AFTER_MS = 400;
const PX_PER_MS = 0.25;
/** The most that busy time between two anchors adds to the room they need. */
const MAX_STRETCH = 60;

/** Places anchors, which come in the order in which they happened. */
export function timeAxis(anchors: readonly Anchor[], options: TimeAxisOptions): TimeAxis {
  const ys: number[] = [];
  const breaks: AxisBreak[] = [];
  const burstStartsMs: number[] = [];
  const knots: [ms: number, y: number][] = [];
  const addKnot = (ms: number, y: number): void => {
    const last = knots.at(-1);
    if (!last || ms > last[0]) knots.push([ms, y]);
  };
  let bottom = options.top;
  let burstStartMs = anchors[0]?.atMs ?? 0;
  anchors.forEach((anchor, index) => {
    const previous = anchors[index - 1];
    if (previous) {
      const untilMs = previous.untilMs ?? previous.atMs;
      const quiet = idleBetween(options.activityMs, untilMs, anchor.atMs);
      const needed = (previous.height + anchor.height) / 2;
      const busyPx = (anchor.atMs - untilMs - (quiet?.idleMs ?? 0)) * PX_PER_MS;
      if (untilMs - previous.atMs > IDLE_AFTER_MS) burstStartMs = anchor.atMs;
      bottom += Math.max(0, Math.min(MAX_STRETCH, busyPx - needed));
      if (quiet) {
        const top = bottom;
        bottom += options.breakHeight;
        breaks.push({ before: index, idleMs: quiet.idleMs, top, bottom });
        addKnot(quiet.fromMs, top);
        if (quiet.toMs < anchor.atMs) addKnot(quiet.toMs, bottom);
        burstStartMs = anchor.atMs;
      }
    }
    const y = bottom + anchor.above + anchor.height / 2;
    ys.push(y);
    burstStartsMs.push(burstStartMs);
    addKnot(anchor.atMs, y);
    bottom = y + anchor.height / 2;
    if (anchor.untilMs !== undefined) addKnot(anchor.untilMs, bottom);
  });
  return {
    ys,
    breaks,
    burstStartsMs,
    heightAt: knots.length > 0 ? polylinear(knots) : () => options.top,
    bottom,
  };
}

interface Quiet {
  fromMs: number;
  toMs: number;
  /** Sum of the idle stretches; what happened between them does not count. */
  idleMs: number;
}

/** The idle time between two moments, null when there is none worth folding. */
function idleBetween(activityMs: readonly number[], fromMs: number, toMs: number): Quiet | null {
  let quiet: Quiet | null = null;
  let lastMs = fromMs;
  const look = (atMs: number): void => {
    if (atMs - lastMs > IDLE_AFTER_MS)
      quiet = {
        fromMs: quiet?.fromMs ?? lastMs,
        toMs: atMs,
        idleMs: (quiet?.idleMs ?? 0) + atMs - lastMs,
      };
    lastMs = atMs;
  };
  for (let index = bisectRight(activityMs, fromMs); index < activityMs.length; index += 1) {
    const atMs = activityMs[index] ?? toMs;
    if (atMs >= toMs) break;
    look(atMs);
  }
  look(toMs);
  return quiet;
}
