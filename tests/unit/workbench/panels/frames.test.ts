// Which sections stand inside of a BUNDLE in the overview, and which outside.
import { describe, expect, it } from 'vitest';
import { answerTo } from '../../../../src/lib/workbench/analysis/analysis.js';
import { framesOf } from '../../../../src/lib/workbench/panels/overview/frames.js';
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

  const audio = (mid: string, port = 9): string[] => [`m=audio ${port} RTP/AVP 0`, `a=mid:${mid}`];
  const carried = (lines: string[], shown?: number) => {
    const { groups, sections } = summaryOf(...lines);
    return framesOf({ groups, sections: sections.slice(0, shown) }).flatMap((frame) =>
      frame.kind === 'bundle' ? [frame.carries] : [],
    );
  };

  it.each([
    ['nothing, for what it names is rejected', 'rejected', ['0'], [...audio('0', 0)]],
    ['nothing, for no section has its mid', 'absent', ['0'], [...audio('1')]],
    ['its sections', 'sections', ['0 1'], [...audio('0'), ...audio('1', 0)]],
  ])('carries %s: %s', (_, carries, groups, lines) => {
    expect(carried([...groups.map((mids) => `a=group:BUNDLE ${mids}`), ...lines])).toEqual([
      carries,
    ]);
  });

  it('carries nothing that one before it names, though nothing is rejected', () => {
    const groups = ['a=group:BUNDLE 0 1', 'a=group:BUNDLE 1'];
    expect(carried([...groups, ...audio('0'), ...audio('1')])).toEqual(['sections', 'elsewhere']);
  });

  it('says nothing of what it carries where some is rejected and another has the rest', () => {
    const groups = ['a=group:BUNDLE 0 1', 'a=group:BUNDLE 1 2'];
    expect(carried([...groups, ...audio('0'), ...audio('1'), ...audio('2', 0)])).toEqual([
      'sections',
      'unsaid',
    ]);
  });

  it('says nothing of what it carries where its sections are not all shown', () => {
    const lines = [
      'a=group:BUNDLE 0 1',
      'a=group:BUNDLE 2',
      ...['0', '1', '2'].flatMap((mid) => audio(mid)),
    ];
    expect(carried(lines, 1)).toEqual(['unsaid', 'unsaid']);
    expect(carried(lines, 2)).toEqual(['sections', 'unsaid']);
    expect(carried(lines)).toEqual(['sections', 'sections']);
  });

  it('says nothing of what it carries where its mids are not all shown', () => {
    const mids = Array.from({ length: 100 }, (_, index) => String(index));
    const lines = [`a=group:BUNDLE ${mids.join(' ')}`, ...mids.flatMap((mid) => audio(mid))];
    const answer = answerTo({
      id: 1,
      about: 'text',
      request: { text: lines.map((line) => `${line}\r\n`).join(''), type: null, beside: null },
    });
    const [bundle] = answer.about === 'text' ? framesOf(answer.analysis.summary) : [];
    expect(bundle).toMatchObject({ carries: 'unsaid', group: { midCount: 100 } });
  });
});
