// Offer or answer, and whose handwriting: told by signs, or not at all.
import { describe, expect, it } from 'vitest';
import { MAKER_CODES } from '../../../../src/lib/sdp/summary/maker.js';
import { summaryOf, summaryOfText } from './summary-of.js';

const SECTION = ['m=audio 9 UDP/TLS/RTP/SAVPF 0'];

describe('the type', () => {
  it.each([
    ['actpass', 'offer'],
    ['ACTPASS', 'offer'],
    ['active', 'answer'],
    ['passive', 'answer'],
  ])('a=setup:%s makes an %s', (role, type) => {
    expect(summaryOf(...SECTION, `a=setup:${role}`).type).toEqual({ type, by: { line: 2 } });
  });

  it.each([
    [[]],
    [['a=setup:holdconn']],
    [['a=setup:banana']],
    [['a=setup:actpass', 'a=setup:active']],
  ])('%j does not tell', (lines: string[]) => {
    expect(summaryOf(...SECTION, ...lines).type).toBeNull();
  });

  it('is what it is said to be, whatever a=setup says', () => {
    const text = 'm=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=setup:actpass\r\n';
    expect(summaryOfText(text, 'answer').type).toEqual({ type: 'answer', by: null });
  });
});

const LIBWEBRTC = ['v=0', 'o=- 4611731400430051336 2 IN IP4 127.0.0.1', 's=-', 't=0 0'];

describe('the maker', () => {
  it.each([
    ['firefox', ['v=0', 'o=mozilla...THIS_IS_SDPARTA-99.0 1 0 IN IP4 0.0.0.0'], 2],
    ['sipcc', ['v=0', 'o=Cisco-SIPUA 3052 7 IN IP4 10.80.35.217', 's=SIP Call'], 2],
    ['mediasoup', ['v=0', 'o=mediasoup-client 10000 1 IN IP4 0.0.0.0', 'a=ice-lite'], 2],
    ['freeswitch', ['v=0', 'o=FreeSWITCH 1 2 IN IP4 192.0.2.1', 's=FreeSWITCH'], 2],
    ['libdatachannel', ['v=0', 'o=rtc 3767197920 0 IN IP4 127.0.0.1', 'a=msid-semantic:WMS *'], 2],
    ['janus', ['v=0', 'o=- 143087887 1561022767 IN IP4 192.0.2.1', 's=VideoRoom 1234'], 3],
    ['medooze', ['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=semantic-sdp', 'a=msid-semantic: WMS *'], 3],
    ['kurento', ['v=0', 'o=- 1 1 IN IP4 0.0.0.0', 's=Kurento Media Server'], 3],
    ['asterisk', ['v=0', 'o=- 49124 2 IN IP4 192.0.2.1', 's=Asterisk'], 3],
    ['jitsi', ['v=0', 'o=- 1923518516 2 IN IP4 0.0.0.0', 's=-'], 2],
    [
      'pion',
      ['v=0', 'o=- 5851704821468498358 1754304708 IN IP4 0.0.0.0', 'a=msid-semantic:WMS*'],
      3,
    ],
    [
      'safari',
      [
        ...LIBWEBRTC,
        'a=msid-semantic: WMS',
        'm=video 9 UDP/TLS/RTP/SAVPF 96',
        'a=rtpmap:96 H264/90000',
      ],
      7,
    ],
    [
      'chromium',
      [
        ...LIBWEBRTC,
        'a=msid-semantic: WMS',
        'm=video 9 UDP/TLS/RTP/SAVPF 96',
        'a=rtpmap:96 VP8/90000',
      ],
      5,
    ],
    ['ice-lite', ['v=0', 'o=- 1 1 IN IP4 192.0.2.1', 'a=ice-lite'], 3],
  ])('is %s', (code, lines, line) => {
    expect(summaryOf(...lines).maker).toMatchObject({ code, line });
  });

  it('has a test for every one that is known', () => {
    expect(MAKER_CODES).toHaveLength(14);
  });

  it.each([
    [['v=0', 'o=- 1 2 IN IP4 127.0.0.1', 's=-']],
    [['v=0', 'o=- 1 2 IN IP4 192.0.2.1', 'a=msid-semantic: WMS']],
    [['v=0', 'o=- 1 2 IN IP4 127.0.0.1', 'a=msid-semantic: WMS *']],
    [['v=0', 'o=mhandley 2890844526 2890842807 IN IP4 126.16.64.4']],
    [['prose, not a description']],
  ])('is nobody for %j', (lines) => {
    expect(summaryOf(...lines).maker).toBeNull();
  });
});

describe('the shape', () => {
  it.each([
    ['description', ['v=0']],
    ['part', ['m=audio 9 RTP/AVP 0']],
    ['part', ['a=mid:0']],
    ['candidates', ['a=candidate:1 1 udp 1 10.0.0.4 9 typ host']],
    [
      'candidates',
      ['candidate:1 1 udp 1 10.0.0.4 9 typ host', '', 'candidate:1 1 udp 1 10.0.0.4 9 typ host'],
    ],
    ['text', ['Lorem ipsum']],
    ['text', ['']],
  ])('is %s', (shape, lines) => {
    expect(summaryOf(...lines).shape).toBe(shape);
  });
});
