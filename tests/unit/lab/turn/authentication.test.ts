import { expect, test } from 'vitest';
import { timeLimitedCredential } from '../../../../src/lib/stun/credentials.js';
import { encodeStun, type StunAttribute } from '../../../../src/lib/stun/encode.js';
import { FakeLab } from './fake-lab.js';
import { credential, newTransactionId, REALM, SECRET, UDP_TRANSPORT } from './test-client.js';

test('the first Allocate is challenged: 401 with realm and nonce, and no integrity', async () => {
  const client = new FakeLab().client();
  const answer = await client.allocate([], { anonymous: true });
  expect(answer.verdict).toBe(401);
  expect(answer.value('REALM')).toBe(REALM);
  expect(answer.value('NONCE')).toMatch(/\S/);
  expect(client.verify(answer)).toEqual({ sha1: 'absent', sha256: 'absent' });
});

test('the second, with what the first brought, is answered with integrity', async () => {
  const client = new FakeLab().client();
  const answer = await client.allocate();
  expect(answer.verdict).toBe('success');
  expect(client.verify(answer).sha1).toBe('right');
});

test('who sends MESSAGE-INTEGRITY-SHA256 gets it back', async () => {
  const client = new FakeLab().client();
  const answer = await client.allocate([], { sha256: true });
  expect(answer.verdict).toBe('success');
  expect(client.verify(answer)).toEqual({ sha1: 'absent', sha256: 'right' });
});

test('an error after the credentials were right has integrity, too', async () => {
  const client = new FakeLab().client();
  const answer = await client.permit('127.0.0.1');
  expect(answer.verdict).toBe(437);
  expect(client.verify(answer).sha1).toBe('right');
});

test.each(['Allocate', 'Refresh', 'CreatePermission', 'ChannelBind'] as const)(
  '%s without credentials is challenged before anything else is looked at',
  async (method) => {
    const unknown = { name: null, type: 0x7fff, value: new Uint8Array() } as const;
    const answer = await new FakeLab().client().request(method, [unknown], { anonymous: true });
    expect(answer.verdict).toBe(401);
  },
);

test('a wrong password: 401, with a nonce for another try', async () => {
  const { username } = credential();
  const client = new FakeLab().client({ as: { username, password: 'guessed' } });
  const answer = await client.allocate();
  expect(answer.verdict).toBe(401);
  expect(answer.value('NONCE')).toMatch(/\S/);
});

test('a request that was changed on its way: 401', async () => {
  const client = new FakeLab().client();
  await client.allocate([], { anonymous: true });
  const bytes = client.encode('Allocate', [UDP_TRANSPORT, { name: 'LIFETIME', value: 600 }]);
  const lifetimeAt = 20 + 8 + 4;
  expect((await client.ask(bytes.with(lifetimeAt + 3, 1)))?.verdict).toBe(401);
  expect((await client.ask(bytes))?.verdict).toBe('success');
});

test('a username whose time has passed: 401, from that second on', async () => {
  const lab = new FakeLab();
  const client = lab.client({ as: credential('alice', 60) });
  lab.pass(59);
  const other = lab.client({ as: credential('alice', 60) });
  expect((await client.allocate()).verdict).toBe('success');
  lab.pass(1);
  expect((await other.allocate()).verdict).toBe(401);
});

test('an allocation that was made in time may be kept after the username expired', async () => {
  const lab = new FakeLab();
  const client = lab.client({ as: credential('alice', 60) });
  await client.allocate();
  lab.pass(120);
  expect((await client.request('Refresh')).verdict).toBe('success');
  expect((await client.permit('127.0.0.1')).verdict).toBe('success');
  await client.request('Refresh', [{ name: 'LIFETIME', value: 0 }]);
  expect((await client.allocate()).verdict).toBe(401);
});

test('a username without a time: 401, whatever the password', async () => {
  const username = 'alice';
  const password = timeLimitedCredential(SECRET, username);
  expect((await new FakeLab().client({ as: { username, password } }).allocate()).verdict).toBe(401);
});

test('a nonce that is ten minutes old: 438 with a fresh one, which is taken', async () => {
  const lab = new FakeLab();
  const client = lab.client();
  await client.allocate([{ name: 'LIFETIME', value: 3600 }]);
  const old = client.nonce;
  lab.pass(600);
  const stale = await client.request('Refresh');
  expect(stale.verdict).toBe(438);
  expect(stale.value('REALM')).toBe(REALM);
  expect(stale.value('NONCE')).not.toBe(old);
  expect(client.verify(stale).sha1).toBe('absent');
  expect((await client.request('Refresh')).verdict).toBe('success');
});

test('a nonce that another client got: 438', async () => {
  const lab = new FakeLab();
  const [one, other] = [lab.client(), lab.client()];
  await one.allocate();
  expect((await other.allocate([], { nonce: one.nonce })).verdict).toBe(438);
});

test.each<[string, StunAttribute[]]>([
  ['USERNAME', [{ name: 'REALM', value: REALM }]],
  ['REALM', [{ name: 'USERNAME', value: credential().username }]],
])('integrity without %s is a bad request', async (_, attributes) => {
  const client = new FakeLab().client();
  await client.allocate([], { anonymous: true });
  const bytes = encodeStun(
    {
      method: 'Allocate',
      class: 'request',
      transactionId: newTransactionId(),
      attributes: [UDP_TRANSPORT, ...attributes, { name: 'NONCE', value: client.nonce }],
    },
    { integrityKey: new Uint8Array(16) },
  );
  expect((await client.ask(bytes))?.verdict).toBe(400);
});

test('integrity without NONCE is a bad request', async () => {
  const client = new FakeLab().client();
  const bytes = encodeStun(
    {
      method: 'Allocate',
      class: 'request',
      transactionId: newTransactionId(),
      attributes: [
        UDP_TRANSPORT,
        { name: 'USERNAME', value: credential().username },
        { name: 'REALM', value: REALM },
      ],
    },
    { integrityKey: new Uint8Array(16) },
  );
  expect((await client.ask(bytes))?.verdict).toBe(400);
});

test('what stands behind the integrity is not believed', async () => {
  const client = new FakeLab().client();
  await client.allocate();
  const request = client.encode('Refresh');
  // LIFETIME 0, put there by somebody who does not know the key.
  const forged = Buffer.concat([request, Buffer.from([0, 0x0d, 0, 4, 0, 0, 0, 0])]);
  forged.writeUInt16BE(forged.length - 20, 2);
  const answer = await client.ask(forged);
  expect(answer?.value('LIFETIME')).toBe(600);
});

test('an unknown attribute is refused after the credentials are known: 420', async () => {
  const client = new FakeLab().client();
  const answer = await client.allocate([{ name: 'DONT-FRAGMENT', value: true }]);
  expect(answer.verdict).toBe(420);
  expect(answer.value('UNKNOWN-ATTRIBUTES')).toEqual([0x001a]);
  expect(client.verify(answer).sha1).toBe('right');
});

test.each(['Refresh', 'CreatePermission', 'ChannelBind'] as const)(
  '%s by another user than the allocation’s: 441',
  async (method) => {
    const client = new FakeLab().client();
    await client.allocate();
    const answer = await client.request(method, [], { as: credential('mallory') });
    expect(answer.verdict).toBe(441);
  },
);

test('the username of another time is another one: 441', async () => {
  const client = new FakeLab().client();
  await client.allocate();
  const answer = await client.request('Refresh', [], { as: credential('alice', 999) });
  expect(answer.verdict).toBe(441);
});
