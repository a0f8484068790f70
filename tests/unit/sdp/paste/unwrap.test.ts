import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from '../../../../src/lib/sdp/lines.js';
import { type Unwrapped, unwrap } from '../../../../src/lib/sdp/paste/unwrap.js';
import { WRAPPERS } from './wrappers.js';

const fixture = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

const CAPTURES = [
  '../../../fixtures/chromium-156-offer.sdp',
  '../../../fixtures/chromium-156-answer.sdp',
  '../fixtures/chromium-156-offer-stun-turn-grown.sdp',
  '../fixtures/firefox-153-offer-grown.sdp',
  '../fixtures/firefox-153-answer.sdp',
];

const AS_GIVEN = { type: null, facts: [], steps: [], others: [] };

const word = fc.stringMatching(/^[a-zA-Z0-9]{1,12}$/);

/** A name without line ends or the blanks that a line cannot begin or end with. */
const anyName = fc
  .string({ unit: 'binary', maxLength: 30 })
  .map((text) => text.replace(/[\0\r\n]/g, '').trim());
const plainName = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));

const media = fc
  .record({
    kind: fc.constantFrom('audio', 'video'),
    port: fc.integer({ min: 0, max: 65535 }),
    payloads: fc.uniqueArray(fc.integer({ min: 96, max: 127 }), { minLength: 1, maxLength: 4 }),
    mid: word,
    direction: fc.constantFrom('sendrecv', 'sendonly', 'recvonly', 'inactive'),
    candidates: fc.array(fc.integer({ min: 1, max: 2 ** 31 - 1 }), { maxLength: 2 }),
  })
  .map(({ kind, port, payloads, mid, direction, candidates }) => [
    `m=${kind} ${port} UDP/TLS/RTP/SAVPF ${payloads.join(' ')}`,
    'c=IN IP4 0.0.0.0',
    `a=mid:${mid}`,
    `a=${direction}`,
    ...payloads.flatMap((payload) => [
      `a=rtpmap:${payload} VP8/90000`,
      `a=rtcp-fb:${payload} nack pli`,
      `a=fmtp:${payload} apt=96; x=1; profile-level-id=42e01f`,
    ]),
    ...candidates.map(
      (priority, i) =>
        `a=candidate:${i + 1} 1 udp ${priority} 192.0.2.1 5000 typ host generation 0`,
    ),
  ]);

/** Descriptions as RFC 8866 has them. */
const description = (name: fc.Arbitrary<string>, lineEnds?: '\r\n' | '\n') =>
  fc
    .record({
      name,
      information: fc.option(name),
      sections: fc.array(media, { minLength: 1, maxLength: 3 }),
      ending: fc.constantFrom(...(lineEnds ? [lineEnds] : (['\r\n', '\n'] as const))),
    })
    .map(({ name, information, sections, ending }) =>
      [
        'v=0',
        'o=- 9175397045537793138 2 IN IP4 127.0.0.1',
        // RFC 8866 §5.3: a session without a name has one blank.
        `s=${name === '' ? ' ' : name}`,
        ...(information === null || information === '' ? [] : [`i=${information}`]),
        't=0 0',
        ...sections.flat(),
      ]
        .map((line) => line + ending)
        .join(''),
    );

describe('a description that needs nothing', () => {
  it.each(CAPTURES)('%s comes back as it is', (name) => {
    const text = fixture(name);
    expect(unwrap(text)).toEqual({ text, kind: 'description', ...AS_GIVEN });
  });

  it('is never changed, whatever its names are', () => {
    fc.assert(
      fc.property(description(anyName), (text) => {
        expect(unwrap(text)).toEqual({ text, kind: 'description', ...AS_GIVEN });
      }),
    );
  });

  it('keeps the no-break spaces and marks of its names, and of what has its own line', () => {
    const text =
      'v=0\r\no=J\u00f8rn\u00a0A 1 2 IN IP4 192.0.2.1\r\ns=\u200fשיחה\u00a0“a”\r\nt=0 0\r\na=tool:x\u00a0y\r\n';
    expect(unwrap(text)).toEqual({ text, kind: 'description', ...AS_GIVEN });
  });
});

