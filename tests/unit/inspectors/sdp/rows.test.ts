import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type LineRow,
  type Row,
  descriptionRows,
  lineId,
} from '../../../../src/lib/inspectors/sdp/rows.js';
import { mattersOf } from '../../../../src/lib/inspectors/sdp/lens.js';
import { splitLines } from '../../../../src/lib/sdp/lines.js';
import { NO_PROGRESS, progressOf } from '../../../../src/lib/flow/progress.js';
import { OFFER_SDP, scriptedWalk } from '../../../fixtures/scripted-walk.js';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../sdp/fixtures/${name}`, import.meta.url), 'utf8');

const NOTHING = new Set<string>();
const rowsOf = (options: Partial<Parameters<typeof descriptionRows>[0]> = {}) =>
  descriptionRows({ sdp: OFFER_SDP, before: null, matters: [], toggled: NOTHING, ...options });

const isLine = (row: Row): row is LineRow => row.kind === 'line';
const runs = (rows: readonly Row[]) =>
  rows.flatMap((row) =>
    row.kind === 'run' ? [[row.firstLine, row.fold.count, row.fold.isOpen]] : [],
  );

describe('folding', () => {
  it('folds long runs of codec lines and nothing else, and accounts for every line', () => {
    const { rows, hidden } = rowsOf();
    expect(runs(rows)).toEqual([
      [26, 11, false],
      [64, 93, false],
    ]);
    expect(rows.filter(isLine).length + hidden.size).toBe(splitLines(OFFER_SDP).length);
    expect(rows.filter(isLine).every(({ line }) => line.key !== 'a=rtpmap')).toBe(true);
  });

  it('a run that was opened shows its lines one level deeper', () => {
    const { rows } = rowsOf({ toggled: new Set(['run-1-1']) });
    expect(runs(rows)[0]).toEqual([26, 11, true]);
    const opus = rows.filter(isLine).find(({ line }) => line.text === 'a=rtpmap:111 opus/48000/2');
    expect(opus?.level).toBe(3);
  });

  it('a section that was closed leaves its m= line, which says how many lines it hides', () => {
    const { rows, hidden } = rowsOf({ toggled: new Set(['section-2']) });
    const head = rows.filter(isLine).find(({ line }) => line.text.startsWith('m=video'));
    expect(head?.fold).toEqual({ id: 'section-2', isOpen: false, count: 122 });
    expect(hidden.get(40)).toEqual(['section-2']);
    expect(hidden.get(64)).toEqual(['section-2', 'run-2-1']);
    expect(runs(rows)).toHaveLength(1);
  });

  it('a run with a changed line in it is open from the start', () => {
    const before = OFFER_SDP.replace(
      'a=fmtp:111 minptime=10;useinbandfec=1',
      'a=fmtp:111 minptime=20',
    );
    expect(runs(rowsOf({ before }).rows)).toEqual([
      [26, 11, true],
      [64, 93, false],
    ]);
  });

  it('ids are the same after a fold was toggled, so that the selected row stays', () => {
    const before = rowsOf().rows.map(({ id }) => id);
    const after = rowsOf({ toggled: new Set(['run-2-1']) }).rows.map(({ id }) => id);
    expect(after).toEqual(expect.arrayContaining(before));
    expect(new Set(after).size).toBe(after.length);
  });
});

/** A walk that came to its end, with an open channel. */
const CONNECTED = progressOf(scriptedWalk().events);

describe('what matters in a step', () => {
  it('step 2 marks the lines by which A opens, transport lines once', () => {
    const { rows, marked } = rowsOf({ matters: mattersOf(2, CONNECTED) });
    const texts = rows.flatMap((row) => (isLine(row) && row.matter ? [row.line.text] : []));
    expect(texts.map((text) => text.split(/[ :]/)[0])).toEqual([
      'o=-',
      'a=group',
      'm=audio',
      'a=ice-ufrag',
      'a=ice-pwd',
      'a=ice-options',
      'a=fingerprint',
      'a=setup',
      'm=video',
      'm=application',
    ]);
    expect(marked).toEqual(
      rows.flatMap((row) => (isLine(row) && row.matter ? [row.line.number] : [])),
    );
  });

  it('step 11 marks the candidate that STUN found, step 13 the relay, step 14 all', () => {
    const sdp = fixture('chromium-156-offer-stun-turn-grown.sdp');
    const types = (step: number) =>
      rowsOf({ sdp, matters: mattersOf(step, CONNECTED) }).rows.flatMap((row) =>
        isLine(row) && row.matter && row.line.key === 'a=candidate'
          ? [/typ (\w+)/.exec(row.line.text)?.[1]]
          : [],
      );
    expect(types(11)).toEqual(['srflx']);
    expect(types(13)).toEqual(['relay']);
    expect(types(14)).toEqual(['srflx', 'host', 'host', 'relay']);
  });

  it.each([...Array(23).keys()].map((i) => i + 2))(
    'step %i marks something in a real description',
    (step) => {
      const sdp = fixture('chromium-156-offer-stun-turn-grown.sdp');
      const { marked } = rowsOf({ sdp, matters: mattersOf(step, CONNECTED) });
      expect(marked.length).toBeGreaterThan(0);
    },
  );

  it('nothing matters before a description is there', () => {
    expect(mattersOf(0, CONNECTED)).toEqual([]);
    expect(mattersOf(1, CONNECTED)).toEqual([]);
    expect(mattersOf(25, CONNECTED)).toEqual([]);
  });

  it('step 24 claims no handshake while no channel is open', () => {
    expect(mattersOf(24, NO_PROGRESS)).toEqual([]);
    expect(mattersOf(23, NO_PROGRESS)).toEqual(mattersOf(23, CONNECTED));
  });
});

describe('what changed', () => {
  it('a Chromium offer that grew: four lines more, two changed, each with what it was', () => {
    const { rows, changes } = rowsOf({
      sdp: fixture('chromium-156-offer-stun-turn-grown.sdp'),
      before: fixture('chromium-156-offer-stun-turn.sdp'),
    });
    expect(changes).toEqual({ added: 4, changed: 2, removed: 0, onlyCandidates: true });
    const changed = rows.filter(isLine).filter(({ change }) => change === 'changed');
    expect(changed.map(({ was }) => was)).toEqual([
      'm=audio 9 UDP/TLS/RTP/SAVPF 111 63 9 0 8 13 110 126',
      'c=IN IP4 0.0.0.0',
    ]);
  });

  it('a Firefox offer that grew has more than candidates', () => {
    const { changes } = rowsOf({
      sdp: fixture('firefox-153-offer-grown.sdp'),
      before: fixture('firefox-153-offer.sdp'),
    });
    expect(changes).toMatchObject({ removed: 0, onlyCandidates: false });
  });

  it('lines that are gone stand where they stood, without a number', () => {
    const sdp = 'v=0\r\ns=-\r\nt=0 0\r\n';
    const before = 'v=0\r\na=x\r\ns=-\r\nt=0 0\r\na=y\r\n';
    const { rows, changes } = rowsOf({ sdp, before });
    expect(rows.map(({ id }) => id)).toEqual([
      lineId(1),
      'removed-2',
      lineId(2),
      lineId(3),
      'removed-5',
    ]);
    expect(changes).toMatchObject({ added: 0, changed: 0, removed: 2 });
  });

  it('an empty description has no rows', () => {
    expect(rowsOf({ sdp: '' }).rows).toEqual([]);
  });
});
