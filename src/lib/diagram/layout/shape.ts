// What the drawing is made of before anybody draws it: plain shapes whose colours are token names.
import type { Lane } from '../../flow/steps.js';

/** Whose colour a group of shapes wears; `bad` is the colour of failure. */
export type Actor = Lane | 'bad';

/**
 * A colour by the name of its token in ui/global.css, without the dashes. `actor` and `actor-soft`
 * are those of the group's actor.
 */
export type Ink =
  | 'actor'
  | 'actor-soft'
  | 'ink'
  | 'ink-2'
  | 'ink-3'
  | 'ghost'
  | 'ghost-text'
  | 'line'
  | 'line-2'
  | 'panel'
  | 'panel-2'
  | 'none';

interface Part {
  /** What the shape is in the row, for tests and for the reader of the markup: `arrow`, `cross`. */
  part: string;
}

export interface PathShape extends Part {
  kind: 'path';
  d: string;
  /** Where the path's own origin lies. */
  x: number;
  y: number;
  stroke: Ink;
  strokeWidth: number;
  /** stroke-dasharray; null draws a solid line. */
  dash: string | null;
  fill: Ink;
}

export interface RectShape extends Part {
  kind: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  radius: number;
  stroke: Ink;
  strokeWidth: number;
  dash: string | null;
  fill: Ink;
}

export interface CircleShape extends Part {
  kind: 'circle';
  x: number;
  y: number;
  radius: number;
  stroke: Ink;
  strokeWidth: number;
  fill: Ink;
}

export interface TextShape extends Part {
  kind: 'text';
  x: number;
  y: number;
  text: string;
  /** Estimated width in pixels, an upper bound. */
  width: number;
  anchor: 'start' | 'middle' | 'end';
  size: number;
  mono: boolean;
  weight: 400 | 500 | 600;
  fill: Ink;
  /** Colour of the rim that keeps the text apart from lines behind it. */
  halo: Ink;
}

export type Shape = PathShape | RectShape | CircleShape | TextShape;

/** Shapes around a height of their own. `y` moves them; `top` and `bottom` say what they cover. */
export interface Drawable {
  key: string;
  actor: Actor | null;
  y: number;
  top: number;
  bottom: number;
  shapes: Shape[];
}

/** An ink as a presentation attribute takes it. */
export const inkValue = (ink: Ink): string => (ink === 'none' ? 'none' : `var(--${ink})`);

/** Rounded to a tenth of a pixel, so that the markup stays short. */
export const px = (value: number): number => Math.round(value * 10) / 10;
