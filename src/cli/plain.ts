// Texts of strangers on a terminal.
import { plain } from '../lib/sdp/plain.js';

export { plain };

/** The prose marks code with backticks, which a terminal does not show as such. */
export const withoutMarks = (text: string): string => plain(text.replaceAll('`', ''));