describe('what was wrapped comes out again', () => {
  it.each(WRAPPERS)('$name', ({ wrap, lineEnds, plainNamesOnly }) => {
    const names = plainNamesOnly === true ? plainName : anyName;
    fc.assert(
      fc.property(description(names, lineEnds), (sdp) => {
        const unwrapped = unwrap(wrap(sdp));
        expect(unwrapped.text).toBe(sdp);
        expect(unwrapped.kind).toBe('description');
        expect(unwrapped.steps.length).toBeGreaterThan(0);
      }),
    );
  });

  // Of two wrappings those that people do: a message in a message, lines of a log in a message.
  const OUTER = /^(?:JSON string|\{type, sdp\}|jsep|base64|URL encoding)$/;
  const INNER = /JSON|sdp\}|jsep|base64|URL|written|timestamps|quotation|one line|indent/;
  const nested = WRAPPERS.filter(({ name }) => OUTER.test(name)).flatMap((outer) =>
    WRAPPERS.filter(({ name }) => INNER.test(name)).map((inner) => ({
      name: `${outer.name} of ${inner.name}`,
      wrap: (sdp: string) => outer.wrap(inner.wrap(sdp)),
      lineEnds: inner.lineEnds,
    })),
  );

  it.each(nested)('$name', ({ wrap, lineEnds }) => {
    fc.assert(
      fc.property(description(plainName, lineEnds ?? '\r\n'), (sdp) => {
        expect(unwrap(wrap(sdp)).text).toBe(sdp);
      }),
      { numRuns: 20 },
    );
  });
});

describe('lines that became one', () => {
  const merged = 'v=0 o=- 1 2 IN IP4 127.0.0.1 s=- t=0 0 a=group:BUNDLE 0 a=ice-lite';
  const apart = (ending: string): string => `${merged.replace(/ (?=[osta]=)/g, ending)}${ending}`;

  it.each(['', '\n', '\r\n'])('get one end, whatever is behind them: %j', (ending) => {
    expect(unwrap(`${merged}${ending}`).text).toBe(apart('\r\n'));
  });

  it.each(['\n', '\r\n'])('get the one that the others have: %j', (ending) => {
    const { text } = unwrap(`${merged}${ending}a=extmap-allow-mixed${ending}`);
    expect(text).toBe(`${apart(ending)}a=extmap-allow-mixed${ending}`);
  });
});

describe('any text', () => {
  const PIECES = [
    ...'{}[]"\'`\\,:;=+-> |<&%#\u00a0\u200b\ufeff“”\r\n\t 0a'.split(''),
    ...['v=0', 'o=- 1 2 IN IP4 127.0.0.1', 's=-', 't=0 0', 'm=audio 9 RTP/AVP 0', 'a=mid:0'],
    ...['a=candidate:1 1 udp 1 192.0.2.1 9 typ host', 'candidate:', '"sdp":', '"type":"offer"'],
    ...['\\r\\n', '\\n', '\\u003d', '%0D%0A', '%3D', '&#10;', '<br>', '```', '12:00:01 ', 'offer'],
    ...['eyJ0eXBlIjoib2ZmZXIi', 'dj0wDQpvPS0gMSAyIElOIElQNA', '\r\n', '\n', 'RTCIceCandidate {'],
  ];

  const check = (text: string): Unwrapped => {
    const unwrapped = unwrap(text);
    const { kind, steps } = unwrapped;
    if (steps.length === 0) expect(unwrapped.text).toBe(text);
    if (kind === 'unknown' || kind === 'nothing') expect(steps).toEqual([]);
    const { length } = splitLines(unwrapped.text);
    for (const { line } of unwrapped.facts) expect(line).toBeLessThanOrEqual(length);
    return unwrapped;
  };

  it('is taken without a throw, and comes back as it is where nothing is found', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
        check(pieces.join(''));
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        check(text);
      }),
    );
  });

  // Quadratic time would need hours for these; the test's own limit of time is all that is asked.
  it.each([
    ...PIECES,
    '{"a":',
    '[`v=0`,',
    "'v=0\\r\\n",
    'v=0\no=1\n',
    '1 1 udp 1 a 1 typ x ',
    '12: a=b\n\n',
  ])('ends, of 200 KB of %j', (piece) => {
    check(piece.repeat(Math.ceil(200_000 / piece.length)));
  });
});

