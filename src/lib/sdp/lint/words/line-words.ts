// The words of some of the rules that look at one line: the files of words/*/line together have all.
import type { LINE_RULES } from '../rules/line.js';
import type { RuleWords } from '../words.js';

export type LineWords = Partial<Record<keyof typeof LINE_RULES, RuleWords>>;
