// Descriptions to begin with. Each is loaded when it is asked for.
import * as m from '../i18n/paraglide/messages.js';

export interface Sample {
  name: () => string;
  /** The text, with CRLF where its line ends had them. */
  load: () => Promise<string>;
}

export const SAMPLES = {
  chromium: {
    name: m.workbench_sample_chromium,
    load: async () => (await import('./samples/chromium-offer.sdp?raw')).default,
  },
  firefox: {
    name: m.workbench_sample_firefox,
    load: async () => (await import('./samples/firefox-offer.sdp?raw')).default,
  },
  safari: {
    name: m.workbench_sample_safari,
    load: async () => (await import('./samples/safari-offer.sdp?raw')).default,
  },
  sfu: {
    name: m.workbench_sample_sfu,
    load: async () => (await import('./samples/sfu-offer.sdp?raw')).default,
  },
  'rfc-2327': {
    name: m.workbench_sample_rfc_2327,
    load: async () => (await import('./samples/rfc-2327.sdp?raw')).default,
  },
  mistakes: {
    name: m.workbench_sample_mistakes,
    load: async () => (await import('./samples/five-mistakes.sdp?raw')).default,
  },
} as const satisfies Record<string, Sample>;

export type SampleName = keyof typeof SAMPLES;
export const SAMPLE_NAMES = Object.keys(SAMPLES) as SampleName[];
