import { describe, expect, test } from 'vitest';
import { bitLine } from '../../../../src/lib/inspectors/packets/bit-line.js';
import { byteMove } from '../../../../src/lib/inspectors/packets/byte-keys.js';
import { fieldMove } from '../../../../src/lib/inspectors/packets/field-keys.js';
import {
  ancestorsOf,
  fieldAt,
  fieldRows,
  pathToByte,
  revealing,
  tellingId,
  toggledWith,
} from '../../../../src/lib/inspectors/packets/field-rows.js';
import { fieldText } from '../../../../src/lib/inspectors/packets/field-text.js';
import { specOf } from '../../../../src/lib/inspectors/packets/specification.js';
import {
  xorColumns,
  xorFieldsOf,
  xorReading,
} from '../../../../src/lib/inspectors/packets/xor-steps.js';
import { decodePacket } from '../../../../src/lib/stun/decode.js';
import { encodeStun } from '../../../../src/lib/stun/encode.js';
import { RFC_5769 } from '../../../fixtures/packets/rfc5769.js';
import { packetWalk } from '../../../fixtures/packet-walk.js';
import { passedPackets } from '../../../../src/lib/inspectors/packets/entries.js';
import { decoded } from '../../../../src/lib/inspectors/packets/decoded.js';

const fromHex = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const response = fromHex(RFC_5769.ipv4Response.hex);
const packet = decodePacket(response);
const NONE: ReadonlySet<string> = new Set();
const rows = fieldRows(packet, NONE);

const everyPacket = passedPackets(packetWalk().events).map(decoded);
const check = everyPacket.find(({ title }) => title === 'Send indication › Binding request');
if (!check) throw new Error('the walk has a check');

const namesOf = (found: ReturnType<typeof fieldRows>) =>
  found.map((row) =>
    row.kind === 'layer' ? row.title : row.kind === 'bits' ? row.bits.name : row.field.name,
  );

describe('the tree', () => {
  test('shows one row an attribute until it is opened', () => {
    expect(namesOf(rows)).toEqual([
      'STUN Message Type',
      'Message Length',
      'Magic Cookie',
      'Transaction ID',
      'SOFTWARE',
      'XOR-MAPPED-ADDRESS',
      'MESSAGE-INTEGRITY',
      'FINGERPRINT',
    ]);
    const open = fieldRows(packet, new Set(['5']));
    expect(namesOf(open).slice(5, 11)).toEqual([
      'XOR-MAPPED-ADDRESS',
      'Type',
      'Length',
      'reserved',
      'Family',
      'X-Port',
    ]);
    expect(open[6]).toMatchObject({ id: '5.0', level: 2 });
  });

  test('shows the bits of a field below it', () => {
    const open = fieldRows(packet, new Set(['0']));
    expect(namesOf(open).slice(0, 3)).toEqual(['STUN Message Type', 'class', 'method']);
  });

  test('shows a packet within at once, below the attribute that carries it', () => {
    const found = fieldRows(check.packet, NONE);
    const data = found.findIndex((row) => row.kind === 'field' && row.field.name === 'DATA');
    const inner = found.slice(data).find((row) => row.kind === 'layer');
    expect(inner).toMatchObject({ title: 'Binding request', level: 2 });
    expect(namesOf(found)).toContain('USERNAME');
  });

  test('finds the leaf of every byte of every packet, and the leaf holds the byte', () => {
    for (const { packet: one, bytes } of everyPacket)
      for (let offset = 0; offset < bytes.length; offset += 1) {
        const id = pathToByte(one, offset).at(-1) ?? '';
        const field = fieldAt(one, id);
        expect(field?.fields).toBeUndefined();
        expect(field?.range.offsetBytes).toBeLessThanOrEqual(offset);
        expect((field?.range.offsetBytes ?? 0) + (field?.range.lengthBytes ?? 0)).toBeGreaterThan(
          offset,
        );
      }
  });

  test('opens what hides a row, and nothing else', () => {
    const path = pathToByte(packet, response.length - 1);
    const toggled = revealing(packet, path.at(-1) ?? '', NONE);
    expect([...toggled]).toEqual(['7']);
    expect(fieldRows(packet, toggled).map(({ id }) => id)).toContain(path.at(-1));
    expect(revealing(packet, path.at(-1) ?? '', toggled)).toEqual(toggled);
    expect(ancestorsOf('1.2.3~x')).toEqual(['1', '1.2', '1.2.3']);
    expect([...toggledWith(new Set(['1']), '1')]).toEqual([]);
  });

  test.each([
    ['Binding success', 'XOR-MAPPED-ADDRESS'],
    ['Allocate request', 'REQUESTED-TRANSPORT'],
    ['Allocate error 401', 'ERROR-CODE'],
    ['Allocate success', 'XOR-RELAYED-ADDRESS'],
    ['Send indication › Binding request', 'USERNAME'],
    ['ChannelData 0x4000 › DTLS server_hello', 'Application Data'],
  ])('of %s it selects %s first', (title, name) => {
    const found = everyPacket.find((one) => one.title === title);
    expect(found && fieldAt(found.packet, tellingId(found.packet))?.name).toBe(name);
  });
});

