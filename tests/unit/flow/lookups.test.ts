import { describe, expect, it } from 'vitest';
import { evidentOutcome } from '../../../src/lib/flow/outcome.js';
import { isNoneResolved, serverKey, withError } from '../../../src/lib/flow/lookups.js';
import { progressOf } from '../../../src/lib/flow/progress.js';
import { type Row, clockOrder, rowsAt } from '../../../src/lib/flow/rows.js';
import type { FlowEventOf, ServerChoice } from '../../../src/lib/recording/events.js';
import { type Said, said } from '../../fixtures/said.js';

const STUN = 'stun:stun.example.org:3478';
const TURN = 'turn:turn.example.org:3478?transport=udp';

const started = (urls: string[], serverChoice: ServerChoice = 'own'): Said => [
  0,
  {
    type: 'session.started',
    servers: [{ urls, hasCredential: false }],
    serverChoice,
    iceTransportPolicy: 'all',
    bundlePolicy: 'max-bundle',
    userAgent: 'test',
  },
];
const described: Said = [
  2,
  { type: 'description.set', peer: 'A', side: 'local', descriptionType: 'offer', sdp: 'v=0' },
];
const entered = (step: number): Said => [step, { type: 'step.entered' }];
const failed = (
  url: string,
  address: string | null = '10.0.0.x',
  errorText = 'STUN host lookup received error.',
): Said => [
  url === STUN ? 11 : 13,
  {
    type: 'candidate.error',
    peer: 'A',
    url,
    errorCode: 701,
    errorText,
    address,
    port: 50_000,
  },
];
const found = (candidateType: 'host' | 'srflx' | 'relay', candidate = ''): Said => [
  2,
  {
    type: 'candidate.found',
    peer: 'A',
    candidate: { candidate, sdpMid: '0', sdpMLineIndex: 0, usernameFragment: null },
    candidateType,
    url: null,
  },
];
const host = (transport: 'udp' | 'tcp'): Said =>
  found('host', `candidate:1 1 ${transport} 2122260223 1f4a.local 50000 typ host`);
const packet: Said = [
  10,
  {
    type: 'packet.seen',
    peer: 'A',
    leg: 'client',
    direction: 'toServer',
    transport: 'udp',
    server: { address: '127.0.0.1', port: 3_478 },
    remote: { address: '127.0.0.1', port: 50_000 },
    bytes: 'AAEAAA==',
    seenAtMs: 4,
    seenWithinMs: 0.3,
  },
];

function rowAfter(step: number, ...facts: Said[]): Row {
  const events = said(...facts);
  const cursor = { order: 'textbook', position: 24 } as const;
  const row = rowsAt(progressOf(events), events, cursor, step)[step - 1];
  if (!row) throw new RangeError(`no row ${step}`);
  return row;
}

describe('the spelling of a server', () => {
  it.each([
    ['stun:one.example', 'STUN:one.example:3478'],
    ['stuns:one.example', 'stuns:ONE.example:5349'],
    ['turn:one.example', 'turn:one.example:3478?transport=udp'],
    ['turns:one.example', 'turns:one.example:5349?transport=tcp'],
    ['turn:[2001:db8::1]', 'turn:[2001:db8::1]:3478?transport=udp'],
  ])('%s and %s are one', (configured, reported) => {
    expect(serverKey(configured)).toBe(serverKey(reported));
  });

  it.each([
    ['stun:one.example', 'stun:two.example'],
    ['stun:one.example', 'turn:one.example'],
    ['stun:one.example', 'stun:one.example:19302'],
    ['turn:one.example', 'turn:one.example?transport=tcp'],
  ])('%s and %s are two', (one, other) => {
    expect(serverKey(one)).not.toBe(serverKey(other));
  });

  it('what is no URL is itself', () => {
    expect(serverKey('stun:')).toBe('stun:');
  });
});

