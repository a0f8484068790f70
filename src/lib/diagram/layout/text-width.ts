// How wide a text will be, without a browser to ask: the layout is pure and also runs on the server.

/** Advance widths in em of DejaVu Sans, the widest of the common interface fonts, rounded up. */
const WIDTHS: readonly (readonly [em: number, characters: string])[] = [
  [0.3, "ijlIJ'"],
  [0.35, ' ,.:;/\\|·'],
  [0.42, 'frt!()[]-'],
  [0.54, 'sz"?*_–'],
  [0.63, 'cekvxyLFTYPEx0123456789'],
  [0.66, 'abdghnopqu'],
  [0.72, 'ABCKRSVXZ~$'],
  [0.8, 'DGHNOQU&'],
  [0.86, 'w+=<>#×^'],
  [1, 'mMWW@%…'],
];

const WIDTH_OF = new Map(
  WIDTHS.flatMap(([em, characters]) => [...characters].map((character) => [character, em])),
);

const MONO_EM = 0.61;
const UNKNOWN_EM = 0.8;
/** Chinese letters, full-width punctuation and what lies beyond the first plane. */
const isWide = (character: string): boolean => (character.codePointAt(0) ?? 0) >= 0x1100;

export interface Font {
  sizePx: number;
  mono: boolean;
}

/** Upper bound of the width of a text in pixels. */
export function textWidth(text: string, font: Font): number {
  let em = 0;
  for (const character of text) em += characterEm(character, font.mono);
  return em * font.sizePx;
}

function characterEm(character: string, mono: boolean): number {
  if (isWide(character)) return 1.05;
  return mono ? MONO_EM : (WIDTH_OF.get(character) ?? UNKNOWN_EM);
}

/**
 * The text itself, or as much of it as fits into `maxWidth` pixels with an ellipsis after it; empty
 * when not even that fits.
 */
export function clipText(text: string, maxWidth: number, font: Font): string {
  if (textWidth(text, font) <= maxWidth) return text;
  let room = maxWidth - textWidth('…', font);
  if (room < 0) return '';
  let kept = '';
  for (const character of text) {
    room -= characterEm(character, font.mono) * font.sizePx;
    if (room < 0) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** The first of the wordings that fits, else the last of them clipped. */
export function fitText(variants: readonly string[], maxWidth: number, font: Font): string {
  const fitting = variants.find((variant) => textWidth(variant, font) <= maxWidth);
  return fitting ?? clipText(variants.at(-1) ?? '', maxWidth, font);
}
