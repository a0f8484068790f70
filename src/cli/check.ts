// What `sdp check` knows of a text, before anybody says it in some form.
import { readSdp, type SdpDocument } from '../lib/sdp/document.js';
import type { DescriptionType } from '../lib/sdp/lint/description.js';
import { type Diagnostic, lint } from '../lib/sdp/lint/lint.js';
import { lintedAs } from '../lib/sdp/paste/type-in-words.js';
import { unwrap } from '../lib/sdp/paste/unwrap.js';
import type { PasteKind } from '../lib/sdp/paste/kind.js';
import type { UnwrapStep } from '../lib/sdp/paste/unwrapper.js';

export interface Checked {
  /** What was looked at: the text itself, or what was found in it. Places are places in this. */
  text: string;
  /** Whether that is all of the text that was given. */
  isGiven: boolean;
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

export interface CheckOptions {
  /** Goes before what the text says of itself. */
  type: DescriptionType | null;
  /** The offer that the text answers, or a text that has it in it. */
  offer: string | null;
}

export function check(given: string, options: CheckOptions): Checked {
  const { text, kind, steps, type } = unwrap(given);
  const document = readSdp(text);
  const diagnostics = lint(document, {
    type: options.type ?? lintedAs(type),
    answerTo: options.offer === null ? null : readSdp(unwrap(options.offer).text),
  });
  const isGiven = text === given;
  return { text, isGiven, document, kind, steps, diagnostics, counts: count(diagnostics) };
}

function count(diagnostics: readonly Diagnostic[]): Counts {
  const of = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), notes: of('note') };
}
