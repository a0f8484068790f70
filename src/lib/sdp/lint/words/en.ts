// English words of the rules.
import type { LintWords } from '../words.js';
import { ACROSS } from './en/across.js';
import { LINE } from './en/line.js';
import { PAIR } from './en/pair.js';

export const words: LintWords = { ...LINE, ...ACROSS, ...PAIR };
