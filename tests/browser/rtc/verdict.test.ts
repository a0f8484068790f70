import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askBrowserAboutDescription } from '../../../src/lib/rtc/verdict.js';
import { lineMeant } from '../../../src/lib/sdp/browser-message.js';
import { REFUSED, refusedText } from '../../fixtures/browser-messages/cases.js';
import offer from '../../fixtures/captured/chromium-156/all-kinds-offer.sdp?raw';
import answer from '../../fixtures/captured/chromium-156/all-kinds-answer.sdp?raw';
import audioAnswer from '../../fixtures/captured/chromium-156/audio-answer.sdp?raw';
import dataAnswer from '../../fixtures/captured/chromium-156/data-answer.sdp?raw';
import manySectionsAnswer from '../../fixtures/captured/chromium-156/many-sections-answer.sdp?raw';
import firefoxOffer from '../../fixtures/captured/firefox-153/all-kinds-offer.sdp?raw';
import firefoxAnswer from '../../fixtures/captured/firefox-153/all-kinds-answer.sdp?raw';
import simulcastOffer from '../../fixtures/captured/chromium-156/simulcast-offer.sdp?raw';
import simulcastAnswer from '../../fixtures/captured/chromium-156/simulcast-answer.sdp?raw';
import unknownCodecOffer from '../../fixtures/captured/wrtc-0.10/only-ilbc-offer.sdp?raw';
import { collectGarbage } from '../support/session.js';
import { type Witness, witness } from '../support/witness.js';

let seen: Witness;
beforeEach(() => (seen = witness()));
afterEach(() => seen.end());

/** Every question has one peer, and leaves neither it nor a timer behind. */
function expectNothingLeft(): void {
  expect(seen.peers).toHaveLength(1);
  expect(seen.peers[0]?.connectionState).toBe('closed');
  expect(seen.timers.size).toBe(0);
}

describe('an offer', () => {
  it('that the browser takes is answered in its own words', async () => {
    const verdict = await askBrowserAboutDescription(firefoxOffer, { as: 'offer' });
    if (verdict.outcome !== 'accepted') expect.fail(JSON.stringify(verdict));
    expect(verdict.answer).toMatch(/^v=0\r\no=- /);
    expect(verdict.answer?.match(/^m=\w+/gm)).toEqual(['m=audio', 'm=video', 'm=application']);
    expectNothingLeft();
  });

  it('that it refuses is refused with its name and message', async () => {
    const verdict = await askBrowserAboutDescription(offer.replace('actpass', 'banana'), {
      as: 'offer',
    });
    expect(verdict).toMatchObject({
      outcome: 'refused',
      stage: 'taking-text',
      error: { name: 'OperationError' },
    });
    expectNothingLeft();
  });

  it('whose mistake comes out only in answering it is refused there', async () => {
    const short = offer.replace(/a=fingerprint:.*/g, 'a=fingerprint:sha-256 AA:BB');
    const verdict = await askBrowserAboutDescription(short, { as: 'offer' });
    expect(verdict).toMatchObject({ outcome: 'refused', stage: 'answering' });
    expectNothingLeft();
  });
});

/** Its RTP sections the other way round. */
function reversed(text: string): string {
  const [session = '', audio = '', video = '', data = ''] = text.split(/^(?=m=)/m);
  return [session.replace('BUNDLE 0 1 2', 'BUNDLE 1 0 2'), video, audio, data].join('');
}

