// The capture file, byte by byte, and as Wireshark's own dissectors read it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { passedPackets } from '../../../../src/lib/inspectors/packets/entries.js';
import { decoded } from '../../../../src/lib/inspectors/packets/decoded.js';
import { pcapFileName, pcapOf } from '../../../../src/lib/inspectors/packets/pcap.js';
import type {
  FlowEventOf,
  PacketEndpoint,
  Recording,
} from '../../../../src/lib/recording/events.js';
import { readUint } from '../../../../src/lib/stun/bytes.js';
import { packetWalk } from '../../../fixtures/packet-walk.js';

const STARTED_AT = '2026-11-22T12:00:00.000Z';
const FILE_HEADER_BYTES = 24;
const RECORD_HEADER_BYTES = 16;

type Seen = FlowEventOf<'packet.seen'>;

const seen = (given: Partial<Seen> & { payload?: number[] } = {}): Seen => {
  const { payload = [1, 2, 3], ...rest } = given;
  return {
    type: 'packet.seen',
    peer: 'A',
    leg: 'client',
    direction: 'toServer',
    transport: 'udp',
    server: { address: '127.0.0.1', port: 3478 },
    remote: { address: '192.0.2.7', port: 50_000 },
    bytes: Buffer.from(payload).toString('base64'),
    seenAtMs: 1234.567,
    seenWithinMs: 0.4,
    seq: 0,
    atMs: 0,
    step: 10,
    provenance: 'observed',
    ...rest,
  };
};

interface Record {
  seconds: number;
  microseconds: number;
  packet: Buffer;
}

function recordsIn(bytes: Uint8Array): Record[] {
  const file = Buffer.from(bytes);
  const records: Record[] = [];
  for (let at = FILE_HEADER_BYTES; at < file.length;) {
    const lengthBytes = file.readUInt32LE(at + 8);
    expect(file.readUInt32LE(at + 12)).toBe(lengthBytes);
    const start = at + RECORD_HEADER_BYTES;
    records.push({
      seconds: file.readUInt32LE(at),
      microseconds: file.readUInt32LE(at + 4),
      packet: file.subarray(start, start + lengthBytes),
    });
    at = start + lengthBytes;
  }
  return records;
}

const captured = (...events: Seen[]) => recordsIn(pcapOf(events, STARTED_AT).bytes);

