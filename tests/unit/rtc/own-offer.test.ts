import { describe, expect, it } from 'vitest';
import { likeOwnOffer, offerAnsweredBy, sectionsOf } from '../../../src/lib/rtc/own-offer.js';
import { CAPTURED, readCaptured } from '../../fixtures/captured.js';

const own = readCaptured('chromium-156/data-offer');
const valueIn = (text: string, name: string): string | undefined =>
  new RegExp(`^a=${name}:(.*?)\\r?$`, 'm').exec(text)?.[1];

describe('what a peer has to be asked for', () => {
  it('is the sections in their order, with directions and layers', () => {
    expect(sectionsOf(readCaptured('chromium-156/simulcast-offer'))).toEqual([
      { media: 'video', direction: 'sendonly', rids: ['q', 'h', 'f'] },
    ]);
    expect(sectionsOf(readCaptured('firefox-153/all-kinds-offer'))).toEqual([
      { media: 'audio', direction: 'sendrecv', rids: [] },
      { media: 'video', direction: 'sendrecv', rids: [] },
      { media: 'application', direction: 'sendrecv', rids: [] },
    ]);
  });

  it('is nothing for a text without m= lines', () => {
    expect(sectionsOf('v=0\r\na=sendonly\r\n')).toEqual([]);
  });
});

describe('an offer made like one’s own', () => {
  const offers = CAPTURED.filter(({ type }) => type === 'offer');

  it('has the credentials of the peer in every section that had any, and no candidate', () => {
    for (const { text } of offers) {
      const like = likeOwnOffer(text, own);
      for (const name of ['ice-ufrag', 'ice-pwd', 'fingerprint']) {
        const all = [...like.matchAll(new RegExp(`^a=${name}:(.*?)\\r?$`, 'gm'))];
        expect(new Set(all.map(([, value]) => value)).size).toBe(
          valueIn(text, name) === undefined ? 0 : 1,
        );
        if (all.length > 0) expect(all[0]?.[1]).toBe(valueIn(own, name));
      }
      expect(like).not.toMatch(/^a=candidate:/m);
    }
  });

  it('keeps every other line, its ending with it', () => {
    const isOther = (line: string): boolean =>
      !/^a=(?:ice-ufrag|ice-pwd|fingerprint|candidate|end-of-candidates)/.test(line);
    for (const { text } of offers)
      for (const given of [text, text.replaceAll('\r\n', '\n')])
        expect(
          likeOwnOffer(given, own)
            .split(/(?<=\n)/)
            .filter(isOther),
        ).toEqual(given.split(/(?<=\n)/).filter(isOther));
  });
});

describe('one’s own offer for an answer', () => {
  const all = readCaptured('chromium-156/all-kinds-offer');
  const answer = readCaptured('chromium-156/all-kinds-answer');
  const midsOf = (text: string): string[] =>
    [...text.matchAll(/^a=mid:(.*?)\r?$/gm)].map(([, mid = '']) => mid);

  it('stays as it is where the answer has its sections and mids, or other sections', () => {
    expect(offerAnsweredBy(answer, all)).toBe(all);
    expect(offerAnsweredBy(readCaptured('chromium-156/audio-answer'), all)).toBe(all);
    expect(offerAnsweredBy('', all)).toBe(all);
    expect(offerAnsweredBy(answer.replace(/^a=mid:.*\r\n/gm, ''), all)).toBe(all);
  });

  it('has the mids of the answer, in its BUNDLE, too', () => {
    const made = offerAnsweredBy(
      answer.replace('a=mid:1', () => 'a=mid:$&'),
      all,
    );
    expect(midsOf(made)).toEqual(['0', '$&', '2']);
    expect(made).toBe(
      all.replace('a=mid:1', () => 'a=mid:$&').replace('BUNDLE 0 1 2', () => 'BUNDLE 0 $& 2'),
    );
  });
});
