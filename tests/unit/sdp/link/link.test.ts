import { deflateRawSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLink, encodeLink } from '../../../../src/lib/sdp/link/link.js';
import { CAPTURED } from '../../../fixtures/captured.js';
import { INJECTIONS } from '../../../fixtures/injections.js';

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const linkOf = (bytes: Uint8Array): string => `sdp=${base64url(bytes)}`;

describe('a link', () => {
  it('carries every captured description to the byte, the long ones in less than half their length', async () => {
    for (const { text, type } of CAPTURED) {
      const fragment = await encodeLink({ text, type });
      expect(await decodeLink(fragment)).toEqual({ ok: true, text, type });
      if (text.length > 4_000) expect(fragment.length).toBeLessThan(text.length / 2);
    }
  });

  it('keeps CR LF, LF and CR apart', async () => {
    const text = 'v=0\r\ns=-\nt=0 0\r';
    expect(await decodeLink(await encodeLink({ text }))).toEqual({ ok: true, text });
  });

  it('keeps a byte order mark and the empty text', async () => {
    for (const text of ['\ufeffv=0\r\n', ''])
      expect(await decodeLink(await encodeLink({ text }))).toEqual({ ok: true, text });
  });

  it.each(['answer', 'version'] as const)(
    'carries the text beside it as %s, and which of offer and answer the first one is',
    async (besideAs) => {
      const texts = {
        text: 'v=0\r\n',
        type: 'answer',
        beside: 'v=0\r\ns=-\r\n',
        besideAs,
      } as const;
      expect(await decodeLink(await encodeLink(texts))).toEqual({ ok: true, ...texts });
    },
  );

  it('carries any text, in characters that may stand in a fragment', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const fragment = await encodeLink({ text });
        expect(fragment).toMatch(/^sdp=[\w-]*$/);
        expect(await decodeLink(fragment)).toEqual({ ok: true, text });
      }),
    );
  });

  it('is refused to a text with half a surrogate pair, which would come out as another', async () => {
    for (const text of ['a=x:\ud83d\r\n', '\ude00'])
      for (const texts of [{ text }, { text: '', beside: text }])
        await expect(encodeLink(texts)).rejects.toThrow(/surrogate/);
    const text = 's=\u{1f600}\r\n';
    expect(await decodeLink(await encodeLink({ text }))).toEqual({ ok: true, text });
  });

  it('carries what would be a script elsewhere as the text that it is', async () => {
    for (const text of INJECTIONS)
      expect(await decodeLink(await encodeLink({ text }))).toEqual({ ok: true, text });
  });
});

describe('a fragment', () => {
  it('that is about something else is no link', async () => {
    for (const fragment of ['', '#', 'step=11', '#step=11&order=clock'])
      expect(await decodeLink(fragment)).toBeUndefined();
  });

  it('is read with its # as without', async () => {
    const fragment = await encodeLink({ text: 'v=0\r\n' });
    expect(await decodeLink(`#${fragment}`)).toEqual({ ok: true, text: 'v=0\r\n' });
  });

  it('is read in spite of the full stop or bracket that a chat program took along', async () => {
    const fragment = await encodeLink({ text: 'v=0\r\n' });
    for (const tail of ['.', ')', '>', ').', '='])
      expect(await decodeLink(fragment + tail)).toEqual({ ok: true, text: 'v=0\r\n' });
  });

  it('says nothing of a type that it does not know', async () => {
    const fragment = await encodeLink({ text: 'v=0\r\n' });
    expect(await decodeLink(`${fragment}&type=rollback`)).toEqual({ ok: true, text: 'v=0\r\n' });
  });

  it('that was cut anywhere is told as damaged, never shown in part', async () => {
    const [offer] = CAPTURED;
    const fragment = await encodeLink({ text: offer?.text ?? '' });
    for (let end = 'sdp='.length; end < fragment.length; end += 7) {
      const reading = await decodeLink(fragment.slice(0, end));
      expect(reading).toMatchObject({ ok: false });
    }
  });

  it('with one character changed is told, wherever it is', async () => {
    const [offer] = CAPTURED;
    const fragment = await encodeLink({ text: offer?.text ?? '' });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 'sdp='.length, max: fragment.length - 2 }), async (at) => {
        const other = fragment[at] === 'A' ? 'B' : 'A';
        const changed = fragment.slice(0, at) + other + fragment.slice(at + 1);
        expect(await decodeLink(changed)).toMatchObject({ ok: false });
      }),
    );
  });

  it('of characters that no link has is damaged', async () => {
    for (const fragment of ['sdp=v=0%0D%0As=-', 'sdp=abcde', 'sdp=%3Cscript%3E'])
      expect(await decodeLink(fragment)).toEqual({ ok: false, problem: 'damaged' });
  });

  it('of other bytes than a zlib stream is damaged', async () => {
    expect(await decodeLink('sdp=')).toEqual({ ok: false, problem: 'damaged' });
    expect(await decodeLink(linkOf(deflateRawSync('v=0\r\n')))).toEqual({
      ok: false,
      problem: 'damaged',
    });
  });

  it('whose bytes are no UTF-8 is no text, also where they end within a character', async () => {
    for (const bytes of [
      [0xff, 0xfe],
      [0x76, 0xe4, 0xbf],
    ])
      expect(await decodeLink(linkOf(deflateSync(Uint8Array.from(bytes))))).toEqual({
        ok: false,
        problem: 'not-text',
      });
  });

  it('that unpacks to more than is allowed is refused, and one of just as much is not', async () => {
    const fragment = await encodeLink({ text: 'x'.repeat(1000) });
    expect(await decodeLink(fragment, 999)).toEqual({ ok: false, problem: 'too-long' });
    expect(await decodeLink(fragment, 1000)).toMatchObject({ ok: true });
  });

  it('that would unpack to 200 megabytes is refused long before', async () => {
    const bomb = linkOf(deflateSync(Buffer.alloc(200_000_000, 'x'), { level: 9 }));
    expect(bomb.length).toBeLessThan(300_000);
    expect(await decodeLink(bomb)).toEqual({ ok: false, problem: 'too-long' });
  });

  it('with a text beside it that is damaged is told, too', async () => {
    const fragment = await encodeLink({ text: 'v=0\r\n' });
    expect(await decodeLink(`${fragment}&beside=AAAA`)).toEqual({ ok: false, problem: 'damaged' });
  });

  it('never makes it throw, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (tail) => {
        await expect(decodeLink(`sdp=${tail}`)).resolves.toBeDefined();
      }),
    );
  });
});