/** RFC 1071: over data with its checksum in place the sum is all ones. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 2)
    sum += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >> 16);
  return sum;
}

describe('the capture file', () => {
  test('begins as classic pcap with raw IP packets', () => {
    const header = Buffer.from(pcapOf([], STARTED_AT).bytes);
    expect(header).toHaveLength(FILE_HEADER_BYTES);
    expect(header.readUInt32LE(0)).toBe(0xa1b2c3d4);
    expect([header.readUInt16LE(4), header.readUInt16LE(6)]).toEqual([2, 4]);
    expect(header.readUInt32LE(20)).toBe(101);
  });

  test('tells when a packet passed, to the microsecond', () => {
    const [record] = captured(seen());
    expect(record).toMatchObject({
      seconds: Date.parse(STARTED_AT) / 1000 + 1,
      microseconds: 234_567,
    });
  });

  test('sends a datagram from the browser to the server, and back', () => {
    const [there, back] = captured(seen(), seen({ direction: 'fromServer' }));
    const ends = (packet: Buffer | undefined) => [
      packet?.subarray(12, 16).join('.'),
      packet?.readUInt16BE(20),
      packet?.subarray(16, 20).join('.'),
      packet?.readUInt16BE(22),
    ];
    expect(ends(there?.packet)).toEqual(['192.0.2.7', 50_000, '127.0.0.1', 3478]);
    expect(ends(back?.packet)).toEqual(['127.0.0.1', 3478, '192.0.2.7', 50_000]);
    expect(there?.packet.subarray(28)).toEqual(Buffer.from([1, 2, 3]));
  });

  test.each([
    ['even', [1, 2]],
    ['odd', [1, 2, 3]],
    ['empty', []],
  ])('has right checksums over IPv4, payload %s', (_, payload) => {
    const packet = captured(seen({ payload }))[0]?.packet ?? Buffer.alloc(0);
    expect(sumOf(packet.subarray(0, 20))).toBe(0xffff);
    const datagram = packet.subarray(20);
    const pseudo = Buffer.concat([
      packet.subarray(12, 20),
      Buffer.from([0, 17, 0, datagram.length]),
    ]);
    expect(sumOf(Buffer.concat([pseudo, datagram]))).toBe(0xffff);
  });

  test('has right checksums over IPv6, where UDP must have one', () => {
    const ends = {
      server: { address: '::1', port: 3478 },
      remote: { address: '2001:db8::7', port: 9 },
    };
    const packet = captured(seen(ends))[0]?.packet ?? Buffer.alloc(0);
    expect(packet[0]).toBe(0x60);
    const datagram = packet.subarray(40);
    expect(packet.readUInt16BE(4)).toBe(datagram.length);
    const pseudo = Buffer.concat([
      packet.subarray(8, 40),
      Buffer.from([0, 0, 0, datagram.length, 0, 0, 0, 17]),
    ]);
    expect(sumOf(Buffer.concat([pseudo, datagram]))).toBe(0xffff);
  });

  test('writes an IPv4 address in IPv6 spelling as IPv4', () => {
    const remote: PacketEndpoint = { address: '::ffff:192.0.2.7', port: 50_000 };
    expect(captured(seen({ remote }))[0]?.packet.subarray(12, 16).join('.')).toBe('192.0.2.7');
  });

  test('leaves out what has no IP address, and says how many', () => {
    const remote: PacketEndpoint = { address: 'fe80:1', port: 1 };
    const capture = pcapOf([seen({ remote }), seen()], STARTED_AT);
    expect(capture.leftOut).toBe(1);
    expect(recordsIn(capture.bytes)).toHaveLength(1);
  });

  test('puts messages of a stream one after the other, each side acknowledging the other', () => {
    const tcp = { transport: 'tcp' } as const;
    const numbers = captured(
      seen({ ...tcp, payload: [0, 1, 0, 0] }),
      seen({ ...tcp, payload: [0, 1, 0, 0, 5, 6, 7, 8] }),
      seen({ ...tcp, direction: 'fromServer', payload: [1, 1, 0, 0] }),
      seen({ ...tcp, payload: [0x40, 0, 0, 1, 9] }),
      seen({ ...tcp, payload: [0, 1] }),
    ).map(({ packet }) => [packet.readUInt32BE(24), packet.readUInt32BE(28), packet.length - 40]);
    expect(numbers).toEqual([
      [1, 1, 4],
      [5, 1, 8],
      [1, 13, 4],
      // ChannelData ends at a multiple of four.
      [13, 5, 8],
      [21, 5, 2],
    ]);
  });

  test('keeps the streams of two connections apart', () => {
    const other: PacketEndpoint = { address: '192.0.2.7', port: 50_001 };
    const records = captured(
      seen({ transport: 'tcp', payload: [0, 1] }),
      seen({ transport: 'tcp', payload: [0, 1], remote: other }),
    );
    expect(records.map(({ packet }) => packet.readUInt32BE(24))).toEqual([1, 1]);
  });

  test('is named as the recording is', () => {
    expect(pcapFileName('webrtc-flow-20261122-1200.json')).toBe('webrtc-flow-20261122-1200.pcap');
  });
});

/** Off by default in Wireshark (Analyze, Enabled Protocols): it guesses what TURN carries. */
const WITHIN_TURN = ['stun_turn', 'dtls_stun', 'rtp_stun'].flatMap((name) => [
  '--enable-heuristic',
  name,
]);

const hasTshark = spawnSync('tshark', ['--version']).status === 0;

// A machine that runs the tests for everybody has to have it; whoever works on the project may do without.
test.runIf(process.env['CI'] && !hasTshark)('tshark is there', () => {
  expect.unreachable('tshark is missing: install the Debian package tshark');
});

