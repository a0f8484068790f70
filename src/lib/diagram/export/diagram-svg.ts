// Drawables → a text that is an SVG file of its own: colours resolved, fonts named, all text escaped.
import { type Actor, type Drawable, type Ink, type Shape, px } from '../layout/shape.js';

/** What the tokens of ui/global.css stand for in the theme that is saved. */
export interface Palette {
  inks: Record<Exclude<Ink, 'actor' | 'actor-soft' | 'none'>, string>;
  actors: Record<Actor, { ink: string; soft: string }>;
  fonts: { sans: string; mono: string };
}

export interface DiagramPicture {
  title: string;
  subtitle: string;
  /** BCP 47, for the words in it. */
  language: string;
  width: number;
  headHeight: number;
  bodyHeight: number;
  heads: readonly Drawable[];
  /** Drawn from the first to the last; each `y` counts from below the heads. */
  body: readonly (Drawable & { title?: string })[];
}

const TITLE_HEIGHT = 58;
const FOOT = 10;

/** The whole picture as an SVG document. */
export function diagramSvg(picture: DiagramPicture, palette: Palette): string {
  const { width, headHeight, bodyHeight } = picture;
  const height = Math.ceil(TITLE_HEIGHT + headHeight + bodyHeight + FOOT);
  const { ink, 'ink-3': ink3, panel } = palette.inks;
  const sans = escapeXml(palette.fonts.sans);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:lang="${escapeXml(picture.language)}" font-family="${sans}">`,
    `<title>${escapeXml(`${picture.title} · ${picture.subtitle}`)}</title>`,
    `<rect width="${width}" height="${height}" fill="${escapeXml(panel)}"/>`,
    `<text x="18" y="28" font-size="16" font-weight="600" fill="${escapeXml(ink)}">${escapeXml(picture.title)}</text>`,
    `<text x="18" y="47" font-size="12" fill="${escapeXml(ink3)}">${escapeXml(picture.subtitle)}</text>`,
    `<g transform="translate(0 ${TITLE_HEIGHT})">`,
    ...picture.heads.map((head) => group(head, palette)),
    `<g transform="translate(0 ${headHeight})">`,
    ...picture.body.map((item) => group(item, palette)),
    '</g></g></svg>',
  ].join('\n');
}

/** Escapes what XML reads as markup, and drops the control characters that no XML may hold (XML 1.0 §2.2). */
export function escapeXml(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;')
  );
}

function group(item: Drawable & { title?: string }, palette: Palette): string {
  const title = item.title === undefined ? '' : `<title>${escapeXml(item.title)}</title>`;
  const shapes = item.shapes.map((shape) => element(shape, item.actor, palette)).join('');
  return `<g transform="translate(0 ${px(item.y)})">${title}${shapes}</g>`;
}

function element(shape: Shape, actor: Actor | null, palette: Palette): string {
  const fill = colour(shape.fill, actor, palette);
  switch (shape.kind) {
    case 'path':
      return `<path${attributes({ d: shape.d, transform: shape.x === 0 && shape.y === 0 ? null : `translate(${shape.x} ${shape.y})`, fill, ...stroke(shape, actor, palette) })}/>`;
    case 'rect':
      return `<rect${attributes({ x: shape.x, y: shape.y, width: shape.width, height: shape.height, rx: shape.radius, fill, ...stroke(shape, actor, palette) })}/>`;
    case 'circle':
      return `<circle${attributes({ cx: shape.x, cy: shape.y, r: shape.radius, fill, ...stroke({ ...shape, dash: null }, actor, palette) })}/>`;
    case 'text':
      return `<text${attributes({
        x: shape.x,
        y: shape.y,
        'text-anchor': shape.anchor,
        'font-size': shape.size,
        'font-weight': shape.weight === 400 ? null : shape.weight,
        'font-family': shape.mono ? palette.fonts.mono : null,
        fill,
        ...(shape.halo === 'none'
          ? {}
          : {
              stroke: colour(shape.halo, actor, palette),
              'stroke-width': 4,
              'stroke-linejoin': 'round',
              'paint-order': 'stroke',
            }),
      })}>${escapeXml(shape.text)}</text>`;
  }
}

function stroke(
  shape: { stroke: Ink; strokeWidth: number; dash: string | null },
  actor: Actor | null,
  palette: Palette,
): Record<string, string | number | null> {
  if (shape.stroke === 'none') return {};
  return {
    stroke: colour(shape.stroke, actor, palette),
    'stroke-width': shape.strokeWidth,
    'stroke-dasharray': shape.dash,
  };
}

function colour(ink: Ink, actor: Actor | null, { inks, actors }: Palette): string {
  if (ink === 'none') return 'none';
  if (ink === 'actor') return actor ? actors[actor].ink : inks.ink;
  if (ink === 'actor-soft') return actor ? actors[actor].soft : inks['panel-2'];
  return inks[ink];
}

const attributes = (values: Record<string, string | number | null>): string =>
  Object.entries(values)
    .flatMap(([name, value]) =>
      value === null
        ? []
        : [` ${name}="${typeof value === 'number' ? px(value) : escapeXml(value)}"`],
    )
    .join('');