describe('an answer', () => {
  for (const [name, its] of [
    ['of audio, video and data', answer],
    ['of audio alone', audioAnswer],
    ['of data alone', dataAnswer],
    ['of many sections', manySectionsAnswer],
    ['of three layers', simulcastAnswer],
    [
      'with mids of its own',
      answer.replace(/^a=mid:/gm, 'a=mid:x').replace('BUNDLE 0 1 2', 'BUNDLE x0 x1 x2'),
    ],
    // The numbers of its header extensions are those of another offer.
    ['in another order', reversed(answer).replace(/^a=extmap:.*\r\n/gm, '')],
    ['without mids', answer.replace(/^a=(?:mid|group):.*\r\n/gm, '')],
  ] as const)
    it(`is taken as the answer to an offer of the same sections: ${name}`, async () => {
      const verdict = await askBrowserAboutDescription(its, { as: 'answer-to-own-offer' });
      expect(verdict).toEqual({ outcome: 'accepted', answer: null });
      expectNothingLeft();
    });

  it('whose mids no offer may have is refused for them, not the offer', async () => {
    const text = answer.replace('a=mid:1', 'a=mid:0');
    const verdict = await askBrowserAboutDescription(text, { as: 'answer-to-own-offer' });
    expect(verdict).toMatchObject({ outcome: 'refused', stage: 'taking-text' });
    expectNothingLeft();
  });

  it('of a kind that no browser offers is refused for what it is', async () => {
    const text = audioAnswer.replace('m=audio', 'm=text');
    const verdict = await askBrowserAboutDescription(text, { as: 'answer-to-own-offer' });
    expect(verdict).toMatchObject({ outcome: 'refused', stage: 'taking-text' });
    expectNothingLeft();
  });

  for (const [name, given, its] of [
    ['of this browser’s kind', offer, answer],
    ['of another browser', firefoxOffer, firefoxAnswer],
    ['of three layers', simulcastOffer, simulcastAnswer],
  ] as const)
    it(`is taken as the answer to the offer beside it: ${name}`, async () => {
      const verdict = await askBrowserAboutDescription(its, { as: 'answer', offer: given });
      expect(verdict).toEqual({ outcome: 'accepted', answer: null });
      expectNothingLeft();
    });

  it('that does not fit the offer beside it is refused', async () => {
    const verdict = await askBrowserAboutDescription(simulcastAnswer, {
      as: 'answer',
      offer,
    });
    expect(verdict).toMatchObject({ outcome: 'refused', stage: 'taking-text' });
    expectNothingLeft();
  });

  it('is not judged where the browser could not have made the offer', async () => {
    const verdict = await askBrowserAboutDescription(answer, {
      as: 'answer',
      offer: unknownCodecOffer,
    });
    expect(verdict).toMatchObject({ outcome: 'refused', stage: 'taking-offer' });
    expectNothingLeft();
  });
});

it('a question stays in the browser: no server, nothing gathered', async () => {
  await askBrowserAboutDescription(offer, { as: 'offer' });
  expect(seen.peers[0]?.getConfiguration()).toMatchObject({
    iceServers: [],
    iceTransportPolicy: 'relay',
  });
  expect(seen.peers[0]?.localDescription?.sdp ?? '').not.toContain('a=candidate:');
});

it('a browser that says nothing is waited for no longer than the bound', async () => {
  const real = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends real {
    override setRemoteDescription(): Promise<void> {
      return new Promise(() => undefined);
    }
  };
  const verdict = await askBrowserAboutDescription(offer, { as: 'offer' }, { longestWaitMs: 0 });
  globalThis.RTCPeerConnection = real;
  expect(verdict).toEqual({ outcome: 'unanswered', stage: 'taking-text', afterMs: 0 });
  expectNothingLeft();
});

it('a browser without RTCPeerConnection is told from one that refuses', async () => {
  const real = globalThis.RTCPeerConnection;
  Reflect.deleteProperty(globalThis, 'RTCPeerConnection');
  const verdict = await askBrowserAboutDescription(offer, { as: 'offer' });
  globalThis.RTCPeerConnection = real;
  expect(verdict).toEqual({ outcome: 'no-webrtc' });
});

it('what this Chromium says to each refused description leads to the line that is meant', async () => {
  for (const given of REFUSED) {
    const text = refusedText(given, given.from.endsWith('answer') ? answer : offer);
    const verdict = await askBrowserAboutDescription(text, {
      as: given.from.endsWith('answer') ? 'answer-to-own-offer' : 'offer',
    });
    const said = verdict.outcome === 'refused' ? lineMeant(text, verdict.error.message) : null;
    expect(verdict.outcome, given.name).toBe(given.chromium ? 'refused' : 'accepted');
    expect(said, given.name).toEqual(given.chromium?.meant ?? null);
  }
  seen.forget();
  await collectGarbage();
});