describe.skipIf(!hasTshark)('tshark (skipped where it is not installed)', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'webrtc-flow-pcap-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The lines that tshark prints, each split at its tabs. */
  function tshark(recording: Recording, ...options: string[]): string[][] {
    const path = join(folder, 'packets.pcap');
    writeFileSync(path, pcapOf(passedPackets(recording.events), recording.startedAt).bytes);
    // As any user's own: nothing of this machine's profile takes part.
    const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder };
    const { status, stdout, stderr } = spawnSync('tshark', ['-n', '-r', path, ...options], {
      encoding: 'utf8',
      env,
    });
    expect(status, stderr).toBe(0);
    return stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t'));
  }

  const fields = (recording: Recording, options: string[], ...names: string[]): string[][] =>
    tshark(recording, ...options, '-T', 'fields', ...names.flatMap((name) => ['-e', name]));

  describe.each([
    ['over UDP', packetWalk()],
    ['with B over TCP', packetWalk({ transportOfB: 'tcp' })],
  ])('%s', (_, recording) => {
    const passed = passedPackets(recording.events);

    test('reads every packet, at its time', () => {
      const times = fields(recording, [], 'frame.time_epoch').map(([time]) => Number(time));
      const startedAt = Date.parse(recording.startedAt);
      expect(times).toHaveLength(passed.length);
      times.forEach((time, index) =>
        expect(time * 1000).toBeCloseTo(startedAt + (passed[index]?.seenAtMs ?? 0), 2),
      );
    });

    test.each([
      ['as it comes', []],
      ['with what it can take apart inside of TURN', WITHIN_TURN],
    ])('finds nothing malformed and nothing to complain about, %s', (_name, options) => {
      expect(tshark(recording, ...options, '-Y', '_ws.malformed')).toEqual([]);
      expect(tshark(recording, ...options, '-Y', '_ws.expert')).toEqual([]);
    });

    test('finds every checksum right', () => {
      const options = ['ip.check_checksum', 'udp.check_checksum', 'tcp.check_checksum'].flatMap(
        (name) => ['-o', `${name}:TRUE`],
      );
      const bad = 'ip.checksum.status == 0 || udp.checksum.status == 0 || tcp.checksum.status == 0';
      expect(tshark(recording, ...options, '-Y', bad)).toEqual([]);
    });

    test('decodes every message to and from the server, as it comes', () => {
      const read = fields(recording, [], 'stun.type', 'stun.channel');
      passed.forEach((event, index) => {
        const [types, channel] = read[index] ?? [];
        const outermost = decoded(event).layers[0];
        if (outermost?.kind === 'stun')
          expect(types, `packet ${index + 1}`).toBe(stunTypes(event)[0]);
        else expect(Number(channel)).toBe(readUint(decoded(event).bytes, 0, 2));
      });
    });

    test('decodes ICE checks, DTLS and media within TURN, once they are switched on', () => {
      const read = fields(recording, WITHIN_TURN, 'stun.type', 'frame.protocols');
      passed.forEach((event, index) => {
        const [types = '', protocols = ''] = read[index] ?? [];
        const innermost = decoded(event).layers.at(-1)?.packet;
        // tshark 4.0 knows no encrypted record of DTLS 1.3.
        const isHello = innermost?.kind === 'dtls' && innermost.records[0]?.encryption === null;
        expect(types.split(',').filter(Boolean), `packet ${index + 1}`).toEqual(stunTypes(event));
        if (isHello) expect(protocols, `packet ${index + 1}`).toMatch(/:stun:dtls$/);
        if (innermost?.kind === 'rtp')
          expect(protocols, `packet ${index + 1}`).toMatch(/:stun:rtp$/);
      });
    });
  });
});

/** The type of each STUN message in the packet, from the outside in and as tshark writes it. */
function stunTypes(event: Seen): string[] {
  const { layers, bytes } = decoded(event);
  return layers
    .filter(({ kind }) => kind === 'stun')
    .map(({ packet }) => readUint(bytes, packet.range.offsetBytes, 2))
    .map((type) => `0x${type.toString(16).padStart(4, '0')}`);
}
