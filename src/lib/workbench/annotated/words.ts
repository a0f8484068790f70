// What an annotated description is told with, loaded for its language.
import { type ExplanationLanguage, loadExplanations } from '../../sdp/explanations.js';
import { loadLintWords } from '../../sdp/lint/words.js';
import type { AnnotationWords } from './line.js';

/** What the words of a language are, as far as they can be had: not all of them offline. */
export async function loadAnnotationWords(language: ExplanationLanguage): Promise<AnnotationWords> {
  const [explanations, rules] = await Promise.all([
    loadExplanations(language).catch(() => null),
    loadLintWords(language).catch(() => null),
  ]);
  return { language, explanations, rules };
}
