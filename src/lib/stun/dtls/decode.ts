// Takes a DTLS datagram apart into records (RFC 9147 §4, RFC 6347 §4.1).
import { meaningOf } from '../address.js';
import { FieldReader, type Source } from '../field-reader.js';
import type { DtlsPacket } from '../packet.js';
import { bits } from '../read-attribute.js';
import { readHandshakes } from './handshake.js';
import { ALERTS, ALERT_LEVELS, CONTENT_TYPES, VERSIONS } from './registry.js';
import type { DtlsHandshake, DtlsRecord } from './summary.js';

const CHANGE_CIPHER_SPEC = 20;
const ALERT = 21;
const HANDSHAKE = 22;
const TLS12_CID = 25;

export function decodeDtls(source: Source, start: number, end: number): DtlsPacket {
  const reader = new FieldReader(source, start, end);
  const records: DtlsRecord[] = [];
  for (let record = readRecord(reader); record; record = readRecord(reader)) records.push(record);
  reader.finish();
  return {
    kind: 'dtls',
    range: { offsetBytes: start, lengthBytes: end - start },
    fields: reader.fields,
    problems: source.problems,
    records,
  };
}

/** null when there is none, or none that can be read. */
function readRecord(reader: FieldReader): DtlsRecord | null {
  const first = reader.peekUint(1);
  if (first === null) return null;
  // RFC 9147 §4: 001 in the three highest bits is the short header of DTLS 1.3.
  if (first >> 5 === 1) return readCiphertext(reader);
  if (first in CONTENT_TYPES) return readPlaintext(reader);
  reader.problem('unknown-content-type', reader.at, { contentType: first });
  reader.undecoded();
  return null;
}

/** The long header. From epoch 1 on DTLS 1.2 encrypts what follows it. */
function readPlaintext(outer: FieldReader): DtlsRecord | null {
  const start = outer.at;
  let record: Omit<DtlsRecord, 'range'> | null = null;
  outer.group('dtls.record', (reader) => {
    const contentType = reader.uint('dtls.content-type', 1, meaningOf(CONTENT_TYPES));
    const version = reader.uint('dtls.version', 2, meaningOf(VERSIONS));
    const epoch = reader.uint('dtls.epoch', 2);
    const sequence = reader.uint('dtls.sequence', 6);
    if (version !== null && !(version in VERSIONS))
      reader.problem('unknown-version', start + 1, { version });
    if (contentType === TLS12_CID) {
      reader.problem('connection-id-of-unknown-length', reader.at);
      reader.bytes('dtls.encrypted-1.2', reader.left);
    }
    const lengthAt = reader.at;
    const length = contentType === TLS12_CID ? 0 : reader.uint('dtls.length', 2);
    if (contentType === null || epoch === null || sequence === null || length === null)
      return undefined;
    const isEncrypted = epoch > 0 || contentType === TLS12_CID;
    const handshakes = reader.within(length, lengthAt, (body) => {
      if (!isEncrypted) return readContent(body, contentType);
      body.bytes('dtls.encrypted-1.2', body.left);
      return [];
    });
    const encryption = isEncrypted ? 'dtls-1.2' : null;
    record = { contentType, epoch, sequence, encryption, handshakes };
    return meaningOf(CONTENT_TYPES)(contentType);
  });
  return withRange(record, start, outer.at);
}

function readContent(body: FieldReader, contentType: number): DtlsHandshake[] {
  if (contentType === HANDSHAKE) return readHandshakes(body);
  if (contentType === ALERT)
    body.group('dtls.alert', (alert) => {
      alert.uint('dtls.alert.level', 1, meaningOf(ALERT_LEVELS));
      alert.uint('dtls.alert.description', 1, meaningOf(ALERTS));
      return undefined;
    });
  else if (contentType === CHANGE_CIPHER_SPEC) body.uint('dtls.change-cipher-spec', 1);
  else body.bytes('dtls.payload', body.left);
  return [];
}

/** 001CSLEE: connection id, 16-bit sequence number, length, and the epoch's two lowest bits. */
function readCiphertext(outer: FieldReader): DtlsRecord | null {
  const start = outer.at;
  let record: Omit<DtlsRecord, 'range'> | null = null;
  outer.group('dtls.ciphertext', (reader) => {
    const flags =
      reader.uint('dtls.unified', 1, (value) => ({
        bits: bits(value, {
          'dtls.unified.connection-id': 0x10,
          'dtls.unified.sequence-size': 0x08,
          'dtls.unified.has-length': 0x04,
          'dtls.unified.epoch': 0x03,
        }),
      })) ?? 0;
    const epoch = flags & 0x03;
    const facts = { contentType: null, epoch, encryption: 'dtls-1.3', handshakes: [] } as const;
    if (flags & 0x10) {
      reader.problem('connection-id-of-unknown-length', reader.at);
      reader.bytes('dtls.encrypted-1.3', reader.left);
      record = { ...facts, sequence: 0 };
      return undefined;
    }
    const sequence = reader.uint('dtls.sequence', flags & 0x08 ? 2 : 1);
    const lengthAt = reader.at;
    // RFC 9147 §4: without a length the record goes on to the datagram's end.
    const length = flags & 0x04 ? reader.uint('dtls.length', 2) : reader.left;
    if (sequence === null || length === null) return undefined;
    reader.within(length, lengthAt, (body) => body.bytes('dtls.encrypted-1.3', body.left));
    record = { ...facts, sequence };
    return undefined;
  });
  return withRange(record, start, outer.at);
}

const withRange = (
  record: Omit<DtlsRecord, 'range'> | null,
  start: number,
  end: number,
): DtlsRecord | null =>
  record && { ...record, range: { offsetBytes: start, lengthBytes: end - start } };
