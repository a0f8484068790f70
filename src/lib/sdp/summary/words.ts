// What parameters, header extensions and signs of a maker mean, in words: one lazy module a language.
import type { MakerSign } from './maker.js';
import type { MeaningCode } from './parameters/meaning.js';

/** Header extensions that the explanations of lines have no sentence for. */
export const FURTHER_EXTENSIONS = [
  'dependency-descriptor',
  'video-layers-allocation',
  'generic-frame-descriptor-00',
  'corruption-detection',
  'framemarking',
] as const;
export type FurtherExtension = (typeof FURTHER_EXTENSIONS)[number];

export interface SummaryWords {
  /** `{name}` stands for a figure of the meaning; `code` is marked with backticks. */
  meanings: Readonly<Record<MeaningCode, string>>;
  /** By which sign the maker is told. */
  signs: Readonly<Record<MakerSign, string>>;
  extensions: Readonly<Record<FurtherExtension, string>>;
}

const loaders = {
  en: () => import('./words/en.js'),
  'zh-TW': () => import('./words/zh-TW.js'),
} as const satisfies Record<string, () => Promise<{ words: SummaryWords }>>;

/** Rejects when the module cannot be had, for example offline. */
export async function loadSummaryWords(language: keyof typeof loaders): Promise<SummaryWords> {
  return (await loaders[language]()).words;
}
