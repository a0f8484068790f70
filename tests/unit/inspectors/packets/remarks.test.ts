import { describe, expect, test } from 'vitest';
import { packetEntries, passedPackets } from '../../../../src/lib/inspectors/packets/entries.js';
import { remarkText } from '../../../../src/lib/inspectors/packets/remark-words.js';
import { remarksOn } from '../../../../src/lib/inspectors/packets/remarks.js';
import { runContext } from '../../../../src/lib/inspectors/packets/run-context.js';
import type { FlowEvent, FlowEventOf } from '../../../../src/lib/recording/events.js';
import { certificateFingerprint } from '../../../../src/lib/stun/dtls/certificate.js';
import { type StunAttribute, encodeStun } from '../../../../src/lib/stun/encode.js';
import openssl from '../../../fixtures/packets/openssl-dtls12.json' with { type: 'json' };
import { CLIENTS, RELAYS, packetWalk } from '../../../fixtures/packet-walk.js';

const CURSOR = { order: 'textbook', position: 24 } as const;
const { events } = packetWalk();

function remarksIn(given: readonly FlowEvent[]) {
  const entries = packetEntries(passedPackets(given), CURSOR);
  const context = runContext(given, entries);
  return entries.map((entry) => ({ entry, remarks: remarksOn(entry, context) }));
}

const walked = remarksIn(events);

/** The remarks of the first packet with this title, by code. */
function on(title: string, among = walked) {
  const found = among.find(({ entry }) => entry.title === title);
  if (!found) throw new Error(`no ${title}`);
  return Object.fromEntries(found.remarks.map((remark) => [remark.code, remark]));
}

type Seen = FlowEventOf<'packet.seen'>;
let nextSeq = 0;
const seen = (bytes: Uint8Array, given: Partial<Seen> = {}): Seen => {
  nextSeq += 1;
  return {
    type: 'packet.seen',
    peer: 'A',
    leg: 'client',
    direction: 'fromServer',
    transport: 'udp',
    server: { address: '198.51.100.1', port: 3478 },
    remote: { address: '203.0.113.7', port: 50_211 },
    bytes: Buffer.from(bytes).toString('base64'),
    seenAtMs: nextSeq,
    seenWithinMs: 0.4,
    seq: 10_000 + nextSeq,
    atMs: nextSeq,
    step: 12,
    provenance: 'observed',
    ...given,
  };
};

const errorReply = (code: number, method: 'Allocate' | 'CreatePermission' = 'Allocate') =>
  encodeStun({
    method,
    class: 'error',
    transactionId: new Uint8Array(12),
    attributes: [{ name: 'ERROR-CODE', value: { code, reason: '' } }],
  });

const request = (attributes: StunAttribute[], key?: Uint8Array) =>
  encodeStun(
    { method: 'Allocate', class: 'request', transactionId: new Uint8Array(12), attributes },
    key ? { integrityKey: key } : {},
  );

describe('a refusal', () => {
  test('401 of an Allocate without credentials is by design', () => {
    expect(on('Allocate error 401')).toMatchObject({ challenge: { tone: 'note' } });
    expect(remarkText({ code: 'challenge' })).toContain('by design');
  });

  test('401 of an Allocate with credentials is a refusal', () => {
    const refused = remarksIn([
      seen(request([{ name: 'USERNAME', value: 'u' }], Uint8Array.of(1)), {
        direction: 'toServer',
      }),
      seen(errorReply(401)),
    ]);
    expect(on('Allocate error 401', refused)).toMatchObject({
      'credentials-refused': { tone: 'bad' },
    });
  });

  test.each([
    [438, 'stale-nonce', 'note'],
    [403, 'peer-forbidden', 'bad'],
    [486, 'refused', 'bad'],
  ])('%d is told as %s', (code, said, tone) => {
    expect(on(`Allocate error ${code}`, remarksIn([seen(errorReply(code))]))).toMatchObject({
      [said]: { tone },
    });
  });
});

describe('a mapped address', () => {
  test('that became a candidate names it, and on loopback says what it would be elsewhere', () => {
    expect(on('Binding success')).toMatchObject({
      'mapped-is-srflx': { peer: 'A', mapped: CLIENTS.A, tone: 'good' },
      'mapped-loopback': { mapped: CLIENTS.A },
    });
  });

  const without = (keep: (event: FlowEventOf<'candidate.found'>) => boolean, host?: string) =>
    events
      .filter((event) => event.type !== 'candidate.found' || keep(event))
      .map((event) =>
        event.type === 'candidate.found' && event.candidateType === 'host' && host
          ? {
              ...event,
              candidate: {
                ...event.candidate,
                candidate: `candidate:1 1 udp 2113937151 ${host} 50211 typ host`,
              },
            }
          : event,
      );

  test('that equals a host candidate explains why the browser shows no srflx', () => {
    const dropped = without(({ candidateType }) => candidateType !== 'srflx', '127.0.0.1');
    const remarks = on('Binding success', remarksIn(dropped));
    expect(remarks).toMatchObject({ 'mapped-is-host': { peer: 'A' } });
    expect(remarks).not.toHaveProperty('mapped-is-srflx');
  });

  test('beside a host candidate behind a name says no more than it knows', () => {
    const hidden = without(({ candidateType }) => candidateType !== 'srflx');
    expect(on('Binding success', remarksIn(hidden))).toMatchObject({
      'mapped-is-named-host': { name: expect.stringMatching(/\.local$/) as unknown },
    });
  });

  test('while the browser still gathers nothing is said of what it dropped', () => {
    const early = without(({ candidateType }) => candidateType !== 'srflx', '127.0.0.1').filter(
      ({ type }) => type !== 'gathering.ended',
    );
    expect(on('Binding success', remarksIn(early))).not.toHaveProperty('mapped-is-host');
  });

  test('in a relay-only run becomes no candidate, and that is the reason given', () => {
    const relayOnly = without(({ candidateType }) => candidateType === 'relay').map((event) =>
      event.type === 'session.started' ? { ...event, iceTransportPolicy: 'relay' as const } : event,
    );
    const remarks = on('Binding success', remarksIn(relayOnly));
    expect(remarks).toMatchObject({ 'mapped-relay-only': { peer: 'A', mapped: CLIENTS.A } });
    expect(remarks).not.toHaveProperty('mapped-is-named-host');
  });

  test('a relayed address names the relay candidate', () => {
    expect(on('Allocate success')).toMatchObject({
      'relayed-is-candidate': { peer: 'A', relayed: RELAYS.A, tone: 'good' },
    });
  });
});

