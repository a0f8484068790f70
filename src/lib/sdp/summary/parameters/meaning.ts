// What a parameter means, as a code with figures. The words live in ../words.
import type { Params } from '../../lint/rule.js';

export const MEANING_CODES = [
  'opus-minptime',
  'opus-ptime',
  'opus-maxptime',
  'opus-fec-on',
  'opus-fec-off',
  'opus-dtx-on',
  'opus-dtx-off',
  'opus-stereo-on',
  'opus-stereo-off',
  'opus-sends-stereo',
  'opus-sends-mono',
  'opus-cbr-on',
  'opus-cbr-off',
  'opus-rate-limit',
  'opus-playback-limit',
  'opus-capture-limit',
  'h264-profile',
  'h264-profile-unknown',
  'h264-level',
  'h264-level-unknown',
  'h264-constraints',
  'h264-asymmetry-on',
  'h264-asymmetry-off',
  'h264-mode-0',
  'h264-mode-1',
  'h264-mode-2',
  'h264-parameter-sets',
  'h265-profile',
  'h265-level',
  'h265-mode',
  'vp9-profile',
  'av1-profile',
  'av1-level',
  'av1-level-none',
  'tier-main',
  'tier-high',
  'picture-size-limit',
  'picture-rate-limit',
  'block-rate-limit',
  'rtx-of',
  'rtx-of-absent',
  'rtx-time',
  'red-of',
  'repair-window',
  'tones',
  'ilbc-mode',
  'bitrate-start',
  'bitrate-min',
  'bitrate-max',
] as const;
export type MeaningCode = (typeof MEANING_CODES)[number];

export interface Meaning {
  code: MeaningCode;
  params: Params;
}

export interface ReadParameter {
  /** In lower case. */
  name: string | null;
  value: string;
  /** Which codec another payload type of the section is. */
  nameOf: (payload: string) => string | null;
}

/** What it says; nothing for what it does not know. */
export type ParameterReader = (parameter: ReadParameter) => readonly Meaning[];

export const means = (code: MeaningCode, params: Params = {}): readonly Meaning[] => [
  { code, params },
];

/** One of two meanings for 1 and 0, none for another value. */
export function flag(value: string, on: MeaningCode, off: MeaningCode): readonly Meaning[] {
  if (value === '1') return means(on);
  return value === '0' ? means(off) : [];
}

/** A meaning with one figure; none where the value is no whole number. `per`: units of the value in one of the figure. */
export function figure(
  value: string,
  code: MeaningCode,
  name: string,
  per = 1,
): readonly Meaning[] {
  return /^\d{1,12}$/.test(value) ? means(code, { [name]: Number(value) / per }) : [];
}
