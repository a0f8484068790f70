import { describe, expect, it } from 'vitest';
import { descriptionRows } from '../../../../src/lib/inspectors/sdp/rows.js';
import { treeMove } from '../../../../src/lib/inspectors/sdp/tree-keys.js';

const codecs = Array.from({ length: 12 }, (_, i) => `a=rtpmap:${96 + i} VP8/90000\r\n`).join('');
const sdp = `v=0\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\na=mid:0\r\n${codecs}`;
const rowsWith = (...toggled: string[]) =>
  descriptionRows({ sdp, before: null, matters: [], toggled: new Set(toggled) }).rows;

const move = (selected: string, key: string, ...toggled: string[]): string => {
  const found = treeMove(rowsWith(...toggled), selected, key);
  if (!found) return 'not the tree’s';
  if (found.kind === 'select') return found.id;
  return found.kind === 'toggle' ? `toggle ${found.row.id}` : 'nothing';
};

describe('keys in the tree of lines', () => {
  it.each([
    ['line-1', 'ArrowDown', 'line-2'],
    ['line-2', 'ArrowUp', 'line-1'],
    ['line-1', 'ArrowUp', 'nothing'],
    ['run-1-1', 'ArrowDown', 'nothing'],
    ['line-3', 'Home', 'line-1'],
    ['line-1', 'End', 'run-1-1'],
    ['line-2', 'ArrowLeft', 'toggle line-2'],
    ['line-2', 'ArrowRight', 'line-3'],
    ['line-3', 'ArrowLeft', 'line-2'],
    ['line-3', 'ArrowRight', 'nothing'],
    ['run-1-1', 'ArrowRight', 'toggle run-1-1'],
    ['run-1-1', 'ArrowLeft', 'line-2'],
    ['run-1-1', 'Enter', 'toggle run-1-1'],
    ['run-1-1', ' ', 'toggle run-1-1'],
    ['line-3', 'Enter', 'nothing'],
    ['line-3', 'PageDown', 'not the tree’s'],
    ['line-3', 'f', 'not the tree’s'],
  ])('on %s, %s: %s', (selected, key, expected) => {
    expect(move(selected, key)).toBe(expected);
  });

  it('a closed section opens to the right, and the run below it is passed over', () => {
    expect(move('line-2', 'ArrowRight', 'section-1')).toBe('toggle line-2');
    expect(move('line-2', 'ArrowDown', 'section-1')).toBe('nothing');
  });

  it('from a line inside an open run, left goes to the run', () => {
    expect(move('line-5', 'ArrowLeft', 'run-1-1')).toBe('run-1-1');
  });
});
