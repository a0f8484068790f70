// The extensions that say what a WebRTC session is made of. A further one is a row in EXTENSION_READERS.
import { meaningOf } from '../address.js';
import type { FieldReader } from '../field-reader.js';
import type { FieldCode } from '../fields.js';
import type { HelloDraft } from './hello.js';
import {
  NAMED_GROUPS,
  POINT_FORMATS,
  SIGNATURE_SCHEMES,
  SRTP_PROFILES,
  VERSIONS,
} from './registry.js';
import { readNumbers, readOpaque, readVector } from './vector.js';

/** Who speaks: a client offers lists, a server answers with one, and a retry names a group alone. */
export type Side = 'client' | 'server' | 'retry';

type ExtensionReader = (data: FieldReader, hello: HelloDraft, side: Side) => void;

/** By extension_type; the rest is shown as bytes under its name. */
export const EXTENSION_READERS: Readonly<Record<number, ExtensionReader>> = {
  10: (data, hello) => {
    hello.supportedGroups = numbersIn(data, 2, 'dtls.named-group', NAMED_GROUPS);
  },
  11: (data) => {
    readVector(data, 'dtls.extension.data', 1, (list) => {
      readNumbers(list, 'dtls.point-format', 1, POINT_FORMATS);
    });
  },
  13: (data, hello) => {
    hello.signatureSchemes = numbersIn(data, 2, 'dtls.signature-scheme', SIGNATURE_SCHEMES);
  },
  14: (data, hello) => {
    hello.srtpProfiles = numbersIn(data, 2, 'dtls.srtp-profile', SRTP_PROFILES);
    readOpaque(data, 'dtls.srtp-mki', 1);
  },
  16: readAlpn,
  43: (data, hello, side) => {
    hello.supportedVersions =
      side === 'client'
        ? numbersIn(data, 1, 'dtls.supported-version', VERSIONS)
        : readNumbers(data, 'dtls.supported-version', 2, VERSIONS);
  },
  44: (data) => {
    readOpaque(data, 'dtls.extension-cookie', 2);
  },
  51: readKeyShare,
  54: (data) => {
    readOpaque(data, 'dtls.connection-id', 1);
  },
};

/** A vector of 16-bit numbers whose length takes `sizeBytes`. */
function numbersIn(
  data: FieldReader,
  sizeBytes: number,
  code: FieldCode,
  names: Readonly<Record<number, string>>,
): number[] {
  let numbers: number[] = [];
  readVector(data, 'dtls.extension.data', sizeBytes, (list) => {
    numbers = readNumbers(list, code, 2, names);
  });
  return numbers;
}

function readAlpn(data: FieldReader, hello: HelloDraft): void {
  const protocols: string[] = [];
  readVector(data, 'dtls.extension.data', 2, (list) => {
    while (list.left > 0)
      readVector(list, 'dtls.alpn-protocol', 1, (item) => {
        const protocol = item.text('dtls.vector.bytes', item.left);
        if (protocol !== null) protocols.push(protocol);
      });
  });
  hello.alpnProtocols = protocols;
}

/** RFC 8446 §4.2.8. */
function readKeyShare(data: FieldReader, hello: HelloDraft, side: Side): void {
  const groups: number[] = [];
  const readGroup = (reader: FieldReader) => {
    const group = reader.uint('dtls.named-group', 2, meaningOf(NAMED_GROUPS));
    if (group !== null) groups.push(group);
  };
  const readEntry = (list: FieldReader) => {
    list.group('dtls.key-share', (entry) => {
      readGroup(entry);
      readOpaque(entry, 'dtls.key-exchange', 2);
      return undefined;
    });
  };
  if (side === 'retry') readGroup(data);
  else if (side === 'server') readEntry(data);
  else
    readVector(data, 'dtls.extension.data', 2, (list) => {
      while (list.left > 0) readEntry(list);
    });
  hello.keyShareGroups = groups;
}
