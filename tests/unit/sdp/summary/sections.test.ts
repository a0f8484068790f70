// Sections, groups, and what they share.
import { describe, expect, it } from 'vitest';
import { summaryOf } from './summary-of.js';

const OPUS = ['a=rtpmap:111 opus/48000/2'];

describe('the direction of a section', () => {
  it.each(['sendrecv', 'sendonly', 'recvonly', 'inactive'] as const)(
    'is %s where it says so',
    (direction) => {
      const { sections } = summaryOf('m=audio 9 RTP/AVP 0', `a=${direction}`);
      expect(sections[0]?.direction).toEqual({ direction, line: 2 });
    },
  );

  it('is that of the session where it says nothing', () => {
    const { sections } = summaryOf('v=0', 'a=recvonly', 'm=audio 9 RTP/AVP 0');
    expect(sections[0]?.direction).toEqual({ direction: 'recvonly', line: 2 });
  });

  it('is sendrecv, without a line, where nobody says anything', () => {
    const { sections } = summaryOf('m=audio 9 RTP/AVP 0');
    expect(sections[0]?.direction).toEqual({ direction: 'sendrecv', line: null });
  });

  it('is the last one of several', () => {
    const { sections } = summaryOf('m=audio 9 RTP/AVP 0', 'a=sendonly', 'a=inactive', 'a=recvonly');
    expect(sections[0]?.direction).toEqual({ direction: 'recvonly', line: 4 });
  });
});

describe('a section with port 0', () => {
  it('is rejected', () => {
    expect(summaryOf('m=audio 0 RTP/AVP 0').sections[0]).toMatchObject({ isRejected: true });
  });

  it('is not where it is there for BUNDLE alone', () => {
    expect(summaryOf('m=audio 0 RTP/AVP 0', 'a=bundle-only').sections[0]).toMatchObject({
      isRejected: false,
      isBundleOnly: true,
    });
  });
});

describe('BUNDLE', () => {
  it('has the sections whose mid it names, and says which mids nobody has', () => {
    const { groups, sections } = summaryOf(
      'v=0',
      'a=group:LS a b',
      'a=group:BUNDLE a c',
      'm=audio 9 RTP/AVP 0',
      'a=mid:a',
      'm=video 9 RTP/AVP 31',
      'a=mid:b',
    );
    expect(sections.map(({ bundle }) => bundle)).toEqual([1, null]);
    expect(groups[1]).toEqual({
      line: 3,
      semantics: 'BUNDLE',
      mids: ['a', 'c'],
      midCount: 2,
      absentMids: ['c'],
    });
  });

  it('of two groups, the first that names a mid has it', () => {
    const { sections } = summaryOf(
      'a=group:BUNDLE a',
      'a=group:BUNDLE a b',
      'm=audio 9 RTP/AVP 0',
      'a=mid:a',
      'm=video 9 RTP/AVP 31',
      'a=mid:b',
    );
    expect(sections.map(({ bundle }) => bundle)).toEqual([0, 1]);
  });
});

describe('a section that is rejected', () => {
  it('is in no BUNDLE, even if one names it', () => {
    const { sections } = summaryOf(
      'a=group:BUNDLE a b c',
      'm=audio 9 RTP/AVP 0',
      'a=mid:a',
      'm=video 0 RTP/AVP 31',
      'a=mid:b',
      'm=video 0 RTP/AVP 31',
      'a=mid:c',
      'a=bundle-only',
    );
    expect(sections.map(({ bundle }) => bundle)).toEqual([0, null, 0]);
  });
});

describe('a section with the very codecs of an earlier one', () => {
  it('is told so', () => {
    const { sections } = summaryOf(
      'm=audio 9 RTP/AVP 111',
      ...OPUS,
      'm=audio 9 RTP/AVP 111 0',
      ...OPUS,
      'm=audio 9 RTP/AVP 111',
      'a=sendonly',
      ...OPUS,
      'm=audio 9 RTP/AVP 111',
      ...OPUS,
      'a=fmtp:111 stereo=1',
    );
    expect(sections.map(({ sameCodecsAs }) => sameCodecsAs)).toEqual([null, null, 0, null]);
  });
});

