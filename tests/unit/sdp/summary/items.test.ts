// Header extensions, candidates, sources; and that broken lines give what could be read of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAPTURED } from '../../../fixtures/captured.js';
import { summaryOf, summaryOfText } from './summary-of.js';

describe('header extensions', () => {
  it('are one entry for all sections that map one id to one URI alike', () => {
    const { extensions } = summaryOf(
      'v=0',
      'a=extmap-allow-mixed',
      'm=audio 9 RTP/SAVPF 0',
      'a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid',
      'a=extmap:2/sendonly urn:ietf:params:rtp-hdrext:toffset',
      'm=video 9 RTP/SAVPF 31',
      'a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid',
      'a=extmap:2 urn:ietf:params:rtp-hdrext:toffset',
    );
    expect(extensions.mixed).toEqual({ line: 2 });
    expect(
      extensions.items.map(({ id, name, direction, uses }) => [
        id,
        name,
        direction,
        uses.map(({ section, line }) => [section, line]),
      ]),
    ).toEqual([
      ['2', 'toffset', 'sendonly', [[0, 5]]],
      ['2', 'toffset', null, [[1, 8]]],
      [
        '4',
        'mid',
        null,
        [
          [0, 4],
          [1, 7],
        ],
      ],
    ]);
  });

  it('of the session part are for all sections', () => {
    const { extensions } = summaryOf('v=0', 'a=extmap:1 urn:x:y');
    expect(extensions.items).toMatchObject([{ uses: [{ section: null, line: 2 }] }]);
  });

  it('that are sent encrypted are named by what is inside', () => {
    const { extensions } = summaryOf(
      'm=video 9 RTP/SAVPF 31',
      'a=extmap:5 urn:ietf:params:rtp-hdrext:encrypt urn:ietf:params:rtp-hdrext:toffset more',
    );
    expect(extensions.items).toMatchObject([
      { name: 'toffset', isEncrypted: true, attributes: 'more' },
    ]);
  });

  it.each([
    [
      'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
      'transport-wide-cc',
    ],
    [
      'https://aomediacodec.github.io/av1-rtp-spec/#dependency-descriptor-rtp-header-extension',
      'dependency-descriptor',
    ],
    ['urn:3gpp:video-orientation', 'video-orientation'],
    ['http://example.com/some/extension/', 'extension'],
  ])('%s is called %s', (uri, name) => {
    const { extensions } = summaryOf('m=video 9 RTP/SAVPF 31', `a=extmap:5 ${uri}`);
    expect(extensions.items[0]?.name).toBe(name);
  });
});

describe('candidates', () => {
  it('come by priority, which is taken apart', () => {
    const { candidates } = summaryOf(
      'm=audio 9 RTP/SAVPF 0',
      'a=candidate:7 1 udp 41885439 198.51.100.1 61522 typ relay raddr 203.0.113.7 rport 50211',
      'a=candidate:1 1 udp 2122260223 10.0.0.4 50211 typ host',
      'a=candidate:8 1 udp 1677729535 203.0.113.7 50211 typ srflx raddr 10.0.0.4 rport 50211',
    );
    expect(candidates.map(({ type, line }) => [type, line])).toEqual([
      ['host', 3],
      ['srflx', 4],
      ['relay', 2],
    ]);
    expect(candidates[1]).toMatchObject({
      parts: { typePreference: 100, localPreference: 30, component: 1 },
      preferenceUser: 'rfc8445',
      relatedAddress: '10.0.0.4',
      problem: null,
    });
  });

  it('with a mistake have all that could be read, and say what is wrong', () => {
    const { candidates } = summaryOf(
      'a=candidate:8 1 udp 1677729535 203.0.113.7 99999 typ srflx',
      'a=candidate:8 1 udp many 203.0.113.7 1',
      'a=candidate:',
    );
    expect(candidates[0]).toMatchObject({
      type: 'srflx',
      priority: 1_677_729_535,
      port: '99999',
      problem: { code: 'out-of-range', field: 'port' },
    });
    expect(candidates[1]).toMatchObject({ priority: null, parts: null, type: '' });
    expect(candidates[2]).toMatchObject({ problem: { code: 'empty' } });
  });

  it('are found without a= as well, as logs have them', () => {
    expect(summaryOf('candidate:1 1 udp 1 10.0.0.4 9 typ host').candidates).toHaveLength(1);
  });
});

describe('sources', () => {
  it('gather all lines of one SSRC', () => {
    const { ssrcs } = summaryOf(
      'm=video 9 RTP/SAVPF 31',
      'a=ssrc:1001 cname:q8',
      'a=ssrc:1002 cname:q9',
      'a=ssrc:1001 msid:stream track',
      'a=ssrc:1001 x',
    ).sources;
    expect(ssrcs).toEqual([
      {
        line: 2,
        section: 0,
        ssrc: '1001',
        cname: { text: 'q8', line: 2 },
        msid: { text: 'stream track', line: 4 },
        attributes: [
          { name: 'cname', value: 'q8', line: 2 },
          { name: 'msid', value: 'stream track', line: 4 },
          { name: 'x', value: '', line: 5 },
        ],
      },
      expect.objectContaining({ ssrc: '1002', line: 3 }),
    ]);
  });

  it('know simulcast with alternatives, pauses and both directions', () => {
    const { simulcast, rids } = summaryOf(
      'm=video 9 RTP/SAVPF 31',
      'a=rid:1 send pt=96,97;max-width=1280',
      'a=rid:1 recv',
      'a=simulcast:send 1,~2;3 recv 4',
    ).sources;
    expect(rids[0]?.restrictions).toEqual([
      { name: 'pt', value: '96,97' },
      { name: 'max-width', value: '1280' },
    ]);
    const layer = (rid: string, isPaused = false) => ({
      rid,
      isPaused,
      ridLine: rid === '1' ? 2 : null,
    });
    expect(simulcast[0]?.directions).toEqual([
      { direction: 'send', layers: [[layer('1'), layer('2', true)], [layer('3')]] },
      { direction: 'recv', layers: [[layer('4')]] },
    ]);
  });
});

describe('a text with anything in it', () => {
  const KINDS = ['m=', 'a=', 'a=rtpmap:', 'a=fmtp:', 'a=candidate:', 'a=ssrc:', 'a=extmap:', 'o='];
  const line = fc
    .tuple(fc.constantFrom(...KINDS, ''), fc.string({ maxLength: 40 }))
    .map((parts) => parts.join(''));

  it('is summarized without a throw, and every line that is named exists', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const summary = summaryOf(...lines);
        const count = lines.join('\n').split(/\r\n|\r|\n/).length + 1;
        for (const { line: number } of [...summary.sections, ...summary.candidates])
          expect(number).toBeLessThanOrEqual(count);
      }),
    );
  });

  it('so is a real one, cut off anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CAPTURED), fc.nat(8000), ({ text }, end) => {
        expect(() => summaryOfText(text.slice(0, end))).not.toThrow();
      }),
    );
  });
});