describe('several in one text', () => {
  const [offer, answer] = CAPTURES.map(fixture) as [string, string];

  it('takes the offer, keeps the answer, and says so', () => {
    const unwrapped = unwrap(`createOffer:\n${offer}\ncreateAnswer:\n${answer}`);
    expect(unwrapped).toMatchObject({ text: offer, type: 'offer', kind: 'description' });
    expect(unwrapped.others).toMatchObject([{ text: answer, type: 'answer', kind: 'description' }]);
    expect(unwrapped.steps).toContainEqual({ code: 'several-descriptions', params: { count: 2 } });
  });

  it.each([
    ['in JSON', JSON.stringify([{ sdp: offer }, { sdp: offer }]), offer],
    ['in plain text', offer + offer, offer],
    ['of one line', 'v=0\rv=0\r', 'v=0\r'],
  ])('shows the same description once, and says so: %s', (_, input, text) => {
    const unwrapped = unwrap(input);
    expect(unwrapped).toMatchObject({ text, others: [] });
    expect(unwrapped.steps).toContainEqual({ code: 'repeated-parts', params: { count: 1 } });
  });

  const candidate = 'candidate:1 1 udp 1 203.0.114.7 5 typ host';
  const inJson = (value: object): string => `send ${JSON.stringify(value)}\r\n`;

  it('takes a description that stands line by line among candidates in JSON', () => {
    const unwrapped = unwrap(`${inJson({ candidate })}offer:\r\n${offer}${inJson({ candidate })}`);
    expect(unwrapped).toMatchObject({ text: offer, type: 'offer', kind: 'description' });
    expect(unwrapped.others).toMatchObject([{ kind: 'candidates' }]);
    expect(unwrapped.steps.map(({ code }) => code)).not.toContain('candidate-objects');
  });

  it('takes no version alone in front of JSON for a description', () => {
    const unwrapped = unwrap(`started with v=0 ${inJson({ type: 'offer', sdp: offer })}`);
    expect(unwrapped).toMatchObject({ text: offer, type: 'offer', others: [] });
  });

  it('takes both, where one stands line by line and the other in JSON, in their order', () => {
    const asJson = inJson({ type: 'offer', sdp: offer });
    const textOf = (text: string): string[] => {
      const { others, ...main } = unwrap(text);
      return [main, ...others].map((part) => part.text);
    };
    expect(textOf(`${asJson}answer:\r\n${answer}`)).toEqual([offer, answer]);
    expect(textOf(`answer:\r\n${answer}${asJson}`)).toEqual([answer, offer]);
  });

  it('says how much it did not look into', () => {
    const many = Array.from({ length: 300 }, (_, i) => ({ sdp: offer.replace('s=-', `s=${i}`) }));
    const unwrapped = unwrap(JSON.stringify(many));
    expect(unwrapped.others).toHaveLength(255);
    expect(unwrapped.steps).toContainEqual({
      code: 'left-out-descriptions',
      params: { count: 44 },
    });
  });
});

describe('offer or answer', () => {
  it.each([
    ['{"type":"OFFER","sdp":"v=0\\r\\n"}', 'offer'],
    ['{"type":"pranswer","sdp":"v=0\\r\\n"}', 'pranswer'],
    ['{"action":"SDP_ANSWER","sdp":"v=0\\r\\n"}', 'answer'],
    ['{"myAnswer":{"sdp":"v=0\\r\\n"}}', 'answer'],
    ['{"type":"rollback","sdp":"v=0\\r\\n"}', null],
    ['options: {offerToReceiveAudio: true}\nv=0\no=- 1 2 IN IP4 127.0.0.1\n', null],
    ['the offerer says\nv=0\no=- 1 2 IN IP4 127.0.0.1\n', null],
    ['The answer to the offer is no offer but an answer:\nv=0\no=- 1 2 IN IP4 0.0.0.0\n', 'answer'],
  ])('%s: %s', (text, type) => {
    expect(unwrap(text)).toMatchObject({ kind: 'description', type });
  });
});