describe('a data section', () => {
  it.each([
    [['a=sctp-port:5000', 'a=max-message-size:262144'], '5000', 262_144, 3],
    [['a=sctp-port:5000'], '5000', 65_536, null],
    [['a=sctp-port:5000', 'a=max-message-size:0'], '5000', 0, 3],
    [['a=sctpmap:5000 webrtc-datachannel 1024'], '5000', 65_536, null],
    [['a=sctp-port:5000', 'a=max-message-size:many'], '5000', null, 3],
  ])('%j', (lines, port, maxMessageBytes, maxMessageLine) => {
    const [section] = summaryOf(
      'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
      ...lines,
    ).sections;
    expect(section).toMatchObject({
      codecs: [],
      formats: ['webrtc-datachannel'],
      dataChannel: { port: { text: port, line: 2 }, maxMessageBytes, maxMessageLine },
    });
  });

  it('is not one over another protocol', () => {
    expect(summaryOf('m=application 9 udp wb').sections[0]).toMatchObject({
      dataChannel: null,
      formats: ['wb'],
    });
  });
});

describe('what several sections share', () => {
  const FINGERPRINT = 'a=fingerprint:sha-256 AA:BB';

  it('is said once, with all that share it', () => {
    const { ice, iceOptions, dtls } = summaryOf(
      'v=0',
      'a=ice-lite',
      'a=ice-options:ice2',
      FINGERPRINT,
      'm=audio 9 RTP/AVP 0',
      'a=ice-ufrag:abcd',
      'a=ice-pwd:0123456789012345678901',
      'a=setup:actpass',
      'm=video 9 RTP/AVP 31',
      'a=ice-ufrag:abcd',
      'a=ice-pwd:0123456789012345678901',
      'a=setup:passive',
      'm=video 9 RTP/AVP 31',
      'a=ice-ufrag:other',
      'a=ice-options:trickle renomination',
      'a=setup:ACTPASS',
    );
    expect(iceOptions).toEqual([{ text: 'ice2', line: 3 }]);
    expect(ice).toEqual([
      {
        ufrag: { text: 'abcd', line: 6 },
        pwd: { length: 22, line: 7 },
        options: [],
        lite: { line: 2 },
        sections: [0, 1],
      },
      {
        ufrag: { text: 'other', line: 14 },
        pwd: null,
        options: [
          { text: 'trickle', line: 15 },
          { text: 'renomination', line: 15 },
        ],
        lite: { line: 2 },
        sections: [2],
      },
    ]);
    const fingerprints = [{ line: 4, hash: 'sha-256', fingerprint: 'AA:BB' }];
    expect(dtls).toEqual([
      { setup: { text: 'actpass', line: 8 }, fingerprints, sections: [0, 2] },
      { setup: { text: 'passive', line: 12 }, fingerprints, sections: [1] },
    ]);
  });

  it('is that of the section which carries the BUNDLE, where the others leave it out', () => {
    const carrier = [
      'a=ice-ufrag:abcd',
      'a=ice-pwd:0123456789012345678901',
      'a=ice-options:trickle',
      'a=setup:active',
      FINGERPRINT,
    ];
    const { ice, dtls } = summaryOf(
      'a=group:BUNDLE b a',
      'm=audio 9 RTP/AVP 0',
      'a=mid:a',
      'm=video 9 RTP/AVP 31',
      'a=mid:b',
      ...carrier,
    );
    expect(ice).toMatchObject([
      { ufrag: { line: 6 }, pwd: { line: 7 }, options: [{ text: 'trickle' }], sections: [0, 1] },
    ]);
    expect(dtls).toMatchObject([
      { setup: { line: 9 }, fingerprints: [{ line: 10 }], sections: [0, 1] },
    ]);
  });

  it('is told of a session without sections as well', () => {
    const { ice, dtls } = summaryOf('v=0', 'a=ice-ufrag:abcd', FINGERPRINT);
    expect(ice).toMatchObject([{ ufrag: { text: 'abcd' }, sections: [] }]);
    expect(dtls).toMatchObject([{ setup: null, sections: [] }]);
  });

  it('leaves rejected sections out', () => {
    const { ice } = summaryOf('m=audio 0 RTP/AVP 0', 'a=ice-ufrag:abcd');
    expect(ice).toEqual([]);
  });
});
