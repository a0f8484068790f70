import { describe, expect, it } from 'vitest';
import { offerToShare } from '../../../../src/lib/workbench/share/offer-to-share.js';

const OFFER = [
  'v=0',
  'o=- 4711 1 IN IP4 0.0.0.0',
  's=-',
  'a=ice-ufrag:abcd',
  'a=candidate:1 1 udp 1 192.168.1.7 9 typ host',
  'a=candidate:2 1 udp 1 8.8.8.8 9 typ srflx raddr 192.168.1.7 rport 9',
  'a=candidate:3 1 udp 1 0551fb68-bd6d-41fa-a93d-70d24471f8c5.local 9 typ host',
  'a=candidate:4 1 udp 1 turn.acme.com 9 typ relay raddr 0.0.0.0 rport 0',
  '',
].join('\r\n');

describe('an offer to share', () => {
  it('says of each kind how many values there are, and from where an address is reached', () => {
    const { disclosed } = offerToShare({ texts: [OFFER], kinds: [] });
    expect(disclosed).toEqual([
      {
        kind: 'address',
        count: 4,
        values: [
          { value: '192.168.1.7', reach: 'private' },
          { value: '8.8.8.8', reach: 'public' },
          { value: '0551fb68-bd6d-41fa-a93d-70d24471f8c5.local', reach: 'hidden' },
          { value: 'turn.acme.com', reach: 'name' },
        ],
      },
      { kind: 'ice-credentials', count: 1, values: [{ value: 'abcd', reach: null }] },
      { kind: 'session-id', count: 1, values: [{ value: '4711', reach: null }] },
    ]);
  });

  it('counts a value of both texts once, and shows the first few of many', () => {
    const many = Array.from({ length: 9 }, (_, i) => `a=ice-ufrag:abc${i}\n`).join('');
    const [found] = offerToShare({ texts: [many, 'a=ice-ufrag:abc8\n'], kinds: [] }).disclosed;
    expect(found?.count).toBe(9);
    expect(found?.values.map(({ value }) => value)).toEqual(['abc0', 'abc1', 'abc2', 'abc3']);
  });

  it('changes what was chosen, and tells each line before and after', () => {
    const { texts, changes, changeCount } = offerToShare({
      texts: [OFFER],
      kinds: ['ice-credentials'],
    });
    expect(texts).toEqual([OFFER.replace('abcd', 'xxx1')]);
    expect(changeCount).toBe(1);
    expect(changes).toEqual([
      { text: 0, line: 4, before: 'a=ice-ufrag:abcd', after: 'a=ice-ufrag:xxx1' },
    ]);
  });

  it('changes nothing where nothing was chosen', () => {
    const { texts, changeCount } = offerToShare({ texts: [OFFER, 'v=0\n'], kinds: [] });
    expect(texts).toEqual([OFFER, 'v=0\n']);
    expect(changeCount).toBe(0);
  });

  it('shows of a long line what changes in it, and never half a character', () => {
    for (const filling of ['x'.repeat(1000), '😀'.repeat(500), `y${'😀'.repeat(500)}`]) {
      const [change] = offerToShare({
        texts: [`a=x-log:${filling} 8.8.8.8 ${filling}\n`],
        kinds: ['address'],
      }).changes;
      expect(change?.before).toMatch(/^….* 8\.8\.8\.8 .*…$/);
      expect(change?.after).toMatch(/^….* 203\.0\.113\.1 .*…$/);
      expect(`${change?.before}${change?.after}`).not.toMatch(/\p{Surrogate}/u);
    }
  });

  it('counts the lines with something in them that nobody specified, but not the empty ones', () => {
    const texts = [
      'v=0\n\n[12:00] sent\n',
      '{"sdp":1}',
      'a=x-who:me\n',
      'a=sendrecv me\n',
      String.raw`s=-\r\na=mid:0\r\n`,
    ];
    expect(offerToShare({ texts, kinds: [] }).unreadCount).toBe(5);
  });

  it('counts all the lines that change, and hands over no more than anybody reads', () => {
    const text = `s=${'x'.repeat(5000)}\n` + 'a=ice-ufrag:abcd\n'.repeat(5000);
    const { changes, changeCount, disclosed } = offerToShare({
      texts: [text],
      kinds: ['names', 'ice-credentials'],
    });
    expect(changeCount).toBe(5001);
    expect(changes.length).toBeLessThan(100);
    expect(changes[0]?.before.length).toBeLessThan(400);
    expect(disclosed.find(({ kind }) => kind === 'names')?.values[0]?.value.length).toBeLessThan(
      400,
    );
  });
});
