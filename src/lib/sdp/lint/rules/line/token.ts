// Which characters a name may have.

/** RFC 8866 §9: what `token` consists of. */
const TOKEN_CHARACTER = /[!#$%&'*+\-.^_`{|}~\da-z]/i;

/** The first character that is neither this nor outside of ASCII, which a rule of its own tells. */
export function firstOutside(text: string, allowed: RegExp): number {
  for (let i = 0; i < text.length; i++)
    if (text.charCodeAt(i) < 0x80 && !allowed.test(text.charAt(i))) return i;
  return -1;
}

export const firstOutsideToken = (text: string): number => firstOutside(text, TOKEN_CHARACTER);
