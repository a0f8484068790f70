// A packet's bytes as a recording keeps them: base64, which JSON can hold (RFC 4648 §4).

/** What `packet.seen` holds. Only for a text that the recorder or the file's schema let through. */
export const packetBytes = ({ bytes }: { bytes: string }): Uint8Array =>
  Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));

/** How many bytes the base64 stands for, without decoding it. */
export const packetLengthBytes = ({ bytes }: { bytes: string }): number =>
  (bytes.length / 4) * 3 - (bytes.endsWith('==') ? 2 : bytes.endsWith('=') ? 1 : 0);
