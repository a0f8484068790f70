// Parameters of VP8 (RFC 7741 §6.1) and VP9 (RFC 9628 §6.1), and those that libwebrtc adds to any video codec.
import { type Meaning, type ReadParameter, figure, means } from './meaning.js';

export function vp8Meaning({ name, value }: ReadParameter): readonly Meaning[] {
  switch (name) {
    case 'max-fs':
      return figure(value, 'picture-size-limit', 'blocks');
    case 'max-fr':
      return figure(value, 'picture-rate-limit', 'pictures');
    default:
      return [];
  }
}

// VP9 Bitstream Specification, annex on profiles; the figures need no translation.
const VP9_PROFILES: ReadonlyMap<string, { bits: string; chroma: string }> = new Map([
  ['0', { bits: '8', chroma: '4:2:0' }],
  ['1', { bits: '8', chroma: '4:2:2/4:4:0/4:4:4' }],
  ['2', { bits: '10/12', chroma: '4:2:0' }],
  ['3', { bits: '10/12', chroma: '4:2:2/4:4:0/4:4:4' }],
]);

export function vp9Meaning(parameter: ReadParameter): readonly Meaning[] {
  if (parameter.name !== 'profile-id') return vp8Meaning(parameter);
  const profile = VP9_PROFILES.get(parameter.value);
  return profile ? means('vp9-profile', { profile: parameter.value, ...profile }) : [];
}

/** `x-google-…-bitrate`: nobody specified them; libwebrtc reads them, in kilobits a second. */
export function googleMeaning({ name, value }: ReadParameter): readonly Meaning[] {
  switch (name) {
    case 'x-google-start-bitrate':
      return figure(value, 'bitrate-start', 'kbit');
    case 'x-google-min-bitrate':
      return figure(value, 'bitrate-min', 'kbit');
    case 'x-google-max-bitrate':
      return figure(value, 'bitrate-max', 'kbit');
    default:
      return [];
  }
}
