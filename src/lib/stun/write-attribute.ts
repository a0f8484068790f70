// Writes the value of an attribute by its layout; the mirror of read-attribute.ts.
import { writeAddress } from './address.js';
import type { AttributeFormat, AttributeValues, PasswordAlgorithm } from './attributes.js';
import { concat, paddingFor, uint64Bytes, uintBytes, utf8Bytes } from './bytes.js';

type Writer<F extends AttributeFormat> = (
  value: AttributeValues[F],
  transactionId: Uint8Array,
) => Uint8Array;

const same = (bytes: Uint8Array): Uint8Array => bytes;

const writeError = ({ code, reason }: { code: number; reason: string }): Uint8Array =>
  concat(Uint8Array.of(Math.floor(code / 100), code % 100), utf8Bytes(reason));

const writePasswordAlgorithm = ({ algorithm, parameters }: PasswordAlgorithm): Uint8Array =>
  concat(
    uintBytes(algorithm, 2),
    uintBytes(parameters.length, 2),
    parameters,
    new Uint8Array(paddingFor(parameters.length)),
  );

export const WRITERS: { [F in AttributeFormat]: Writer<F> } = {
  address: (value) => writeAddress(value, null),
  'xor-address': writeAddress,
  text: utf8Bytes,
  bytes: same,
  data: same,
  flag: () => new Uint8Array(),
  uint32: (value) => uintBytes(value, 4),
  uint64: uint64Bytes,
  'uint16-list': (values) => concat(...values.map((value) => uintBytes(value, 2))),
  'uint32-list': (values) => concat(...values.map((value) => uintBytes(value, 4))),
  'uint8-reserved': (value) => Uint8Array.of(value, 0, 0, 0),
  'uint16-reserved': (value) => concat(uintBytes(value, 2), new Uint8Array(2)),
  'even-port': (reserve) => Uint8Array.of(reserve ? 0x80 : 0),
  'error-code': (value) => concat(new Uint8Array(2), writeError(value)),
  'address-error-code': (value) => concat(Uint8Array.of(value.family, 0), writeError(value)),
  icmp: ({ type, code, data }) =>
    concat(new Uint8Array(2), uintBytes((type << 9) | code, 2), uintBytes(data, 4)),
  'change-request': ({ changeIp, changePort }) =>
    uintBytes((changeIp ? 4 : 0) | (changePort ? 2 : 0), 4),
  'password-algorithm': writePasswordAlgorithm,
  'password-algorithms': (values) => concat(...values.map(writePasswordAlgorithm)),
  'network-info': ({ networkId, networkCost }) =>
    concat(uintBytes(networkId, 2), uintBytes(networkCost, 2)),
};
