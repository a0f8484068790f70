// Which packets carry nothing but ciphertext, so that a few of them show all there is to see.
import { innerKind } from '../lib/stun/demultiplex.js';
import { findRawAttribute } from '../lib/stun/raw-attributes.js';

const SEND_INDICATION = 0x0016;
const DATA_INDICATION = 0x0017;
const DATA = 0x0013;
const CHANNEL_DATA_HEADER_BYTES = 4;
/** application_data (RFC 8446 §5.1), and the short header of DTLS 1.3 records (RFC 9147 §4). */
const APPLICATION_DATA = 23;
const FIRST_SHORT_HEADER = 32;

/** SRTP, SRTCP and encrypted DTLS records, on their own or inside of what TURN carries them in. */
export function isMedia(bytes: Uint8Array): boolean {
  const carried = carriedBy(bytes);
  const kind = innerKind(carried);
  if (kind === 'rtp' || kind === 'rtcp') return true;
  const first = carried[0] ?? 0;
  return kind === 'dtls' && (first === APPLICATION_DATA || first >= FIRST_SHORT_HEADER);
}

/** The data of ChannelData and of Send and Data indications; other packets carry themselves. */
function carriedBy(bytes: Uint8Array): Uint8Array {
  const first = bytes[0] ?? 0;
  if (first >= 0x40 && first <= 0x7f) {
    const lengthBytes = ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0);
    return bytes.subarray(CHANNEL_DATA_HEADER_BYTES, CHANNEL_DATA_HEADER_BYTES + lengthBytes);
  }
  const type = (first << 8) | (bytes[1] ?? 0);
  if (type !== SEND_INDICATION && type !== DATA_INDICATION) return bytes;
  return findRawAttribute(bytes, DATA)?.value ?? bytes;
}
