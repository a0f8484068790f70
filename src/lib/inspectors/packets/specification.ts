// Where a section of the codec's tables can be read.

export interface Specification {
  label: string;
  url: string;
}

const RFC = /^RFC (\d+)(?: §(\S+))?$/;

/** `RFC 8489 §14.2` and what IANA registers; null for what no specification defines. */
export function specOf(section: string | null): Specification | null {
  if (section === null) return null;
  const [, number, part] = RFC.exec(section) ?? [];
  if (number !== undefined)
    return {
      label: section,
      url: `https://www.rfc-editor.org/rfc/rfc${number}.html${part ? `#section-${part}` : ''}`,
    };
  return { label: section, url: 'https://www.iana.org/assignments/stun-parameters' };
}
