// Chinese words (Taiwan) of the rules.
import type { LintWords } from '../words.js';
import { ACROSS } from './zh-TW/across.js';
import { LINE } from './zh-TW/line.js';
import { PAIR } from './zh-TW/pair.js';

export const words: LintWords = { ...LINE, ...ACROSS, ...PAIR };
