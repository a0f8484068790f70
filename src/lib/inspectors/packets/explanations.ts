// The meaning of every field in words: one lazy module a language, so that a reader loads only one.
import type { FieldCode } from '../../stun/fields.js';
import type { PacketKind } from '../../stun/packet.js';

export interface Explanations {
  /** One or two sentences each. `code` is marked with backticks. */
  fields: Record<FieldCode, string>;
  /** A packet within a packet, by what it is. */
  layers: Record<PacketKind, string>;
}

const loaders = {
  en: () => import('./explanations/en.js'),
  'zh-TW': () => import('./explanations/zh-TW.js'),
} as const satisfies Record<string, () => Promise<{ explanations: Explanations }>>;

export type ExplanationLanguage = keyof typeof loaders;

/** Rejects when the module cannot be had, for example offline. */
export async function loadExplanations(language: ExplanationLanguage): Promise<Explanations> {
  return (await loaders[language]()).explanations;
}
