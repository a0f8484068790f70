// The headers of RTP and RTCP. In WebRTC what follows them is encrypted (RFC 3711).
import { FieldReader, type Source } from './field-reader.js';
import type { RtcpPacket, RtpPacket } from './packet.js';
import { bits } from './read-attribute.js';

/** RFC 3550 §5.1. */
export function decodeRtp(source: Source, start: number, end: number): RtpPacket {
  const reader = new FieldReader(source, start, end);
  const header = readRtpHeader(reader);
  if (header) reader.bytes('rtp.payload', reader.left);
  return {
    kind: 'rtp',
    range: { offsetBytes: start, lengthBytes: end - start },
    fields: reader.fields,
    problems: source.problems,
    header,
  };
}

function readRtpHeader(reader: FieldReader): RtpPacket['header'] {
  const flags = reader.uint('rtp.flags', 1, (value) => ({
    bits: bits(value, {
      'rtp.version': 0xc0,
      'rtp.has-padding': 0x20,
      'rtp.has-extension': 0x10,
      'rtp.csrc-count': 0x0f,
    }),
  }));
  const markerAndType = reader.uint('rtp.marker-and-type', 1, (value) => ({
    bits: bits(value, { 'rtp.marker': 0x80, 'rtp.payload-type': 0x7f }),
  }));
  const sequence = reader.uint('rtp.sequence', 2);
  const timestamp = reader.uint('rtp.timestamp', 4);
  const ssrc = reader.uint('rtp.ssrc', 4);
  if (
    flags === null ||
    markerAndType === null ||
    sequence === null ||
    timestamp === null ||
    ssrc === null
  )
    return null;
  for (let i = 0; i < (flags & 0x0f); i += 1) if (reader.uint('rtp.csrc', 4) === null) return null;
  if (flags & 0x10) readExtension(reader);
  const header = { payloadType: markerAndType & 0x7f, marker: markerAndType >= 0x80 };
  return { ...header, sequence, timestamp, ssrc };
}

/** RFC 3550 §5.3.1: its length counts 32-bit words. */
function readExtension(reader: FieldReader): void {
  reader.group('rtp.extension', (inner) => {
    inner.uint('rtp.extension.profile', 2);
    const lengthAt = inner.at;
    const words = inner.uint('rtp.extension.length', 2);
    if (words !== null)
      inner.within(4 * words, lengthAt, (data) => data.bytes('rtp.extension.data', data.left));
    return undefined;
  });
}

/** RFC 3550 §6.4.1; of a compound packet the first header is in the clear (RFC 3711 §3.4). */
export function decodeRtcp(source: Source, start: number, end: number): RtcpPacket {
  const reader = new FieldReader(source, start, end);
  reader.uint('rtcp.flags', 1, (value) => ({
    bits: bits(value, { 'rtp.version': 0xc0, 'rtp.has-padding': 0x20, 'rtcp.count': 0x1f }),
  }));
  const packetType = reader.uint('rtcp.type', 1, (value) => {
    const meaning = RTCP_TYPES[value];
    return meaning === undefined ? {} : { meaning };
  });
  reader.uint('rtcp.length', 2);
  const ssrc = reader.uint('rtcp.ssrc', 4);
  if (ssrc !== null) reader.bytes('rtcp.payload', reader.left);
  return {
    kind: 'rtcp',
    range: { offsetBytes: start, lengthBytes: end - start },
    fields: reader.fields,
    problems: source.problems,
    header: packetType === null || ssrc === null ? null : { packetType, ssrc },
  };
}

/** https://www.iana.org/assignments/rtp-parameters, RTCP Control Packet Types */
const RTCP_TYPES: Readonly<Record<number, string>> = {
  200: 'SR',
  201: 'RR',
  202: 'SDES',
  203: 'BYE',
  204: 'APP',
  205: 'RTPFB',
  206: 'PSFB',
  207: 'XR',
};
