import { isKnownCandidateType } from '../../../../ice/candidate.js';
import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { candidateWords } from './candidate.js';
import { atWord } from './value.js';

/** Chromium: “Unsupported candidate type”. It compares with the case. */
export const candidateTypeUnknown = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8839, '5.1'),
  lines: ['a=candidate'],
  *check(line) {
    const candidate = candidateWords(line);
    if (!candidate) return;
    const { type } = candidate;
    if (isKnownCandidateType(type.text)) return;
    const at = atWord(line, type);
    const lower = type.text.toLowerCase();
    const fix = isKnownCandidateType(lower) ? { fix: [replaceAt(at, lower)] } : {};
    yield { at, params: { type: type.text }, ...fix };
  },
} satisfies LineRule;
