// Hands the drawing out as a file. Loaded on first use.
import * as m from '../../i18n/paraglide/messages.js';
import { language } from '../../i18n/language.svelte.js';
import type { DiagramInput } from '../layout/compose.js';
import { type DiagramPicture, type Palette, diagramSvg } from './diagram-svg.js';
import { pictureOf } from './picture.js';

export interface SaveContext {
  /** The step at the cursor, 0–24. */
  step: number;
  /** When the recording began, ISO 8601; today when unknown. */
  startedAt: string | undefined;
  /** An element of the page in whose theme the picture is drawn. */
  styledBy: Element | undefined;
}

/** Pixels of the picture for each of the drawing's. */
const PNG_SCALE = 2;
const FILE_NAME = 'webrtc-flow-sequence';

/**
 * Saves the whole diagram and answers with the file's name.
 * @throws Error in the browser's words when it cannot draw the picture
 */
export async function saveDiagram(
  format: 'svg' | 'png',
  input: DiagramInput,
  { step, startedAt, styledBy }: SaveContext,
): Promise<string> {
  const values = { step, count: input.rows.length };
  const order =
    input.cursor.order === 'clock'
      ? m.diagram_export_subtitle_clock(values)
      : m.diagram_export_subtitle_textbook(values);
  const date = new Intl.DateTimeFormat(language.current, { dateStyle: 'long', timeStyle: 'short' });
  const picture = pictureOf(input, {
    title: `WebRTC Flow · ${m.diagram_title()}`,
    subtitle: `${date.format(startedAt ? new Date(startedAt) : new Date())} · ${order}`,
    language: language.current,
  });
  const svg = new Blob([diagramSvg(picture, paletteOf(styledBy ?? document.documentElement))], {
    type: 'image/svg+xml',
  });
  const name = `${FILE_NAME}.${format}`;
  download(format === 'svg' ? svg : await pngOf(svg, picture), name);
  return name;
}

/** What the tokens stand for where this element stands. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const actor = (name: string) => ({ ink: token(name), soft: token(`${name}-soft`) });
  return {
    inks: {
      ink: token('ink'),
      'ink-2': token('ink-2'),
      'ink-3': token('ink-3'),
      ghost: token('ghost'),
      'ghost-text': token('ghost-text'),
      line: token('line'),
      'line-2': token('line-2'),
      panel: token('panel'),
      'panel-2': token('panel-2'),
    },
    actors: {
      A: actor('a'),
      B: actor('b'),
      signaling: actor('signaling'),
      stun: actor('stun'),
      turn: actor('turn'),
      bad: actor('bad'),
    },
    fonts: { sans: token('font'), mono: token('mono') },
  };
}

async function pngOf(svg: Blob, { width }: DiagramPicture): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * PNG_SCALE;
    canvas.height = Math.round((image.naturalHeight / image.naturalWidth) * canvas.width);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No 2D canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!png) throw new Error(`${canvas.width} × ${canvas.height}`);
    return png;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after the click: the address has to outlive it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
