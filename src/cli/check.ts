// What `sdp check` knows of a text, before anybody says it in some form.
import { readSdp, type SdpDocument } from '../lib/sdp/document.js';
import { type Diagnostic, lint } from '../lib/sdp/lint/lint.js';
import { unwrap } from '../lib/sdp/paste/unwrap.js';
import type { PasteKind } from '../lib/sdp/paste/kind.js';
import type { UnwrapStep } from '../lib/sdp/paste/unwrapper.js';

export interface Checked {
  /** What was looked at: the text itself, or what was found in it. Places are places in this. */
  text: string;
  document: SdpDocument;
  kind: PasteKind;
  /** What was done to get at it; empty when the text was SDP already. */
  steps: readonly UnwrapStep[];
  diagnostics: readonly Diagnostic[];
  counts: Counts;
}

export interface Counts {
  errors: number;
  warnings: number;
  notes: number;
}

export function check(given: string): Checked {
  const { text, kind, steps } = unwrap(given);
  const document = readSdp(text);
  const diagnostics = lint(document);
  return { text, document, kind, steps, diagnostics, counts: count(diagnostics) };
}

function count(diagnostics: readonly Diagnostic[]): Counts {
  const of = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), notes: of('note') };
}
