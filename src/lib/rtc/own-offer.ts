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

/**
 * What a peer has to be asked for so that its own offer has these sections, in their order. The layers
 * that an offer would send (`send`) are those that its answer would receive (`recv`).
 */
export function sectionsOf(text: string, layers: 'send' | 'recv' = 'send'): OfferedSection[] {
  const sections: { media: string; direction: RTCRtpTransceiverDirection; rids: string[] }[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const media = /^m=(\S*)/.exec(line)?.[1];
    if (media !== undefined) sections.push({ media, direction: 'sendrecv', rids: [] });
    const section = sections.at(-1);
    if (!section || !line.startsWith('a=')) continue;
    const attribute = line.slice(2);
    if (isDirection(attribute)) section.direction = attribute;
    const [, rid, way] = /^rid:(\S+) (send|recv)\b/.exec(attribute) ?? [];
    if (rid !== undefined && way === layers) section.rids.push(rid);
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

const MID = /^a=mid:(.*?)\r?$/m;
const mediaOf = (section: string): string => /^m=\S*/.exec(section)?.[0] ?? '';
const midOf = (section: string): string | null => MID.exec(section)?.[1] ?? null;

/**
 * The peer's own offer by the mids of this answer, which is held against them (RFC 9429 §5.3.1). As it
 * is where the answer has other sections: a browser puts data last.
 */
export function offerAnsweredBy(answer: string, own: string): string {
  const [session = '', ...offered] = own.split(/^(?=m=)/m);
  const answered = answer.split(/^(?=m=)/m).slice(1);
  if (offered.map(mediaOf).join() !== answered.map(mediaOf).join()) return own;
  const mids = offered.map((section, i) => midOf(answered[i] ?? '') ?? midOf(section) ?? '');
  const bundle = `a=group:BUNDLE ${mids.join(' ')}`;
  return [
    session.replace(/^a=group:BUNDLE [^\r\n]*/m, () => bundle),
    ...offered.map((section, i) => section.replace(MID, () => `a=mid:${mids[i] ?? ''}\r`)),
  ].join('');
}
