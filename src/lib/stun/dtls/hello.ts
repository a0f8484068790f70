// ClientHello and ServerHello (RFC 9147 §5.3, RFC 8446 §4.1.2 and §4.1.3, RFC 6347 §4.2.1).
import { meaningOf } from '../address.js';
import { toHex } from '../bytes.js';
import type { FieldReader } from '../field-reader.js';
import { EXTENSION_READERS, type Side } from './extensions.js';
import { CIPHER_SUITES, EXTENSIONS, VERSIONS } from './registry.js';
import type { Hello } from './summary.js';
import { readNumbers, readOpaque, readVector } from './vector.js';

/** RFC 8446 §4.1.3: SHA-256 of "HelloRetryRequest", the random of a ServerHello that is none. */
const HELLO_RETRY_REQUEST_RANDOM =
  'cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c';

/** A hello while it is read. */
export type HelloDraft = { -readonly [Key in keyof Hello]: Hello[Key] };

/** null when the bytes end before the cipher suites. */
export function readClientHello(reader: FieldReader): Hello | null {
  const hello = readStart(reader, 'client_hello');
  if (!hello) return null;
  readOpaque(reader, 'dtls.hello.session-id', 1);
  readOpaque(reader, 'dtls.hello.cookie', 1);
  readVector(reader, 'dtls.hello.cipher-suites', 2, (inner) => {
    hello.cipherSuites = readNumbers(inner, 'dtls.hello.cipher-suite', 2, CIPHER_SUITES);
  });
  readOpaque(reader, 'dtls.hello.compression-methods', 1);
  readExtensions(reader, hello, 'client');
  return hello;
}

export function readServerHello(reader: FieldReader): Hello | null {
  const hello = readStart(reader, 'server_hello');
  if (!hello) return null;
  const isRetry = toHex(hello.random) === HELLO_RETRY_REQUEST_RANDOM;
  if (isRetry) hello.kind = 'hello_retry_request';
  readOpaque(reader, 'dtls.hello.session-id', 1);
  const suite = reader.uint('dtls.hello.cipher-suite', 2, meaningOf(CIPHER_SUITES));
  if (suite !== null) hello.cipherSuites = [suite];
  reader.uint('dtls.hello.compression-method', 1);
  readExtensions(reader, hello, isRetry ? 'retry' : 'server');
  return hello;
}

/** RFC 6347 §4.2.1: the server asks for its cookie back before it keeps anything. */
export function readHelloVerifyRequest(reader: FieldReader): void {
  reader.uint('dtls.hello.version', 2, meaningOf(VERSIONS));
  readOpaque(reader, 'dtls.hello.cookie', 1);
}

function readStart(reader: FieldReader, kind: Hello['kind']): HelloDraft | null {
  const legacyVersion = reader.uint('dtls.hello.version', 2, meaningOf(VERSIONS));
  const random = reader.bytes('dtls.hello.random', 32, (value) =>
    toHex(value) === HELLO_RETRY_REQUEST_RANDOM ? { meaning: 'HelloRetryRequest' } : {},
  );
  if (legacyVersion === null || !random) return null;
  return {
    kind,
    legacyVersion,
    random,
    cipherSuites: [],
    extensions: [],
    supportedVersions: [],
    supportedGroups: [],
    keyShareGroups: [],
    signatureSchemes: [],
    srtpProfiles: [],
    alpnProtocols: [],
  };
}

function readExtensions(reader: FieldReader, hello: HelloDraft, side: Side): void {
  // Before DTLS 1.3 a hello may end here (RFC 5246 §7.4.1.2).
  if (reader.left === 0) return;
  const types: number[] = [];
  readVector(reader, 'dtls.hello.extensions', 2, (list) => {
    while (list.left > 0)
      list.group('dtls.extension', (extension) => {
        const type = extension.uint('dtls.extension.type', 2, meaningOf(EXTENSIONS));
        const lengthAt = extension.at;
        const length = extension.uint('dtls.extension.length', 2);
        if (type === null || length === null) return undefined;
        types.push(type);
        extension.within(length, lengthAt, (data) => {
          const read = EXTENSION_READERS[type];
          // Some are empty in one of the two hellos.
          if (read && data.left > 0) read(data, hello, side);
          else data.bytes('dtls.extension.data', data.left);
        });
        return { value: type, ...meaningOf(EXTENSIONS)(type) };
      });
  });
  hello.extensions = types;
}
