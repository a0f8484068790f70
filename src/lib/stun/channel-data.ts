// Takes ChannelData apart: what goes through a TURN channel (RFC 8656 §12.4).
import { paddingFor } from './bytes.js';
import { FieldReader, type Source } from './field-reader.js';
import type { ChannelDataPacket } from './packet.js';

const LAST_CHANNEL = 0x4fff;

export function decodeChannelData(source: Source, start: number, end: number): ChannelDataPacket {
  const reader = new FieldReader(source, start, end);
  const channel = reader.uint('channel-data.channel', 2);
  if (channel !== null && channel > LAST_CHANNEL)
    reader.problem('reserved-channel-number', start, { channel });
  const length = reader.uint('channel-data.length', 2);
  const dataStart = reader.at;
  if (length !== null)
    reader.within(length, start + 2, (inner) => inner.inner('channel-data.data', inner.left));
  const dataRange = {
    offsetBytes: dataStart,
    lengthBytes: length === null ? 0 : reader.at - dataStart,
  };
  // RFC 8656 §12.5: required over TCP, allowed over UDP. Its value is nowhere fixed.
  if (length !== null && reader.left > 0 && reader.left === paddingFor(length))
    reader.bytes('channel-data.padding', reader.left);
  reader.finish();
  return {
    kind: 'channelData',
    range: { offsetBytes: start, lengthBytes: end - start },
    fields: reader.fields,
    problems: source.problems,
    channel,
    dataRange,
  };
}
