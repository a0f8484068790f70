// How much is wrong in each section.
import type { Diagnostic } from '../../sdp/lint/lint.js';
import type { SectionSummary } from '../../sdp/summary/sections.js';

export interface ProblemCount {
  errors: number;
  warnings: number;
}

/** By the sections' index; none for a section without. Both lists are in the order of the text. */
export function problemsBySection(
  sections: readonly SectionSummary[],
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<number, ProblemCount> {
  const counts = new Map<number, ProblemCount>();
  let at = 0;
  for (const { line, severity } of diagnostics) {
    if (severity === 'note') continue;
    let section = sections[at];
    while (section && section.lastLine < line) section = sections[++at];
    if (!section || line < section.line) continue;
    const count = counts.get(section.index) ?? { errors: 0, warnings: 0 };
    count[severity === 'error' ? 'errors' : 'warnings'] += 1;
    counts.set(section.index, count);
  }
  return counts;
}
