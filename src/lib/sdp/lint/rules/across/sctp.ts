// Sections of data channels, by the protocol of their m= line (RFC 8841 §4).
import type { MediaSection } from '../../description.js';

/** As drafts wrote it before 2015: the SCTP port stood where formats stand. */
export const OLD_PROTOCOL = 'DTLS/SCTP';

export const isSctp = ({ media, protocol }: MediaSection): boolean =>
  media === 'application' && protocol.endsWith('DTLS/SCTP');
