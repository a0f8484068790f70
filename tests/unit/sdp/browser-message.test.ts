import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineMeant } from '../../../src/lib/sdp/browser-message.js';
import { splitLines } from '../../../src/lib/sdp/lines.js';
import { REFUSED, refusedText } from '../../fixtures/browser-messages/cases.js';
import { readCaptured } from '../../fixtures/captured.js';

const CHROMIUM_PARSE =
  "Failed to execute 'setRemoteDescription' on 'RTCPeerConnection': Failed to parse SessionDescription. ";

describe('what a browser refused', () => {
  for (const given of REFUSED) {
    const text = refusedText(given, readCaptured(given.from));
    for (const [browser, said] of [
      ['Chromium', given.chromium],
      ['Firefox', given.firefox],
    ] as const)
      if (said)
        it(`is found in what ${browser} says: ${given.name}`, () => {
          expect(lineMeant(text, said.message)).toEqual(said.meant);
        });
  }
});

describe('a line that stands there more than once', () => {
  it('is the last one where only its missing end can be meant', () => {
    const text = 'v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=sendrecv\r\na=sendrecv';
    expect(lineMeant(text, `${CHROMIUM_PARSE}a=sendrecv Invalid SDP line.`)).toMatchObject({
      line: 6,
    });
  });

  it('is the first one otherwise, for it was read first', () => {
    const text = 'v=0\r\na=setup:banana\r\nm=audio 9 RTP/AVP 0\r\na=setup:banana\r\n';
    const message = `${CHROMIUM_PARSE}a=setup:banana Invalid attribute value.`;
    expect(lineMeant(text, message)).toMatchObject({ line: 2 });
  });

  it('is not taken for a shorter one that it begins with', () => {
    const text = 'a=ssrc:1\r\na=ssrc:1 cname\r\n';
    const message = `${CHROMIUM_PARSE}a=ssrc:1 cname Failed to get the ssrc attribute value from cname.`;
    expect(lineMeant(text, message)).toMatchObject({ line: 2 });
  });
});

it('a text whose lines end with CR alone is one line to Chromium: the first', () => {
  const text = 'v=0\ro=- 1 1 IN IP4 0.0.0.0\rs=-\r';
  expect(lineMeant(text, `${CHROMIUM_PARSE}${text} Invalid SDP line.`)).toMatchObject({ line: 1 });
});

it('the empty text has no line to name', () => {
  expect(lineMeant('', `${CHROMIUM_PARSE} Expect line: v=`)).toBeNull();
});

it('whatever is said of whatever text, the place is one of the text', () => {
  const messages = REFUSED.flatMap(({ chromium, firefox }) =>
    [chromium?.message, firefox?.message].filter((message) => message !== undefined),
  );
  const line = fc.constantFrom(
    'v=0',
    'm=audio 9 RTP/AVP 0',
    'a=mid:0',
    'a=group:BUNDLE 0 1',
    '',
    'a',
  );
  const text = fc.array(line).map((lines) => lines.join('\r\n'));
  fc.assert(
    fc.property(text, fc.constantFrom(...messages), (given, message) => {
      const meant = lineMeant(given, message);
      if (!meant) return;
      const found = splitLines(given)[meant.line - 1];
      expect(found).toBeDefined();
      expect(meant.start).toBeLessThanOrEqual(meant.end);
      expect(meant.end).toBeLessThanOrEqual(found?.text.length ?? -1);
    }),
  );
});
