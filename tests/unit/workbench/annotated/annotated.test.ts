// The annotated description: all of the text, each line with its meaning and what is wrong with it.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSdp } from '../../../../src/lib/sdp/document.js';
import { lint } from '../../../../src/lib/sdp/lint/lint.js';
import { plain } from '../../../../src/lib/sdp/plain.js';
import { annotate, MOST_LINES } from '../../../../src/lib/workbench/annotated/annotated.js';
import { writeAnnotated } from '../../../../src/lib/workbench/annotated/document.js';
import { type TreeNode, toHtml } from '../../../../src/lib/workbench/annotated/tree.js';
import { loadAnnotationWords } from '../../../../src/lib/workbench/annotated/words.js';
import { CAPTURED } from '../../../fixtures/captured.js';

const english = await loadAnnotationWords('en');
const MISTAKES = readFileSync('src/lib/workbench/samples/five-mistakes.sdp', 'utf8');

const textOf = (node: TreeNode): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');

/** The parts of a tree with this class, in order. */
function withClass(node: TreeNode, name: string): TreeNode[] {
  if (typeof node === 'string') return [];
  const own = (node.attributes.class ?? '').split(' ').includes(name) ? [node] : [];
  return [...own, ...node.children.flatMap((child) => withClass(child, name))];
}

describe('an annotated description', () => {
  it.each(CAPTURED)(
    '$name: has every line, in order, with its number and a meaning',
    ({ text, type }) => {
      const tree = annotate({ text, type }, english);
      const { lines } = readSdp(text);
      expect(withClass(tree, 'raw').map(textOf)).toEqual(lines.map((line) => plain(line.text)));
      expect(withClass(tree, 'number').map(textOf)).toEqual(lines.map(({ number }) => `${number}`));
      expect(withClass(tree, 'meaning')).toHaveLength(lines.length);
    },
  );

  it('tells each diagnostic below its line, with its severity as a word', () => {
    const tree = annotate({ text: MISTAKES, type: 'offer' }, english);
    const diagnostics = lint(readSdp(MISTAKES), { type: 'offer' });
    expect(diagnostics.length).toBeGreaterThanOrEqual(5);
    const told = withClass(tree, 'problem').map(textOf);
    expect(told).toHaveLength(diagnostics.length);
    diagnostics.forEach(({ line, start, severity }, index) => {
      const word = { error: 'Error:', warning: 'Warning:', note: 'Note:' }[severity];
      expect(told[index]).toMatch(new RegExp(`^${word} Line ${line}, column ${start + 1}: .+`));
    });
  });

  it('marks the place that is meant, and no other', () => {
    const tree = annotate({ text: 'v=0\r\na=setup:banana\r\n' }, english);
    const marked = withClass(tree, 'raw').flatMap((line) => withClass(line, 'error'));
    expect(marked.map(textOf)).toContain('banana');
  });

  it('tells of an answer what only the offer beside it shows', () => {
    const offer = CAPTURED.find(({ name }) => name === 'chromium-156/all-kinds-offer')?.text ?? '';
    const answer =
      CAPTURED.find(({ name }) => name === 'chromium-156/all-kinds-answer')?.text ?? '';
    const text = answer.replace('a=mid:0', 'a=mid:other');
    const told = (beside: string | null): number =>
      withClass(annotate({ text, type: 'answer', offer: beside }, english), 'problem').length;
    expect(told(offer)).toBeGreaterThan(told(null));
  });

  it('shows what would turn the direction of writing, or is no character at all, as a picture', () => {
    const text = 's=\u202Eabc\u0000\u001b[31m\tz';
    const html = writeAnnotated([{ text }], english);
    for (const character of ['\u202E', '\u0000', '\u001b', '\t'])
      expect(html.includes(character)).toBe(false);
    expect(withClass(annotate({ text }, english), 'raw').map(textOf)).toEqual([
      's=\ufffdabc\u2400\u241b[31m\u2409z',
    ]);
  });

  it('has all of a text that is too long to be explained', () => {
    const text = 'a=rtcp-mux\r\n'.repeat(MOST_LINES + 3);
    const tree = annotate({ text }, english);
    expect(withClass(tree, 'meaning')).toHaveLength(MOST_LINES);
    expect(withClass(tree, 'raw').map(textOf).join('\n')).toBe(
      text.trimEnd().replaceAll('\r\n', '\n'),
    );
    expect(textOf(tree)).toContain(`From line ${MOST_LINES + 1} on`);
  });

  it('stands without its words, and says so', () => {
    const words = { language: 'en', explanations: null, rules: null } as const;
    const tree = annotate({ text: MISTAKES, type: 'offer' }, words);
    expect(textOf(tree)).toContain('The explanations could not be loaded.');
    expect(withClass(tree, 'raw').map(textOf)).toEqual(
      readSdp(MISTAKES).lines.map((line) => line.text),
    );
    expect(withClass(tree, 'problem').map(textOf).join()).toContain('Error:');
  });

  it('has all of a text with too many characters for who waits, and explains its beginning', () => {
    const text = `v=0\r\ns=${'x'.repeat(80)}\r\n${'a=rtcp-mux\r\n'.repeat(5)}`;
    const tree = annotate({ text }, english, { mostCharacters: 100 });
    expect(withClass(tree, 'meaning')).toHaveLength(3);
    expect(withClass(tree, 'raw').map(textOf).join('\n')).toBe(
      text.trimEnd().replaceAll('\r\n', '\n'),
    );
    expect(textOf(tree)).toContain('From line 4 on, without the meanings');
  });

  it('is written in the language that was asked for', async () => {
    const html = writeAnnotated(
      [{ text: MISTAKES, type: 'offer' }],
      await loadAnnotationWords('zh-TW'),
    );
    expect(html).toContain('<html lang="zh-TW">');
    expect(html).toContain('<title>Offer，逐行說明</title>');
    expect(html).toContain('錯誤：');
    expect(html).not.toMatch(/Error:|line by line|, column/);
  });

  it('loads nothing and runs nothing', () => {
    const html = writeAnnotated([{ text: MISTAKES }], english);
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'`,
    );
    expect(html).not.toMatch(/<script|<img|<link|@import|url\(/i);
  });
});

