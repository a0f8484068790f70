// Handshake messages and their fragments (RFC 9147 §5.2, §5.5).
import { meaningOf } from '../address.js';
import type { FieldReader } from '../field-reader.js';
import type { ByteRange } from '../fields.js';
import { readClientHello, readHelloVerifyRequest, readServerHello } from './hello.js';
import { HANDSHAKE_TYPES } from './registry.js';
import type { DtlsHandshake, Hello } from './summary.js';
import { readVector } from './vector.js';

const CLIENT_HELLO = 1;
const SERVER_HELLO = 2;
const HELLO_VERIFY_REQUEST = 3;
const CERTIFICATE = 11;

/** All the messages of a record. */
export function readHandshakes(body: FieldReader): DtlsHandshake[] {
  const handshakes: DtlsHandshake[] = [];
  while (body.left > 0) {
    const handshake = readHandshake(body);
    if (handshake) handshakes.push(handshake);
  }
  return handshakes;
}

function readHandshake(outer: FieldReader): DtlsHandshake | null {
  let handshake: DtlsHandshake | null = null;
  outer.group('dtls.handshake', (reader) => {
    const type = reader.uint('dtls.handshake.type', 1, meaningOf(HANDSHAKE_TYPES));
    const length = reader.uint('dtls.handshake.length', 3);
    const sequence = reader.uint('dtls.handshake.sequence', 2);
    const offset = reader.uint('dtls.handshake.fragment-offset', 3);
    const lengthAt = reader.at;
    const fragmentLength = reader.uint('dtls.handshake.fragment-length', 3);
    if (type === null || length === null || sequence === null) return undefined;
    if (offset === null || fragmentLength === null) return undefined;
    if (offset + fragmentLength > length)
      reader.problem('fragment-beyond-message', lengthAt, { length, offset, fragmentLength });
    const isPart = offset > 0 || fragmentLength < length;
    const start = reader.at;
    const content = reader.within(
      fragmentLength,
      lengthAt,
      (body) => readBody(body, type, offset, isPart),
      { isPart },
    );
    const range = { offsetBytes: start, lengthBytes: reader.at - start };
    const fragment = { offsetBytes: offset, lengthBytes: fragmentLength, range };
    handshake = { type, lengthBytes: length, sequence, fragment, ...content };
    return meaningOf(HANDSHAKE_TYPES)(type);
  });
  return handshake;
}

function readBody(
  body: FieldReader,
  type: number,
  offset: number,
  isPart: boolean,
): { hello: Hello | null; certificates: ByteRange[] } {
  // The first fragment can be read as far as it goes, the others only behind it.
  if (offset > 0) {
    body.bytes('dtls.handshake.fragment', body.left);
    return { hello: null, certificates: [] };
  }
  if (type === CLIENT_HELLO) return { hello: readClientHello(body), certificates: [] };
  if (type === SERVER_HELLO) return { hello: readServerHello(body), certificates: [] };
  if (type === CERTIFICATE) {
    const certificates = readCertificates(body);
    return { hello: null, certificates: isPart || body.isCut ? [] : certificates };
  }
  if (type === HELLO_VERIFY_REQUEST) readHelloVerifyRequest(body);
  else body.bytes('dtls.handshake.body', body.left);
  return { hello: null, certificates: [] };
}

/** RFC 5246 §7.4.2. In DTLS 1.3 this message is encrypted and never gets here. */
function readCertificates(body: FieldReader): ByteRange[] {
  const ranges: ByteRange[] = [];
  readVector(body, 'dtls.certificates', 3, (list) => {
    while (list.left > 0)
      readVector(list, 'dtls.certificate', 3, (item) => {
        ranges.push({ offsetBytes: item.at, lengthBytes: item.left });
        item.bytes('dtls.vector.bytes', item.left);
      });
  });
  return ranges;
}
