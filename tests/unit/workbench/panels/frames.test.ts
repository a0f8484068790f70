// Which sections stand inside of a BUNDLE in the overview, and which outside.
import { describe, expect, it } from 'vitest';
import { framesOf, whyEmpty } from '../../../../src/lib/workbench/panels/overview/frames.js';
import { summaryOf } from '../../sdp/summary/summary-of.js';

/** The frames of two sections in one BUNDLE, with these ports: what each is, and the mids in it. */
function framed(audio: number, video: number) {
  const { groups, sections } = summaryOf(
    'a=group:BUNDLE 0 1',
    `m=audio ${audio} UDP/TLS/RTP/SAVPF 0`,
    'a=mid:0',
    `m=video ${video} UDP/TLS/RTP/SAVPF 31`,
    'a=mid:1',
  );
  return framesOf({ groups, sections }).map((frame) => [
    frame.kind,
    frame.sections.map(({ mid }) => mid?.text),
  ]);
}

describe('a BUNDLE', () => {
  it('frames the sections that it carries', () => {
    expect(framed(9, 9)).toEqual([['bundle', ['0', '1']]]);
  });

  it('does not frame what is rejected, though it names it', () => {
    expect(framed(9, 0)).toEqual([
      ['bundle', ['0']],
      ['outside', ['1']],
    ]);
  });

  it.each([
    [['m=audio 0 RTP/AVP 0', 'a=mid:0'], 'rejected'],
    [['m=audio 9 RTP/AVP 0', 'a=mid:1'], 'absent'],
  ])('with %j carries nothing: %s', (lines, why) => {
    const { groups } = summaryOf('a=group:BUNDLE 0', ...lines);
    expect(groups.map(whyEmpty)).toEqual([why]);
  });
});