describe('two texts in one file', () => {
  const html = writeAnnotated(
    [
      { text: MISTAKES, type: 'offer' },
      { text: MISTAKES.replace('v=0', 'v=1'), type: 'answer', offer: MISTAKES },
    ],
    english,
  );

  it('both stand there, each with which of them it is', () => {
    expect(html).toContain('<h1>Offer, line by line (1 of 2)</h1>');
    expect(html).toContain('<h1>Answer, line by line (2 of 2)</h1>');
    expect(html).toContain('<title>Offer, line by line · Answer, line by line</title>');
    expect(html.match(/<main/g)).toHaveLength(1);
  });

  it('each way to a line leads to one line, of its own text', () => {
    const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const [first = '', second = ''] = html.split('</article>');
    for (const [text, number] of [
      [first, '1'],
      [second, '2'],
    ] as const) {
      const ways = Array.from(text.matchAll(/ href="#([^"]+)"/g), ([, id]) => id);
      expect(ways.length).toBeGreaterThan(0);
      for (const id of ways) {
        expect(id).toMatch(new RegExp(`^line-${number}-\\d+$`));
        expect(ids).toContain(id);
      }
    }
  });
});

describe('a tree as HTML', () => {
  it('has no character of a text that could begin a tag, a reference or end a value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const html = toHtml({ tag: 'a', attributes: { href: text }, children: [text] });
        const [, value = '', content = ''] = /^<a href="([^"]*)">([^<]*)<\/a>$/.exec(html) ?? [];
        for (const written of [value, content])
          expect(
            written
              .replaceAll('&lt;', '<')
              .replaceAll('&gt;', '>')
              .replaceAll('&quot;', '"')
              .replaceAll('&amp;', '&'),
          ).toBe(text);
      }),
    );
  });
});
