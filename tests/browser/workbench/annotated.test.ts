// Whatever the text says, the annotated file has no element, attribute or script that is not ours.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { annotate } from '../../../src/lib/workbench/annotated/annotated.js';
import { writeAnnotated } from '../../../src/lib/workbench/annotated/document.js';
import { printAnnotated, printWhole } from '../../../src/lib/workbench/annotated/print.js';
import { type TreeNode, toNode } from '../../../src/lib/workbench/annotated/tree.js';
import { loadAnnotationWords } from '../../../src/lib/workbench/annotated/words.js';
import { INJECTIONS } from '../../fixtures/injections.js';

const words = await loadAnnotationWords('en');

/** Every place of a description that holds what its author likes. */
const everywhere = (injection: string): string =>
  [
    injection,
    `v=${injection}`,
    `o=${injection} 1 1 IN IP4 ${injection}`,
    `s=${injection}`,
    `a=group:BUNDLE ${injection}`,
    `m=${injection} 9 UDP/TLS/RTP/SAVPF 96`,
    `a=mid:${injection}`,
    `a=rtpmap:96 ${injection}/90000`,
    `a=fmtp:96 ${injection}=${injection}`,
    `a=candidate:1 1 udp 1 ${injection} 9 typ host`,
    `a=setup:${injection}`,
    `a=${injection}:${injection}`,
  ].join('\r\n');

const OURS = new Set(
  'a b code dd div dl dt footer h1 h2 header li main mark ol p section span ul strong'.split(' '),
);

/** Tag and attributes of each element, and all text, in order. */
const shapeOf = (root: Element): string[] =>
  [root, ...root.querySelectorAll('*')].map(
    ({ localName, attributes, namespaceURI }) =>
      `${namespaceURI} ${localName} ${[...attributes].map(({ name, value }) => `${name}=${value}`).join(' ')}`,
  );

describe.each(INJECTIONS)('with %s in it', (injection) => {
  const text = everywhere(injection);
  const parsed = new DOMParser().parseFromString(writeAnnotated([{ text }], words), 'text/html');

  it('the file parses to the very elements that were written, and no others', () => {
    const main = parsed.querySelector('main');
    const written = toNode(annotate({ text }, words), document);
    if (!main || !(written instanceof HTMLElement)) throw new Error('There is no main element.');
    expect(shapeOf(main)).toEqual(shapeOf(written));
    expect(main.textContent).toBe(written.textContent);
    for (const { localName, attributes } of [main, ...main.querySelectorAll('*')]) {
      expect(OURS).toContain(localName);
      for (const { name, value } of attributes) {
        expect(name).toMatch(/^(?:class|dir|href|id|lang|rel|translate)$/);
        if (name === 'href')
          expect(value).toMatch(
            /^(?:#line-\d+|https:\/\/(?:www\.rfc-editor\.org|[\w.-]+)\/[^<>"\s]*)$/,
          );
      }
    }
  });

  it('nothing stands around them but the head of the file', () => {
    expect(parsed.body.children).toHaveLength(1);
    expect([...parsed.head.children].map(({ localName }) => localName)).toEqual([
      'meta',
      'meta',
      'meta',
      'meta',
      'meta',
      'title',
      'style',
    ]);
    expect(parsed.querySelectorAll('script')).toHaveLength(0);
  });
});

describe('a print that somebody asks for by a button', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    dispatchEvent(new Event('afterprint'));
  });

  const papers = (): HTMLElement[] => [
    ...document.querySelectorAll<HTMLElement>('[data-on-paper]'),
  ];
  const textOf = (node: TreeNode): string =>
    typeof node === 'string' ? node : node.children.map(textOf).join('');

  it('has this text on paper, hidden on the screen, and takes it away again', async () => {
    const annotated = { text: 'v=0\r\ns=asked for\r\n' };
    const seen: (string | undefined)[] = [];
    const print = vi.spyOn(window, 'print').mockImplementation(() => {
      for (const paper of papers()) {
        seen.push(paper.shadowRoot?.querySelector('main')?.textContent);
        expect(getComputedStyle(paper).display).toBe('none');
      }
      dispatchEvent(new Event('afterprint'));
    });
    const sheets = document.adoptedStyleSheets.length;
    await printAnnotated([annotated], 'en');
    expect(print).toHaveBeenCalledOnce();
    expect(seen).toEqual([textOf(annotate(annotated, words))]);
    expect(papers()).toHaveLength(0);
    expect(document.adoptedStyleSheets).toHaveLength(sheets);
  });

  it('gives way to the one asked for after it, where the browser never said that it was over', async () => {
    vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await printAnnotated([{ text: 's=first' }], 'en');
    await printAnnotated([{ text: 's=second' }], 'en');
    expect(
      papers().map(({ shadowRoot }) => shadowRoot?.querySelector('.raw')?.textContent),
    ).toEqual(['s=second']);
  });

  const linesOnPaper = (): (string | null | undefined)[] =>
    papers().map(({ shadowRoot }) => shadowRoot?.querySelector('.raw')?.textContent);

  it('of two texts has both, one after the other', async () => {
    vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await printAnnotated([{ text: 's=first' }, { text: 's=second' }], 'en');
    expect(linesOnPaper()).toEqual(['s=first', 's=second']);
    dispatchEvent(new Event('afterprint'));
    expect(papers()).toHaveLength(0);
  });

  it('leaves nothing behind where the browser does not print', async () => {
    vi.spyOn(window, 'print').mockImplementation(() => {
      throw new Error('not allowed');
    });
    await expect(printAnnotated([{ text: 's=asked for' }], 'en')).rejects.toThrow('not allowed');
    expect(papers()).toHaveLength(0);
  });

  it('gives way to a print of the page, where the browser never said that it was over', async () => {
    vi.spyOn(window, 'print').mockImplementation(() => dispatchEvent(new Event('beforeprint')));
    const end = printWhole(() => ({ text: 's=the page' }), words);
    await printAnnotated([{ text: 's=asked for' }], 'en');
    expect(linesOnPaper()).toEqual(['s=asked for']);
    dispatchEvent(new Event('beforeprint'));
    expect(linesOnPaper()).toEqual(['s=the page']);
    end();
  });
});
