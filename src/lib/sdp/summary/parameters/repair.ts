// Parameters of what mends losses: rtx (RFC 4588 §8.1), red (RFC 2198 §5), FlexFEC (RFC 8627 §5.1).
import { type Meaning, type ReadParameter, figure, means } from './meaning.js';

export function rtxMeaning({ name, value, nameOf }: ReadParameter): readonly Meaning[] {
  if (name === 'rtx-time') return figure(value, 'rtx-time', 'ms');
  if (name !== 'apt') return [];
  const codec = nameOf(value);
  return codec === null
    ? means('rtx-of-absent', { payload: value })
    : means('rtx-of', { payload: value, codec });
}

/** The payload types of the newest packet and of its copies, parted by slashes. */
export function redMeaning({ name, value, nameOf }: ReadParameter): readonly Meaning[] {
  if (name !== null || !/^\d+(?:\/\d+)*$/.test(value)) return [];
  const payloads = value.split('/');
  const codecs = [...new Set(payloads.map((payload) => nameOf(payload) ?? payload))];
  return means('red-of', { codecs: codecs.join(', '), count: payloads.length - 1 });
}

export function repairWindowMeaning({ name, value }: ReadParameter): readonly Meaning[] {
  // In microseconds.
  return name === 'repair-window' ? figure(value, 'repair-window', 'ms', 1000) : [];
}
