// English words of the summary.
import type { SummaryWords } from '../words.js';

export const words: SummaryWords = {
  meanings: {
    'opus-minptime': 'Wants at least {ms} ms of sound in a packet.',
    'opus-ptime': 'Prefers {ms} ms of sound in a packet.',
    'opus-maxptime': 'Wants at most {ms} ms of sound in a packet.',
    'opus-fec-on':
      'Can use the low-rate copy of the last packet that a packet may carry (in-band FEC), so a loss is mended without asking.',
    'opus-fec-off': 'Does not use copies inside packets (in-band FEC).',
    'opus-dtx-on': 'Wants nothing sent during silence (DTX).',
    'opus-dtx-off': 'Wants sound sent during silence as well.',
    'opus-stereo-on': 'Prefers to receive stereo.',
    'opus-stereo-off': 'Prefers to receive mono.',
    'opus-sends-stereo': 'Will probably send stereo.',
    'opus-sends-mono': 'Will probably send mono.',
    'opus-cbr-on': 'Wants a constant bit rate.',
    'opus-cbr-off': 'Takes a variable bit rate.',
    'opus-rate-limit': 'Wants at most {kbit} kbit/s on average.',
    'opus-playback-limit': 'Plays sound sampled at up to {khz} kHz; more would be wasted.',
    'opus-capture-limit': 'Sends sound sampled at {khz} kHz at most.',
    'h264-profile': 'Profile {profile}.',
    'h264-profile-unknown': 'Profile bytes {id}: no profile that RFC 6184 lists.',
    'h264-constraints': 'Constraint flags set: {flags}.',
    'h264-level':
      'Level {level}: for example {width} × {height}, up to {perSecond} pictures a second.',
    'h264-level-unknown': 'Level byte {id}: no level of H.264.',
    'h264-asymmetry-on': 'Each direction may use a level of its own.',
    'h264-asymmetry-off': 'Both directions use the lower of the two levels.',
    'h264-mode-0': 'Each NAL unit travels whole, in a packet of its own.',
    'h264-mode-1': 'NAL units may be split over packets or share one, in their order.',
    'h264-mode-2':
      'NAL units may be split, shared and sent out of order; WebRTC does not use this mode.',
    'h264-parameter-sets':
      'The decoder’s parameter sets in base64, so that it need not wait for them.',
    'h265-profile': 'Profile {profile}.',
    'h265-level': 'Level {level}.',
    'h265-mode': '{mode}: how streams share transports; SRST is one stream on one transport.',
    'vp9-profile': 'Profile {profile}: {bits} bits a sample, chroma {chroma}.',
    'av1-profile': 'Profile {profile}: {bits} bits a sample, chroma {chroma}.',
    'av1-level': 'Level {level}.',
    'av1-level-none': 'No limit by level.',
    'tier-main': 'Main tier: the level’s ordinary bit rates.',
    'tier-high': 'High tier: higher bit rates at the same level.',
    'picture-size-limit': 'Takes pictures of up to {blocks} macroblocks (16 × 16 pixels each).',
    'picture-rate-limit': 'Takes up to {pictures} pictures a second.',
    'block-rate-limit': 'Takes up to {blocks} macroblocks a second.',
    'rtx-of': 'Sends lost packets of payload type {payload} ({codec}) again.',
    'rtx-of-absent':
      'Would send packets of payload type {payload} again, which this section does not name.',
    'rtx-time': 'Sent packets are kept for {ms} ms.',
    'red-of':
      'Each packet holds {codecs}: the newest part, and earlier parts again (up to {count}).',
    'repair-window': 'Mends losses of the last {ms} ms.',
    tones: 'Events {events}: 0–9 are the digits, 10 is *, 11 is #, 12–15 are A–D.',
    'ilbc-mode': 'Frames of {ms} ms.',
    'bitrate-start': 'Libwebrtc begins with {kbit} kbit/s. Nobody specified this parameter.',
    'bitrate-min': 'Libwebrtc does not go below {kbit} kbit/s. Nobody specified this parameter.',
    'bitrate-max': 'Libwebrtc does not go above {kbit} kbit/s. Nobody specified this parameter.',
  },
  signs: {
    'origin-name': 'The `o=` line names it.',
    'session-name': 'The `s=` line names it.',
    'origin-id': 'Its `o=` line always has this session id.',
    libwebrtc:
      'The blank in `a=msid-semantic: WMS` and 127.0.0.1 in `o=` are libwebrtc’s, which Edge, Android apps and others use too.',
    'h264-first':
      'Written by libwebrtc, with H.264 as payload type 96, as in Safari and apps on Apple’s systems.',
    'joined-semantic': '`WMS*` without a blank. LiveKit, Galene and others are built with Pion.',
    'ice-lite': '`a=ice-lite` is for agents that everybody can reach, which is to say servers.',
  },
  extensions: {
    'dependency-descriptor':
      'Which frames a frame needs, so that a server can leave layers out without decoding (from the AV1 payload format).',
    'video-layers-allocation':
      'Which layers are sent, at which size and bit rate. Libwebrtc’s own.',
    'generic-frame-descriptor-00':
      'Which frames a frame needs, in an earlier form. Libwebrtc’s own.',
    'corruption-detection':
      'Samples of the picture, by which the receiver notices that it decodes something else. Libwebrtc’s own.',
    framemarking:
      'Where frames begin and end and which layer they are of, from a draft of RFC 9626.',
  },
};