describe('the value of a row', () => {
  const textOf = (bytes: Uint8Array, name: string): string | undefined => {
    const field = decodePacket(bytes).fields.find((one) => one.name === name);
    return field && fieldText(field, bytes);
  };

  test('is what a reader wants to know of it', () => {
    expect(textOf(response, 'STUN Message Type')).toBe('Binding success');
    expect(textOf(response, 'Magic Cookie')).toBe('0x2112A442');
    expect(textOf(response, 'XOR-MAPPED-ADDRESS')).toBe('192.0.2.1:32853');
    expect(textOf(response, 'SOFTWARE')).toBe('test vector');
    expect(textOf(response, 'FINGERPRINT')).toBe('0xC07D4C96');
    expect(textOf(response, 'Transaction ID')).toBe('b7e7…dfae');
    expect(textOf(fromHex(RFC_5769.ipv6Response.hex), 'XOR-MAPPED-ADDRESS')).toBe(
      '[2001:db8:1234:5678:11:2233:4455:6677]:32853',
    );
  });

  test('names numbers that a registry names', () => {
    const bytes = encodeStun({
      method: 'Allocate',
      class: 'error',
      transactionId: new Uint8Array(12),
      attributes: [
        { name: 'ERROR-CODE', value: { code: 438, reason: 'Stale Nonce' } },
        { name: 'REQUESTED-TRANSPORT', value: 17 },
        { name: 'CHANNEL-NUMBER', value: 0x4001 },
        { name: 'LIFETIME', value: 600 },
        { name: 'USE-CANDIDATE', value: true },
      ],
    });
    expect(textOf(bytes, 'ERROR-CODE')).toBe('438 Stale Nonce');
    expect(textOf(bytes, 'REQUESTED-TRANSPORT')).toBe('UDP (17)');
    expect(textOf(bytes, 'CHANNEL-NUMBER')).toBe('0x4001');
    expect(textOf(bytes, 'LIFETIME')).toBe('600 s');
    expect(textOf(bytes, 'USE-CANDIDATE')).toBe('');
  });
});

describe('the arithmetic', () => {
  test('undoes the port and the address of RFC 5769 §2.2', () => {
    const field = packet.fields.find(({ name }) => name === 'XOR-MAPPED-ADDRESS');
    const [port, address] = field ? xorFieldsOf(field) : [];
    expect(port && xorColumns(port.xor)).toEqual([{ raw: 'a147', key: '2112', result: '8055' }]);
    expect(port && xorReading(port.xor)).toBe('0x8055 = 32853');
    expect(address && xorColumns(address.xor)).toEqual([
      { raw: 'e112', key: '2112', result: 'c000' },
      { raw: 'a643', key: 'a442', result: '0201' },
    ]);
    expect(address && xorReading(address.xor)).toBe('192.0.2.1');
  });

  test('goes on with the transaction id for IPv6', () => {
    const six = decodePacket(fromHex(RFC_5769.ipv6Response.hex));
    const field = six.fields.find(({ name }) => name === 'XOR-MAPPED-ADDRESS');
    const address = field && xorFieldsOf(field)[1];
    expect(address?.xor.key).toBe('cookie-and-transaction-id');
    expect(
      address &&
        xorColumns(address.xor)
          .map(({ result }) => result)
          .join(':'),
    ).toBe('2001:0db8:1234:5678:0011:2233:4455:6677');
  });

  test('draws the bits of a mask and dots for the others', () => {
    expect(bitLine(0x0101, 0x0110, 2)).toBe('.... ...1 ...0 ....');
    expect(bitLine(0x0101, 0x3eef, 2)).toBe('..00 000. 000. 0001');
    expect(bitLine(0x90, 0xc0, 1)).toBe('10.. ....');
  });
});

describe('keys', () => {
  const move = (id: string, key: string) => fieldMove(rows, id, key);

  test('in the tree go from row to row, open and fold', () => {
    expect(move('0', 'ArrowDown')).toEqual({ kind: 'select', id: '1' });
    expect(move('0', 'ArrowUp')).toEqual({ kind: 'nothing' });
    expect(move('1', 'Home')).toEqual({ kind: 'select', id: '0' });
    expect(move('1', 'End')).toEqual({ kind: 'select', id: '7' });
    expect(move('5', 'ArrowRight')).toEqual({ kind: 'toggle', id: '5' });
    expect(move('1', 'ArrowRight')).toEqual({ kind: 'nothing' });
    expect(move('5', 'Enter')).toEqual({ kind: 'toggle', id: '5' });
    expect(move('5', 'PageDown')).toBeNull();
    const open = fieldRows(packet, new Set(['5']));
    expect(fieldMove(open, '5', 'ArrowRight')).toEqual({ kind: 'select', id: '5.0' });
    expect(fieldMove(open, '5.2', 'ArrowLeft')).toEqual({ kind: 'select', id: '5' });
    expect(fieldMove(open, '5', 'ArrowLeft')).toEqual({ kind: 'toggle', id: '5' });
  });

  test('in the grid go from byte to byte and from row to row, and stop at the ends', () => {
    const to = (at: number, key: string, control = false) => byteMove(at, 20, 8, key, control);
    expect(to(7, 'ArrowRight')).toBe(8);
    expect(to(19, 'ArrowRight')).toBe(19);
    expect(to(0, 'ArrowLeft')).toBe(0);
    expect(to(3, 'ArrowDown')).toBe(11);
    expect(to(13, 'ArrowDown')).toBe(13);
    expect(to(3, 'ArrowUp')).toBe(3);
    expect(to(13, 'Home')).toBe(8);
    expect(to(17, 'End')).toBe(19);
    expect(to(13, 'Home', true)).toBe(0);
    expect(to(1, 'End', true)).toBe(19);
    expect(to(1, 'PageDown')).toBeNull();
  });
});

describe('the section', () => {
  test('links to the RFC editor, the registry, or nowhere', () => {
    expect(specOf('RFC 8489 §14.2')?.url).toBe(
      'https://www.rfc-editor.org/rfc/rfc8489.html#section-14.2',
    );
    expect(specOf('IANA STUN Attributes')?.url).toBe(
      'https://www.iana.org/assignments/stun-parameters',
    );
    expect(specOf(null)).toBeNull();
  });
});
