// The IANA registry of STUN attributes, and how the value of each is laid out.
// https://www.iana.org/assignments/stun-parameters

export interface SocketAddress {
  /** As RFC 5952 writes it. */
  address: string;
  port: number;
}

export interface PasswordAlgorithm {
  /** 1 MD5, 2 SHA-256 (RFC 8489 §18.5). */
  algorithm: number;
  parameters: Uint8Array;
}

/** What an attribute says, by the layout of its value. */
export interface AttributeValues {
  address: SocketAddress;
  'xor-address': SocketAddress;
  text: string;
  /** Opaque. */
  bytes: Uint8Array;
  /** Application data: a packet in the packet. */
  data: Uint8Array;
  /** Its presence is all it says. */
  flag: true;
  uint32: number;
  uint64: bigint;
  'uint16-list': readonly number[];
  'uint32-list': readonly number[];
  /** A number and reserved bytes up to four. */
  'uint8-reserved': number;
  'uint16-reserved': number;
  /** Whether the next higher port is to be reserved, too. */
  'even-port': boolean;
  'error-code': { code: number; reason: string };
  'address-error-code': { family: number; code: number; reason: string };
  icmp: { type: number; code: number; data: number };
  'change-request': { changeIp: boolean; changePort: boolean };
  'password-algorithm': PasswordAlgorithm;
  'password-algorithms': readonly PasswordAlgorithm[];
  'network-info': { networkId: number; networkCost: number };
}

export type AttributeFormat = keyof AttributeValues;

interface AttributeRow {
  /** Below 0x8000 who does not know it must refuse the request (RFC 8489 §14). */
  type: number;
  format: AttributeFormat;
  /** Of the value, where the specification fixes it and the layout does not. */
  lengthBytes?: number;
  section: string;
}

const GOOG = 'IANA STUN Attributes (Jonas Oreland)';
const META = 'IANA STUN Attributes';

