// Texts of strangers where people read them: nothing in them may act on what stands beside them.

/** Controls of both sets, what Unicode says of direction, and its line ends. */
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * The same text, with a picture in the place of each character that would move a cursor, change a
 * colour or turn the direction of writing: columns stay what they are.
 */
export const plain = (text: string): string =>
  text.replace(UNSAFE, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
