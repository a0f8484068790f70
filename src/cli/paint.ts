// Colour, where somebody looks.

const CODES = { red: 31, green: 32, yellow: 33, cyan: 36, dim: 2, bold: 1 } as const;

export type Colour = keyof typeof CODES;

/** The text in a colour, or as it is. */
export type Paint = (colour: Colour, text: string) => string;

const paintNothing: Paint = (_colour, text) => text;

const paintAnsi: Paint = (colour, text) => `\u001b[${CODES[colour]}m${text}\u001b[0m`;

/** A terminal gets colour, unless its user has said otherwise (no-color.org). */
export const paintFor = (
  isTerminal: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): Paint =>
  isTerminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb'
    ? paintAnsi
    : paintNothing;
