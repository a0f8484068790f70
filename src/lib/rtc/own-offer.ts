// Another's offer, changed so that a peer may set it as its own. Text only.

export interface OfferedSection {
  /** `audio`, `video`, `application`, or whatever else the m= line says. */
  media: string;
  /** RFC 8866 §6.7: sendrecv where nothing is said. */
  direction: RTCRtpTransceiverDirection;
  /** The layers that it would send (RFC 8851). */
  rids: readonly string[];
}

const isDirection = (text: string): text is RTCRtpTransceiverDirection =>
  text === 'sendrecv' || text === 'sendonly' || text === 'recvonly' || text === 'inactive';

/** What a peer has to be asked for so that its own offer has these sections, in their order. */
export function sectionsOf(offer: string): OfferedSection[] {
  const sections: { media: string; direction: RTCRtpTransceiverDirection; rids: string[] }[] = [];
  for (const line of offer.split(/\r\n|\r|\n/)) {
    const media = /^m=(\S*)/.exec(line)?.[1];
    if (media !== undefined) sections.push({ media, direction: 'sendrecv', rids: [] });
    const section = sections.at(-1);
    if (!section || !line.startsWith('a=')) continue;
    const attribute = line.slice(2);
    if (isDirection(attribute)) section.direction = attribute;
    const rid = /^rid:(\S+) send\b/.exec(attribute)?.[1];
    if (rid !== undefined) section.rids.push(rid);
  }
  return sections;
}

/** A peer's own, and it refuses others as local ones: RFC 9429 §5.4. */
const OWN = ['ice-ufrag', 'ice-pwd', 'fingerprint'] as const;

/** The offer with the credentials of the peer that made `own`, and without candidates. */
export function likeOwnOffer(offer: string, own: string): string {
  const lines = offer.split(/(?<=\n)/);
  const kept = lines.filter((line) => !/^a=(?:candidate:|end-of-candidates)/.test(line));
  return OWN.reduce((text, name) => {
    const value = new RegExp(`^a=${name}:.*`, 'm').exec(own)?.[0].trimEnd();
    if (value === undefined) return text;
    return text.replace(new RegExp(`^a=${name}:[^\\r\\n]*`, 'gm'), () => value);
  }, kept.join(''));
}
