// Texts of strangers on a terminal: nothing in them may move the cursor, change a colour or turn the
// direction of writing.

/** Controls of both sets, what Unicode says of direction, and its line ends. */
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** The same text, with a picture in the place of each such character: columns stay what they are. */
export const plain = (text: string): string =>
  text.replace(UNSAFE, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });

/** The prose marks code with backticks, which a terminal does not show as such. */
export const withoutMarks = (text: string): string => plain(text.replaceAll('`', ''));