describe('an ICE check', () => {
  const check = on('Send indication › Binding request');

  test('names both users, who is controlling, and the nomination', () => {
    expect(check).toMatchObject({
      'check-users': { to: 'eazY', from: 'Qg8x', toPeer: 'B' },
      'check-controlling': {},
      'check-nominates': {},
    });
  });

  test('is verified with the ice-pwd of whom it was sent to, and its reply with the same', () => {
    expect(check).toMatchObject({ integrity: { verdict: 'right', peer: 'B', tone: 'good' } });
    expect(on('Send indication › Binding success')).toMatchObject({
      integrity: { verdict: 'right', peer: 'B' },
    });
  });

  test('signed with another password is wrong', () => {
    const other = events.map((event) =>
      event.type === 'description.set'
        ? {
            ...event,
            sdp: event.sdp.replaceAll(/a=ice-pwd:\S+/g, 'a=ice-pwd:anotherPasswordOf24Chars'),
          }
        : event,
    );
    expect(on('Send indication › Binding request', remarksIn(other))).toMatchObject({
      integrity: { verdict: 'wrong', tone: 'bad' },
      fingerprint: { verdict: 'right' },
    });
  });

  test('without a description cannot be verified, and that is said', () => {
    const bare = events.filter(({ type }) => type !== 'description.set');
    const remarks = on('Send indication › Binding request', remarksIn(bare));
    expect(remarks).toHaveProperty('integrity-unknown-password');
    expect(remarks).not.toHaveProperty('integrity');
  });
});

describe('the sums', () => {
  test('of a TURN request cannot be made again, for the page keeps no password', () => {
    const [, signed] = walked.filter(({ entry }) => entry.title === 'Allocate request');
    expect(signed?.remarks.map(({ code }) => code)).toEqual(['integrity-long-term', 'fingerprint']);
  });

  test('a FINGERPRINT over changed bytes is wrong', () => {
    const bytes = encodeStun(
      { method: 'Binding', class: 'request', transactionId: new Uint8Array(12), attributes: [] },
      { fingerprint: true },
    );
    bytes[19] = 1;
    const remarks = on('Binding request', remarksIn([seen(bytes, { direction: 'toServer' })]));
    expect(remarks).toMatchObject({ fingerprint: { verdict: 'wrong', tone: 'bad' } });
  });
});

describe('DTLS', () => {
  test('1.3 hides the certificates, and that is said where it begins and where they pass', () => {
    expect(on('ChannelData 0x4000 › DTLS client_hello')).toHaveProperty('hello-in-pieces');
    expect(on('ChannelData 0x4000 › DTLS server_hello')).toHaveProperty('dtls13-begins');
    expect(on('ChannelData 0x4000 › DTLS encrypted')).toHaveProperty('dtls13-handshake');
  });

  const flight = openssl.packets.map(({ from, hex }) =>
    seen(Uint8Array.from(Buffer.from(hex, 'hex')), {
      leg: 'relayed',
      // The server of the handshake is the peer, its client somebody beyond the relay.
      direction: from === 'server' ? 'fromServer' : 'toServer',
    }),
  );
  const promised = (fingerprint: string): FlowEvent => ({
    type: 'description.set',
    peer: 'A',
    side: 'local',
    descriptionType: 'offer',
    sdp: `v=0\r\na=fingerprint:sha-256 ${fingerprint}\r\n`,
    seq: 1,
    atMs: 0,
    step: 2,
    provenance: 'observed',
  });
  const certificateRemarks = (given: readonly FlowEvent[]) =>
    remarksIn(given).flatMap(({ remarks }) =>
      remarks.filter(({ code }) => code.startsWith('certificate')),
    );

  test('1.2: the certificate that was promised is found right', () => {
    expect(certificateRemarks([promised(openssl.certificateFingerprint), ...flight])).toMatchObject(
      [
        {
          code: 'certificate',
          verdict: 'right',
          peer: 'A',
          actual: openssl.certificateFingerprint,
        },
      ],
    );
  });

  test('1.2: another certificate is found wrong', () => {
    const other = certificateFingerprint(Uint8Array.of(1, 2, 3));
    expect(certificateRemarks([promised(other), ...flight])).toMatchObject([
      { verdict: 'wrong', tone: 'bad', actual: openssl.certificateFingerprint },
    ]);
  });

  test('1.2: without a promise there is nothing to compare with', () => {
    expect(certificateRemarks(flight)).toMatchObject([{ code: 'certificate-unpromised' }]);
  });
});

test('every remark of the walk has words', () => {
  for (const { remarks } of walked)
    for (const remark of remarks) expect(remarkText(remark)).toMatch(/\S.*\.$/);
});
