// Short ways to write the grammar's entries.
import type { Spec, ValueForm } from '../grammar.js';

/** A section of an RFC, or the whole of it when none is given. */
export const rfc = (number: number, section?: string): Spec => ({
  label: section ? `RFC ${number} §${section}` : `RFC ${number}`,
  url: `https://www.rfc-editor.org/rfc/rfc${number}.html${section ? `#section-${section}` : ''}`,
});

/** An Internet-Draft that never became an RFC. */
export const draft = (name: string): Spec => ({
  label: name,
  url: `https://datatracker.ietf.org/doc/html/${name}`,
});

export const template = (text: string): ValueForm => ({ kind: 'template', template: text });

export const NO_VALUE: ValueForm = { kind: 'none' };
