import { describe, expect, it } from 'vitest';
import {
  type Palette,
  diagramSvg,
  escapeXml,
} from '../../../src/lib/diagram/export/diagram-svg.js';
import { pictureOf } from '../../../src/lib/diagram/export/picture.js';
import type { Cursor } from '../../../src/lib/recording/cursor.js';
import { scriptedWalk } from '../../fixtures/scripted-walk.js';
import { clockEnd, diagramInput, retold, textbook } from './diagram-input.js';

const actor = (ink: string) => ({ ink, soft: '#eeeeee' });
const PALETTE: Palette = {
  inks: {
    ink: '#111111',
    'ink-2': '#222222',
    'ink-3': '#333333',
    ghost: '#444444',
    'ghost-text': '#555555',
    line: '#666666',
    'line-2': '#777777',
    panel: '#ffffff',
    'panel-2': '#fafafa',
  },
  actors: {
    A: actor('#0000aa'),
    B: actor('#aa5500'),
    signaling: actor('#7700aa'),
    stun: actor('#00aa00'),
    turn: actor('#aa8800'),
    bad: actor('#aa0000'),
  },
  fonts: { sans: 'Inter, "Noto Sans TC", sans-serif', mono: 'Menlo, monospace' },
};
const WORDS = { title: 'WebRTC Flow · Sequence', subtitle: '22 November 2026', language: 'en' };
const { events } = scriptedWalk();
const svgOf = (cursor: Cursor, from = events) =>
  diagramSvg(pictureOf(diagramInput(from, cursor), WORDS), PALETTE);

/** Whether every element that is opened is closed in turn, as XML wants it. */
function isBalanced(svg: string): boolean {
  const open: string[] = [];
  for (const [, close, name = '', , selfClosed] of svg.matchAll(
    /<(\/?)([a-z]+)((?:\s[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    if (selfClosed) continue;
    if (!close) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0 && !svg.replace(/<\/?[a-z][^<>]*>/g, '').includes('<');
}

describe('the saved picture', () => {
  it('stands alone: no variable, no class, no style, no script, fonts named', () => {
    for (const cursor of [textbook(11), clockEnd(events)]) {
      const svg = svgOf(cursor);
      expect(svg).not.toMatch(/var\(|class=|style=|<script|href|data-/);
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="960"/);
      expect(svg).toContain('font-family="Inter, &quot;Noto Sans TC&quot;, sans-serif"');
      expect(isBalanced(svg)).toBe(true);
    }
  });

  it('holds all 24 rows, the lanes, a title and the date', () => {
    const svg = svgOf(textbook(3));
    expect(svg.match(/<title>Step \d+:/g)).toHaveLength(24);
    for (const name of ['Peer A', 'STUN', 'Signaling', 'TURN', 'Peer B'])
      expect(svg).toContain(`>${name}</text>`);
    expect(svg).toContain('<title>WebRTC Flow · Sequence · 22 November 2026</title>');
  });

  it('wears the colours of the palette', () => {
    expect(svgOf(textbook(24))).toContain('stroke="#00aa00"');
    expect(svgOf(textbook(0))).not.toContain('stroke="#00aa00"');
  });

  it('shows breaks, brackets and times as it happened, and none of them in textbook order', () => {
    expect(svgOf(clockEnd(events))).toContain('textbook: rows 10–13');
    expect(svgOf(clockEnd(events))).toContain('2 s idle');
    expect(svgOf(textbook(24))).not.toMatch(/idle|textbook:/);
  });

  it('lets no text of a recording become markup', () => {
    const nasty = '"/><script>alert(1)</script><![CDATA[x]]>&amp;\u0000\uFFFE\u001b';
    const hostile = retold(events, (event) =>
      event.type === 'candidate.found'
        ? {
            ...event,
            candidate: {
              ...event.candidate,
              candidate: `candidate:1 1 udp 1 ${nasty} 1 typ srflx`,
            },
          }
        : event,
    );
    const svg = svgOf(textbook(24), hostile);
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain(']]>');
    expect(svg).toContain('&lt;script&gt;');
    expect(isBalanced(svg)).toBe(true);
    // eslint-disable-next-line no-control-regex
    expect(svg).not.toMatch(/[\u0000\u001b\uFFFE]/);
  });

  it('escapes what XML reads as markup and drops what XML cannot hold', () => {
    expect(escapeXml(`<a href="x">'&'</a>]]>`)).toBe(
      '&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;]]&gt;',
    );
    expect(escapeXml('a\u0000b\u000bc\ud800d\ttab')).toBe('abcd\ttab');
    expect(escapeXml('候選 😀')).toBe('候選 😀');
  });
});
