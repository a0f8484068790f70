// The words of some of the rules that look across lines: the files of words/*/across together have all.
import type { ACROSS_RULES } from '../rules/across.js';
import type { RuleWords } from '../words.js';

export type AcrossWords = Partial<Record<keyof typeof ACROSS_RULES, RuleWords>>;
