// What a DTLS datagram says, for those who want the facts and not the fields.
import type { ByteRange } from '../fields.js';

export interface Hello {
  kind: 'client_hello' | 'server_hello' | 'hello_retry_request';
  /** 0xFEFD in DTLS 1.3, too, which says so in supported_versions. */
  legacyVersion: number;
  random: Uint8Array;
  /** Offered, or the one chosen. */
  cipherSuites: readonly number[];
  extensions: readonly number[];
  /** As each extension says; empty where it is missing. A server names the one that it chose. */
  supportedVersions: readonly number[];
  supportedGroups: readonly number[];
  keyShareGroups: readonly number[];
  signatureSchemes: readonly number[];
  srtpProfiles: readonly number[];
  alpnProtocols: readonly string[];
}

export interface DtlsHandshake {
  type: number;
  /** Bytes of the whole message, which may come in several fragments. */
  lengthBytes: number;
  sequence: number;
  /** Which bytes of the message are here; `range`: where, as far as they are. */
  fragment: { offsetBytes: number; lengthBytes: number; range: ByteRange };
  /** Of a client_hello or server_hello: as far as the first fragment goes. */
  hello: Hello | null;
  /** Of a DTLS 1.2 certificate message that came in one piece: each certificate, in DER. */
  certificates: readonly ByteRange[];
}

export interface DtlsRecord {
  range: ByteRange;
  /** null: it is encrypted together with the rest (DTLS 1.3). */
  contentType: number | null;
  /** Of a DTLS 1.3 ciphertext only the two lowest bits. */
  epoch: number;
  /** Of a DTLS 1.3 ciphertext encrypted. */
  sequence: number;
  /** null: it can be read. */
  encryption: 'dtls-1.2' | 'dtls-1.3' | null;
  handshakes: readonly DtlsHandshake[];
}

/** The version that a server's hello chose (RFC 8446 §4.2.1); offered versions if it is a client's. */
export const versionsOf = (hello: Hello): readonly number[] =>
  hello.supportedVersions.length > 0 ? hello.supportedVersions : [hello.legacyVersion];