describe('a question to a server whose name nobody resolves', () => {
  const asked = [started([STUN]), described, entered(10)];

  it('was not asked, also where it had been inferred when the walk came by', () => {
    const inferred = [
      ...asked,
      [10, { type: 'step.ended', outcome: { kind: 'reached', bySeq: 1 } }],
    ] as const satisfies Said[];
    expect(rowAfter(10, ...inferred)).toMatchObject({ result: 'reached', provenance: 'inferred' });
    const row = rowAfter(10, ...inferred, failed(STUN));
    expect(row).toMatchObject({
      result: 'notAsked',
      notAskedReason: 'name-unresolved',
      evidence: null,
      error: { type: 'candidate.error', seq: 4 },
    });
    expect(row.happenedAtMs).toBe(row.error?.atMs);
  });

  it('ends the step as not asked, where the error came first', () => {
    const progress = progressOf(said(started([STUN]), described, failed(STUN)));
    expect(evidentOutcome(progress, 10)).toEqual({ kind: 'notAsked', reason: 'name-unresolved' });
  });

  it('has no answer that could be missing: its row says why, and draws none', () => {
    const facts = [started([STUN]), described, failed(STUN)] as const satisfies Said[];
    const unresolved = { kind: 'notAsked', reason: 'name-unresolved' };
    expect(evidentOutcome(progressOf(said(...facts)), 11)).toEqual(unresolved);
    expect(rowAfter(11, ...facts, entered(11))).toMatchObject({
      result: 'notAsked',
      notAskedReason: 'name-unresolved',
      error: { type: 'candidate.error', seq: 2 },
    });
  });

  it('stands in the order of the clock where it became known', () => {
    const events = said(...asked, failed(STUN));
    expect(clockOrder(progressOf(events), events)).toMatchObject([{ step: 10, seq: 3 }]);
  });

  it('lies ahead as any other, until the walk comes to it', () => {
    expect(rowAfter(10, started([STUN]), described, failed(STUN))).toMatchObject({
      result: 'open',
      notAskedReason: null,
    });
  });

  it('of TURN is told by the TURN server’s error, and of both where there is no STUN server', () => {
    const turn = [started([TURN]), described, entered(10), entered(12), failed(TURN)];
    expect(rowAfter(10, ...turn).notAskedReason).toBe('name-unresolved');
    expect(rowAfter(12, ...turn).notAskedReason).toBe('name-unresolved');
    const both = [started([STUN, TURN]), described, entered(10), entered(12), failed(TURN)];
    expect(rowAfter(10, ...both).result).not.toBe('notAsked');
    expect(rowAfter(12, ...both).notAskedReason).toBe('name-unresolved');
  });

  it('of another peer is another question', () => {
    const events = said(...asked, failed(STUN));
    expect(progressOf(events).steps[16]?.errorSeq).toBeNull();
  });

  it('at a lab that shows its packets is not waited for either', () => {
    const facts = [started([STUN], 'lab'), described];
    expect(evidentOutcome(progressOf(said(...facts)), 10)).toBeNull();
    expect(evidentOutcome(progressOf(said(...facts, failed(STUN))), 10)?.kind).toBe('notAsked');
  });
});

describe('a question is still inferred', () => {
  const asked = [started([STUN]), described, entered(10)];
  const isInferred = (...facts: Said[]): boolean =>
    rowAfter(10, ...facts).evidence?.type === 'description.set';

  it('when the server had an address and was silent', () => {
    expect(isInferred(...asked, failed(STUN, '10.0.0.x', 'STUN binding request timed out.'))).toBe(
      true,
    );
  });

  it('when another of the servers was resolved, and not when none was', () => {
    const two = [started([STUN, 'stun:two.example']), described, entered(10), failed(STUN)];
    expect(isInferred(...two)).toBe(true);
    expect(isInferred(...two, failed('stun:two.example:3478'))).toBe(false);
  });

  it('while a socket has not said so: a name may have an address for the other family', () => {
    const two = [...asked, host('udp'), host('tcp'), host('udp')];
    expect(isInferred(...two, failed(STUN))).toBe(true);
    expect(isInferred(...two, failed(STUN), failed(STUN, '[2001:db8::x]'))).toBe(false);
  });

  it('when only the sockets of IPv6 found no address', () => {
    expect(isInferred(...asked, failed(STUN, '[2001:db8::x]'))).toBe(true);
  });

  it('when an answer came all the same, before the error or after it', () => {
    expect(isInferred(...asked, failed(STUN), found('srflx'))).toBe(true);
    expect(isInferred(...asked, found('srflx'), failed(STUN))).toBe(true);
  });

  it('again when one more socket turns up, or one was asked', () => {
    expect(isInferred(...asked, host('udp'), failed(STUN), host('udp'))).toBe(true);
    expect(isInferred(...asked, failed(STUN), failed(STUN, null, 'timed out'))).toBe(true);
  });

  it('and is observed when its packet was seen', () => {
    const row = rowAfter(10, started([STUN], 'lab'), described, entered(10), failed(STUN), packet);
    expect(row).toMatchObject({ provenance: 'observed', evidence: { type: 'packet.seen' } });
  });
});

describe('none of several servers is resolved', () => {
  const error = (url: string, errorCode = 701): FlowEventOf<'candidate.error'> => ({
    type: 'candidate.error',
    peer: 'A',
    url,
    errorCode,
    errorText: 'STUN host lookup received error.',
    address: null,
    port: null,
    seq: 0,
    atMs: 0,
    step: 11,
    provenance: 'observed',
  });

  it('when each failed, and no configuration without servers is', () => {
    const lookups = withError(withError({}, error('stun:one')), error('stun:two'));
    expect(isNoneResolved(lookups, ['stun:one', 'stun:two'].map(serverKey), 1)).toBe(true);
    expect(isNoneResolved(lookups, ['stun:three'].map(serverKey), 1)).toBe(false);
    expect(isNoneResolved(lookups, [], 0)).toBe(false);
  });

  it('is not said by a refusal in the same words', () => {
    const lookups = withError({}, error('turn:one', 401));
    expect(isNoneResolved(lookups, [serverKey('turn:one')], 1)).toBe(false);
  });
});