export const ATTRIBUTES = {
  'MAPPED-ADDRESS': { type: 0x0001, format: 'address', section: 'RFC 8489 §14.1' },
  'CHANGE-REQUEST': { type: 0x0003, format: 'change-request', section: 'RFC 5780 §7.2' },
  USERNAME: { type: 0x0006, format: 'text', section: 'RFC 8489 §14.3' },
  'MESSAGE-INTEGRITY': {
    type: 0x0008,
    format: 'bytes',
    lengthBytes: 20,
    section: 'RFC 8489 §14.5',
  },
  'ERROR-CODE': { type: 0x0009, format: 'error-code', section: 'RFC 8489 §14.8' },
  'UNKNOWN-ATTRIBUTES': { type: 0x000a, format: 'uint16-list', section: 'RFC 8489 §14.13' },
  'CHANNEL-NUMBER': { type: 0x000c, format: 'uint16-reserved', section: 'RFC 8656 §18.1' },
  LIFETIME: { type: 0x000d, format: 'uint32', section: 'RFC 8656 §18.2' },
  'XOR-PEER-ADDRESS': { type: 0x0012, format: 'xor-address', section: 'RFC 8656 §18.3' },
  DATA: { type: 0x0013, format: 'data', section: 'RFC 8656 §18.4' },
  REALM: { type: 0x0014, format: 'text', section: 'RFC 8489 §14.9' },
  NONCE: { type: 0x0015, format: 'text', section: 'RFC 8489 §14.10' },
  'XOR-RELAYED-ADDRESS': { type: 0x0016, format: 'xor-address', section: 'RFC 8656 §18.5' },
  'REQUESTED-ADDRESS-FAMILY': { type: 0x0017, format: 'uint8-reserved', section: 'RFC 8656 §18.6' },
  'EVEN-PORT': { type: 0x0018, format: 'even-port', section: 'RFC 8656 §18.7' },
  'REQUESTED-TRANSPORT': { type: 0x0019, format: 'uint8-reserved', section: 'RFC 8656 §18.8' },
  'DONT-FRAGMENT': { type: 0x001a, format: 'flag', section: 'RFC 8656 §18.9' },
  'ACCESS-TOKEN': { type: 0x001b, format: 'bytes', section: 'RFC 7635 §6.2' },
  'MESSAGE-INTEGRITY-SHA256': { type: 0x001c, format: 'bytes', section: 'RFC 8489 §14.6' },
  'PASSWORD-ALGORITHM': { type: 0x001d, format: 'password-algorithm', section: 'RFC 8489 §14.12' },
  USERHASH: { type: 0x001e, format: 'bytes', lengthBytes: 32, section: 'RFC 8489 §14.4' },
  'XOR-MAPPED-ADDRESS': { type: 0x0020, format: 'xor-address', section: 'RFC 8489 §14.2' },
  'RESERVATION-TOKEN': {
    type: 0x0022,
    format: 'bytes',
    lengthBytes: 8,
    section: 'RFC 8656 §18.10',
  },
  PRIORITY: { type: 0x0024, format: 'uint32', section: 'RFC 8445 §16.1' },
  'USE-CANDIDATE': { type: 0x0025, format: 'flag', section: 'RFC 8445 §16.1' },
  PADDING: { type: 0x0026, format: 'bytes', section: 'RFC 5780 §7.6' },
  'RESPONSE-PORT': { type: 0x0027, format: 'uint16-reserved', section: 'RFC 5780 §7.5' },
  'CONNECTION-ID': { type: 0x002a, format: 'uint32', section: 'RFC 6062 §6.2.1' },
  'ADDITIONAL-ADDRESS-FAMILY': {
    type: 0x8000,
    format: 'uint8-reserved',
    section: 'RFC 8656 §18.11',
  },
  'ADDRESS-ERROR-CODE': { type: 0x8001, format: 'address-error-code', section: 'RFC 8656 §18.12' },
  'PASSWORD-ALGORITHMS': {
    type: 0x8002,
    format: 'password-algorithms',
    section: 'RFC 8489 §14.11',
  },
  'ALTERNATE-DOMAIN': { type: 0x8003, format: 'text', section: 'RFC 8489 §14.16' },
  ICMP: { type: 0x8004, format: 'icmp', section: 'RFC 8656 §18.13' },
  SOFTWARE: { type: 0x8022, format: 'text', section: 'RFC 8489 §14.14' },
  'ALTERNATE-SERVER': { type: 0x8023, format: 'address', section: 'RFC 8489 §14.15' },
  TRANSACTION_TRANSMIT_COUNTER: { type: 0x8025, format: 'bytes', section: 'RFC 7982 §3' },
  'CACHE-TIMEOUT': { type: 0x8027, format: 'bytes', section: 'RFC 5780 §9.1' },
  FINGERPRINT: { type: 0x8028, format: 'uint32', section: 'RFC 8489 §14.7' },
  'ICE-CONTROLLED': { type: 0x8029, format: 'uint64', section: 'RFC 8445 §16.1' },
  'ICE-CONTROLLING': { type: 0x802a, format: 'uint64', section: 'RFC 8445 §16.1' },
  'RESPONSE-ORIGIN': { type: 0x802b, format: 'address', section: 'RFC 5780 §7.3' },
  'OTHER-ADDRESS': { type: 0x802c, format: 'address', section: 'RFC 5780 §7.4' },
  'ECN-CHECK STUN': { type: 0x802d, format: 'bytes', section: 'RFC 6679 §7.2.2' },
  'THIRD-PARTY-AUTHORIZATION': { type: 0x802e, format: 'text', section: 'RFC 7635 §6.1' },
  'MOBILITY-TICKET': { type: 0x8030, format: 'bytes', section: 'RFC 8016 §4' },
  'CISCO-STUN-FLOWDATA': { type: 0xc000, format: 'bytes', section: 'IANA STUN Attributes' },
  'ENF-FLOW-DESCRIPTION': { type: 0xc001, format: 'bytes', section: 'IANA STUN Attributes' },
  'ENF-NETWORK-STATUS': { type: 0xc002, format: 'bytes', section: 'IANA STUN Attributes' },
  'CISCO-WEBEX-FLOW-INFO': { type: 0xc003, format: 'bytes', section: 'IANA STUN Attributes' },
  'CITRIX-TRANSACTION-ID': { type: 0xc056, format: 'bytes', section: 'IANA STUN Attributes' },
  'GOOG-NETWORK-INFO': { type: 0xc057, format: 'network-info', section: GOOG },
  'GOOG-LAST-ICE-CHECK-RECEIVED': { type: 0xc058, format: 'bytes', section: GOOG },
  'GOOG-MISC-INFO': { type: 0xc059, format: 'uint16-list', section: GOOG },
  'GOOG-OBSOLETE-1': { type: 0xc05a, format: 'bytes', section: GOOG },
  'GOOG-CONNECTION-ID': { type: 0xc05b, format: 'bytes', section: GOOG },
  'GOOG-DELTA': { type: 0xc05c, format: 'bytes', section: GOOG },
  'GOOG-DELTA-ACK': { type: 0xc05d, format: 'bytes', section: GOOG },
  'GOOG-DELTA-SYNC-REQ': { type: 0xc05e, format: 'bytes', section: GOOG },
  'GOOG-MESSAGE-INTEGRITY-32': { type: 0xc060, format: 'bytes', lengthBytes: 4, section: GOOG },
  /** A DTLS record that rides on an ICE check, so that the handshake begins with the checks. */
  'META-DTLS-IN-STUN': { type: 0xc070, format: 'data', section: META },
  'META-DTLS-IN-STUN-ACKNOWLEDGEMENT': { type: 0xc071, format: 'uint32-list', section: META },
} as const satisfies Record<string, AttributeRow>;

export type AttributeName = keyof typeof ATTRIBUTES;

/** An attribute of the table with what it says. */
export type KnownAttribute = {
  [Name in AttributeName]: {
    name: Name;
    value: AttributeValues[(typeof ATTRIBUTES)[Name]['format']];
  };
}[AttributeName];

/** An attribute that the table does not have. */
export interface UnknownAttribute {
  name: null;
  type: number;
  value: Uint8Array;
}

export const ATTRIBUTE_NAMES = Object.keys(ATTRIBUTES) as AttributeName[];

const NAME_BY_TYPE = new Map<number, AttributeName>(
  ATTRIBUTE_NAMES.map((name) => [ATTRIBUTES[name].type, name]),
);

export const attributeName = (type: number): AttributeName | null => NAME_BY_TYPE.get(type) ?? null;

export const attributeRow = (name: AttributeName): AttributeRow => ATTRIBUTES[name];

/** RFC 8489 §14: who does not understand one of these must not go on with the message. */
export const isComprehensionRequired = (type: number): boolean => type < 0x8000;
