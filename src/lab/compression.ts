// Which content coding a request gets, and the making of it (RFC 9110 §12.5.3).
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** In the order in which they are preferred. */
const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Below this a packet carries the plain text just as well. */
const SMALLEST_BYTES = 1024;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export function isWorthCompressing(type: string, sizeBytes: number): boolean {
  return sizeBytes >= SMALLEST_BYTES && /^text\/|json|xml|wasm|sdp/.test(type);
}

/** The best coding that the header accepts; undefined for the plain bytes. A `q=0` refuses one. */
export function chooseEncoding(acceptEncoding: string): Encoding | undefined {
  const weights = new Map(
    acceptEncoding.split(',').map((item): [string, number] => {
      const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
      const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return [name, q === undefined ? 1 : Number(q)];
    }),
  );
  return ENCODINGS.find((encoding) => (weights.get(encoding) ?? weights.get('*') ?? 0) > 0);
}

export function compress(plain: Buffer, encoding: Encoding): Promise<Buffer> {
  switch (encoding) {
    case 'br':
      return brotli(plain, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 9,
          [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
        },
      });
    case 'gzip':
      return gzipped(plain, { level: 9 });
  }
}
