// RTP and RTCP: payload types, parameters, feedback, header extensions, sources, simulcast.
import type { GrammarEntry } from '../grammar.js';
import { NO_VALUE, draft, rfc, template } from './entry.js';

export const RTP = {
  'a=rtpmap': {
    spec: rfc(8866, '6.6'),
    value: template('{payload} {encoding}/{clock}[/{channels}]'),
    variants: {
      by: ['encoding'],
      known: [
        'opus',
        'red',
        'G722',
        'PCMU',
        'PCMA',
        'CN',
        'telephone-event',
        'VP8',
        'VP9',
        'H264',
        'H265',
        'AV1',
        'rtx',
        'ulpfec',
        'flexfec-03',
      ],
    },
  },
  'a=fmtp': { spec: rfc(8866, '6.15'), value: template('{payload} {parameter;}') },
  'a=rtcp-fb': {
    spec: rfc(4585, '4.2'),
    value: template('{payload} {feedback}[ {feedback-parameter...}]'),
    variants: {
      by: ['feedback', 'feedback-parameter'],
      known: ['nack', 'nack pli', 'ccm fir', 'ccm tmmbr', 'transport-cc', 'goog-remb'],
    },
  },
  'a=rtcp': {
    spec: rfc(3605, '2.1'),
    value: template('{port}[ {nettype} {addrtype} {address}]'),
  },
  'a=rtcp-mux': { spec: rfc(5761, '5.1.1'), value: NO_VALUE },
  'a=rtcp-mux-only': { spec: rfc(8858, '3'), value: NO_VALUE },
  'a=rtcp-rsize': { spec: rfc(5506, '5'), value: NO_VALUE },
  'a=rtcp-xr': { spec: rfc(3611, '5.1'), value: template('{xr-format*}') },
  'a=extmap': {
    spec: rfc(8285, '5'),
    value: template('{extension-id}[/{direction}] {uri}[ {attributes...}]'),
    variants: {
      by: ['uri'],
      known: [
        'urn:ietf:params:rtp-hdrext:ssrc-audio-level',
        'urn:ietf:params:rtp-hdrext:csrc-audio-level',
        'urn:ietf:params:rtp-hdrext:sdes:mid',
        'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id',
        'urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id',
        'urn:ietf:params:rtp-hdrext:toffset',
        'urn:3gpp:video-orientation',
        'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time',
        'http://www.webrtc.org/experiments/rtp-hdrext/abs-capture-time',
        'http://www.webrtc.org/experiments/rtp-hdrext/playout-delay',
        'http://www.webrtc.org/experiments/rtp-hdrext/video-content-type',
        'http://www.webrtc.org/experiments/rtp-hdrext/video-timing',
        'http://www.webrtc.org/experiments/rtp-hdrext/color-space',
        'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
      ],
    },
  },
  'a=extmap-allow-mixed': { spec: rfc(8285, '6'), value: NO_VALUE },
  'a=ssrc': {
    spec: rfc(5576, '4.1'),
    value: template('{ssrc} {source-attribute}[:{value...}]'),
    variants: { by: ['source-attribute'], known: ['cname', 'msid'] },
  },
  'a=ssrc-group': {
    spec: rfc(5576, '4.2'),
    value: template('{semantics} {ssrc*}'),
    variants: { by: ['semantics'], known: ['FID', 'FEC-FR', 'SIM'] },
  },
  'a=rid': {
    spec: rfc(8851, '4'),
    value: template('{rid} {direction}[ {restriction;}]'),
    variants: { by: ['direction'], known: ['send', 'recv'] },
  },
  'a=simulcast': {
    spec: rfc(8853, '5.1'),
    // A draft had a blank behind the colon, and both browsers take it still.
    value: template('[ ]{direction} {streams}[ {direction} {streams}]'),
  },
  'a=imageattr': { spec: rfc(6236, '3.1'), value: template('{payload} {attributes...}') },
  'a=depend': { spec: rfc(5583), value: template('{payload} {dependency...}') },
  'a=maxprate': { spec: rfc(3890, '6.3'), value: template('{packet-rate}') },
  'a=x-google-flag': { spec: null, value: template('{flag}') },
  'a=msid': { spec: rfc(8830, '2'), value: template('{stream}[ {track}]') },
  'a=msid-semantic': {
    spec: draft('draft-ietf-mmusic-msid-05'),
    value: template('[ ]{semantics}[ {stream*}]'),
  },
} as const satisfies Record<`a=${string}`, GrammarEntry>;

/** Format parameters that have a name of their own under their token (`minptime=10`). */
export const FORMAT_PARAMETERS = [
  'apt',
  'minptime',
  'maxptime',
  'ptime',
  'useinbandfec',
  'usedtx',
  'stereo',
  'sprop-stereo',
  'cbr',
  'maxaveragebitrate',
  'maxplaybackrate',
  'profile-level-id',
  'level-asymmetry-allowed',
  'packetization-mode',
  'profile-id',
  'profile',
  'level-idx',
  'tier',
  'max-fs',
  'max-fr',
  'repair-window',
] as const;
export type FormatParameter = (typeof FORMAT_PARAMETERS)[number];
