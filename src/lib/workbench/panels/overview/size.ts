// How large a message of a data channel may be, in the unit that fits without a rest.
import * as m from '../../../i18n/paraglide/messages.js';
import type { DataChannel } from '../../../sdp/summary/sections.js';

const UNITS = [
  [2 ** 30, 'GiB'],
  [2 ** 20, 'MiB'],
  [2 ** 10, 'KiB'],
] as const;

export function messageSize({ maxMessageBytes: bytes }: DataChannel): string {
  if (bytes === null) return m.description_message_unread();
  if (bytes === 0) return m.description_message_any();
  for (const [unit, name] of UNITS)
    if (bytes % unit === 0) return m.description_message_size({ size: `${bytes / unit} ${name}` });
  return m.description_message_size({
    size: m.description_bytes({ count: bytes.toLocaleString('en') }),
  });
}
