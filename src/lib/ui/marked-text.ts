// The two marks of prose, **strong** and `code`.

export interface MarkedPart {
  kind: 'text' | 'strong' | 'code';
  /** Without the marks. */
  text: string;
}

/** The parts of a text in their order; what is not marked is `text`. */
export const markedParts = (text: string): MarkedPart[] =>
  text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((part): MarkedPart => {
    if (part.startsWith('**')) return { kind: 'strong', text: part.slice(2, -2) };
    if (part.startsWith('`')) return { kind: 'code', text: part.slice(1, -1) };
    return { kind: 'text', text: part };
  });
