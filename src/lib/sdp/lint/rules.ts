// All rules by their codes. A rule is a file of rules/, a folder of tests/fixtures/lint/, and an entry
// in the words of each language.
import type { Rule } from './rule.js';
import { ACROSS_RULES } from './rules/across.js';
import { LINE_RULES } from './rules/line.js';
import { PAIR_RULES } from './rules/pair.js';

export const RULES = { ...LINE_RULES, ...ACROSS_RULES, ...PAIR_RULES };

export type RuleCode = keyof typeof RULES;

export const RULE_CODES = Object.keys(RULES) as RuleCode[];

/** The rule, seen through the common shape of all rules. */
export const ruleOf = (code: RuleCode): Rule => RULES[code];
