// Every field that is no attribute: its name in the specification, and the section that defines it.

interface FieldRow {
  name: string;
  section: string | null;
}

const STUN = 'RFC 8489 §5';
const RECORD = 'RFC 9147 §4';
const HANDSHAKE = 'RFC 9147 §5.2';
const CLIENT_HELLO = 'RFC 9147 §5.3';
const SERVER_HELLO = 'RFC 8446 §4.1.3';

export const FIELDS = {
  /** Bytes that nothing accounts for, or that come after something broken. */
  undecoded: { name: 'undecoded', section: null },

  'stun.type': { name: 'STUN Message Type', section: STUN },
  'stun.type.class': { name: 'class', section: STUN },
  'stun.type.method': { name: 'method', section: STUN },
  'stun.length': { name: 'Message Length', section: STUN },
  'stun.cookie': { name: 'Magic Cookie', section: STUN },
  'stun.transaction-id': { name: 'Transaction ID', section: STUN },
  'stun.attribute.unknown': { name: 'unknown attribute', section: 'RFC 8489 §14' },
  'attribute.type': { name: 'Type', section: 'RFC 8489 §14' },
  'attribute.length': { name: 'Length', section: 'RFC 8489 §14' },
  'attribute.padding': { name: 'padding', section: 'RFC 8489 §14' },
  'attribute.value': { name: 'Value', section: 'RFC 8489 §14' },
  'attribute.reserved': { name: 'reserved', section: 'RFC 8489 §14' },
  'address.family': { name: 'Family', section: 'RFC 8489 §14.1' },
  'address.port': { name: 'Port', section: 'RFC 8489 §14.1' },
  'address.ip': { name: 'Address', section: 'RFC 8489 §14.1' },
  'address.x-port': { name: 'X-Port', section: 'RFC 8489 §14.2' },
  'address.x-ip': { name: 'X-Address', section: 'RFC 8489 §14.2' },
  'error.class': { name: 'Class', section: 'RFC 8489 §14.8' },
  'error.number': { name: 'Number', section: 'RFC 8489 §14.8' },
  'error.reason': { name: 'Reason Phrase', section: 'RFC 8489 §14.8' },
  'icmp.type-and-code': { name: 'ICMP Type, ICMP Code', section: 'RFC 8656 §18.13' },
  'icmp.type': { name: 'ICMP Type', section: 'RFC 8656 §18.13' },
  'icmp.code': { name: 'ICMP Code', section: 'RFC 8656 §18.13' },
  'icmp.data': { name: 'Error Data', section: 'RFC 8656 §18.13' },
  'even-port.flags': { name: 'R, RFFU', section: 'RFC 8656 §18.7' },
  'even-port.reserve': { name: 'R', section: 'RFC 8656 §18.7' },
  'change-request.flags': { name: 'A, B', section: 'RFC 5780 §7.2' },
  'change-request.ip': { name: 'A (change IP)', section: 'RFC 5780 §7.2' },
  'change-request.port': { name: 'B (change port)', section: 'RFC 5780 §7.2' },
  'password-algorithm.number': { name: 'Algorithm', section: 'RFC 8489 §14.12' },
  'password-algorithm.length': {
    name: 'Algorithm Parameters Length',
    section: 'RFC 8489 §14.12',
  },
  'password-algorithm.parameters': { name: 'Algorithm Parameters', section: 'RFC 8489 §14.12' },
  'network-info.id': { name: 'network id', section: 'IANA STUN Attributes (Jonas Oreland)' },
  'network-info.cost': { name: 'network cost', section: 'IANA STUN Attributes (Jonas Oreland)' },

  'channel-data.channel': { name: 'Channel Number', section: 'RFC 8656 §12.4' },
  'channel-data.length': { name: 'Length', section: 'RFC 8656 §12.4' },
  'channel-data.data': { name: 'Application Data', section: 'RFC 8656 §12.4' },
  'channel-data.padding': { name: 'padding', section: 'RFC 8656 §12.5' },

  'dtls.record': { name: 'DTLSPlaintext', section: RECORD },
  'dtls.ciphertext': { name: 'DTLSCiphertext', section: RECORD },
  'dtls.content-type': { name: 'type', section: RECORD },
  'dtls.version': { name: 'legacy_record_version', section: RECORD },
  'dtls.epoch': { name: 'epoch', section: RECORD },
  'dtls.sequence': { name: 'sequence_number', section: RECORD },
  'dtls.length': { name: 'length', section: RECORD },
  'dtls.unified': { name: '001CSLEE', section: RECORD },
  'dtls.unified.connection-id': { name: 'C', section: RECORD },
  'dtls.unified.sequence-size': { name: 'S', section: RECORD },
  'dtls.unified.has-length': { name: 'L', section: RECORD },
  'dtls.unified.epoch': { name: 'EE', section: RECORD },
  /** DTLS 1.2: contents unknown, the record's type is not. */
  'dtls.encrypted-1.2': { name: 'GenericAEADCipher.fragment', section: 'RFC 6347 §4.1.2' },
  /** DTLS 1.3 hides the rest, certificates and the record's type included. */
  'dtls.encrypted-1.3': { name: 'encrypted_record', section: RECORD },
  'dtls.change-cipher-spec': { name: 'ChangeCipherSpec', section: 'RFC 5246 §7.1' },
  'dtls.alert': { name: 'Alert', section: 'RFC 8446 §6' },
  'dtls.alert.level': { name: 'level', section: 'RFC 8446 §6' },
  'dtls.alert.description': { name: 'description', section: 'RFC 8446 §6' },
  'dtls.payload': { name: 'fragment', section: RECORD },

  'dtls.handshake': { name: 'Handshake', section: HANDSHAKE },
  'dtls.handshake.type': { name: 'msg_type', section: HANDSHAKE },
  'dtls.handshake.length': { name: 'length', section: HANDSHAKE },
  'dtls.handshake.sequence': { name: 'message_seq', section: HANDSHAKE },
  'dtls.handshake.fragment-offset': { name: 'fragment_offset', section: HANDSHAKE },
  'dtls.handshake.fragment-length': { name: 'fragment_length', section: HANDSHAKE },
  'dtls.handshake.body': { name: 'body', section: HANDSHAKE },
  /** A piece from the middle of a message; its fields stand in the others. */
  'dtls.handshake.fragment': { name: 'fragment', section: 'RFC 9147 §5.5' },

  'dtls.hello.version': { name: 'legacy_version', section: CLIENT_HELLO },
  'dtls.hello.random': { name: 'random', section: CLIENT_HELLO },
  'dtls.hello.session-id': { name: 'legacy_session_id', section: CLIENT_HELLO },
  'dtls.hello.cookie': { name: 'legacy_cookie', section: CLIENT_HELLO },
  'dtls.hello.cipher-suites': { name: 'cipher_suites', section: CLIENT_HELLO },
  'dtls.hello.cipher-suite': { name: 'CipherSuite', section: CLIENT_HELLO },
  'dtls.hello.compression-methods': {
    name: 'legacy_compression_methods',
    section: CLIENT_HELLO,
  },
  'dtls.hello.compression-method': { name: 'legacy_compression_method', section: SERVER_HELLO },
  'dtls.hello.extensions': { name: 'extensions', section: 'RFC 8446 §4.2' },
  'dtls.vector.length': { name: 'length', section: 'RFC 8446 §3.4' },
  'dtls.vector.bytes': { name: 'opaque', section: 'RFC 8446 §3.4' },
  'dtls.extension': { name: 'Extension', section: 'RFC 8446 §4.2' },
  'dtls.extension.type': { name: 'extension_type', section: 'RFC 8446 §4.2' },
  'dtls.extension.length': { name: 'length', section: 'RFC 8446 §4.2' },
  'dtls.extension.data': { name: 'extension_data', section: 'RFC 8446 §4.2' },
  'dtls.supported-version': { name: 'ProtocolVersion', section: 'RFC 8446 §4.2.1' },
  'dtls.extension-cookie': { name: 'cookie', section: 'RFC 8446 §4.2.2' },
  'dtls.signature-scheme': { name: 'SignatureScheme', section: 'RFC 8446 §4.2.3' },
  'dtls.named-group': { name: 'NamedGroup', section: 'RFC 8446 §4.2.7' },
  'dtls.key-share': { name: 'KeyShareEntry', section: 'RFC 8446 §4.2.8' },
  'dtls.key-exchange': { name: 'key_exchange', section: 'RFC 8446 §4.2.8' },
  'dtls.srtp-profile': { name: 'SRTPProtectionProfile', section: 'RFC 5764 §4.1.2' },
  'dtls.srtp-mki': { name: 'srtp_mki', section: 'RFC 5764 §4.1.3' },
  'dtls.alpn-protocol': { name: 'ProtocolName', section: 'RFC 7301 §3.1' },
  'dtls.point-format': { name: 'ECPointFormat', section: 'RFC 8422 §5.1.2' },
  'dtls.connection-id': { name: 'cid', section: 'RFC 9146 §3' },
  'dtls.certificates': { name: 'certificate_list', section: 'RFC 5246 §7.4.2' },
  'dtls.certificate': { name: 'ASN.1Cert', section: 'RFC 5246 §7.4.2' },

  'rtp.flags': { name: 'V, P, X, CC', section: 'RFC 3550 §5.1' },
  'rtp.version': { name: 'version (V)', section: 'RFC 3550 §5.1' },
  'rtp.has-padding': { name: 'padding (P)', section: 'RFC 3550 §5.1' },
  'rtp.has-extension': { name: 'extension (X)', section: 'RFC 3550 §5.1' },
  'rtp.csrc-count': { name: 'CSRC count (CC)', section: 'RFC 3550 §5.1' },
  'rtp.marker-and-type': { name: 'M, PT', section: 'RFC 3550 §5.1' },
  'rtp.marker': { name: 'marker (M)', section: 'RFC 3550 §5.1' },
  'rtp.payload-type': { name: 'payload type (PT)', section: 'RFC 3550 §5.1' },
  'rtp.sequence': { name: 'sequence number', section: 'RFC 3550 §5.1' },
  'rtp.timestamp': { name: 'timestamp', section: 'RFC 3550 §5.1' },
  'rtp.ssrc': { name: 'SSRC', section: 'RFC 3550 §5.1' },
  'rtp.csrc': { name: 'CSRC', section: 'RFC 3550 §5.1' },
  'rtp.extension': { name: 'header extension', section: 'RFC 3550 §5.3.1' },
  'rtp.extension.profile': { name: 'defined by profile', section: 'RFC 3550 §5.3.1' },
  'rtp.extension.length': { name: 'length', section: 'RFC 3550 §5.3.1' },
  'rtp.extension.data': { name: 'header extension', section: 'RFC 8285 §4' },
  /** Encrypted in WebRTC, with the authentication tag at the end. */
  'rtp.payload': { name: 'encrypted payload, authentication tag', section: 'RFC 3711 §3.1' },
  'rtcp.flags': { name: 'V, P, RC', section: 'RFC 3550 §6.4.1' },
  'rtcp.count': { name: 'reception report count (RC)', section: 'RFC 3550 §6.4.1' },
  'rtcp.type': { name: 'packet type (PT)', section: 'RFC 3550 §6.4.1' },
  'rtcp.length': { name: 'length', section: 'RFC 3550 §6.4.1' },
  'rtcp.ssrc': { name: 'SSRC of sender', section: 'RFC 3550 §6.4.1' },
  /** Encrypted in WebRTC, with the E flag, the SRTCP index and the authentication tag at the end. */
  'rtcp.payload': {
    name: 'encrypted portion, SRTCP index, authentication tag',
    section: 'RFC 3711 §3.4',
  },
} as const satisfies Record<string, FieldRow>;
