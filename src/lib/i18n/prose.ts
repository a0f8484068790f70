// The long texts of the steps: one lazy module a language, so that a reader loads only one.
import type { Language } from './language.svelte.js';

/** Prose uses two marks, drawn by ui/RichText.svelte: `**strong**` and `` `code` ``. */
export interface StepProse {
  /** A sentence without a full stop: "The STUN server answers with the address it saw". */
  title: string;
  /** One or two short paragraphs. */
  paragraphs: readonly string[];
}

export interface Prose {
  /** Stands before step 1: what the page is, and what to press. */
  intro: StepProse;
  /** Stands there in an opened recording, where nothing is performed. */
  recordedIntro: StepProse;
  /** `steps[n - 1]` is step n. */
  steps: readonly StepProse[];
}

const loaders = {
  en: () => import('./prose/en.js'),
  'zh-TW': () => import('./prose/zh-TW.js'),
} as const satisfies Record<Language, () => Promise<{ prose: Prose }>>;

export async function loadProse(language: Language): Promise<Prose> {
  return (await loaders[language]()).prose;
}
